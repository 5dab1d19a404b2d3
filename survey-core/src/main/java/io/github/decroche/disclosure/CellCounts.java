package io.github.decroche.disclosure;

import io.github.decroche.classification.ClassifiedCall;
import java.util.Arrays;
import java.util.stream.Collector;

/** What is in the cells of one group. Holds counts and a few ids of callers, never calls. */
final class CellCounts {
    private final Scheme scheme;
    private final CellTally[] tallies;

    CellCounts(Scheme scheme) {
        this.scheme = scheme;
        this.tallies = new CellTally[scheme.cells().size()];
        for (int i = 0; i < tallies.length; i++) {
            tallies[i] = new CellTally();
        }
    }

    static Collector<ClassifiedCall, CellCounts, CellCounts> collector(Scheme scheme) {
        return Collector.of(() -> new CellCounts(scheme), CellCounts::add, CellCounts::addAll);
    }

    void add(ClassifiedCall call) {
        boolean[] belongs = new boolean[tallies.length];
        for (Cell cell : scheme.cells()) {
            if (cell.whole().isEmpty() || belongs[cell.whole().get().index()]) {
                long units = cell.units().applyAsLong(call);
                if (units > 0) {
                    belongs[cell.index()] = true;
                    tallies[cell.index()].add(call, units);
                }
            }
        }
    }

    CellCounts addAll(CellCounts other) {
        for (int i = 0; i < tallies.length; i++) {
            tallies[i].addAll(other.tallies[i]);
        }
        return this;
    }

    CellTally of(Cell cell) {
        return tallies[cell.index()];
    }

    /** Whether any cell is small. */
    boolean hasSmall(SmallCells rule) {
        return Arrays.stream(tallies).anyMatch(tally -> tally.isSmall(rule.calls()));
    }
}
