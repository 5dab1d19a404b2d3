package io.github.decroche.statistics.comparison;

/**
 * How likely the tables with the margins of an observed one are, under some odds ratio θ: the noncentral hypergeometric
 * distribution of the count <i>a</i>. Every weight is a ratio to that of the observed table,
 *
 * <pre>  w(a + 1) / w(a) = θ · b c / ((a + 1)(d + 1))</pre>
 *
 * <p>so no factorial is needed, tails keep their digits, and the work grows with the standard deviation of the count instead of
 * the counts. (Commons' hypergeometric distribution is the case θ = 1, for totals below 2³¹; it walks the whole range.)
 *
 * @param above the tables with a higher count than observed
 * @param below the tables with a lower count
 */
record FixedMargins(Side above, Side below) {
    /** The weight below which the rest of a falling tail is left out. */
    private static final double NEGLIGIBLE = 1e-22;

    /** R's tolerance for two tables that are equally likely but for rounding. */
    private static final double TIE = 1e-7;

    /** The distribution under an odds ratio in (0, ∞). */
    static FixedMargins of(FourfoldTable table, double oddsRatio) {
        return new FixedMargins(
                walk(table.b(), table.c(), table.a(), table.d(), oddsRatio),
                walk(table.a(), table.d(), table.b(), table.c(), 1 / oddsRatio));
    }

    /** P(A ≥ a), with the observed table counted by a part of it: 1, or ½ for mid-P. */
    double upperTail(double part) {
        return 1 / (1 + (1 - part + below.weight) / (part + above.weight));
    }

    /** P(A ≤ a), with the observed table counted by a part of it: 1, or ½ for mid-P. */
    double lowerTail(double part) {
        return 1 / (1 + (1 - part + above.weight) / (part + below.weight));
    }

    /** The probability of the tables that are less likely than the observed one, and of a part of those that are as likely. */
    double unlikely(double part) {
        double tied = 1 + above.tied + below.tied;
        return Math.min(1, (above.unlikelier + below.unlikelier + part * tied) / (1 + above.weight + below.weight));
    }

    /** E(A) − a. */
    double excess() {
        return (above.moment - below.moment) / (1 + above.weight + below.weight);
    }

    /** Moves one element at a time out of two cells into the two others, until none is left or what follows weighs nothing. */
    private static Side walk(long from, long alsoFrom, long to, long alsoTo, double odds) {
        double last = 1;
        double weight = 0;
        double moment = 0;
        double unlikelier = 0;
        double tied = 0;
        long steps = Math.min(from, alsoFrom);
        for (long k = 0; k < steps && last > NEGLIGIBLE && last < Double.POSITIVE_INFINITY; k++) {
            last *= odds * ((1.0 * (from - k) * (alsoFrom - k)) / (1.0 * (to + k + 1) * (alsoTo + k + 1)));
            weight += last;
            moment += (k + 1) * last;
            if (last < 1 - TIE) {
                unlikelier += last;
            } else if (last <= 1 + TIE) {
                tied += last;
            }
        }
        return new Side(weight, moment, unlikelier, tied);
    }

    /**
     * The tables on one side of the observed one.
     *
     * @param weight what they weigh together
     * @param moment the sum of each one's weight times its distance
     * @param unlikelier what those weigh that are less likely than the observed one
     * @param tied what those weigh that are as likely
     */
    record Side(double weight, double moment, double unlikelier, double tied) {}
}
