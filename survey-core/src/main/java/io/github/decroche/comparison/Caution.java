package io.github.decroche.comparison;

import io.github.decroche.study.Term;

/** What a reader must know before he relies on a comparison. */
public enum Caution implements Term {
    /** The crude difference and the one within strata point in opposite directions: another mix of calls fakes one of them. */
    SIGNS_DISAGREE,
    /** The margin was not declared in the study's analysis plan but given with the analysis. */
    POST_HOC_MARGIN,
    /**
     * On a side or on both no callers are recorded, so that calls are taken for independent; calls of one caller are not, and tests
     * reject too often.
     */
    CALLERS_UNRECORDED,
    /** Some calls have no recorded caller; they count as the calls of one more caller on each side. */
    SOME_CALLERS_UNRECORDED,
    /** Some kinds of calls were made by one side only: they are in its figure, and not in the difference. */
    ONE_SIDED_KINDS,
    /** Callers were disregarded on request. */
    CALLERS_IGNORED,
    /** A side has fewer than four callers: tests are valid but show little. */
    FEW_CALLERS,
    /** Figures were published as counts; who made the calls is not known. */
    PUBLISHED_COUNTS,
    /** The expected answer was another one in the two waves. */
    OTHER_YARDSTICK
}
