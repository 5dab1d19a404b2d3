package io.github.decroche.statistics.survival;

import io.github.decroche.statistics.Alternative;
import io.github.decroche.statistics.ConfidenceInterval;
import io.github.decroche.statistics.ConfidenceLevel;
import io.github.decroche.statistics.Estimate;
import io.github.decroche.statistics.TestResult;
import io.github.decroche.text.Overview;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How much longer one of two independent groups waits, when no wait counts for more than a horizon: the difference and the
 * ratio of their restricted means μ₁ (group) and μ₀ (reference), with standard errors s₁ and s₀,
 *
 * <pre>  μ₁ − μ₀ ± z · √(s₁² + s₀²),   (μ₁ / μ₀) · exp(± z · √(s₁²/μ₁² + s₀²/μ₀²))</pre>
 *
 * <p>and the tests that they are 0 and 1, from the same standard errors. It supposes nothing about the shape of the curves, nor
 * that their hazards are proportional. Same as R's {@code survRM2::rmst2}, unadjusted; where R refuses a horizon after the last
 * time of a group, that group's curve is carried on flat. An empty group gives no result. Without an event before the horizon
 * in either group there is neither an interval nor a test, and a ratio to a mean of 0, or of one, is not estimable.
 *
 * <p>Royston, P. and Parmar, M. K. B. (2013), <a
 * href="https://doi.org/10.1186/1471-2288-13-152">doi:10.1186/1471-2288-13-152</a>; Uno, H. et al. (2014), <a
 * href="https://doi.org/10.1200/JCO.2014.55.2208">doi:10.1200/JCO.2014.55.2208</a>.
 */
public final class RestrictedMeanDifference {
    private final KaplanMeier curves;
    private final ConfidenceLevel level;

    private RestrictedMeanDifference(Duration horizon, ConfidenceLevel level) {
        this.curves = KaplanMeier.until(horizon, level);
        this.level = level;
    }

    /**
     * Differences of restricted means up to a horizon.
     *
     * @param horizon the longest time that counts, positive
     * @param level the level of the intervals
     * @throws IllegalArgumentException if the horizon is not positive
     * @throws ArithmeticException if it is longer than 292 years
     */
    public static RestrictedMeanDifference until(Duration horizon, ConfidenceLevel level) {
        return new RestrictedMeanDifference(horizon, level);
    }

    /**
     * What compares two restricted means.
     *
     * @param group the group's mean
     * @param reference the reference's mean
     * @param difference the group's minus the reference's, in seconds
     * @param differenceTest of the hypothesis that the difference is 0
     * @param ratio the group's over the reference's, without a standard error, which belongs to its logarithm
     * @param ratioTest of the hypothesis that the ratio is 1
     */
    public record Result(
            RestrictedMean group,
            RestrictedMean reference,
            Estimate difference,
            Optional<TestResult> differenceTest,
            Optional<Estimate> ratio,
            Optional<TestResult> ratioTest) {
        /** A small table of the means, their difference and their ratio. */
        @Override
        public String toString() {
            return Overview.of(
                    "difference " + difference,
                    List.of("", "seconds", "test"),
                    List.of(
                            List.of("group", group, ""),
                            List.of("reference", reference, ""),
                            List.of("difference", difference, differenceTest),
                            List.of("ratio", ratio, ratioTest)),
                    row -> row);
        }
    }

    /** The difference of a group to a reference; empty when either has no observation. */
    public Optional<Result> of(SurvivalTimes group, SurvivalTimes reference) {
        return curves.curve(group)
                .restrictedMean()
                .flatMap(first -> curves.curve(reference).restrictedMean().map(second -> compare(first, second)));
    }

    private Result compare(RestrictedMean group, RestrictedMean reference) {
        double difference = group.seconds() - reference.seconds();
        double error = Math.hypot(group.standardError(), reference.standardError());
        Estimate estimate = error == 0 ? Estimate.of(difference) : Estimate.normal(difference, error, level);
        if (group.seconds() == 0 || reference.seconds() == 0) {
            return new Result(group, reference, estimate, test(difference, error), Optional.empty(), Optional.empty());
        }
        double logRatio = Math.log(group.seconds() / reference.seconds());
        double logError = Math.hypot(relativeError(group), relativeError(reference));
        return new Result(
                group,
                reference,
                estimate,
                test(difference, error),
                Optional.of(ratio(logRatio, logError)),
                test(logRatio, logError));
    }

    private Estimate ratio(double logRatio, double logError) {
        double factor = level.normalQuantile() * logError;
        return logError == 0
                ? Estimate.of(Math.exp(logRatio))
                : Estimate.of(
                        Math.exp(logRatio),
                        new ConfidenceInterval(Math.exp(logRatio - factor), Math.exp(logRatio + factor), level));
    }

    private static double relativeError(RestrictedMean mean) {
        return mean.standardError() / mean.seconds();
    }

    private static Optional<TestResult> test(double estimate, double error) {
        return error == 0 ? Optional.empty() : Optional.of(TestResult.normal(estimate / error, Alternative.TWO_SIDED));
    }
}
