package io.github.decroche.statistics.location;

import io.github.decroche.statistics.ValueCounts;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/**
 * The sums of some whole numbers, exact.
 *
 * @param count n, at least 1
 * @param sum Σ x
 * @param spread n Σ x² − (Σ x)², which is n times the sum of squared deviations from the mean
 */
record Moments(long count, BigInteger sum, BigInteger spread) {
    static Moments of(ValueCounts values) {
        return new Moments(values.size(), values.sum(), values.spread());
    }

    double mean() {
        return divide(sum, BigInteger.valueOf(count));
    }

    /** Whether all values are the same. */
    boolean allEqual() {
        return spread.signum() == 0;
    }

    /** Σ (x − x̄)². */
    double squaredDeviations() {
        return divide(spread, BigInteger.valueOf(count));
    }

    /** s²; needs two values. */
    double variance() {
        return divide(spread, BigInteger.valueOf(count).multiply(BigInteger.valueOf(count - 1)));
    }

    /** s² / n; needs two values. */
    double varianceOfMean() {
        BigInteger n = BigInteger.valueOf(count);
        return divide(spread, n.pow(2).multiply(n.subtract(BigInteger.ONE)));
    }

    /** The mean of these minus that of others, rounded once. */
    double meanMinus(Moments other) {
        BigInteger here = BigInteger.valueOf(count);
        BigInteger there = BigInteger.valueOf(other.count);
        return divide(sum.multiply(there).subtract(other.sum.multiply(here)), here.multiply(there));
    }

    private static double divide(BigInteger dividend, BigInteger divisor) {
        return new BigDecimal(dividend)
                .divide(new BigDecimal(divisor), MathContext.DECIMAL128)
                .doubleValue();
    }
}
