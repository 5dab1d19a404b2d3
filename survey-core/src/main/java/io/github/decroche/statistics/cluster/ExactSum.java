package io.github.decroche.statistics.cluster;

import java.math.BigDecimal;

/** A sum of doubles without any rounding, so that no order of adding changes it. Whole numbers, the usual case, are fast. */
final class ExactSum {
    /** Whole doubles below this are whole numbers without a gap, and so are longs. */
    private static final double LARGEST_WHOLE = 0x1p53;

    private long whole;
    private BigDecimal rest = BigDecimal.ZERO;

    void add(double value) {
        if (isWhole(value, LARGEST_WHOLE)) {
            addWhole((long) value);
        } else {
            rest = rest.add(new BigDecimal(value));
        }
    }

    /** Adds the square of a value, which may have twice the digits of a double. */
    void addSquare(double value) {
        if (isWhole(value, 0x1p30)) {
            long number = (long) value;
            addWhole(number * number);
        } else {
            rest = rest.add(new BigDecimal(value).pow(2));
        }
    }

    void add(ExactSum other) {
        addWhole(other.whole);
        rest = rest.add(other.rest);
    }

    private static boolean isWhole(double value, double limit) {
        return Math.abs(value) <= limit && value == Math.rint(value);
    }

    private void addWhole(long value) {
        long sum = whole + value;
        if (((whole ^ sum) & (value ^ sum)) < 0) {
            rest = rest.add(BigDecimal.valueOf(value));
        } else {
            whole = sum;
        }
    }

    BigDecimal exact() {
        return rest.signum() == 0 ? BigDecimal.valueOf(whole) : rest.add(BigDecimal.valueOf(whole));
    }

    /** The sum, rounded once. */
    double value() {
        return rest.signum() == 0 ? (double) whole : exact().doubleValue();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ExactSum that && exact().compareTo(that.exact()) == 0;
    }

    @Override
    public int hashCode() {
        return Double.hashCode(value());
    }

    @Override
    public String toString() {
        return exact().stripTrailingZeros().toPlainString();
    }
}
