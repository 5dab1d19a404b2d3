package io.github.decroche.statistics.planning;

import io.github.decroche.statistics.ConfidenceLevel;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** On which sides a planned test rejects, and which rejections count as detection. α is the level's error rate. */
public enum Sides {
    /**
     * A two-sided test at α; only a rejection on the side of the planned difference counts. R's {@code strict = FALSE}. The
     * default: a rejection on the wrong side is no success.
     */
    TWO,
    /** A two-sided test at α; rejections on the wrong side count as well. R's {@code strict = TRUE}. Matters at small power only. */
    TWO_STRICT,
    /** A one-sided test at α, on the side of the planned difference. R's {@code alternative = "one.sided"}. */
    ONE;

    /** The error rate of one side. */
    double tail(ConfidenceLevel level) {
        return this == ONE ? level.errorRate() : level.errorRate() / 2;
    }

    /** The normal quantile beyond which the test rejects. */
    double quantile(ConfidenceLevel level) {
        return NormalDistribution.of(0, 1).inverseSurvivalProbability(tail(level));
    }
}
