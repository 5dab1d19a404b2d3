package io.github.decroche.comparison;

import io.github.decroche.analysis.Dimension;
import io.github.decroche.statistics.TestResult;
import io.github.decroche.text.Overview;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Whether a group was called under the same circumstances as the reference: at the same hours, on the same weekdays, by as many
 * women and men. Calls of which it was not recorded do not count.
 *
 * @param group the id of the group
 * @param dimension what was looked at
 * @param distance the share of the group's calls that would have to move to other values for its mix to be the reference's: the
 *     total variation distance ½ Σ |p − q|, in [0, 1]; empty where it was not recorded on a side
 * @param test Pearson's χ² test of equal mixes, calls taken for independent; empty where there is one value only
 * @param flagged whether the mixes differ by {@value #TOLERATED} or more, and by more than chance would have it: our threshold.
 *     Gender is the caller's, of whom there are few, and no chance of calls: there the distance alone counts
 */
public record MixCheck(
        String group, Dimension dimension, OptionalDouble distance, Optional<TestResult> test, boolean flagged) {
    /** The distance from which on a difference is told, if it is none of chance: one call in ten. Our choice. */
    public static final double TOLERATED = 0.1;

    /** One line: {@code senior, hour: distance 0.021; 3.214, df 6, p = 0.781}. */
    @Override
    public String toString() {
        return group + ", " + dimension.id() + ": distance " + Overview.cell(distance)
                + test.map(it -> "; " + it).orElse("") + (flagged ? "; flagged" : "");
    }
}
