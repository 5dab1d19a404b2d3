package io.github.decroche.statistics.rank;

import io.github.decroche.statistics.Alternative;
import io.github.decroche.statistics.TestResult;

/**
 * How a rank test gets its p-value from its rank statistic. Nothing chooses for the caller: the same method is used whatever
 * the data, and a test that cannot use it says so.
 */
public enum PValue {
    /**
     * The permutation distribution of the rank statistic given the ties, counted out. The result's statistic is the rank
     * statistic. The two-sided p-value is the probability of a rank statistic at least as far from its mean as the observed
     * one, on either side, as in R's {@code exactRankTests::wilcox.exact}; R's {@code wilcox.test} has no exact p-value with
     * ties, and the same one without. Doubling the smaller tail gives another value where ties make the distribution
     * asymmetric.
     */
    EXACT,
    /** The normal approximation, whose variance takes account of the ties. The result's statistic is z. */
    ASYMPTOTIC,
    /**
     * The same with the rank statistic moved by ½ towards its mean, or, for a one-sided alternative, against it. The result's
     * statistic is z after that. Rank statistics and their means are multiples of ½, so that the correction never crosses the
     * mean in a two-sided test.
     */
    ASYMPTOTIC_CORRECTED;

    /** The normal approximation for a rank statistic that lies off its mean by {@code deviation}. */
    TestResult normal(double deviation, double standardDeviation, Alternative alternative) {
        double correction = this == ASYMPTOTIC_CORRECTED ? correction(deviation, alternative) : 0;
        return TestResult.normal((deviation - correction) / standardDeviation, alternative);
    }

    private static double correction(double deviation, Alternative alternative) {
        return switch (alternative) {
            case TWO_SIDED -> Math.signum(deviation) / 2;
            case GREATER -> 0.5;
            case LESS -> -0.5;
        };
    }
}
