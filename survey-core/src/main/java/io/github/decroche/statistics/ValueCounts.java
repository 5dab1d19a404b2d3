package io.github.decroche.statistics;

import io.github.decroche.text.Overview;
import java.math.BigInteger;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collector;

/**
 * How often each whole number occurred. Collects any number of observations in memory that grows with the distinct values
 * only, 21 to 43 bytes each; merging in any order gives the same counts, and sums are exact. Not safe for use by several
 * threads.
 */
public final class ValueCounts {
    private final CountTable counts = new CountTable();
    private long size;

    /** Collects elements into the counts of a value of theirs. */
    public static <T> Collector<T, ?, ValueCounts> collector(ToLongFunction<? super T> value) {
        return Collector.of(
                ValueCounts::new,
                (counts, element) -> counts.add(value.applyAsLong(element)),
                (left, right) -> {
                    left.addAll(right);
                    return left;
                },
                Collector.Characteristics.UNORDERED);
    }

    /**
     * Counts one occurrence of a value.
     *
     * @throws ArithmeticException if there are more than 2⁶³ − 1 occurrences
     */
    public void add(long value) {
        add(value, 1);
    }

    /**
     * Counts several occurrences of a value.
     *
     * @throws IllegalArgumentException if {@code times} is not positive
     * @throws ArithmeticException if there are more than 2⁶³ − 1 occurrences
     */
    public void add(long value, long times) {
        if (times < 1) {
            throw new IllegalArgumentException("times: " + times + " is not allowed; expected at least 1");
        }
        size = Math.addExact(size, times);
        counts.add(value, times);
    }

    /**
     * Counts all that another has counted.
     *
     * @throws ArithmeticException if there are more than 2⁶³ − 1 occurrences; then nothing is counted
     */
    public void addAll(ValueCounts other) {
        size = Math.addExact(size, other.size);
        other.counts.forEach(counts::add);
    }

    /** The number of occurrences. */
    public long size() {
        return size;
    }

    /** How often a value occurred. */
    public long count(long value) {
        return counts.count(value);
    }

    /** The distinct values in ascending order: a copy. */
    public long[] distinctValues() {
        return counts.ascending();
    }

    /** The distinct values in ascending order, each with its number of occurrences: a copy. */
    public NavigableMap<Long, Long> ascending() {
        NavigableMap<Long, Long> ascending = new TreeMap<>();
        counts.forEach(ascending::put);
        return ascending;
    }

    /** The exact sum of all occurrences. */
    public BigInteger sum() {
        return counts.sumOfPowers(1);
    }

    /** The exact sum of the squares of all occurrences. */
    public BigInteger sumOfSquares() {
        return counts.sumOfPowers(2);
    }

    /**
     * How far the occurrences lie from their mean, exactly: n Σ x² − (Σ x)², which is n times the sum of their squared
     * deviations. 0 when all are equal, and when there is none.
     */
    public BigInteger spread() {
        return BigInteger.valueOf(size).multiply(sumOfSquares()).subtract(sum().pow(2));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ValueCounts that
                && size == that.size
                && counts.distinct() == that.counts.distinct()
                && counts.isIn(that.counts);
    }

    @Override
    public int hashCode() {
        return counts.hash();
    }

    /** A small table of the values and how often each occurred, the first and last of them when they are many. */
    @Override
    public String toString() {
        return Overview.of(
                size + " values",
                List.of("value", "count"),
                ascending().entrySet(),
                value -> List.of(value.getKey(), value.getValue()));
    }
}
