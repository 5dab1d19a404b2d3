package io.github.decroche.comparison;

import io.github.decroche.study.Term;

/**
 * What the calls show of a group and the reference. Two questions are asked, each with its own test: is there a difference, and
 * is it smaller than the margin declared? That no difference was found never answers the second.
 */
public enum Verdict implements Term {
    /** A difference is shown, and it is not shown to be smaller than the margin. */
    DIFFERENT,
    /** A difference is shown, and it is shown to be smaller than the margin. */
    DIFFERENT_BUT_NEGLIGIBLE,
    /** The difference, if any, is shown to be smaller than the margin. Never without a margin. */
    EQUIVALENT,
    /** Neither a difference nor equivalence is shown: the calls are too few, or they vary too much. */
    INCONCLUSIVE,
    /** The calls cannot answer, as {@link GroupComparison#withheld()} says. */
    WITHHELD;

    /**
     * The verdict of two tests.
     *
     * @param different whether the test of difference rejects
     * @param equivalent whether the test of equivalence rejects
     */
    static Verdict of(boolean different, boolean equivalent) {
        return different ? equivalent ? DIFFERENT_BUT_NEGLIGIBLE : DIFFERENT : equivalent ? EQUIVALENT : INCONCLUSIVE;
    }
}
