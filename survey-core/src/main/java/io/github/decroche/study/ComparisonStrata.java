package io.github.decroche.study;

/** Within which calls groups are compared, so that another mix of calls cannot pass for other treatment. */
public enum ComparisonStrata implements Term {
    /** Within scenarios, and so within services. */
    SCENARIO,
    /** Within services. */
    SERVICE,
    /** All calls at once. */
    NONE
}
