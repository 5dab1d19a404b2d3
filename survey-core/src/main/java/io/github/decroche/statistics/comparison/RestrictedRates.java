package io.github.decroche.statistics.comparison;

import org.apache.commons.numbers.rootfinder.BrentSolver;

/**
 * The two shares that are most likely among those with a given difference p₁ − p₂ = δ, in (0, 1): {@code t} is p₂ and
 * {@code s} is 1 − p₁, so that t + s = 1 − δ, and p₁ = δ + t, 1 − p₂ = δ + s are sums that do not cancel.
 *
 * <p>The likelihood is concave in t, with one maximum, where its slope a/(δ + t) − b/s + c/t − d/(δ + s) is 0 or at an end.
 * Multiplied out that is a cubic, and Farrington and Manning give its root with a cosine. That form loses all digits where two
 * roots meet, which they do with counts of 0 and with differences near ±1; the slope itself loses none.
 */
final class RestrictedRates {
    private final double a;
    private final double b;
    private final double c;
    private final double d;
    private final double difference;

    private RestrictedRates(double a, double b, double c, double d, double difference) {
        this.a = a;
        this.b = b;
        this.c = c;
        this.d = d;
        this.difference = difference;
    }

    /**
     * p₁(1 − p₁)/n₁ + p₂(1 − p₂)/n₂ at these shares. It is 0 only where the difference is 0 and nobody or everybody has the
     * outcome, or where it is −1 or 1.
     *
     * @param table without an empty group
     * @param difference in [−1, 1]
     */
    static double variance(FourfoldTable table, double difference) {
        double n1 = table.groupSize();
        double n2 = table.referenceSize();
        if (difference == 0) {
            return table.withOutcome() / (n1 + n2) * (table.withoutOutcome() / (n1 + n2)) * (1 / n1 + 1 / n2);
        }
        return difference > 0
                ? new RestrictedRates(table.a(), table.b(), table.c(), table.d(), difference).variance()
                : new RestrictedRates(table.c(), table.d(), table.a(), table.b(), -difference).variance();
    }

    private double variance() {
        double t;
        double s;
        if (slopeAtMiddle() <= 0) {
            t = lowerHalf();
            s = 1 - difference - t;
        } else {
            // those without the outcome, groups exchanged, have the same difference, and t and s change places
            s = new RestrictedRates(d, c, b, a, difference).lowerHalf();
            t = 1 - difference - s;
        }
        return (difference + t) * s / (a + b) + t * (difference + s) / (c + d);
    }

    /** The slope at t = s, up to a positive factor. */
    private double slopeAtMiddle() {
        return (a - d) * ((1 - difference) / (1 + difference)) + c - b;
    }

    /** The most likely t, where it is at most half of 1 − δ. */
    private double lowerHalf() {
        double middle = (1 - difference) / 2;
        if (slope(0) <= 0) {
            return 0;
        }
        return slope(middle) >= 0
                ? middle
                : new BrentSolver(1e-15, Double.MIN_NORMAL, Double.MIN_NORMAL).findRoot(this::slope, 0, middle);
    }

    /** The slope times s, and times t, or else t + δ if c is 0: a factor that is positive and leaves nothing infinite. */
    private double slope(double t) {
        double s = 1 - difference - t;
        double without = b + d * (s / (difference + s));
        return c == 0 ? s * a - (difference + t) * without : s * (a * (t / (difference + t)) + c) - t * without;
    }
}
