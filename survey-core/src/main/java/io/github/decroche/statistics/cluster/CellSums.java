package io.github.decroche.statistics.cluster;

import java.math.BigDecimal;

/** The values of one side of one cluster in one stratum: how many, their exact sum, and that of their squares. */
final class CellSums {
    private long count;
    private final ExactSum sum = new ExactSum();
    private final ExactSum squares = new ExactSum();

    void add(double value) {
        count = Math.addExact(count, 1);
        sum.add(value);
        squares.addSquare(value);
    }

    void add(long times, double total, double totalOfSquares) {
        count = Math.addExact(count, times);
        sum.add(total);
        squares.add(totalOfSquares);
    }

    void addAll(CellSums other) {
        count = Math.addExact(count, other.count);
        sum.add(other.sum);
        squares.add(other.squares);
    }

    long count() {
        return count;
    }

    double sum() {
        return sum.value();
    }

    /** The sum of the squared deviations from the mean, exact but for one division; the cell is not empty. */
    double squaredDeviations() {
        BigDecimal size = BigDecimal.valueOf(count);
        double spread =
                size.multiply(squares.exact()).subtract(sum.exact().pow(2)).doubleValue();
        return Math.max(0, spread) / count;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CellSums that
                && count == that.count
                && sum.equals(that.sum)
                && squares.equals(that.squares);
    }

    @Override
    public int hashCode() {
        return 31 * Long.hashCode(count) + sum.hashCode();
    }

    @Override
    public String toString() {
        return count + " with sum " + sum;
    }
}
