package io.github.decroche.statistics.planning;

import java.util.Locale;

/**
 * How often a test detects a difference that is there.
 *
 * @param value in [0, 1]
 */
public record Power(double value) {
    /** The power that is planned for unless another is asked for: 0.8. */
    public static final Power DEFAULT = new Power(0.8);

    /** Refuses a power outside [0, 1]. */
    public Power {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("power: " + value + "; expected a number in [0, 1]");
        }
    }

    /** A power such as 0.8. */
    public static Power of(double value) {
        return new Power(value);
    }

    /** The power: {@code 0.800}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
