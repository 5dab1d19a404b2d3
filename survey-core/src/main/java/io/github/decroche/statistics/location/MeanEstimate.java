package io.github.decroche.statistics.location;

import io.github.decroche.statistics.ConfidenceInterval;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A mean with its interval, in the unit of the values.
 *
 * @param mean the arithmetic mean
 * @param standardDeviation that of the values, with divisor n − 1, at least 0; empty for one value, and where the
 *     mean is weighted
 * @param interval the interval; empty when the values do not allow one
 * @param count how many values there were, at least one
 */
public record MeanEstimate(
        double mean, OptionalDouble standardDeviation, Optional<ConfidenceInterval> interval, long count) {
    /** The standard error of the mean, s / √n, at least 0; empty where the standard deviation is. */
    public OptionalDouble standardError() {
        return standardDeviation.isPresent()
                ? OptionalDouble.of(standardDeviation.getAsDouble() / Math.sqrt((double) count))
                : OptionalDouble.empty();
    }

    /** The same estimate in another unit: every number divided by {@code divisor}, which is positive. */
    public MeanEstimate dividedBy(double divisor) {
        return new MeanEstimate(
                mean / divisor,
                standardDeviation.isPresent()
                        ? OptionalDouble.of(standardDeviation.getAsDouble() / divisor)
                        : OptionalDouble.empty(),
                interval.map(i -> new ConfidenceInterval(i.low() / divisor, i.high() / divisor, i.level())),
                count);
    }

    /** One line: {@code 690.000 [663.062, 716.938] at 0.95, n = 408}. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%.3f%s, n = %d",
                mean,
                interval.map(it -> " " + it).orElse(""),
                count);
    }
}
