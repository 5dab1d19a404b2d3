package io.github.decroche.statistics.comparison;

import org.apache.commons.numbers.rootfinder.BrentSolver;

/**
 * The score test of a given difference in matched pairs, for {@link PairedDifferenceTest}, and turned into a limit, for
 * {@link PairedDifference.Interval#TANGO}.
 */
final class TangoScore {
    private final double first;
    private final double second;
    private final double size;
    private final double z;

    private TangoScore(MatchedPairs pairs, double z) {
        this.first = pairs.firstOnly();
        this.second = pairs.secondOnly();
        this.size = pairs.size();
        this.z = z;
    }

    /**
     * The statistic at a difference in (−1, 1), which is 0/0 at 0 without discordant pairs. Differences under 0 are those of the
     * swapped pairs with another sign, whose variance is a sum that does not cancel.
     */
    static double statistic(MatchedPairs pairs, double difference) {
        if (difference < 0) {
            return -statistic(pairs.swapped(), -difference);
        }
        TangoScore score = new TangoScore(pairs, 0);
        return score.distance(difference) / Math.sqrt(score.size * score.variance(difference));
    }

    /**
     * The upper limit; the lower one is that of the swapped pairs with its sign changed. Where all pairs agree, or all favour
     * one side, the estimate itself is a root of the equation and the limit is known in closed form.
     */
    static double upperLimit(MatchedPairs pairs, double z) {
        double size = pairs.size();
        if (pairs.firstOnly() == pairs.size()) {
            return 1;
        }
        if (pairs.secondOnly() == pairs.size()) {
            return (z * z - size) / (z * z + size);
        }
        if (pairs.discordant() == 0) {
            return z * z / (z * z + size);
        }
        return new BrentSolver(1e-15, Double.MIN_NORMAL, Double.MIN_NORMAL)
                .findRoot(new TangoScore(pairs, z)::rejection, (pairs.firstOnly() - pairs.secondOnly()) / size, 1);
    }

    /** Negative where the test does not reject a difference, positive where it does: squares, as their quotient may be 0/0. */
    private double rejection(double difference) {
        double distance = distance(difference);
        return distance * distance / size - z * z * variance(difference);
    }

    private double distance(double difference) {
        return first - second - size * difference;
    }

    private double variance(double difference) {
        return 2 * secondOnly(difference) + difference * (1 - difference);
    }

    /** The most likely probability of pairs that favour the second alone, by the formula that does not cancel. */
    private double secondOnly(double difference) {
        double linear = (2 * size - first + second) * difference - first - second;
        double constant = second * difference * (1 - difference);
        // linear² + 8 n constant as a sum of squares, which does not cancel either
        double square = (2 * size - first - second) * difference + second - first;
        double root = Math.sqrt(square * square + 4 * first * second * (1 - difference * difference));
        return linear > 0 ? 2 * constant / (linear + root) : (root - linear) / (4 * size);
    }
}
