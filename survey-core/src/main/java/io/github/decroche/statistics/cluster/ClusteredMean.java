package io.github.decroche.statistics.cluster;

import io.github.decroche.statistics.ConfidenceLevel;
import io.github.decroche.statistics.cluster.ClusterTable.Cell;
import io.github.decroche.statistics.cluster.ClusterTable.Cluster;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The mean of values that come in clusters; of differences within matched pairs, most often, whose clusters are the callers. The
 * group, the reference and the strata of the values do not matter: all of them are averaged. With <i>N</i> values, n of them and
 * their residuals' sum e in each of <i>m</i> clusters,
 *
 * <pre>
 *   V = Σ e² / (N (N − n)),
 *   degrees of freedom = 1 / (Σ (f² − f⁴ / (1 − f)²) + (Σ f² / (1 − f))²),   f = n / N,</pre>
 *
 * <p>the CR2 variance of {@link ClusteredDifference} for a regression on the intercept alone, and Satterthwaite's degrees of
 * freedom. Clusters of one size make it Student's t test of the clusters' means, with m − 1 degrees of freedom. Without values
 * the reason is {@link NotEstimable#EMPTY_SIDE}; the counts have all clusters in the group. The tests ask whether the mean is 0.
 *
 * <p>Same as R's {@code coef_test(lm(y ~ 1), vcov = "CR2", cluster = cluster, test = "Satterthwaite")} (clubSandwich). For the
 * papers see {@link ClusteredDifference}.
 */
public final class ClusteredMean {
    private static final double ROUNDING = 1e-12;

    private final ConfidenceLevel level;

    private ClusteredMean(ConfidenceLevel level) {
        this.level = level;
    }

    /** Means with intervals at a level. */
    public static ClusteredMean at(ConfidenceLevel level) {
        return new ClusteredMean(level);
    }

    /** The mean of some values. */
    public ClusteredEstimate of(ClusteredValues values) {
        return ClusteredEstimate.of(coefficient(values.table()), 0, level);
    }

    private static RobustCoefficient coefficient(ClusterTable table) {
        ClusterCounts counts = new ClusterCounts(table.clusters.length, 0, table.strata.length, table.strata.length);
        if (table.clusters.length == 0) {
            return RobustCoefficient.none(NotEstimable.EMPTY_SIDE, counts);
        }
        Cell total = table.total();
        double mean = total.sum() / total.count();
        return table.clusters.length == 1
                ? RobustCoefficient.alone(mean, NotEstimable.ONE_CLUSTER, counts)
                : robust(table, total.count(), mean, counts);
    }

    private static RobustCoefficient robust(ClusterTable table, double count, double mean, ClusterCounts counts) {
        double variance = 0;
        double size = 0;
        double diagonal = 0;
        double overlap = 0;
        for (Cluster cluster : table.clusters) {
            double inCluster = 0;
            double sum = 0;
            for (Cell cell : cluster.cells) {
                inCluster += cell.count();
                sum += cell.sum();
            }
            double residual = sum - inCluster * mean;
            double scale = 1 / (count * (count - inCluster));
            variance += residual * residual * scale;
            double magnitude = Math.abs(sum) + inCluster * Math.abs(mean);
            size += magnitude * magnitude * scale;
            double share = inCluster / count;
            double projection = share * share / (1 - share);
            diagonal += share * share - projection * projection;
            overlap += projection;
        }
        return variance <= ROUNDING * ROUNDING * size
                ? RobustCoefficient.alone(mean, NotEstimable.NO_VARIATION, counts)
                : new RobustCoefficient(
                        OptionalDouble.of(mean),
                        variance,
                        1 / (diagonal + overlap * overlap),
                        Optional.empty(),
                        counts);
    }
}
