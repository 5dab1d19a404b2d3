package io.github.decroche.statistics;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The outcome of a significance test.
 *
 * @param statistic the test statistic
 * @param degreesOfFreedom those of its reference distribution, in (0, ∞); empty where that has none
 * @param pValue how often a statistic as extreme as this comes up when the null hypothesis holds, in [0, 1]
 */
public record TestResult(double statistic, OptionalDouble degreesOfFreedom, double pValue) {
    private static final NormalDistribution STANDARD_NORMAL = NormalDistribution.of(0, 1);

    /** Refuses what is not a number, and a p-value outside [0, 1]. */
    public TestResult {
        if (Double.isNaN(statistic)) {
            throw new IllegalArgumentException("statistic: NaN is not allowed; expected a number");
        }
        if (!(pValue >= 0 && pValue <= 1)) {
            throw new IllegalArgumentException("pValue: " + pValue + " is not allowed; expected a number in [0, 1]");
        }
    }

    /** The outcome of an exact test: a p-value that was counted out. */
    public static TestResult exact(double statistic, double pValue) {
        return new TestResult(statistic, OptionalDouble.empty(), pValue);
    }

    /**
     * A statistic held against the χ² distribution, whose upper tail is the p-value.
     *
     * @param statistic in [0, ∞)
     * @param degreesOfFreedom in (0, ∞)
     * @throws IllegalArgumentException if the degrees of freedom are not positive
     */
    public static TestResult chiSquared(double statistic, double degreesOfFreedom) {
        return new TestResult(
                statistic,
                OptionalDouble.of(degreesOfFreedom),
                ChiSquaredDistribution.of(degreesOfFreedom).survivalProbability(statistic));
    }

    /** A statistic held against the standard normal distribution. */
    public static TestResult normal(double z, Alternative alternative) {
        return new TestResult(
                z,
                OptionalDouble.empty(),
                switch (alternative) {
                    case TWO_SIDED -> 2 * STANDARD_NORMAL.survivalProbability(Math.abs(z));
                    case GREATER -> STANDARD_NORMAL.survivalProbability(z);
                    case LESS -> STANDARD_NORMAL.cumulativeProbability(z);
                });
    }

    /**
     * A statistic held against Student's distribution.
     *
     * @param degreesOfFreedom in (0, ∞)
     * @throws IllegalArgumentException if the degrees of freedom are not positive
     */
    public static TestResult student(double t, double degreesOfFreedom, Alternative alternative) {
        TDistribution distribution = TDistribution.of(degreesOfFreedom);
        return new TestResult(
                t,
                OptionalDouble.of(degreesOfFreedom),
                switch (alternative) {
                    case TWO_SIDED -> 2 * distribution.survivalProbability(Math.abs(t));
                    case GREATER -> distribution.survivalProbability(t);
                    case LESS -> distribution.cumulativeProbability(t);
                });
    }

    /** One line: {@code 7.023, df 1, p = 0.00805}. */
    @Override
    public String toString() {
        String degrees = degreesOfFreedom.isPresent() ? ", df " + degrees(degreesOfFreedom.getAsDouble()) : "";
        return String.format(Locale.ROOT, "%.3f%s, p = %.3g", statistic, degrees, pValue);
    }

    static String degrees(double degreesOfFreedom) {
        return new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(degreesOfFreedom);
    }
}
