package io.github.decroche.statistics;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * How often each whole number occurred, in one array of slots: a hash table with open addressing and linear probing, at most three
 * quarters full. A slot is a value and, next to it, where it is in the cache by then, its count; when that is 0 the slot is free.
 * Sixteen bytes a slot, where a map of boxed numbers takes about eighty an entry.
 */
final class CountTable {
    private static final int SMALLEST_CAPACITY = 16;
    /** 2⁶⁴ over the golden ratio: its multiples spread evenly over any power of two. */
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long[] slots = new long[2 * SMALLEST_CAPACITY];
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
        return slots[slot(value) + 1];
    }

    /** Adds a positive number of occurrences; that no sum of counts overflows is the caller's care. */
    void add(long value, long times) {
        int slot = slot(value);
        boolean free = slots[slot + 1] == 0;
        slots[slot] = value;
        slots[slot + 1] += times;
        if (free && ++distinct > slots.length / 8 * 3) {
            grow();
        }
    }

    /**
     * Visits every value once. The order jumps about: from slot to slot, values would fill up another table of this size from one
     * end, and overfill it there before it is full enough to grow.
     */
    void forEach(Visitor visitor) {
        int mask = slots.length / 2 - 1;
        for (int i = 0, slot = 0; i <= mask; i++, slot = (slot + (int) GOLDEN) & mask) {
            if (slots[2 * slot + 1] != 0) {
                visitor.visit(slots[2 * slot], slots[2 * slot + 1]);
            }
        }
    }

    /** The distinct values in ascending order. */
    long[] ascending() {
        long[] ascending = new long[distinct];
        int next = 0;
        for (int slot = 0; slot < slots.length; slot += 2) {
            if (slots[slot + 1] != 0) {
                ascending[next++] = slots[slot];
            }
        }
        Arrays.sort(ascending);
        return ascending;
    }

    /** The exact sum of a power of all occurrences. */
    BigInteger sumOfPowers(int power) {
        BigInteger sum = BigInteger.ZERO;
        for (int slot = 0; slot < slots.length; slot += 2) {
            if (slots[slot + 1] != 0) {
                sum = sum.add(BigInteger.valueOf(slots[slot]).pow(power).multiply(BigInteger.valueOf(slots[slot + 1])));
            }
        }
        return sum;
    }

    /** Whether every value of this table has the same count in another. */
    boolean isIn(CountTable other) {
        for (int slot = 0; slot < slots.length; slot += 2) {
            if (slots[slot + 1] != 0 && other.count(slots[slot]) != slots[slot + 1]) {
                return false;
            }
        }
        return true;
    }

    /** The same for tables of the same counts, whatever the order in which they came. */
    int hash() {
        int hash = 0;
        for (int slot = 0; slot < slots.length; slot += 2) {
            hash += slots[slot + 1] == 0 ? 0 : Long.hashCode(slots[slot]) ^ Long.hashCode(slots[slot + 1]);
        }
        return hash;
    }

    /** Where the slot that holds a value begins, or the free one where it belongs. */
    private int slot(long value) {
        int last = slots.length - 2;
        long hash = value * GOLDEN;
        long mixed = (hash ^ (hash >>> 32)) * GOLDEN;
        int slot = (int) (mixed >>> 32) << 1 & last;
        while (slots[slot + 1] != 0 && slots[slot] != value) {
            slot = (slot + 2) & last;
        }
        return slot;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[2 * old.length];
        for (int i = 0; i < old.length; i += 2) {
            if (old[i + 1] != 0) {
                int slot = slot(old[i]);
                slots[slot] = old[i];
                slots[slot + 1] = old[i + 1];
            }
        }
    }
}
