package io.github.decroche.statistics.design;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** All that is kept of a sample: its strata with the totals of their units. Not safe for use by several threads. */
final class SampleTotals<K> {
    private final Map<Object, Stratum<K>> strata = new LinkedHashMap<>();

    /** The stratum with this name. */
    Stratum<K> stratum(Object name, Extent extent) {
        Stratum<K> stratum = strata.computeIfAbsent(name, unused -> new Stratum<>(extent));
        if (!stratum.extent().equals(extent)) {
            throw new IllegalArgumentException("stratum " + name + ": population "
                    + stratum.extent().value() + " and " + extent.value() + "; expected one value a stratum");
        }
        return stratum;
    }

    /** Adds all that another has collected. */
    SampleTotals<K> addAll(SampleTotals<K> other) {
        other.strata.forEach((name, stratum) -> stratum(name, stratum.extent()).addAll(stratum));
        return this;
    }

    /** Refuses more units than a population has, and a cluster in two strata. */
    SampleTotals<K> checked() {
        Map<Object, Object> stratumOfCluster = new HashMap<>();
        strata.forEach((name, stratum) -> {
            if (!stratum.extent().allows(stratum.size())) {
                throw new IllegalArgumentException("stratum " + name + ": " + stratum.size() + " units drawn of "
                        + stratum.extent().value() + "; expected at most as many as its population has");
            }
            stratum.clusterNames().forEach(cluster -> {
                Object other = stratumOfCluster.put(cluster, name);
                if (other != null) {
                    throw new IllegalArgumentException("cluster " + cluster + ": in strata " + other + " and " + name
                            + "; expected one stratum a cluster (maybe its name must hold its stratum's)");
                }
            });
        });
        return this;
    }

    /** The strata. */
    Collection<Stratum<K>> strata() {
        return strata.values();
    }

    /** The number of units drawn. */
    long units() {
        return strata.values().stream().mapToLong(Stratum::size).sum();
    }

    /** The totals of all elements by cell. */
    Map<K, CellTotals> cells() {
        Map<K, CellTotals> cells = new LinkedHashMap<>();
        for (Stratum<K> stratum : strata.values()) {
            for (Stratum.Unit<K> unit : stratum.units()) {
                unit.cells()
                        .forEach((cell, totals) -> cells.computeIfAbsent(cell, unused -> new CellTotals())
                                .addAll(totals, unit.times(), 1));
            }
        }
        return cells;
    }
}
