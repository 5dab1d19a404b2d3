package io.github.decroche.statistics;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * How often each whole number occurred. Collects any number of observations in memory that grows with the distinct values
 * only; merging in any order gives the same counts, and sums are exact. Not safe for use by several threads.
 */
public final class ValueCounts {
    private final Map<Long, Long> counts = new HashMap<>();
    private long size;

    /** Counts one occurrence of a value. */
    public void add(long value) {
        add(value, 1);
    }

    /**
     * Counts several occurrences of a value.
     *
     * @throws IllegalArgumentException if {@code times} is not positive
     */
    public void add(long value, long times) {
        if (times < 1) {
            throw new IllegalArgumentException("times: " + times + " is not allowed; expected at least 1");
        }
        counts.merge(value, times, Math::addExact);
        size = Math.addExact(size, times);
    }

    /** Counts all that another has counted. */
    public void addAll(ValueCounts other) {
        other.counts.forEach(this::add);
    }

    /** The number of occurrences. */
    public long size() {
        return size;
    }

    /** The distinct values in ascending order, each with its number of occurrences: a copy. */
    public NavigableMap<Long, Long> ascending() {
        return new TreeMap<>(counts);
    }

    /** The exact sum of all occurrences. */
    public BigInteger sum() {
        return counts.entrySet().stream()
                .map(entry -> BigInteger.valueOf(entry.getKey()).multiply(BigInteger.valueOf(entry.getValue())))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    /** The exact sum of the squares of all occurrences. */
    public BigInteger sumOfSquares() {
        return counts.entrySet().stream()
                .map(entry -> BigInteger.valueOf(entry.getKey()).pow(2).multiply(BigInteger.valueOf(entry.getValue())))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ValueCounts that && counts.equals(that.counts);
    }

    @Override
    public int hashCode() {
        return counts.hashCode();
    }

    @Override
    public String toString() {
        return ascending().toString();
    }
}
