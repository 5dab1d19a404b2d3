package io.github.decroche.statistics.cluster;

import io.github.decroche.statistics.Alternative;
import io.github.decroche.statistics.ConfidenceLevel;
import io.github.decroche.statistics.Estimate;
import io.github.decroche.statistics.TestResult;
import io.github.decroche.statistics.TwoOneSidedTests;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * An estimate from clusters, with its CR2 standard error and Student's interval on Satterthwaite's degrees of freedom; or the
 * reason why there is none.
 *
 * @param estimate the estimate; empty for {@link NotEstimable#EMPTY_SIDE} and {@link NotEstimable#NO_COMMON_STRATUM}. For
 *     {@link NotEstimable#ONE_CLUSTER} it is a value alone, for {@link NotEstimable#NO_VARIATION} its standard error is 0 and
 *     there is no interval
 * @param degreesOfFreedom Satterthwaite's, at least 1 up to rounding; present if and only if tests are possible
 * @param reason why no test is possible; empty if one is
 * @param equality the value when the sides are equal: 0 for a difference, ½ for a probability of superiority
 * @param counts the clusters and strata
 */
public record ClusteredEstimate(
        Optional<Estimate> estimate,
        OptionalDouble degreesOfFreedom,
        Optional<NotEstimable> reason,
        double equality,
        ClusterCounts counts) {

    static ClusteredEstimate of(RobustCoefficient coefficient, double equality, ConfidenceLevel level) {
        return new ClusteredEstimate(
                coefficient.value().isPresent() ? Optional.of(estimate(coefficient, level)) : Optional.empty(),
                coefficient.reason().isPresent()
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(coefficient.degreesOfFreedom()),
                coefficient.reason(),
                equality,
                coefficient.counts());
    }

    private static Estimate estimate(RobustCoefficient coefficient, ConfidenceLevel level) {
        double value = coefficient.value().getAsDouble();
        double error = Math.sqrt(coefficient.variance());
        if (coefficient.reason().isEmpty()) {
            return Estimate.student(value, error, coefficient.degreesOfFreedom(), level);
        }
        return coefficient.reason().get() == NotEstimable.NO_VARIATION
                ? new Estimate(value, OptionalDouble.of(0), Optional.empty())
                : Estimate.of(value);
    }

    /** The two-sided test of equality; empty where no test is possible. */
    public Optional<TestResult> test() {
        return test(equality, Alternative.TWO_SIDED);
    }

    /**
     * The test of a value,
     *
     * <pre>  t = (estimate − value) / standard error</pre>
     *
     * <p>held against Student's distribution; empty where no test is possible.
     *
     * @param against the value of the null hypothesis
     * @throws IllegalArgumentException if it is not finite
     */
    public Optional<TestResult> test(double against, Alternative alternative) {
        if (!Double.isFinite(against)) {
            throw new IllegalArgumentException("against: " + against + " is not allowed; expected a finite number");
        }
        return degreesOfFreedom.isEmpty()
                ? Optional.empty()
                : estimate.map(it -> TestResult.student(
                        (it.value() - against) / it.standardError().orElseThrow(),
                        degreesOfFreedom.getAsDouble(),
                        alternative));
    }

    /**
     * The tests whether the value lies within a margin of equality; empty where no test is possible.
     *
     * @param margin in (0, ∞), in the unit of the estimate
     * @throws IllegalArgumentException if the margin is outside
     */
    public Optional<TwoOneSidedTests> equivalence(double margin) {
        if (!(margin > 0 && margin < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("margin: " + margin + " is not allowed; expected a number in (0, ∞)");
        }
        return test(equality - margin, Alternative.GREATER)
                .flatMap(above ->
                        test(equality + margin, Alternative.LESS).map(below -> new TwoOneSidedTests(above, below)));
    }

    /** One line: {@code 0.052 [-0.080, 0.184] at 0.95, df 5.3, 4 and 4 clusters}. */
    @Override
    public String toString() {
        String why = reason.map(it -> " (" + it.name().toLowerCase(Locale.ROOT).replace('_', ' ') + ")")
                .orElse("");
        String degrees = degreesOfFreedom.isPresent()
                ? String.format(Locale.ROOT, ", df %.1f", degreesOfFreedom.getAsDouble())
                : "";
        return estimate.map(Estimate::toString).orElse("not estimable") + why + degrees + ", " + counts.group()
                + " and " + counts.reference() + " clusters";
    }
}
