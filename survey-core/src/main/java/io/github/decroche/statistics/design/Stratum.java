package io.github.decroche.statistics.design;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The primary sampling units of one stratum, each with its totals by cell. Units that are equal in all, as single elements
 * often are, are kept once with their number. Not safe for use by several threads.
 */
final class Stratum<K> {
    private final Map<Object, Unit<K>> units = new LinkedHashMap<>();
    private final Extent extent;

    Stratum(Extent extent) {
        this.extent = extent;
    }

    /** The totals of the cluster with this name, which are added to. */
    CellTotals cluster(Object name, K cell) {
        return unit(name, 1).cell(cell);
    }

    /** Adds a unit that is one element. */
    void addElement(K cell, double weight, double x, double y) {
        Unit<K> unit = units.computeIfAbsent(new Element(cell, weight, x, y), unused -> new Unit<>(0));
        if (unit.times == 0) {
            unit.cell(cell).add(weight, x, y);
        }
        unit.times++;
    }

    /** Adds what another has collected of the same stratum. */
    void addAll(Stratum<K> other) {
        other.units.forEach((name, theirs) -> {
            if (name instanceof Element && units.containsKey(name)) {
                unit(name, 0).times += theirs.times;
            } else {
                Unit<K> ours = unit(name, theirs.times);
                theirs.cells.forEach((cell, totals) -> ours.cell(cell).addAll(totals, 1, 1));
            }
        });
    }

    private Unit<K> unit(Object name, long times) {
        return units.computeIfAbsent(name, unused -> new Unit<>(times));
    }

    /** What was declared of the stratum's population. */
    Extent extent() {
        return extent;
    }

    /** The names of the clusters; none where elements are the units. */
    List<Object> clusterNames() {
        return units.keySet().stream()
                .filter(name -> !(name instanceof Element))
                .toList();
    }

    /** The distinct units. */
    Iterable<Unit<K>> units() {
        return units.values();
    }

    /** The number of units drawn. */
    long size() {
        return units.values().stream().mapToLong(unit -> unit.times).sum();
    }

    /** The share of the stratum's units that was not drawn, 1 − f, in [0, 1]. */
    double undrawn() {
        return extent.undrawn(size());
    }

    /** Units with the same totals. */
    static final class Unit<K> {
        private final Map<K, CellTotals> cells = new LinkedHashMap<>();
        private long times;

        private Unit(long times) {
            this.times = times;
        }

        private CellTotals cell(K cell) {
            return cells.computeIfAbsent(cell, unused -> new CellTotals());
        }

        /** The totals by cell. */
        Map<K, CellTotals> cells() {
            return cells;
        }

        /** How many such units there are. */
        long times() {
            return times;
        }
    }

    /** An element that is a unit of its own: equal ones are told apart by nothing. */
    private record Element(Object cell, double weight, double x, double y) {}
}
