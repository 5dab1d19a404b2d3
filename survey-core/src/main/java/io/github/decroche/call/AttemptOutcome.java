package io.github.decroche.call;

import io.github.decroche.study.Term;

/** How an attempt ended. */
public enum AttemptOutcome implements Term {
    /** An agent answered; always the last attempt of a call. */
    CONNECTED,
    /** The voice server announced a wait over the limit, and the caller hung up. */
    ANNOUNCED_TOO_LONG,
    /** The caller waited for an agent and gave up. */
    WAITED_IN_VAIN,
    /** The line was engaged. */
    BUSY,
    /** The service said that it was closed. */
    CLOSED,
    /** The line was cut. */
    DROPPED,
    /** Nobody and nothing answered. */
    NO_ANSWER
}
