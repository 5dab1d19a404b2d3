package io.github.decroche.statistics.rank;

import io.github.decroche.statistics.Alternative;
import io.github.decroche.statistics.ConfidenceLevel;
import io.github.decroche.statistics.Estimate;
import io.github.decroche.statistics.TestResult;
import io.github.decroche.statistics.TwoOneSidedTests;
import io.github.decroche.statistics.ValueCounts;
import java.util.Optional;

/**
 * The test of whether the {@linkplain ProbabilityOfSuperiority probability of superiority} θ of one group over another is a
 * given θ₀, and of whether it is within a margin of ½:
 *
 * <pre>  z = (ln(θ̂ / (1 − θ̂)) − ln(θ₀ / (1 − θ₀))) · θ̂ (1 − θ̂) / SE</pre>
 *
 * <p>held against the standard normal distribution, with θ̂ and SE as there: right with any ties, and with groups that vary
 * differently. z is positive where θ̂ exceeds θ₀. The test is two-sided and θ₀ is ½ unless others are asked for. The limits of
 * {@link ProbabilityOfSuperiority.Interval#LOGIT} are the θ₀ at which the two-sided p-value is 1 − level.
 *
 * <p>Where all values of one group exceed all of the other, θ̂ is 0 or 1 and has no logit. Then the test is that of
 * {@link ProbabilityOfSuperiority.Interval#NEWCOMBE}, whose standard error is one at θ₀:
 *
 * <pre>  z = (θ̂ − θ₀) / √(θ₀ (1 − θ₀) (1 + m ((1 − θ₀) / (2 − θ₀) + θ₀ / (1 + θ₀))) / (nₓ nᵧ)),   m = (nₓ + nᵧ) / 2 − 1</pre>
 *
 * <p>So a p-value of few values is never small for want of variation, and that of equivalence is above ½: groups that do not
 * overlap are never equivalent. There is no test when a group has fewer than two values, nor when all values are equal, which
 * shows no variation at all.
 *
 * <p>At θ₀ = ½ without a reason to be consistent with an interval, {@link MannWhitneyTest} is the usual test; its null hypothesis
 * is more than θ = ½, namely equal distributions.
 *
 * <p>Brunner, E. and Munzel, U. (2000), <i>Biometrical Journal</i> 42, 17–25; Newcombe, R. G. (2006), <a
 * href="https://doi.org/10.1002/sim.2324">doi:10.1002/sim.2324</a>.
 */
public final class ProbabilityOfSuperiorityTest {
    private final double probability;
    private final Alternative alternative;

    private ProbabilityOfSuperiorityTest(double probability, Alternative alternative) {
        this.probability = probability;
        this.alternative = alternative;
    }

    /** The two-sided test of θ = ½. */
    public static ProbabilityOfSuperiorityTest withDefaults() {
        return new ProbabilityOfSuperiorityTest(0.5, Alternative.TWO_SIDED);
    }

    /**
     * The same test of another probability.
     *
     * @param newProbability θ₀, in (0, 1)
     * @throws IllegalArgumentException if it is not
     */
    public ProbabilityOfSuperiorityTest against(double newProbability) {
        if (!(newProbability > 0 && newProbability < 1)) {
            throw new IllegalArgumentException(
                    "probability: " + newProbability + " is not allowed; expected a number in (0, 1)");
        }
        return new ProbabilityOfSuperiorityTest(newProbability, alternative);
    }

    /** The same test against another alternative: {@link Alternative#GREATER} is that θ is greater than θ₀. */
    public ProbabilityOfSuperiorityTest with(Alternative newAlternative) {
        return new ProbabilityOfSuperiorityTest(probability, newAlternative);
    }

    /** The test of how often {@code x} beats {@code y}; empty when either has fewer than two values, or all are equal. */
    public Optional<TestResult> of(ValueCounts x, ValueCounts y) {
        return ProbabilityOfSuperiority.at(ConfidenceLevel.DEFAULT)
                .of(x, y)
                .filter(ProbabilityOfSuperiorityTest::isTestable)
                .map(estimate -> TestResult.normal(z(estimate, x.size(), y.size()), alternative));
    }

    /**
     * Whether the probability lies within a margin of ½: the one-sided tests of ½ − margin and of ½ + margin. This test's θ₀ and
     * its alternative play no part. Empty where {@link #of} is.
     *
     * @param margin in (0, ½)
     * @throws IllegalArgumentException if it is not
     */
    public Optional<TwoOneSidedTests> equivalence(double margin, ValueCounts x, ValueCounts y) {
        if (!(margin > 0 && margin < 0.5)) {
            throw new IllegalArgumentException("margin: " + margin + " is not allowed; expected a number in (0, 0.5)");
        }
        return against(0.5 - margin)
                .with(Alternative.GREATER)
                .of(x, y)
                .flatMap(above -> against(0.5 + margin)
                        .with(Alternative.LESS)
                        .of(x, y)
                        .map(below -> new TwoOneSidedTests(above, below)));
    }

    /** The standard error is 0 only where groups do not overlap, or all values are equal. */
    private static boolean isTestable(Estimate estimate) {
        return estimate.standardError().isPresent()
                && (estimate.standardError().getAsDouble() > 0 || isSeparated(estimate));
    }

    private static boolean isSeparated(Estimate estimate) {
        return estimate.value() == 0 || estimate.value() == 1;
    }

    private double z(Estimate estimate, long x, long y) {
        double theta = estimate.value();
        if (isSeparated(estimate)) {
            return (theta - probability) / Math.sqrt(ProbabilityOfSuperiority.newcombeVariance(probability, x, y));
        }
        double distance = logit(theta) - logit(probability);
        return distance * theta * (1 - theta) / estimate.standardError().orElseThrow();
    }

    private static double logit(double probability) {
        return Math.log(probability / (1 - probability));
    }
}
