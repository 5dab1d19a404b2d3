package io.github.decroche.statistics;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * How often each whole number occurred, in two arrays: a hash table with open addressing and linear probing, at most three
 * quarters full. A slot whose count is 0 is free. Sixteen bytes a slot, where a map of boxed numbers takes about eighty an entry.
 */
final class CountTable {
    private static final int SMALLEST_CAPACITY = 16;
    /** 2⁶⁴ over the golden ratio: its multiples spread evenly over any power of two. */
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long[] values = new long[SMALLEST_CAPACITY];
    private long[] counts = new long[SMALLEST_CAPACITY];
    private int distinct;

    /** Takes a value and its count. */
    @FunctionalInterface
    interface Visitor {
        void visit(long value, long count);
    }

    /** The number of distinct values. */
    int distinct() {
        return distinct;
    }

    /** How often a value occurred. */
    long count(long value) {
        return counts[slot(value)];
    }

    /** Adds a positive number of occurrences; that no sum of counts overflows is the caller's care. */
    void add(long value, long times) {
        int slot = slot(value);
        boolean free = counts[slot] == 0;
        values[slot] = value;
        counts[slot] += times;
        if (free && ++distinct > values.length / 4 * 3) {
            grow();
        }
    }

    /**
     * Visits every value once. The order jumps about: from slot to slot, values would fill up another table of this size from one
     * end, and overfill it there before it is full enough to grow.
     */
    void forEach(Visitor visitor) {
        int mask = values.length - 1;
        for (int i = 0, slot = 0; i <= mask; i++, slot = (slot + (int) GOLDEN) & mask) {
            if (counts[slot] != 0) {
                visitor.visit(values[slot], counts[slot]);
            }
        }
    }

    /** The distinct values in ascending order. */
    long[] ascending() {
        long[] ascending = new long[distinct];
        int next = 0;
        for (int slot = 0; slot < values.length; slot++) {
            if (counts[slot] != 0) {
                ascending[next++] = values[slot];
            }
        }
        Arrays.sort(ascending);
        return ascending;
    }

    /** The exact sum of a power of all occurrences. */
    BigInteger sumOfPowers(int power) {
        BigInteger sum = BigInteger.ZERO;
        for (int slot = 0; slot < values.length; slot++) {
            if (counts[slot] != 0) {
                sum = sum.add(BigInteger.valueOf(values[slot]).pow(power).multiply(BigInteger.valueOf(counts[slot])));
            }
        }
        return sum;
    }

    /** Whether every value of this table has the same count in another. */
    boolean isIn(CountTable other) {
        for (int slot = 0; slot < values.length; slot++) {
            if (counts[slot] != 0 && other.count(values[slot]) != counts[slot]) {
                return false;
            }
        }
        return true;
    }

    /** The same for tables of the same counts, whatever the order in which they came. */
    int hash() {
        int hash = 0;
        for (int slot = 0; slot < values.length; slot++) {
            hash += counts[slot] == 0 ? 0 : Long.hashCode(values[slot]) ^ Long.hashCode(counts[slot]);
        }
        return hash;
    }

    /** The slot that holds a value, or the free one where it belongs. */
    private int slot(long value) {
        int mask = values.length - 1;
        long hash = value * GOLDEN;
        long mixed = (hash ^ (hash >>> 32)) * GOLDEN;
        int slot = (int) (mixed >>> 32) & mask;
        while (counts[slot] != 0 && values[slot] != value) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldValues = values;
        long[] oldCounts = counts;
        values = new long[2 * oldValues.length];
        counts = new long[2 * oldValues.length];
        for (int i = 0; i < oldValues.length; i++) {
            if (oldCounts[i] != 0) {
                int slot = slot(oldValues[i]);
                values[slot] = oldValues[i];
                counts[slot] = oldCounts[i];
            }
        }
    }
}
