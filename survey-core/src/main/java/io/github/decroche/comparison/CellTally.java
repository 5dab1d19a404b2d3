package io.github.decroche.comparison;

import io.github.decroche.statistics.ValueCounts;
import io.github.decroche.study.Outcome;
import java.util.EnumMap;
import java.util.Map;

/** The calls of one cell: how many, and their values in each outcome. */
final class CellTally {
    private final Map<Outcome, ValueCounts> values = new EnumMap<>(Outcome.class);
    private long calls;

    void add(Map<Outcome, Long> ofCall) {
        calls++;
        ofCall.forEach((outcome, value) -> of(outcome).add(value));
    }

    void addAll(CellTally other) {
        calls += other.calls;
        other.values.forEach((outcome, counts) -> of(outcome).addAll(counts));
    }

    long calls() {
        return calls;
    }

    /** The values of an outcome, perhaps none. */
    ValueCounts of(Outcome outcome) {
        return values.computeIfAbsent(outcome, unused -> new ValueCounts());
    }
}
