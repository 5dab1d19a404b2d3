package io.github.decroche.statistics.survival;

import io.github.decroche.statistics.ConfidenceInterval;
import java.time.Duration;
import java.util.Locale;

/**
 * The mean time to the event when no time counts for more than the horizon: {@link SurvivalCurve#restrictedMean()}. A
 * published mean in which all who gave up count with the horizon equals it when nobody waited longer, and nobody was last seen
 * waiting before the horizon.
 *
 * @param seconds the mean, in seconds, in [0, horizon]
 * @param standardError its standard error, in seconds; 0 where nobody had the event before the horizon
 * @param interval the mean ± z · standard error, in seconds
 * @param horizon the longest time that counts
 */
public record RestrictedMean(double seconds, double standardError, ConfidenceInterval interval, Duration horizon) {
    /** One line: {@code 684.210 [651.884, 716.535] at 0.95, until PT15M}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.3f %s, until %s", seconds, interval, horizon);
    }
}
