package io.github.decroche.statistics.comparison;

import io.github.decroche.statistics.ConfidenceInterval;
import io.github.decroche.statistics.ConfidenceLevel;
import io.github.decroche.statistics.Estimate;
import io.github.decroche.statistics.proportion.ProportionInterval;
import java.util.Optional;

/**
 * The odds ratio of matched pairs, given that they are discordant: how many times as often a pair favours the first alone as it
 * favours the second alone,
 *
 * <pre>  n₁₀ / n₀₁,   in [0, ∞]</pre>
 *
 * <p>It is the conditional maximum likelihood estimate, and {@link MantelHaenszel}'s with each pair as a stratum. Its
 * interval is that of the share π = n₁₀ / (n₁₀ + n₀₁) as odds π / (1 − π); with {@link ProportionInterval#WILSON}, the default,
 * it leaves out 1 just when {@link McNemarTest.Method#CHI_SQUARED} rejects, and with {@link ProportionInterval#CLOPPER_PEARSON}
 * it is the exact one. With n₀₁ = 0 the ratio is ∞, with n₁₀ = 0 it is 0, and one limit may be ∞ or 0 likewise. Without
 * discordant pairs nothing is estimable. There is no standard error.
 *
 * <p>Fagerland, M. W., Lydersen, S. and Laake, P. (2014), <a href="https://doi.org/10.1002/sim.6148">doi:10.1002/sim.6148</a>.
 */
public final class PairedOddsRatio {
    private final ConfidenceLevel level;
    private final ProportionInterval interval;

    private PairedOddsRatio(ConfidenceLevel level, ProportionInterval interval) {
        this.level = level;
        this.interval = interval;
    }

    /** Odds ratios with Wilson's interval at a level. */
    public static PairedOddsRatio at(ConfidenceLevel level) {
        return new PairedOddsRatio(level, ProportionInterval.WILSON);
    }

    /** Odds ratios with the interval that another one of a share gives. */
    public PairedOddsRatio with(ProportionInterval newInterval) {
        return new PairedOddsRatio(level, newInterval);
    }

    /**
     * The odds ratio of some pairs; empty when none is discordant.
     *
     * @throws IllegalArgumentException if more than 2³¹ − 1 pairs are discordant
     */
    public Optional<Estimate> of(MatchedPairs pairs) {
        if (pairs.discordant() == 0) {
            return Optional.empty();
        }
        double first =
                interval.interval(pairs.firstOnly(), pairs.discordant(), level).low();
        double second =
                interval.interval(pairs.secondOnly(), pairs.discordant(), level).low();
        // The upper limit is that of the other side, turned over: no share near 1 is subtracted from 1.
        return Optional.of(Estimate.of(
                (double) pairs.firstOnly() / pairs.secondOnly(),
                new ConfidenceInterval(first / (1 - first), (1 - second) / second, level)));
    }
}
