package io.github.decroche.statistics.rank;

import io.github.decroche.statistics.Alternative;
import java.util.Collection;

/**
 * How often each value of a doubled rank statistic comes up among all equally likely permutations. The mean of the statistic
 * lies in the middle of its range.
 *
 * <p>The weights are sums of positive terms, so that even the smallest keeps some 13 digits. Shift algorithm of Streitberg, B.
 * and Röhmel, J. (1986), <i>Statistical Software Newsletter</i> 12, 10–17, a tie at a time.
 */
final class PermutationDistribution {
    private final double[] weights;

    private PermutationDistribution(double[] weights) {
        this.weights = weights;
    }

    /**
     * Of 2U, where U compares <i>k</i> of some tied values with the <i>m</i> others, k ≤ m: from 0 to 2km.
     *
     * @param ties how often each value occurs, in ascending order of the values
     */
    static PermutationDistribution ofRankSum(Collection<Long> ties, int k, int m) {
        // ways[c][d]: choices of c values so far whose doubled rank sum is d over c (c + 1), the least there is
        double[][] ways = new double[k + 1][2 * k * m + 1];
        int[] last = new int[k + 1];
        ways[0][0] = 1;
        int before = 0;
        for (long tie : ties) {
            int t = (int) tie;
            int rank = 2 * before + t + 1;
            double[] choices = binomials(t, Math.min(t, k));
            // from above, so that the smaller c are still those without this tie
            for (int c = Math.min(k, before + t); c >= 1; c--) {
                for (int j = Math.max(1, c - before); j <= Math.min(t, c); j++) {
                    int from = c - j;
                    int shift = j * (rank - j - 1 - 2 * from);
                    last[c] = Math.max(last[c], addShifted(ways[from], last[from], choices[j], ways[c], shift));
                }
            }
            before += t;
        }
        return new PermutationDistribution(ways[k]);
    }

    /** Adds a multiple of weights to others, further up; returns where the last went. */
    private static int addShifted(double[] weights, int last, double factor, double[] to, int shift) {
        for (int d = 0; d <= last; d++) {
            to[d + shift] += factor * weights[d];
        }
        return last + shift;
    }

    /**
     * Of 2V, where V is the sum of the ranks of the positive ones when each of <i>n</i> tied ranks has either sign: from 0 to
     * n (n + 1).
     *
     * @param ties how often each absolute value occurs, in ascending order
     */
    static PermutationDistribution ofSignedRanks(Collection<Long> ties, int n) {
        double[] weights = new double[n * (n + 1) + 1];
        weights[0] = 1;
        int before = 0;
        int last = 0;
        for (long tie : ties) {
            int t = (int) tie;
            int rank = 2 * before + t + 1;
            for (int i = 0; i < t; i++) {
                addSigned(weights, last, rank);
                last += rank;
            }
            before += t;
        }
        return new PermutationDistribution(weights);
    }

    /** Half of each weight stays, half of it moves up by a rank. */
    private static void addSigned(double[] weights, int last, int rank) {
        for (int d = last; d >= 0; d--) {
            weights[d] /= 2;
            weights[d + rank] += weights[d];
        }
    }

    /** The probability of a statistic as extreme as the observed one, in [0, 1]. */
    double pValue(int observed, Alternative alternative) {
        int range = weights.length - 1;
        int distance = Math.abs(2 * observed - range);
        double extreme = 0;
        double all = 0;
        for (int d = 0; d <= range; d++) {
            boolean counts = switch (alternative) {
                case TWO_SIDED -> Math.abs(2 * d - range) >= distance;
                case GREATER -> d >= observed;
                case LESS -> d <= observed;
            };
            all += weights[d];
            extreme += counts ? weights[d] : 0;
        }
        return Math.min(1, extreme / all);
    }

    /** How many ways there are to choose 0, 1, …, most of t. */
    private static double[] binomials(int t, int most) {
        double[] choices = new double[most + 1];
        choices[0] = 1;
        for (int j = 1; j <= most; j++) {
            choices[j] = choices[j - 1] * (t - j + 1) / j;
        }
        return choices;
    }
}
