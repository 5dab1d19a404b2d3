package io.github.decroche.comparison;

import io.github.decroche.study.Term;

/** How a difference within strata was estimated and tested. */
public enum ContrastMethod implements Term {
    /**
     * Calls taken for independent: Mantel–Haenszel's risk difference with Miettinen and Nurminen's score interval and test. Means and ratings with
     * each call a cluster of its own.
     */
    INDEPENDENT_CALLS,
    /** Callers as clusters: the same difference with the variance CR2 and Satterthwaite's degrees of freedom. */
    CALLERS,
    /** Matched pairs taken for independent: Tango's score interval and test. */
    PAIRS,
    /** Matched pairs with callers as clusters: the mean within-pair difference with the variance CR2. */
    PAIRS_OF_CALLERS
}
