package io.github.decroche.statistics.comparison;

import org.apache.commons.numbers.rootfinder.BrentSolver;

/** The score test of a given difference in matched pairs, turned into a limit: see {@link PairedDifference.Interval#TANGO}. */
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
        double distance = first - second - size * difference;
        double variance = 2 * secondOnly(difference) + difference * (1 - difference);
        return distance * distance / size - z * z * variance;
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
