package io.github.decroche.statistics.comparison;

import io.github.decroche.statistics.ConfidenceInterval;
import io.github.decroche.statistics.ConfidenceLevel;
import io.github.decroche.statistics.Estimate;

/** Wald's interval of a ratio on the scale of its logarithm. */
final class LogWald {
    private LogWald() {}

    /**
     * A ratio with the interval exp(log ratio ± z · error). The error is one of the logarithm, not of the ratio, so the estimate
     * does not carry it.
     *
     * @param ratio in (0, ∞)
     * @param error the standard error of its logarithm, in [0, ∞)
     */
    static Estimate estimate(double ratio, double error, ConfidenceLevel level) {
        double factor = Math.exp(level.normalQuantile() * error);
        return Estimate.of(ratio, new ConfidenceInterval(ratio / factor, ratio * factor, level));
    }
}
