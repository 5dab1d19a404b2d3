package io.github.decroche.rules;

import io.github.decroche.study.Term;

/** What a rule on expected answers can find in an answer. */
public enum Finding implements Term {
    /** It says the essential. */
    SATISFACTORY,
    /** It says everything. */
    COMPLETE
}
