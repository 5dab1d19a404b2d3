package io.github.decroche.call;

import io.github.decroche.study.Term;

/** Why an agent declined to answer. */
public enum Refusal implements Term {
    /** The caller gave no identifier, such as a social-security number. */
    NO_IDENTIFIER,
    /** The question is not one for this service. */
    OUT_OF_SCOPE,
    /** Any other reason. */
    OTHER
}
