package io.github.decroche.statistics.comparison;

import java.util.function.Predicate;
import java.util.stream.Collector;

/** What the tables of two yes-or-no characteristics share: yes and yes, yes and no, no and yes, no and no. */
final class FourCounts {
    private FourCounts() {}

    /** Makes a table of its counts. */
    interface Table<R> {
        R of(long a, long b, long c, long d);
    }

    /** Collects elements into a table. */
    static <T, R> Collector<T, ?, R> collector(
            Predicate<? super T> first, Predicate<? super T> second, Table<? extends R> table) {
        return Collector.of(
                () -> new long[4],
                (cells, element) -> cells[(first.test(element) ? 0 : 2) + (second.test(element) ? 0 : 1)]++,
                (left, right) -> {
                    for (int i = 0; i < left.length; i++) {
                        left[i] += right[i];
                    }
                    return left;
                },
                cells -> table.of(cells[0], cells[1], cells[2], cells[3]));
    }

    /** Refuses a negative count, and a total over 2⁶³ − 1. */
    static void check(String table, long a, long b, long c, long d) {
        if (a < 0 || b < 0 || c < 0 || d < 0) {
            throw new IllegalArgumentException(
                    table + ": " + a + " " + b + " / " + c + " " + d + "; expected counts from 0 on");
        }
        Math.addExact(Math.addExact(a, b), Math.addExact(c, d));
    }
}
