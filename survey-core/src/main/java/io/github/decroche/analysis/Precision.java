package io.github.decroche.analysis;

import io.github.decroche.statistics.ConfidenceLevel;
import io.github.decroche.statistics.proportion.ProportionInterval;
import io.github.decroche.statistics.proportion.Rate;

/** The level of all intervals, and the method of those of rates. */
record Precision(ConfidenceLevel level, ProportionInterval method) {
    /** A rate with the interval that was asked for. */
    Rate rate(long count, long of) {
        return new Rate(count, of, level, method);
    }
}
