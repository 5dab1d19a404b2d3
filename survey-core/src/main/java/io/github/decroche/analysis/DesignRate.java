package io.github.decroche.analysis;

import io.github.decroche.statistics.ConfidenceInterval;
import io.github.decroche.statistics.ConfidenceLevel;
import io.github.decroche.statistics.proportion.Share;
import io.github.decroche.text.Overview;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A share estimated as one of a sample with strata, weights or clusters; counted are the tests, or their attempts, each once.
 *
 * @param methodId the name of the interval's method in results, such as {@link #STRATIFIED}
 */
record DesignRate(
        long count,
        long of,
        OptionalDouble estimate,
        Optional<ConfidenceInterval> interval,
        ConfidenceLevel level,
        String methodId)
        implements Share {
    /** Strata weighted by volumes. */
    static final String STRATIFIED = "stratified-korn-graubard";

    /** Attempts clustered by calls. */
    static final String CLUSTERED = "clustered-korn-graubard";

    /** One line: {@code 0.463 [0.415, 0.512] at 0.95, 189 of 408}. */
    @Override
    public String toString() {
        return Overview.cell(estimate) + interval.map(it -> " " + it).orElse("") + ", " + count + " of " + of;
    }
}
