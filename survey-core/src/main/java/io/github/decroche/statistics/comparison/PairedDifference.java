package io.github.decroche.statistics.comparison;

import io.github.decroche.statistics.ConfidenceInterval;
import io.github.decroche.statistics.ConfidenceLevel;
import io.github.decroche.statistics.Estimate;
import io.github.decroche.statistics.proportion.ProportionInterval;
import java.util.Optional;

/**
 * The difference of two shares in matched pairs, which is the net rate of paired testing,
 *
 * <pre>  δ̂ = (n₁₀ − n₀₁) / n,   in [−1, 1]</pre>
 *
 * <p>from <i>n</i> pairs, of which n₁₀ favour the first alone and n₀₁ the second alone, and with the two-sided normal quantile
 * <i>z</i> of the level. Exchanging first and second flips all signs. Without pairs nothing is estimable.
 * {@link PairedDifferenceTest} tests it, also against a margin.
 */
public final class PairedDifference {
    private final ConfidenceLevel level;
    private final Interval interval;

    private PairedDifference(ConfidenceLevel level, Interval interval) {
        this.level = level;
        this.interval = interval;
    }

    /** How the interval is made. {@link #TANGO} is the default. */
    public enum Interval {
        /**
         * Tango's score interval: all δ that the score test does not reject,
         *
         * <pre>  |n₁₀ − n₀₁ − n δ| ≤ z · √(n (2 q + δ (1 − δ)))</pre>
         *
         * <p>where <i>q</i>, the probability of a pair that favours the second alone, has its most likely value given δ: the
         * larger root of
         *
         * <pre>  2 n q² + ((2 n − n₁₀ + n₀₁) δ − n₁₀ − n₀₁) q − n₀₁ δ (1 − δ) = 0</pre>
         *
         * <p>Both limits lie in [−1, 1]. The interval leaves out 0 just when {@link McNemarTest.Method#CHI_SQUARED} rejects. It
         * has a positive length also without discordant pairs: ±z²/(n + z²). There is no standard error. {@code
         * PropCIs::scoreci.mp} in R has the same limits with other signs, to about five digits. Tango, T. (1998), <a
         * href="https://doi.org/10.1002/(SICI)1097-0258(19980430)17:8%3C891::AID-SIM780%3E3.0.CO;2-B">doi:10.1002/(SICI)1097-0258(19980430)17:8&lt;891::AID-SIM780&gt;3.0.CO;2-B</a>.
         */
        TANGO,
        /**
         * Newcombe's hybrid of two Wilson intervals [l₁, u₁] and [l₂, u₂] of the shares p₁ and p₂ (method 10),
         *
         * <pre>  δ̂ − √((p₁ − l₁)² − 2 φ (p₁ − l₁) (u₂ − p₂) + (u₂ − p₂)²)
         *  δ̂ + √((u₁ − p₁)² − 2 φ (u₁ − p₁) (p₂ − l₂) + (p₂ − l₂)²)</pre>
         *
         * <p>where φ is the correlation of first and second, with max(n₁₁ n₀₀ − n₁₀ n₀₁ − n/2, 0) in its numerator if that was
         * positive before the n/2, and φ = 0 where a margin is empty. Both limits lie in [−1, 1]. There is no standard error.
         * Newcombe, R. G. (1998), <a
         * href="https://doi.org/10.1002/(SICI)1097-0258(19981130)17:22%3C2635::AID-SIM954%3E3.0.CO;2-C">doi:10.1002/(SICI)1097-0258(19981130)17:22&lt;2635::AID-SIM954&gt;3.0.CO;2-C</a>.
         */
        NEWCOMBE,
        /**
         * Wald's, for readers of papers that used it: δ̂ ± z · √(n₁₀ + n₀₁ − (n₁₀ − n₀₁)²/n) / n, with that standard error. It
         * covers too little in small samples, may leave [−1, 1], and has no length without discordant pairs.
         */
        WALD
    }

    /** Differences with Tango's interval at a level. */
    public static PairedDifference at(ConfidenceLevel level) {
        return new PairedDifference(level, Interval.TANGO);
    }

    /** Differences with another interval. */
    public PairedDifference with(Interval newInterval) {
        return new PairedDifference(level, newInterval);
    }

    /**
     * The difference, first less second, of some pairs; empty when there are none.
     *
     * @throws IllegalArgumentException if the interval is Newcombe's and there are more than 2³¹ − 1 pairs
     */
    public Optional<Estimate> of(MatchedPairs pairs) {
        if (pairs.size() == 0) {
            return Optional.empty();
        }
        double difference = pairs.net().orElseThrow();
        return Optional.of(
                switch (interval) {
                    case TANGO -> Estimate.of(difference, tango(pairs));
                    case NEWCOMBE -> Estimate.of(difference, newcombe(pairs, difference));
                    case WALD -> Estimate.normal(difference, standardError(pairs), level);
                });
    }

    private ConfidenceInterval tango(MatchedPairs pairs) {
        double z = level.normalQuantile();
        return new ConfidenceInterval(
                -TangoScore.upperLimit(pairs.swapped(), z), TangoScore.upperLimit(pairs, z), level);
    }

    private ConfidenceInterval newcombe(MatchedPairs pairs, double difference) {
        ConfidenceInterval first =
                ProportionInterval.WILSON.interval(pairs.both() + pairs.firstOnly(), pairs.size(), level);
        ConfidenceInterval second =
                ProportionInterval.WILSON.interval(pairs.both() + pairs.secondOnly(), pairs.size(), level);
        double share1 = pairs.first().estimate().orElseThrow();
        double share2 = pairs.second().estimate().orElseThrow();
        double phi = correlation(pairs);
        return new ConfidenceInterval(
                difference - hybrid(share1 - first.low(), second.high() - share2, phi),
                difference + hybrid(first.high() - share1, share2 - second.low(), phi),
                level);
    }

    private static double hybrid(double one, double other, double phi) {
        return Math.sqrt(Math.max(0, one * one - 2 * phi * one * other + other * other));
    }

    /** φ with the continuity adjustment of its numerator. */
    private static double correlation(MatchedPairs pairs) {
        double margins = ((double) pairs.both() + pairs.firstOnly())
                * ((double) pairs.secondOnly() + pairs.neither())
                * ((double) pairs.both() + pairs.secondOnly())
                * ((double) pairs.firstOnly() + pairs.neither());
        double product = (double) pairs.both() * pairs.neither() - (double) pairs.firstOnly() * pairs.secondOnly();
        double adjusted = product > 0 ? Math.max(0, product - pairs.size() / 2.0) : product;
        return margins == 0 ? 0 : adjusted / Math.sqrt(margins);
    }

    /** n (n₁₀ + n₀₁) − (n₁₀ − n₀₁)² without the subtraction, which would cancel. */
    private static double standardError(MatchedPairs pairs) {
        double size = pairs.size();
        double concordant = (double) pairs.both() + pairs.neither();
        double spread = concordant * pairs.discordant() + 4.0 * pairs.firstOnly() * pairs.secondOnly();
        return Math.sqrt(spread / size) / size;
    }
}
