package io.github.decroche.statistics.rank;

import io.github.decroche.statistics.ValueCounts;
import java.math.BigInteger;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;

/** The ranks of some whole numbers, from 1; equal ones share the middle of theirs. Doubled, they are whole. */
final class Midranks {
    private final NavigableMap<Long, Long> counts;
    private final Map<Long, Long> doubled = new HashMap<>();
    private final long size;

    private Midranks(NavigableMap<Long, Long> counts) {
        this.counts = counts;
        long before = 0;
        for (Map.Entry<Long, Long> entry : counts.entrySet()) {
            long after = Math.addExact(before, entry.getValue());
            doubled.put(entry.getKey(), Math.addExact(Math.addExact(before, after), 1));
            before = after;
        }
        this.size = before;
    }

    /** The ranks of all groups' values together. */
    static Midranks of(Collection<ValueCounts> groups) {
        ValueCounts all = new ValueCounts();
        groups.forEach(all::addAll);
        return new Midranks(all.ascending());
    }

    static Midranks of(ValueCounts... groups) {
        return of(List.of(groups));
    }

    long size() {
        return size;
    }

    /** Twice the rank of a value that is among the ranked ones. */
    long doubled(long value) {
        return doubled.getOrDefault(value, 0L);
    }

    /** Twice the sum of the ranks of some of the values. */
    BigInteger doubledSum(ValueCounts some) {
        BigInteger sum = BigInteger.ZERO;
        for (Map.Entry<Long, Long> entry : some.ascending().entrySet()) {
            sum = sum.add(BigInteger.valueOf(doubled(entry.getKey())).multiply(BigInteger.valueOf(entry.getValue())));
        }
        return sum;
    }

    /** How often each value occurred, in ascending order of the values. */
    Collection<Long> ties() {
        return counts.values();
    }

    /** n³ − n − Σ (t³ − t) over the ties: 0 when all values are equal. */
    BigInteger untied() {
        BigInteger rest = cubeLess(size);
        for (long ties : ties()) {
            rest = rest.subtract(cubeLess(ties));
        }
        return rest;
    }

    private static BigInteger cubeLess(long n) {
        BigInteger number = BigInteger.valueOf(n);
        return number.pow(3).subtract(number);
    }
}
