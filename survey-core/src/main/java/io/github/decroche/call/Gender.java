package io.github.decroche.call;

import io.github.decroche.study.Term;

/** The gender of a caller, as the study recorded it. */
public enum Gender implements Term {
    /** A woman. */
    FEMALE,
    /** A man. */
    MALE,
    /** Neither, or not said. */
    OTHER
}
