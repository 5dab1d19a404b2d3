package io.github.decroche.statistics.survival;

import java.time.Duration;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;

/**
 * Where a falling step function gets below a height.
 *
 * @param time when it first is below; where it stays at the height for a while before, the middle of that while
 * @param reached when it reaches the height without getting below, if it ends so
 */
record Crossing(Optional<Duration> time, Optional<Duration> reached) {
    /** How near to a height counts as equal to it: the tolerance of R's {@code quantile.survfit}, √(2⁻⁵²). */
    private static final double TOLERANCE = Math.sqrt(Math.ulp(1.0));

    /** The crossing of a function with so many steps; steps to NaN do not count. */
    static Crossing of(double height, int steps, IntFunction<Duration> times, IntToDoubleFunction heights) {
        Optional<Duration> reached = Optional.empty();
        for (int step = 0; step < steps; step++) {
            double value = heights.applyAsDouble(step);
            if (value < height - TOLERANCE) {
                Duration time = times.apply(step);
                return new Crossing(
                        Optional.of(reached.map(start -> middle(start, time)).orElse(time)), Optional.empty());
            }
            if (value <= height + TOLERANCE && reached.isEmpty()) {
                reached = Optional.of(times.apply(step));
            }
        }
        return new Crossing(Optional.empty(), reached);
    }

    static Duration middle(Duration start, Duration end) {
        return start.plus(end.minus(start).dividedBy(2));
    }
}
