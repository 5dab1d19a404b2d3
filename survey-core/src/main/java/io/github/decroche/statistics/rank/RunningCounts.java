package io.github.decroche.statistics.rank;

import java.util.Collections;
import java.util.List;

/**
 * Counts of values that are added one by one, with how many are below a value, both in O(log v) for v distinct values. Fenwick,
 * P. M. (1994), <a href="https://doi.org/10.1002/spe.4380240306">doi:10.1002/spe.4380240306</a>.
 */
final class RunningCounts {
    private final List<Long> values;
    private final long[] tree;

    /** Counts of values that are among these, which are in ascending order. */
    RunningCounts(List<Long> values) {
        this.values = values;
        this.tree = new long[values.size() + 1];
    }

    void add(long value, long times) {
        for (int i = index(value) + 1; i < tree.length; i += i & -i) {
            tree[i] += times;
        }
    }

    long below(long value) {
        long sum = 0;
        for (int i = index(value); i > 0; i -= i & -i) {
            sum += tree[i];
        }
        return sum;
    }

    private int index(long value) {
        return Collections.binarySearch(values, value);
    }
}
