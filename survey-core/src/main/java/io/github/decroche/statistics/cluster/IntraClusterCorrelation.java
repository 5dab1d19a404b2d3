package io.github.decroche.statistics.cluster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How alike the values of one cluster are: the analysis-of-variance estimator of their correlation, within each side,
 *
 * <pre>
 *   ρ = (B − W) / (B + (n₀ − 1) W),   n₀ = (N − Σ n² / N₁) / (m − sides),
 *   B = Σ n (ȳ − ȳ₁)² / (m − sides),   W = Σ (y − ȳ)² / (N − m)</pre>
 *
 * <p>for <i>m</i> clusters of n values with means ȳ, of a side with N₁ of all N values and the mean ȳ₁. A cluster that lies on
 * both sides counts on each. Strata do not matter. At most 1; a negative value, in clusters less alike than chance makes them,
 * is kept. Not estimable without two clusters on a side, without two values in a cluster, or if all values of a side are equal.
 *
 * <p>Same as R's {@code ICCest} (ICC) for one side. Donner, A. (1986), <a
 * href="https://doi.org/10.2307/1403259">doi:10.2307/1403259</a>.
 *
 * @param value ρ, at most 1
 * @param clusterSize the mean number of values of a cluster on a side, in [1, ∞)
 */
public record IntraClusterCorrelation(double value, double clusterSize) {
    /** The correlation in some values. */
    public static Optional<IntraClusterCorrelation> of(ClusteredValues values) {
        Map<Object, GroupAndReference<CellSums>> clusters = new HashMap<>();
        values.forEach((cluster, sides) -> {
            GroupAndReference<CellSums> sums =
                    clusters.computeIfAbsent(cluster, key -> new GroupAndReference<>(new CellSums(), new CellSums()));
            sums.group().addAll(sides.group());
            sums.reference().addAll(sides.reference());
        });
        Side group = new Side();
        Side reference = new Side();
        clusters.values().forEach(sides -> {
            group.add(sides.group());
            reference.add(sides.reference());
        });
        return of(group.plus(reference));
    }

    private static Optional<IntraClusterCorrelation> of(Totals totals) {
        if (totals.between <= 0 || totals.count == totals.clusters) {
            return Optional.empty();
        }
        double between = totals.betweenSquares / totals.between;
        double within = totals.withinSquares / (totals.count - totals.clusters);
        double size = (totals.count - totals.concentration) / totals.between;
        double whole = between + (size - 1) * within;
        return whole > 0
                ? Optional.of(new IntraClusterCorrelation((between - within) / whole, totals.count / totals.clusters))
                : Optional.empty();
    }

    /**
     * Kish's design effect, by what the variance of a mean exceeds that of as many independent values: 1 + (n̄ − 1) ρ. Kish, L.
     * (1965), Survey Sampling, section 5.4.
     */
    public double designEffect() {
        return 1 + (clusterSize - 1) * value;
    }

    /** Sums over both sides; {@code between} is the degrees of freedom between clusters. */
    private record Totals(
            double count,
            double clusters,
            double between,
            double betweenSquares,
            double withinSquares,
            double concentration) {}

    /** One side, summed up cluster by cluster. */
    private static final class Side {
        private final CellSums all = new CellSums();
        private double clusters;
        private final List<Double> deviations = new ArrayList<>();
        private double squaredSizes;

        void add(CellSums cluster) {
            if (cluster.count() > 0) {
                all.addAll(cluster);
                clusters++;
                deviations.add(cluster.squaredDeviations());
                squaredSizes += 1.0 * cluster.count() * cluster.count();
            }
        }

        Totals plus(Side other) {
            return new Totals(
                    1.0 * all.count() + other.all.count(),
                    clusters + other.clusters,
                    Math.max(0, clusters - 1) + Math.max(0, other.clusters - 1),
                    betweenSquares() + other.betweenSquares(),
                    withinSquares() + other.withinSquares(),
                    concentration() + other.concentration());
        }

        private double betweenSquares() {
            return all.count() == 0 ? 0 : Math.max(0, all.squaredDeviations() - withinSquares());
        }

        /** Summed in ascending order, so that the order of the clusters does not matter. */
        private double withinSquares() {
            return deviations.stream().sorted().mapToDouble(it -> it).reduce(0, Double::sum);
        }

        private double concentration() {
            return all.count() == 0 ? 0 : squaredSizes / all.count();
        }
    }

    /** One line: {@code 0.043, 31.917 a cluster, design effect 2.331}. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "%.3f, %.3f a cluster, design effect %.3f", value, clusterSize, designEffect());
    }
}
