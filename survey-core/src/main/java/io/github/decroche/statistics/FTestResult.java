package io.github.decroche.statistics;

import java.util.Locale;
import org.apache.commons.statistics.distribution.FDistribution;

/**
 * The outcome of an F test.
 *
 * @param statistic F, from 0 on
 * @param numeratorDegreesOfFreedom in (0, ∞)
 * @param denominatorDegreesOfFreedom in (0, ∞); need not be whole
 * @param pValue how often an F as great as this comes up when the null hypothesis holds, in [0, 1]
 */
public record FTestResult(
        double statistic, double numeratorDegreesOfFreedom, double denominatorDegreesOfFreedom, double pValue) {
    /**
     * A statistic held against the F distribution, whose upper tail is the p-value.
     *
     * @throws IllegalArgumentException if degrees of freedom are not positive
     */
    public static FTestResult of(
            double statistic, double numeratorDegreesOfFreedom, double denominatorDegreesOfFreedom) {
        return new FTestResult(
                statistic,
                numeratorDegreesOfFreedom,
                denominatorDegreesOfFreedom,
                FDistribution.of(numeratorDegreesOfFreedom, denominatorDegreesOfFreedom)
                        .survivalProbability(statistic));
    }

    /** One line: {@code F = 4.126, df 2 and 17.5, p = 0.0341}. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "F = %.3f, df %s and %s, p = %.3g",
                statistic,
                TestResult.degrees(numeratorDegreesOfFreedom),
                TestResult.degrees(denominatorDegreesOfFreedom),
                pValue);
    }
}
