package io.github.decroche.statistics.cluster;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** Something that adds up for each side of each cluster in each stratum. Clusters keep the order in which they came. */
final class ClusterCells<V> {
    private final Supplier<V> nothing;
    private final BiConsumer<V, V> addAll;
    private final Map<Object, Map<Object, GroupAndReference<V>>> cells = new LinkedHashMap<>();

    /** No cells yet; one is made of nothing, and takes in another. */
    ClusterCells(Supplier<V> nothing, BiConsumer<V, V> addAll) {
        this.nothing = nothing;
        this.addAll = addAll;
    }

    /** What stands there, to be added to. */
    V at(Object cluster, Object stratum, boolean inGroup) {
        return sides(cells.computeIfAbsent(cluster, key -> new HashMap<>()), stratum)
                .side(inGroup);
    }

    ClusterCells<V> addAll(ClusterCells<V> other) {
        other.cells.forEach(
                (cluster, strata) -> addAll(cells.computeIfAbsent(cluster, key -> new HashMap<>()), strata));
        return this;
    }

    /** The cells by cluster, then by stratum. */
    Map<Object, Map<Object, GroupAndReference<V>>> byCluster() {
        return cells;
    }

    /** The cells by stratum, whatever their cluster. */
    Map<Object, GroupAndReference<V>> byStratum() {
        Map<Object, GroupAndReference<V>> totals = new HashMap<>();
        cells.values().forEach(strata -> addAll(totals, strata));
        return totals;
    }

    private void addAll(Map<Object, GroupAndReference<V>> into, Map<Object, GroupAndReference<V>> strata) {
        strata.forEach((stratum, from) -> {
            GroupAndReference<V> sides = sides(into, stratum);
            addAll.accept(sides.group(), from.group());
            addAll.accept(sides.reference(), from.reference());
        });
    }

    private GroupAndReference<V> sides(Map<Object, GroupAndReference<V>> strata, Object stratum) {
        return strata.computeIfAbsent(stratum, key -> new GroupAndReference<>(nothing.get(), nothing.get()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ClusterCells<?> that && cells.equals(that.cells);
    }

    @Override
    public int hashCode() {
        return cells.hashCode();
    }

    @Override
    public String toString() {
        return cells.toString();
    }
}
