package io.github.decroche.statistics.comparison;

import org.apache.commons.statistics.distribution.HypergeometricDistribution;

/**
 * The distribution of Σ a over independent tables whose margins are given and whose odds ratios are 1. Probabilities too
 * small for a double are left out, which keeps tables of millions within a few thousand terms.
 */
final class SumOfHypergeometrics {
    /** The sum over no table: surely 0. */
    static final SumOfHypergeometrics NONE = new SumOfHypergeometrics(0, new double[] {1});

    /** Probabilities this near, relatively, are taken for equal: they differ by rounding only. Fisher's test in R does it too. */
    private static final double TIE = 1 + 1e-7;

    private final long lowest;
    private final double[] probabilities;

    private SumOfHypergeometrics(long lowest, double[] probabilities) {
        this.lowest = lowest;
        this.probabilities = probabilities;
    }

    /**
     * The sum with another table's a.
     *
     * @throws IllegalArgumentException if the table has more than 2³¹ − 1 elements
     */
    SumOfHypergeometrics plus(FourfoldTable table) {
        SumOfHypergeometrics one = of(table);
        double[] sum = new double[probabilities.length + one.probabilities.length - 1];
        for (int i = 0; i < probabilities.length; i++) {
            for (int j = 0; j < one.probabilities.length; j++) {
                sum[i + j] += probabilities[i] * one.probabilities[j];
            }
        }
        return new SumOfHypergeometrics(lowest + one.lowest, sum);
    }

    /** The probability of all sums that are no more probable than one, in [0, 1]. */
    double noMoreProbableThan(long sum) {
        long index = sum - lowest;
        double limit = index < 0 || index >= probabilities.length ? 0 : probabilities[(int) index] * TIE;
        double total = 0;
        for (double probability : probabilities) {
            if (probability <= limit) {
                total += probability;
            }
        }
        return Math.min(1, total);
    }

    private static SumOfHypergeometrics of(FourfoldTable table) {
        if (table.size() > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "stratum: " + table.size() + " elements; expected at most " + Integer.MAX_VALUE);
        }
        HypergeometricDistribution distribution =
                HypergeometricDistribution.of((int) table.size(), (int) table.withOutcome(), (int) table.groupSize());
        int mode = (int) ((table.withOutcome() + 1.0) * (table.groupSize() + 1.0) / (table.size() + 2.0));
        int low = mode;
        while (low > distribution.getSupportLowerBound() && distribution.probability(low - 1) > 0) {
            low--;
        }
        int high = mode;
        while (high < distribution.getSupportUpperBound() && distribution.probability(high + 1) > 0) {
            high++;
        }
        double[] probabilities = new double[high - low + 1];
        for (int i = 0; i < probabilities.length; i++) {
            probabilities[i] = distribution.probability(low + i);
        }
        return new SumOfHypergeometrics(low, probabilities);
    }
}
