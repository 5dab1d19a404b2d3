package io.github.decroche.rules;

/** What a rule on expected answers can find in an answer. */
public enum Finding {
    /** It says the essential. */
    SATISFACTORY,
    /** It says everything. */
    COMPLETE
}
