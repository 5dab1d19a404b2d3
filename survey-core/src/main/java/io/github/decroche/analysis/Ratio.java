package io.github.decroche.analysis;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/** A quotient of whole numbers, exact until it is rounded; the denominator is positive. */
record Ratio(BigInteger numerator, BigInteger denominator) {
    static final Ratio ONE = of(1, 1);

    static Ratio of(long numerator, long denominator) {
        return new Ratio(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    Ratio times(Ratio other) {
        return new Ratio(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    Ratio minus(Ratio other) {
        return new Ratio(
                numerator.multiply(other.denominator).subtract(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    boolean isZero() {
        return numerator.signum() == 0;
    }

    double value() {
        return new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), MathContext.DECIMAL128)
                .doubleValue();
    }
}
