package io.github.decroche.call;

import io.github.decroche.study.Term;

/** What a caller rates after a connected call. */
public enum Aspect implements Term {
    /** The call as a whole. */
    OVERALL,
    /** The agent's kindness. */
    KINDNESS,
    /** The agent's patience. */
    PATIENCE,
    /** How well the agent explains. */
    PEDAGOGY,
    /** What the agent knows. */
    COMPETENCE
}
