package io.github.decroche.statistics.proportion;

import io.github.decroche.statistics.ConfidenceInterval;
import io.github.decroche.statistics.ConfidenceLevel;
import java.util.Optional;
import java.util.OptionalDouble;

/** A share with what it was counted from and its interval, however it was estimated. A share of nothing has no estimate. */
public interface Share {
    /** The numerator as counted, in [0, of]. */
    long count();

    /** The denominator as counted. */
    long of();

    /** The estimated share, in [0, 1]; empty when it is not estimable. */
    OptionalDouble estimate();

    /** The interval of the share; empty when it is not estimable. */
    Optional<ConfidenceInterval> interval();

    /** The level of the interval. */
    ConfidenceLevel level();

    /** The name of the interval's method, as results carry it: {@code wilson}. */
    String methodId();
}
