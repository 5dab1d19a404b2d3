package io.github.decroche.call;

import io.github.decroche.study.Term;

/** What an agent offers to a caller who cannot use the internet. */
public enum OfferedAlternative implements Term {
    /** A paper form, sent by post or to be fetched. */
    PAPER_FORM,
    /** An appointment. */
    APPOINTMENT,
    /** A visit to a branch. */
    BRANCH_VISIT,
    /** The use of a computer in a branch. */
    BRANCH_COMPUTER,
    /** Anything else. */
    OTHER
}
