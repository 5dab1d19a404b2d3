package io.github.decroche.statistics.agreement;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.OptionalDouble;

/** A quotient of whole numbers, which is exact until it is rounded, once. */
record Fraction(BigInteger numerator, BigInteger denominator) {
    /** The nearest double; the denominator must not be 0. */
    double value() {
        return new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), MathContext.DECIMAL128)
                .doubleValue();
    }

    /** The nearest double; empty over 0. */
    OptionalDouble ifDefined() {
        return denominator.signum() == 0 ? OptionalDouble.empty() : OptionalDouble.of(value());
    }
}
