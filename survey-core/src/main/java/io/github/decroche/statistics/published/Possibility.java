package io.github.decroche.statistics.published;

import java.util.Locale;

/** Whether what was printed can have come from counts. */
public enum Possibility {
    /** Some counts give it, with all units recorded. */
    POSSIBLE,
    /** No counts give it when all units were recorded; some do when some units were not. */
    POSSIBLE_OF_FEWER,
    /** No counts give it, however many units were recorded. */
    IMPOSSIBLE,
    /** Not known: the group has too many units for the exhaustive search; see {@link TableCheck}. */
    NOT_SEARCHED;

    /** Whether no counts give it under an assumption on its denominators. */
    public boolean isImpossible(Denominators denominators) {
        return this == IMPOSSIBLE || (this == POSSIBLE_OF_FEWER && denominators == Denominators.EXACT);
    }

    /** The verdict's name in results, such as {@code possible-of-fewer}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
