package io.github.decroche.comparison;

import io.github.decroche.study.Term;

/** How a difference within strata was estimated and tested. */
public enum ContrastMethod implements Term {
    /**
     * Calls taken for independent: Mantel–Haenszel's risk difference with Miettinen and Nurminen's score interval and test. Means
     * and ratings with each call a cluster of its own.
     */
    INDEPENDENT_CALLS,
    /**
     * Callers as clusters: the same difference with the variance CR2 and Satterthwaite's degrees of freedom. Callers can only take
     * away from what calls show: in each test the larger p-value holds, this one or that of independent calls (our choice).
     */
    CALLERS,
    /**
     * Callers are known, and their calls are no more alike than those of others, so that calls taken for independent show less: the
     * difference as in {@link #INDEPENDENT_CALLS}.
     */
    CALLERS_AS_INDEPENDENT,
    /** Matched pairs taken for independent: Tango's score interval and test. */
    PAIRS,
    /** Matched pairs with callers as clusters: the mean within-pair difference with the variance CR2. */
    PAIRS_OF_CALLERS
}
