package io.github.decroche.statistics.published;

import java.util.List;
import java.util.Optional;

/**
 * The splits of a group's units into parts that come nearest to its percentages: that fit them, when any do. Near is measured
 * in last printed digits, summed over the cells.
 *
 * @param deviation how many last digits the nearest splits are off; 0 when they fit
 * @param splits how many splits are as near; counting stops at {@value #MOST_COUNTED}; 0 when there are fewer units than parts
 * @param listed these splits, those with the fewest units unrecorded first, and then those with the most even parts; when they
 *     are more than {@value #MOST_LISTED}, only the first
 */
public record JointFinding(long deviation, long splits, List<Split> listed) {
    /** Where the counting of splits stops. */
    public static final long MOST_COUNTED = 1_000_000_000_000_000_000L;

    /** The most splits that are listed one by one. */
    public static final int MOST_LISTED = 100;

    /** Copies the splits. */
    public JointFinding {
        listed = List.copyOf(listed);
    }

    /** Whether there is a split that fits all percentages. */
    public boolean isPossible() {
        return splits > 0 && deviation == 0;
    }

    /** The first of the nearest splits; empty when there are fewer units than parts. */
    public Optional<Split> nearest() {
        return listed.stream().findFirst();
    }

    /** One line: {@code 12 splits, deviation 0}. */
    @Override
    public String toString() {
        return splits + " splits, deviation " + deviation;
    }
}
