package io.github.decroche.statistics.survival;

import io.github.decroche.statistics.ConfidenceLevel;
import java.time.Duration;
import java.util.Optional;

/**
 * The time by which a share had the event, with its limits: where the limits of the curve cross the same height. Each of the
 * three is empty where its curve does not get there.
 *
 * @param probability the share that had the event, in (0, 1): ½ for the median
 * @param time the quantile
 * @param low its lower limit
 * @param high its upper limit
 * @param level the level of the limits
 */
public record SurvivalQuantile(
        double probability,
        Optional<Duration> time,
        Optional<Duration> low,
        Optional<Duration> high,
        ConfidenceLevel level) {
    /** One line: {@code PT3M51S [PT3M30S, PT4M16S] at 0.95}, with a dash for what is not reached. */
    @Override
    public String toString() {
        return text(time) + " [" + text(low) + ", " + text(high) + "] at " + level.value();
    }

    private static String text(Optional<Duration> reached) {
        return reached.map(Duration::toString).orElse("–");
    }
}
