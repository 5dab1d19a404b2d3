package io.github.decroche.examples.cli;

import io.github.decroche.statistics.proportion.ProportionInterval;

/** Reads the name of an interval of rates. */
final class IntervalConverter extends IdConverter<ProportionInterval> {
    IntervalConverter() {
        super(ProportionInterval.values(), ProportionInterval::id);
    }
}
