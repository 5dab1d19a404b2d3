package io.github.decroche.statistics.location;

import io.github.decroche.statistics.ConfidenceInterval;
import java.util.Optional;

/**
 * A mean with its interval, in the unit of the values.
 *
 * @param mean the arithmetic mean
 * @param interval the interval; empty when the values do not allow one
 * @param count how many values there were, at least one
 */
public record MeanEstimate(double mean, Optional<ConfidenceInterval> interval, long count) {
    /** The same estimate in another unit: every number divided by {@code divisor}, which is positive. */
    public MeanEstimate dividedBy(double divisor) {
        return new MeanEstimate(
                mean / divisor,
                interval.map(i -> new ConfidenceInterval(i.low() / divisor, i.high() / divisor, i.level())),
                count);
    }
}
