package io.github.decroche.disclosure;

import io.github.decroche.analysis.Dimension;
import io.github.decroche.analysis.Grouped;
import io.github.decroche.classification.ClassifiedCall;
import io.github.decroche.study.Study;
import java.util.List;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/**
 * Withholds what tells of few. A cell is small when it holds calls, but fewer than a least number of them, or those of fewer than
 * {@value #CALLERS} callers; calls without a caller's id count as those of one caller. Cells are the counts that are published,
 * and what is left of the whole that each is of. In a group with a small cell, everything is withheld from which it follows: count,
 * total, estimate and limits of the figure, and of figures below it (primary suppression). Then more groups withhold the figure, or
 * all calls do, until a small cell cannot be worked out from the groups shown and the total to closer than the least number of
 * calls (secondary suppression).
 *
 * <pre>{@code
 * var rule = SmallCells.under(5);
 * Withheld withheld = calls.collect(rule.ofSynthesis(study, List.of(Dimension.SERVICE)));
 * }</pre>
 *
 * <p>A cell of nothing is shown: it says of nobody what happened, though it says of everybody what did not. One table is
 * protected by itself. Others of the same calls (by another dimension, or a week later, or of another command) are linked tables,
 * and their differences can tell what each alone does not. Whoever knows calls of the table, such as a caller his own, knows more.
 *
 * <p>The idea of primary and secondary suppression, and of the bounds that hidden cells must keep, is that of τ-Argus and sdcTable
 * [1]; they look for the least to suppress, this for what is simple to explain.
 *
 * <p>[1] A. Hundepool et al. (2012), Statistical Disclosure Control, Wiley, doi:10.1002/9781118348239, chapter 4.
 */
public final class SmallCells {
    /** The fewest callers of whom a cell may tell. */
    public static final int CALLERS = 3;

    /** The least number of calls that a rule can ask for. */
    public static final int LEAST = 2;

    /** The greatest number of calls that a rule can ask for. */
    public static final int MOST = 1000;

    private final int calls;

    private SmallCells(int calls) {
        this.calls = calls;
    }

    /**
     * The rule by which cells of fewer calls than these are small.
     *
     * @param calls from {@value #LEAST} to {@value #MOST}; 5 is usual
     * @throws IllegalArgumentException if it is outside
     */
    public static SmallCells under(int calls) {
        if (calls < LEAST || calls > MOST) {
            throw new IllegalArgumentException(
                    "calls: " + calls + " is not allowed; expected a number from " + LEAST + " to " + MOST);
        }
        return new SmallCells(calls);
    }

    /** The fewest calls of which a cell may tell. */
    public int calls() {
        return calls;
    }

    /** Collects calls into what is withheld of their synthesis by these dimensions, which must not be weighted. */
    public Collector<ClassifiedCall, ?, Withheld> ofSynthesis(Study study, List<Dimension> dimensions) {
        return collector(study, dimensions, SynthesisFamilies.of(study));
    }

    /** The same of their attempts. */
    public Collector<ClassifiedCall, ?, Withheld> ofAttempts(Study study, List<Dimension> dimensions) {
        return collector(study, dimensions, AttemptFamilies.of(study));
    }

    /** The same of their waits. */
    public Collector<ClassifiedCall, ?, Withheld> ofWaits(Study study, List<Dimension> dimensions) {
        return collector(study, dimensions, WaitFamilies.of(study));
    }

    /** The same of their ratings. */
    public Collector<ClassifiedCall, ?, Withheld> ofRatings(Study study, List<Dimension> dimensions) {
        return collector(study, dimensions, RatingFamilies.scheme());
    }

    /** The same of the tables that a report shows together. */
    public Collector<ClassifiedCall, ?, LinkedTables> ofLinkedTables(Study study) {
        return LinkedTables.collector(this, study);
    }

    private Collector<ClassifiedCall, ?, Withheld> collector(Study study, List<Dimension> dimensions, Scheme scheme) {
        return Collectors.collectingAndThen(
                Grouped.collector(study, dimensions, CellCounts.collector(scheme)),
                counts -> Withheld.of(this, scheme, counts.groups(), counts.all()));
    }

    /** One line: {@code fewer than 5 calls or 3 callers}. */
    @Override
    public String toString() {
        return "fewer than " + calls + " calls or " + CALLERS + " callers";
    }
}
