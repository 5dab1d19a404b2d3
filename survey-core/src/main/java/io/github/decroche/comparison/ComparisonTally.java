package io.github.decroche.comparison;

import io.github.decroche.analysis.Dimension;
import io.github.decroche.classification.ClassifiedCall;
import io.github.decroche.study.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts calls by group, kind and caller. Holds no calls, except what pairs need of them where calls are matched; and what was
 * counted, not how, so that it can be sent between machines.
 */
final class ComparisonTally {
    private final Map<Cell, CellTally> cells = new HashMap<>();
    private final Map<Circumstance, Long> circumstances = new HashMap<>();
    private final List<MatchableCall> matchable = new ArrayList<>();

    /** A value that calls of a group have on one of the dimensions of circumstance. */
    record Circumstance(String group, Dimension dimension, String value) {}

    void add(Comparison comparison, OutcomeValues values, ClassifiedCall call) {
        Cell cell = comparison.cell(call);
        Map<Outcome, Long> ofCall = values.of(call);
        cells.computeIfAbsent(cell, unused -> new CellTally()).add(ofCall);
        for (Dimension dimension : Comparison.CIRCUMSTANCES) {
            dimension
                    .of(comparison.study(), call)
                    .ifPresent(value ->
                            circumstances.merge(new Circumstance(cell.group(), dimension, value), 1L, Long::sum));
        }
        comparison
                .matching()
                .flatMap(matching -> MatchableCall.of(matching, comparison.study(), call, cell, ofCall))
                .ifPresent(matchable::add);
    }

    ComparisonTally addAll(ComparisonTally other) {
        other.cells.forEach((cell, tally) ->
                cells.computeIfAbsent(cell, unused -> new CellTally()).addAll(tally));
        other.circumstances.forEach((circumstance, count) -> circumstances.merge(circumstance, count, Long::sum));
        matchable.addAll(other.matchable);
        return this;
    }

    Map<Cell, CellTally> cells() {
        return cells;
    }

    Map<Circumstance, Long> circumstances() {
        return circumstances;
    }

    List<MatchableCall> matchable() {
        return matchable;
    }
}
