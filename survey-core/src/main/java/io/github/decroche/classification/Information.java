package io.github.decroche.classification;

import io.github.decroche.study.Term;

/** How much of the expected answer was said. */
public enum Information implements Term {
    /** No point at all. */
    NONE,
    /** Some point, and not what makes the answer satisfactory. */
    SUCCINCT,
    /** What makes the answer satisfactory. */
    FULL
}
