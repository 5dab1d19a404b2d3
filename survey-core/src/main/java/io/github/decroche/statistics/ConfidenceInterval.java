package io.github.decroche.statistics;

import java.util.Locale;

/**
 * A two-sided interval for an unknown value, in the unit of its estimate.
 *
 * @param low its lower limit, at most {@code high}
 * @param high its upper limit
 * @param level how often such intervals hold the true value
 */
public record ConfidenceInterval(double low, double high, ConfidenceLevel level) {
    /** Refuses limits that are reversed or not numbers. */
    public ConfidenceInterval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("interval: [" + low + ", " + high + "]; expected low at most high");
        }
    }

    /** The interval estimate ± halfWidth. */
    public static ConfidenceInterval around(double estimate, double halfWidth, ConfidenceLevel level) {
        return new ConfidenceInterval(estimate - halfWidth, estimate + halfWidth, level);
    }

    /** One line: {@code [0.052, 0.334] at 0.95}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "[%.3f, %.3f] at %s", low, high, level);
    }
}
