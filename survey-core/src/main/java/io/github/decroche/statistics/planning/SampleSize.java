package io.github.decroche.statistics.planning;

import java.util.Locale;

/**
 * A number of observations that a formula asks for.
 *
 * @param exact as the formula gives it, in [0, 2⁶³)
 */
public record SampleSize(double exact) {
    /** Refuses a size outside [0, 2⁶³). */
    public SampleSize {
        if (!(exact >= 0 && exact < 0x1p63)) {
            throw new IllegalArgumentException("exact: " + exact + "; expected a number in [0, 2^63)");
        }
    }

    /** The smallest whole number of observations that is enough. */
    public long roundedUp() {
        return (long) Math.ceil(exact);
    }

    /** The size that a design needs in place of simple random sampling. */
    public SampleSize times(DesignEffect designEffect) {
        return new SampleSize(exact * designEffect.value());
    }

    /** One line: {@code 14 (13.04)}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%d (%.2f)", roundedUp(), exact);
    }
}
