package io.github.decroche.statistics.proportion;

import io.github.decroche.statistics.ConfidenceInterval;
import io.github.decroche.statistics.ConfidenceLevel;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;

/**
 * Wilson's score interval of a proportion, without continuity correction: all <i>p</i> in [0, 1] that a score test does
 * not reject,
 *
 * <pre>  |x/n − p| ≤ z · √(p (1 − p) / n)</pre>
 *
 * <p>where <i>z</i> is the two-sided normal quantile of the level. The limits lie in [0, 1]; the lower one is exactly 0
 * when no trial succeeded, the upper one exactly 1 when all did. Same as R's {@code prop.test(x, n, correct = FALSE)}.
 *
 * <p>Wilson, E. B. (1927). <a href="https://doi.org/10.1080/01621459.1927.10502953">doi:10.1080/01621459.1927.10502953</a>.
 * Recommended for small and large samples by Brown, Cai and DasGupta (2001),
 * <a href="https://doi.org/10.1214/ss/1009213286">doi:10.1214/ss/1009213286</a>.
 */
public final class Wilson {
    private final ConfidenceLevel level;

    private Wilson(ConfidenceLevel level) {
        this.level = level;
    }

    /** The interval at a level. */
    public static Wilson at(ConfidenceLevel level) {
        return new Wilson(level);
    }

    /**
     * The interval of successes among trials.
     *
     * @param successes in [0, trials]
     * @param trials in [1, 2³¹ − 1]
     * @throws IllegalArgumentException if either is out of its range
     */
    public ConfidenceInterval interval(long successes, long trials) {
        if (trials < 1 || trials > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("trials: " + trials + "; expected from 1 to " + Integer.MAX_VALUE);
        }
        if (successes < 0 || successes > trials) {
            throw new IllegalArgumentException("successes: " + successes + "; expected from 0 to " + trials);
        }
        var interval =
                BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate((int) trials, (int) successes, level.errorRate());
        return new ConfidenceInterval(
                successes == 0 ? 0 : interval.getLowerBound(),
                successes == trials ? 1 : interval.getUpperBound(),
                level);
    }
}
