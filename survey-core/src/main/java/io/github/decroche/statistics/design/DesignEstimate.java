package io.github.decroche.statistics.design;

import io.github.decroche.statistics.Alternative;
import io.github.decroche.statistics.Estimate;
import io.github.decroche.statistics.TestResult;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * An estimate from a designed sample.
 *
 * @param estimate the value; its standard error where the design allows one; its interval where there are degrees of freedom too
 * @param degreesOfFreedom of Student's <i>t</i>: primary sampling units less strata, and less 1 for a difference; from −1 on
 * @param count how many elements it is from
 * @param designEffect the variance as a multiple of that from a simple random sample, without replacement, of as many elements
 *     from a population as large as the weights say; empty where those do not exceed the elements (weights of 1, or shares),
 *     where that variance is 0, and for ratios and differences. R: {@code deff = TRUE}
 * @param designEffectWithReplacement the same against a sample with replacement; needs no size of the population. R:
 *     {@code deff = "replace"}
 */
public record DesignEstimate(
        Estimate estimate,
        long degreesOfFreedom,
        long count,
        OptionalDouble designEffect,
        OptionalDouble designEffectWithReplacement) {

    /** The estimated value. */
    public double value() {
        return estimate.value();
    }

    /**
     * Student's test that the population's value is another,
     *
     * <pre>  t = (value − nullValue) / standard error</pre>
     *
     * <p>Empty when the standard error is 0 or unknown, or without degrees of freedom. For a difference of two domain means and
     * 0, R: {@code svyttest(x ~ domain, design)}.
     */
    public Optional<TestResult> test(double nullValue, Alternative alternative) {
        double standardError = estimate.standardError().orElse(0);
        return standardError == 0 || degreesOfFreedom < 1
                ? Optional.empty()
                : Optional.of(
                        TestResult.student((value() - nullValue) / standardError, 1.0 * degreesOfFreedom, alternative));
    }

    /** One line: {@code 662.287 [643.732, 680.843] at 0.95}, or the value alone. */
    @Override
    public String toString() {
        return estimate.toString();
    }
}
