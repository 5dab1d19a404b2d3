package io.github.decroche.statistics.agreement;

import io.github.decroche.statistics.proportion.Rate;
import io.github.decroche.text.Overview;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How two coders coded the same units, as a square table of counts: the first coder's category is the row, the second's the
 * column. The categories stand in a fixed order, the same for both; a category that no one used keeps its row and its
 * column. Tables of the same categories add up ({@link #plus}), so that parts may be counted apart.
 *
 * <p>Below, <i>n</i> is the number of units, <i>k</i> the number of categories and p<sub>o</sub> the share of units that both
 * put into the same category. All sums are exact; a coefficient is rounded once.
 */
public final class AgreementTable {
    private final long[][] counts;
    private final long size;

    private AgreementTable(long[][] counts) {
        this.counts = counts;
        this.size = Arrays.stream(counts).flatMapToLong(Arrays::stream).reduce(0, Math::addExact);
    }

    /**
     * A table from its rows.
     *
     * @param rows as many as each has counts, at least 1; each count from 0 on
     * @throws IllegalArgumentException if there is no row, the table is not square, or a count is negative
     * @throws ArithmeticException if there are more than 2⁶³ − 1 units
     */
    public static AgreementTable of(long[]... rows) {
        if (rows.length == 0) {
            throw new IllegalArgumentException("rows: none; expected at least 1");
        }
        long[][] copy = new long[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            if (rows[i].length != rows.length || Arrays.stream(rows[i]).anyMatch(count -> count < 0)) {
                throw new IllegalArgumentException("row " + (i + 1) + ": " + Arrays.toString(rows[i]) + "; expected "
                        + rows.length + " counts from 0 on");
            }
            copy[i] = rows[i].clone();
        }
        return new AgreementTable(copy);
    }

    /**
     * Collects units that were coded twice. A unit that is not in the categories for one of the coders stops the collection
     * with an {@link IllegalArgumentException}.
     *
     * @param categories all categories in their order, each once; the order only matters to weighted coefficients
     * @param first the first coder's category of a unit
     * @param second the second coder's
     * @throws IllegalArgumentException if there is no category, or one comes twice
     */
    public static <T, C> Collector<T, ?, AgreementTable> collector(
            List<? extends C> categories,
            Function<? super T, ? extends C> first,
            Function<? super T, ? extends C> second) {
        Map<C, Integer> positions = positions(categories);
        int size = positions.size();
        return Collector.of(
                () -> new long[size][size],
                (cells, unit) -> cells[position(positions, "first", first.apply(unit))][
                        position(positions, "second", second.apply(unit))]++,
                AgreementTable::sum,
                AgreementTable::new);
    }

    /** Where each category stands, from 0 on. */
    static <C> Map<C, Integer> positions(List<? extends C> categories) {
        Map<C, Integer> positions = new HashMap<>();
        for (C category : categories) {
            positions.put(category, positions.size());
        }
        if (categories.isEmpty() || positions.size() < categories.size()) {
            throw new IllegalArgumentException("categories: " + categories + "; expected at least 1, each once");
        }
        return positions;
    }

    /** Where a category stands, from 0 on; refuses one that is not there. */
    static <C> int position(Map<C, Integer> positions, String coder, C category) {
        Integer position = positions.get(category);
        if (position == null) {
            throw new IllegalArgumentException(coder + ": " + category + "; expected one of " + positions.keySet());
        }
        return position;
    }

    private static long[][] sum(long[][] left, long[][] right) {
        long[][] sum = new long[left.length][left.length];
        for (int i = 0; i < left.length; i++) {
            for (int j = 0; j < left.length; j++) {
                sum[i][j] = Math.addExact(left[i][j], right[i][j]);
            }
        }
        return sum;
    }

    /**
     * The table of both tables' units.
     *
     * @throws IllegalArgumentException if the other table has another number of categories
     */
    public AgreementTable plus(AgreementTable other) {
        if (other.categories() != categories()) {
            throw new IllegalArgumentException(
                    "other: " + other.categories() + " categories; expected " + categories());
        }
        return new AgreementTable(sum(counts, other.counts));
    }

    /** The number of categories, used or not: k. */
    public int categories() {
        return counts.length;
    }

    /** The number of units: n. */
    public long size() {
        return size;
    }

    /** How many units the first coder put into one category and the second into another, both counted from 0. */
    public long count(int first, int second) {
        return counts[first][second];
    }

    /** How many units the first coder put into a category, counted from 0. */
    public long firstTotal(int category) {
        return Arrays.stream(counts[category]).sum();
    }

    /** How many units the second coder put into a category, counted from 0. */
    public long secondTotal(int category) {
        return Arrays.stream(counts).mapToLong(row -> row[category]).sum();
    }

    /** The share of units that both coders put into the same category: p<sub>o</sub>, with its interval. */
    public Rate agreement() {
        return Rate.of(agreements(), size);
    }

    /**
     * Scott's π: agreement beyond what two coders reach by chance who use the categories equally often,
     *
     * <pre>  π = (p_o − p_e) / (1 − p_e),   p_e = Σ π_i²,   π_i = (p_i. + p_.i) / 2</pre>
     *
     * <p>In [−1, 1]; 1 is perfect agreement. Empty where both coders only used one and the same category (p_e = 1), and for no
     * units. For two coders it is Fleiss' κ. Scott, W. A. (1955), <a
     * href="https://doi.org/10.1086/266577">doi:10.1086/266577</a>.
     */
    public OptionalDouble scottPi() {
        BigInteger all = BigInteger.TWO.multiply(BigInteger.valueOf(size)).pow(2);
        BigInteger chance = squaredTotals();
        BigInteger observed = BigInteger.valueOf(4).multiply(product(size, agreements()));
        return new Fraction(observed.subtract(chance), all.subtract(chance)).ifDefined();
    }

    /**
     * Gwet's AC1: agreement beyond chance, where chance only strikes units that are hard to code,
     *
     * <pre>  AC1 = (p_o − p_e) / (1 − p_e),   p_e = Σ π_i (1 − π_i) / (k − 1),   π_i = (p_i. + p_.i) / 2</pre>
     *
     * <p>In [−1, 1]; unlike κ and π it stays near p_o when nearly all units are of one category, and is 1 when all are. The
     * number of categories <i>k</i> is that of the table: categories that no one used count. Empty for no units and for a
     * single category. Same as R's {@code irrCAC::gwet.ac1.table(table)$coeff.val}. Gwet, K. L. (2008), <a
     * href="https://doi.org/10.1348/000711006X126600">doi:10.1348/000711006X126600</a>.
     */
    public OptionalDouble gwetAc1() {
        BigInteger all = BigInteger.TWO.multiply(BigInteger.valueOf(size)).pow(2);
        BigInteger mixed = all.subtract(squaredTotals());
        BigInteger others = BigInteger.valueOf(categories() - 1L);
        BigInteger observed =
                BigInteger.valueOf(4).multiply(product(size, agreements())).multiply(others);
        return categories() == 1
                ? OptionalDouble.empty()
                : new Fraction(observed.subtract(mixed), all.multiply(others).subtract(mixed)).ifDefined();
    }

    /**
     * The prevalence-adjusted, bias-adjusted κ: agreement beyond that of blind guesses,
     *
     * <pre>  PABAK = (p_o − 1/k) / (1 − 1/k)</pre>
     *
     * <p>which is 2 p_o − 1 for two categories; for more it is Bennett's S, or Brennan and Prediger's κ. In [−1/(k − 1), 1].
     * Categories that no one used count. Empty for no units and for a single category. Byrt, T., Bishop, J. and Carlin, J. B.
     * (1993), <a href="https://doi.org/10.1016/0895-4356(93)90018-V">doi:10.1016/0895-4356(93)90018-V</a>; Brennan, R. L. and
     * Prediger, D. J. (1981), <a
     * href="https://doi.org/10.1177/001316448104100307">doi:10.1177/001316448104100307</a>.
     */
    public OptionalDouble pabak() {
        return new Fraction(
                        product(categories(), agreements()).subtract(BigInteger.valueOf(size)),
                        product(categories() - 1L, size))
                .ifDefined();
    }

    private long agreements() {
        long agreements = 0;
        for (int i = 0; i < counts.length; i++) {
            agreements += counts[i][i];
        }
        return agreements;
    }

    /** Σ (n_i. + n_.i)², which is 4 n² Σ π_i². */
    private BigInteger squaredTotals() {
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < counts.length; i++) {
            BigInteger total = BigInteger.valueOf(firstTotal(i)).add(BigInteger.valueOf(secondTotal(i)));
            sum = sum.add(total.pow(2));
        }
        return sum;
    }

    private static BigInteger product(long a, long b) {
        return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AgreementTable that && Arrays.deepEquals(counts, that.counts);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(counts);
    }

    /** A small table of the counts, the first coder's categories by row. */
    @Override
    public String toString() {
        List<String> header = new ArrayList<>(List.of("first"));
        IntStream.rangeClosed(1, counts.length).forEach(column -> header.add("second " + column));
        return Overview.of(
                "agreement " + agreement(),
                header,
                IntStream.range(0, counts.length).boxed().toList(),
                row -> Stream.concat(
                                Stream.of(row + 1), Arrays.stream(counts[row]).boxed())
                        .toList());
    }
}
