package io.github.decroche.statistics.cluster;

import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collector;

/**
 * The values of a group and of its reference, by cluster and stratum: for each side of each cluster in each stratum how many
 * there are, their sum, and that of their squares. A cluster may lie on one side, as a caller who plays one profile does, or on
 * both. Without clusters, every value is a cluster of its own; without strata, all are of one.
 *
 * <p>Sums are exact, and estimates take clusters and strata in an order of their own that depends on the numbers, and on the names
 * of strata that the numbers do not tell apart: adding and merging in any order gives the same to the last digit. Clusters and
 * strata are told apart by {@code equals}.
 */
public final class ClusteredValues {
    private final ClusterCells<CellSums> cells;

    private ClusteredValues(ClusterCells<CellSums> cells) {
        this.cells = cells;
    }

    /** An empty table to add values to. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Collects elements.
     *
     * @param cluster who is alike, such as the caller
     * @param stratum within which to compare, such as the scenario
     * @param inGroup whether of the group; all others are the reference
     * @param value what is compared: 1 or 0 for an outcome, or any finite number
     */
    public static <T> Collector<T, ?, ClusteredValues> collector(
            Function<? super T, ?> cluster,
            Function<? super T, ?> stratum,
            Predicate<? super T> inGroup,
            ToDoubleFunction<? super T> value) {
        return Collector.of(
                Builder::new,
                (builder, element) -> builder.add(
                        cluster.apply(element),
                        stratum.apply(element),
                        inGroup.test(element),
                        value.applyAsDouble(element)),
                Builder::addAll,
                Builder::build);
    }

    /** The values of both. */
    public ClusteredValues plus(ClusteredValues other) {
        return new ClusteredValues(noCells().addAll(cells).addAll(other.cells));
    }

    private static ClusterCells<CellSums> noCells() {
        return new ClusterCells<>(CellSums::new, CellSums::addAll);
    }

    /** Every cell with its cluster, cluster by cluster. */
    void forEach(BiConsumer<Object, GroupAndReference<CellSums>> action) {
        cells.byCluster().forEach((cluster, strata) -> strata.values().forEach(sides -> action.accept(cluster, sides)));
    }

    ClusterTable table() {
        ClusterTable.Builder table = new ClusterTable.Builder(cells.byCluster().size());
        cells.byCluster().forEach((cluster, strata) -> {
            table.startCluster(strata.size());
            strata.forEach((stratum, sides) -> table.cell(
                    stratum,
                    sides.group().count(),
                    sides.reference().count(),
                    sides.group().sum(),
                    sides.reference().sum()));
        });
        return table.build();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ClusteredValues that && cells.equals(that.cells);
    }

    @Override
    public int hashCode() {
        return cells.hashCode();
    }

    @Override
    public String toString() {
        return cells.toString();
    }

    /** Adds values one by one, or as sums that are known already. Not safe for use by several threads. */
    public static final class Builder {
        private ClusterCells<CellSums> cells = noCells();

        private Builder() {}

        /**
         * Adds a value.
         *
         * @throws IllegalArgumentException if it is not finite
         */
        public Builder add(Object cluster, Object stratum, boolean inGroup, double value) {
            checkFinite("value", value);
            cells.at(cluster, stratum, inGroup).add(value);
            return this;
        }

        /**
         * Adds several values of which the sums are known.
         *
         * @param count how many, at least 1
         * @param sumOfSquares at least sum² / count, up to rounding
         * @throws IllegalArgumentException if the numbers are not those of finite values
         */
        public Builder add(
                Object cluster, Object stratum, boolean inGroup, long count, double sum, double sumOfSquares) {
            if (count < 1) {
                throw new IllegalArgumentException("count: " + count + " is not allowed; expected at least 1");
            }
            checkFinite("sum", sum);
            checkFinite("sumOfSquares", sumOfSquares);
            double least = sum / count * sum;
            if (sumOfSquares < least * (1 - 1e-9)) {
                throw new IllegalArgumentException("sumOfSquares: " + sumOfSquares
                        + " is not allowed; expected at least " + least + ", the squared sum over the count");
            }
            cells.at(cluster, stratum, inGroup).add(count, sum, sumOfSquares);
            return this;
        }

        /** The table of all that was added; the builder is empty again. */
        public ClusteredValues build() {
            ClusteredValues values = new ClusteredValues(cells);
            cells = noCells();
            return values;
        }

        private Builder addAll(Builder other) {
            cells.addAll(other.cells);
            return this;
        }

        private static void checkFinite(String field, double value) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException(field + ": " + value + " is not allowed; expected a finite number");
            }
        }
    }
}
