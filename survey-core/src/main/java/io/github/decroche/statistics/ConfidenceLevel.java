package io.github.decroche.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The long-run share of intervals that hold the true value.
 *
 * @param value the level, in (0, 1)
 */
public record ConfidenceLevel(double value) {
    /** The level that is used unless another is asked for: 0.95. */
    public static final ConfidenceLevel DEFAULT = new ConfidenceLevel(0.95);

    private static final NormalDistribution STANDARD_NORMAL = NormalDistribution.of(0, 1);

    /** Refuses a level outside (0, 1). */
    public ConfidenceLevel {
        if (!(value > 0 && value < 1)) {
            throw new IllegalArgumentException("level: " + value + " is not allowed; expected a number in (0, 1)");
        }
    }

    /** A level such as 0.95. */
    public static ConfidenceLevel of(double level) {
        return new ConfidenceLevel(level);
    }

    /** The level that leaves out an error rate: 0.05 gives 0.95. */
    public static ConfidenceLevel fromErrorRate(double errorRate) {
        return new ConfidenceLevel(1 - errorRate);
    }

    /** One minus the level, in (0, 1). */
    public double errorRate() {
        return 1 - value;
    }

    /** The two-sided quantile of the standard normal distribution, in (0, ∞): 1.96 for 0.95. */
    public double normalQuantile() {
        return STANDARD_NORMAL.inverseSurvivalProbability(errorRate() / 2);
    }

    /**
     * The two-sided quantile of Student's distribution, in (0, ∞).
     *
     * @param degreesOfFreedom in (0, ∞)
     * @throws IllegalArgumentException if the degrees of freedom are not positive
     */
    public double studentQuantile(double degreesOfFreedom) {
        return TDistribution.of(degreesOfFreedom).inverseSurvivalProbability(errorRate() / 2);
    }

    /** The level: {@code 0.95}. */
    @Override
    public String toString() {
        return Double.toString(value);
    }
}
