package io.github.decroche.statistics.comparison;

import java.math.BigInteger;
import java.util.OptionalDouble;

/**
 * A cell of a contingency table, with the totals that say what it would hold if rows and columns were independent: O observed,
 * E expected,
 *
 * <pre>  E = (row total × column total) / N</pre>
 *
 * @param count how many elements it holds, O
 * @param rowTotal how many its row holds
 * @param columnTotal how many its column holds
 * @param size how many the table holds, N
 */
public record TableCell(long count, long rowTotal, long columnTotal, long size) {
    /** Refuses a negative count, and a total that is less than a part of it. */
    public TableCell {
        if (count < 0 || count > Math.min(rowTotal, columnTotal) || Math.max(rowTotal, columnTotal) > size) {
            throw new IllegalArgumentException("cell: " + count + " of " + rowTotal + " in the row, " + columnTotal
                    + " in the column, " + size + " in the table; expected from 0 on, and no part to exceed its total");
        }
    }

    /** The expected count, in [0, ∞); empty when the table is. R's {@code chisq.test(x)$expected}. */
    public OptionalDouble expected() {
        return size == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) rowTotal * columnTotal / size);
    }

    /**
     * Pearson's residual,
     *
     * <pre>  (O − E) / √E</pre>
     *
     * <p>whose square is the cell's part of X². Its standard deviation is below 1. Empty when the row or the column is. R's
     * {@code chisq.test(x)$residuals}.
     */
    public OptionalDouble pearsonResidual() {
        return ratio(1.0 * rowTotal * columnTotal * size);
    }

    /**
     * The adjusted residual,
     *
     * <pre>  (O − E) / √(E (1 − row total / N) (1 − column total / N))</pre>
     *
     * <p>which has nearly the standard normal distribution in a large table without association. Empty when the row or the
     * column is, or holds everything. R's {@code chisq.test(x)$stdres}. Haberman, S. J. (1973), <a
     * href="https://doi.org/10.2307/2529686">doi:10.2307/2529686</a>.
     */
    public OptionalDouble adjustedResidual() {
        return ratio(1.0 * rowTotal * columnTotal * (size - rowTotal) / size * (size - columnTotal));
    }

    /** N (O − E) over √square; empty when that is 0. */
    private OptionalDouble ratio(double square) {
        return square > 0 ? OptionalDouble.of(excess().doubleValue() / Math.sqrt(square)) : OptionalDouble.empty();
    }

    /** N (O − E), exactly. */
    BigInteger excess() {
        return BigInteger.valueOf(count)
                .multiply(BigInteger.valueOf(size))
                .subtract(BigInteger.valueOf(rowTotal).multiply(BigInteger.valueOf(columnTotal)));
    }

    /** (O − E) / E, in [−1, ∞), of a row and a column that are not empty. */
    double relativeExcess() {
        return excess().doubleValue() / rowTotal / columnTotal;
    }

    /** One line: {@code 189 of 408 in the row, 914 in the column, 1532 in the table}. */
    @Override
    public String toString() {
        return count + " of " + rowTotal + " in the row, " + columnTotal + " in the column, " + size + " in the table";
    }
}
