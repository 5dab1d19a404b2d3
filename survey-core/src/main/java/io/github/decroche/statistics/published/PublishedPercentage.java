package io.github.decroche.statistics.published;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * A percentage as it was printed: {@code 23.0} says more than {@code 23}. Two are equal when they were printed alike.
 *
 * @param value the percentage, in [0, 100], with as many decimals as were printed, at most {@value #MOST_DECIMALS}
 */
public record PublishedPercentage(BigDecimal value) {
    /** The most decimals that a percentage may have. */
    public static final int MOST_DECIMALS = 12;

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    /** Refuses a percentage outside [0, 100], and more decimals than {@value #MOST_DECIMALS} or fewer than none. */
    public PublishedPercentage {
        if (value.scale() < 0 || value.scale() > MOST_DECIMALS) {
            throw new IllegalArgumentException(
                    "decimals: " + value.scale() + "; expected from 0 to " + MOST_DECIMALS + " of a percentage");
        }
        if (value.signum() < 0 || value.compareTo(ALL) > 0) {
            throw new IllegalArgumentException("percentage: " + value.toPlainString() + "; expected from 0 to 100");
        }
    }

    /**
     * A percentage as printed, such as {@code "23.0"}.
     *
     * @throws IllegalArgumentException if it is no number, is outside [0, 100] or has too many decimals
     */
    public static PublishedPercentage of(String printed) {
        try {
            return new PublishedPercentage(new BigDecimal(printed));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("percentage: \"" + printed + "\"; expected a number such as 23.0", e);
        }
    }

    /** How many decimals were printed. */
    public int decimals() {
        return value.scale();
    }

    /** The percentage in units of its last digit: 230 for 23.0. */
    BigInteger units() {
        return value.unscaledValue();
    }

    /** How many units of its last digit make a hundred percent: 1000 when one decimal was printed. */
    BigInteger unitsInAll() {
        return BigInteger.TEN.pow(decimals() + 2);
    }

    /** As printed: {@code 23.0 %}. */
    @Override
    public String toString() {
        return value.toPlainString() + " %";
    }
}
