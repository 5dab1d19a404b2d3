package io.github.decroche.fieldwork;

import io.github.decroche.study.Term;

/** Why a call is to be made next, the most urgent first. */
public enum Due implements Term {
    /** Begun and not finished: another attempt is allowed, at any hour of calling. */
    UNFINISHED,
    /** Its day has passed, and its slot is the present one. */
    OVERDUE,
    /** Its day and its slot are the present ones. */
    NOW,
    /** Its time has passed; its slot is another one. */
    OVERDUE_IN_ANOTHER_SLOT,
    /** Its time is yet to come. */
    LATER
}
