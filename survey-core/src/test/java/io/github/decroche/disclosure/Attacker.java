package io.github.decroche.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * Who knows all that is published of a small table, and tries every table that agrees with it. Knows nothing of the way in which
 * cells were withheld. A table is one vector of leaves (cells with no parts) a row; any cell is a sum of leaves.
 */
final class Attacker {
    private final int leaves;
    private final int most;
    private final List<List<int[]>> candidates = new ArrayList<>();
    private final List<Known> totals = new ArrayList<>();
    private final Map<Integer, List<int[]>> possible = new HashMap<>();

    /**
     * An attacker who tries up to so much in a leaf.
     *
     * @param leaves how many leaves a row has
     * @param most the most that is tried where nothing is known
     */
    Attacker(int leaves, int most) {
        this.leaves = leaves;
        this.most = most;
    }

    /** That some leaves sum to so much. */
    record Known(List<Integer> leaves, long sum) {
        boolean holds(int[] vector) {
            return leaves.stream().mapToLong(leaf -> vector[leaf]).sum() == sum;
        }
    }

    /** Learns of a row what is known, and that it is not empty. */
    void learnRow(List<Known> known) {
        List<int[]> agreeing = new ArrayList<>();
        int[] vector = new int[leaves];
        do {
            if (Arrays.stream(vector).sum() > 0 && known.stream().allMatch(it -> it.holds(vector))) {
                agreeing.add(vector.clone());
            }
        } while (next(vector));
        candidates.add(agreeing);
    }

    private boolean next(int[] vector) {
        for (int i = 0; i < leaves; i++) {
            if (vector[i] < most) {
                vector[i]++;
                return true;
            }
            vector[i] = 0;
        }
        return false;
    }

    /** Learns what some leaves sum to over all rows. */
    void learnTotal(Known known) {
        totals.add(known);
    }

    /** How far apart the least and the most are that a cell of a row can hold. */
    int width(int row, int[] cell) {
        int[] values = possible(row).stream()
                .mapToInt(
                        vector -> Arrays.stream(cell).map(leaf -> vector[leaf]).sum())
                .toArray();
        return Arrays.stream(values).max().orElseThrow()
                - Arrays.stream(values).min().orElseThrow();
    }

    /** The vectors of a row with which the other rows can come to the totals. */
    private List<int[]> possible(int row) {
        return possible.computeIfAbsent(row, it -> {
            Set<Long> others = new HashSet<>(Set.of(0L));
            for (int other = 0; other < candidates.size(); other++) {
                if (other != row) {
                    others = sums(others, candidates.get(other));
                }
            }
            Set<Long> rest = others;
            long wanted = packed(total -> total.sum());
            return candidates.get(row).stream()
                    .filter(vector -> rest.contains(wanted - packed(vector)))
                    .toList();
        });
    }

    private Set<Long> sums(Set<Long> some, List<int[]> vectors) {
        Set<Long> added = vectors.stream().map(this::packed).collect(Collectors.toSet());
        Set<Long> sums = new HashSet<>();
        for (long sum : some) {
            for (long it : added) {
                if (isWithinTotals(sum + it)) {
                    sums.add(sum + it);
                }
            }
        }
        return sums;
    }

    private boolean isWithinTotals(long packed) {
        for (int i = 0; i < totals.size(); i++) {
            if ((packed >> (8 * i) & 0xff) > totals.get(i).sum()) {
                return false;
            }
        }
        return true;
    }

    private long packed(int[] vector) {
        return packed(
                total -> total.leaves().stream().mapToLong(leaf -> vector[leaf]).sum());
    }

    /** A number for each total, in a byte each. */
    private long packed(ToLongFunction<Known> number) {
        long packed = 0;
        for (int i = 0; i < totals.size(); i++) {
            packed |= number.applyAsLong(totals.get(i)) << (8 * i);
        }
        return packed;
    }
}
