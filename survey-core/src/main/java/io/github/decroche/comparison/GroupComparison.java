package io.github.decroche.comparison;

import io.github.decroche.statistics.TwoOneSidedTests;
import io.github.decroche.statistics.cluster.NotEstimable;
import io.github.decroche.statistics.cluster.RandomizationTest;
import io.github.decroche.study.EquivalenceMargin;
import io.github.decroche.study.Outcome;
import io.github.decroche.text.Overview;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.immutables.value.Value;

/** A group held against the reference in one outcome. */
@Value.Immutable
public interface GroupComparison {
    /** With fewer callers than this on a side, tests can show little. Our choice. */
    int FEW_CALLERS = 4;

    /** The id of the group: a profile, or a wave. */
    String group();

    /** The id of the reference. */
    String reference();

    /** What they are compared in. */
    Outcome outcome();

    /** What the group shows by itself. */
    GroupFigure groupFigure();

    /** What the reference shows by itself. */
    GroupFigure referenceFigure();

    /** All calls at once, taken for independent: what a reader would work out from the two figures. Another mix of calls can fake it. */
    Contrast crude();

    /**
     * The difference within strata or within pairs, with all that is known of callers: what the verdict is about. Its p-value is that
     * of one test alone.
     */
    Contrast withinStrata();

    /** How the difference within strata was estimated and tested. */
    ContrastMethod method();

    /** How many strata, or pairs, there were. */
    int strata();

    /** How many of them had calls of both sides and so inform the difference. */
    int informative();

    /** How many calls of the two sides found no match and are left out of the difference; 0 where calls are not matched. */
    long unmatched();

    /** The test of no difference by rearranging callers; empty unless it was asked for and callers are known. Not adjusted. */
    Optional<RandomizationTest.Result> randomization();

    /** The largest difference that does not matter, if a margin was given. */
    Optional<EquivalenceMargin> margin();

    /** The tests of equivalence within the margin. */
    Optional<TwoOneSidedTests> equivalence();

    /** The p-value of a difference, adjusted by Holm's method within its family. */
    OptionalDouble differencePValue();

    /** The p-value of equivalence, adjusted by Holm's method in a family of its own. */
    OptionalDouble equivalencePValue();

    /** What the calls show. */
    Verdict verdict();

    /** Why there is no verdict, when there is none. */
    Optional<NotEstimable> withheld();

    /** What to know before relying on it. */
    Set<Caution> cautions();

    /** A small table of the figures and the tests. It is what {@code toString} gives. */
    default String text() {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.of(group(), groupFigure()));
        rows.add(List.of(reference(), referenceFigure()));
        rows.add(List.of("crude", crude()));
        rows.add(List.of("within strata", withinStrata()));
        rows.add(List.of("strata", informative() + " of " + strata() + " informative"));
        rows.add(List.of("p of a difference", differencePValue()));
        margin().ifPresent(it -> rows.add(List.of("margin", it.text())));
        equivalence().ifPresent(it -> rows.add(List.of("p of equivalence", equivalencePValue())));
        rows.add(List.of("cautions", cautions()));
        return Overview.of(
                group() + " against " + reference() + ", " + outcome().id() + ": "
                        + verdict().id(),
                List.of("", ""),
                rows,
                row -> row);
    }

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a comparison. */
    final class Builder extends ImmutableGroupComparison.Builder {
        Builder() {}
    }
}
