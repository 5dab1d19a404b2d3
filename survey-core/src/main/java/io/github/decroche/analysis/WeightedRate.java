package io.github.decroche.analysis;

import io.github.decroche.statistics.ConfidenceInterval;
import io.github.decroche.statistics.ConfidenceLevel;
import io.github.decroche.statistics.proportion.Share;
import java.util.Optional;
import java.util.OptionalDouble;

/** A share of all calls whose estimate weights the strata by volumes; counted are the tests, each once. */
record WeightedRate(
        long count, long of, OptionalDouble estimate, Optional<ConfidenceInterval> interval, ConfidenceLevel level)
        implements Share {
    /** The name of the method in results. */
    static final String METHOD = "stratified-korn-graubard";

    @Override
    public String methodId() {
        return METHOD;
    }
}
