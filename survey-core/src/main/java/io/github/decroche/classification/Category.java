package io.github.decroche.classification;

import io.github.decroche.study.Term;

/**
 * What a call came to, in the order of display, good to bad. The names follow the report (section 4); where it tells fewer
 * cases apart than occur, the finer ones are ours.
 */
public enum Category implements Term {
    /** The expected answer was given. */
    SATISFACTORY,
    /** Some of it was said, and the caller was not sent to the website. */
    PARTIAL,
    /** Some of it was said, and the caller was sent to the website. */
    SUCCINCT_PLUS_REDIRECT,
    /** Nothing of it was said, and the caller was sent elsewhere than to the website. */
    SENT_ELSEWHERE,
    /** Nothing of it was said, and the caller was sent to the website. */
    REDIRECT_ONLY,
    /** Nothing of it was said, and the caller was sent nowhere. */
    NO_INFORMATION,
    /** The agent declined to answer, and said nothing of it. */
    REFUSAL,
    /** The call connected, and its answer was not recorded. */
    NOT_RECORDED,
    /** All attempts were made and none connected. */
    NOT_CONNECTED,
    /** Attempts remain to be made. */
    INCOMPLETE
}
