package io.github.decroche.statistics.cluster;

import io.github.decroche.statistics.ValueCounts;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collector;

/**
 * The ratings, or other whole numbers of which only the order matters, of a group and of its reference, by cluster and stratum:
 * how often each occurred. A cluster may lie on one side or on both. Adding and merging in any order gives the same.
 */
public final class ClusteredScores {
    private final ClusterCells<ValueCounts> cells;

    private ClusteredScores(ClusterCells<ValueCounts> cells) {
        this.cells = cells;
    }

    /** An empty table to add scores to. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Collects elements.
     *
     * @param cluster who is alike, such as the caller
     * @param stratum within which to compare, such as the scenario
     * @param inGroup whether of the group; all others are the reference
     * @param score what is compared
     */
    public static <T> Collector<T, ?, ClusteredScores> collector(
            Function<? super T, ?> cluster,
            Function<? super T, ?> stratum,
            Predicate<? super T> inGroup,
            ToLongFunction<? super T> score) {
        return Collector.of(
                Builder::new,
                (builder, element) -> builder.add(
                        cluster.apply(element),
                        stratum.apply(element),
                        inGroup.test(element),
                        score.applyAsLong(element),
                        1),
                Builder::addAll,
                Builder::build);
    }

    /** The scores of both. */
    public ClusteredScores plus(ClusteredScores other) {
        return new ClusteredScores(noCells().addAll(cells).addAll(other.cells));
    }

    /** How many scores there are. */
    public long size() {
        return cells.byStratum().values().stream()
                .mapToLong(sides -> sides.group().size() + sides.reference().size())
                .sum();
    }

    ClusterCells<ValueCounts> cells() {
        return cells;
    }

    private static ClusterCells<ValueCounts> noCells() {
        return new ClusterCells<>(ValueCounts::new, ValueCounts::addAll);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ClusteredScores that && cells.equals(that.cells);
    }

    @Override
    public int hashCode() {
        return cells.hashCode();
    }

    @Override
    public String toString() {
        return cells.toString();
    }

    /** Adds scores. Not safe for use by several threads. */
    public static final class Builder {
        private ClusterCells<ValueCounts> cells = noCells();

        private Builder() {}

        /**
         * Adds a score that occurred several times.
         *
         * @throws IllegalArgumentException if {@code times} is not positive
         */
        public Builder add(Object cluster, Object stratum, boolean inGroup, long score, long times) {
            if (times < 1) {
                throw new IllegalArgumentException("times: " + times + " is not allowed; expected at least 1");
            }
            cells.at(cluster, stratum, inGroup).add(score, times);
            return this;
        }

        /** The table of all that was added; the builder is empty again. */
        public ClusteredScores build() {
            ClusteredScores scores = new ClusteredScores(cells);
            cells = noCells();
            return scores;
        }

        private Builder addAll(Builder other) {
            cells.addAll(other.cells);
            return this;
        }
    }
}
