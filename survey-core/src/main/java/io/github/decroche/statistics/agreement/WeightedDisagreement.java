package io.github.decroche.statistics.agreement;

import java.math.BigInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * The disagreement of two coders, seen and expected, in whole numbers. With v_ij, a whole multiple of 1 − w_ij, the row totals
 * r_i and the column totals c_j of n units:
 *
 * <pre>  O = Σ v_ij n_ij,   E = Σ v_ij r_i c_j,   V_i. = Σ_j v_ij c_j,   V_.j = Σ_i v_ij r_i
 *   κ   = (E − n O) / E
 *   se² = Σ n_ij [n v_ij E − n O (V_i. + V_.j) + O E]² / E⁴
 *   se₀² = Σ r_i c_j [n² v_ij − n (V_i. + V_.j) + E]² / (n³ E²)</pre>
 *
 * <p>These are the textbook's formulas with their subtracted square worked into the sum of squares as its mean: nothing cancels,
 * and what must be 0 is.
 */
final class WeightedDisagreement {
    private final AgreementTable table;
    private final CohenKappa.Weights weights;
    private final BigInteger size;
    private final BigInteger[] row;
    private final BigInteger[] column;
    private final BigInteger[] ofRow;
    private final BigInteger[] ofColumn;
    private final BigInteger observed;
    private final BigInteger expected;

    WeightedDisagreement(AgreementTable table, CohenKappa.Weights weights) {
        this.table = table;
        this.weights = weights;
        this.size = whole(table.size());
        int k = table.categories();
        this.row = numbers(k, i -> whole(table.firstTotal(i)));
        this.column = numbers(k, j -> whole(table.secondTotal(j)));
        this.ofRow = numbers(k, i -> BigInteger.ZERO);
        this.ofColumn = numbers(k, j -> BigInteger.ZERO);
        BigInteger seen = BigInteger.ZERO;
        BigInteger byChance = BigInteger.ZERO;
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                BigInteger v = v(i, j);
                ofRow[i] = ofRow[i].add(v.multiply(column[j]));
                ofColumn[j] = ofColumn[j].add(v.multiply(row[i]));
                seen = seen.add(v.multiply(whole(table.count(i, j))));
                byChance = byChance.add(v.multiply(row[i]).multiply(column[j]));
            }
        }
        this.observed = seen;
        this.expected = byChance;
    }

    /** Whether chance would ever make the coders disagree. */
    boolean isPossible() {
        return expected.signum() > 0;
    }

    double kappa() {
        return new Fraction(expected.subtract(size.multiply(observed)), expected).value();
    }

    double standardError() {
        BigInteger seen = size.multiply(observed);
        BigInteger byChance = size.multiply(expected);
        BigInteger mean = observed.multiply(expected);
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < ofRow.length; i++) {
            for (int j = 0; j < ofColumn.length; j++) {
                BigInteger deviation = v(i, j).multiply(byChance)
                        .subtract(seen.multiply(ofRow[i].add(ofColumn[j])))
                        .add(mean);
                sum = sum.add(whole(table.count(i, j)).multiply(deviation.pow(2)));
            }
        }
        return Math.sqrt(new Fraction(sum, expected.pow(4)).value());
    }

    double nullStandardError() {
        BigInteger squaredSize = size.pow(2);
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < ofRow.length; i++) {
            for (int j = 0; j < ofColumn.length; j++) {
                BigInteger deviation = v(i, j).multiply(squaredSize)
                        .subtract(size.multiply(ofRow[i].add(ofColumn[j])))
                        .add(expected);
                BigInteger weight = row[i].multiply(column[j]);
                sum = sum.add(weight.multiply(deviation.pow(2)));
            }
        }
        return Math.sqrt(new Fraction(sum, size.pow(3).multiply(expected.pow(2))).value());
    }

    private BigInteger v(int i, int j) {
        return whole(weights.disagreement(i, j));
    }

    private static BigInteger[] numbers(int size, IntFunction<BigInteger> number) {
        return IntStream.range(0, size).mapToObj(number).toArray(BigInteger[]::new);
    }

    private static BigInteger whole(long number) {
        return BigInteger.valueOf(number);
    }
}
