package io.github.decroche.statistics.cluster;

import io.github.decroche.statistics.cluster.ClusterTable.Cell;
import io.github.decroche.statistics.cluster.ClusterTable.Cluster;
import java.util.Optional;
import java.util.OptionalDouble;

/** The least-squares regression of values on a group indicator and one indicator per stratum: the group's coefficient. */
final class GroupRegression {
    /** A standard error this small beside the sums it is made of is the rounding of 0. */
    private static final double ROUNDING = 1e-12;

    private final ClusterTable table;
    private final ClusterCounts counts;
    private double weight;
    private double difference;

    private GroupRegression(ClusterTable table) {
        this.table = table;
        this.counts = counts(table);
        double sum = 0;
        for (int s = 0; s < table.strata.length; s++) {
            if (table.informative(s)) {
                Cell of = table.strata[s];
                weight += of.groupCount * of.referenceCount / of.count();
                sum += (of.groupSum * of.referenceCount - of.referenceSum * of.groupCount) / of.count();
            }
        }
        difference = sum / weight;
    }

    static RobustCoefficient of(ClusterTable table) {
        GroupRegression regression = new GroupRegression(table);
        Cell total = table.total();
        if (total.groupCount == 0 || total.referenceCount == 0) {
            return RobustCoefficient.none(NotEstimable.EMPTY_SIDE, regression.counts);
        }
        if (regression.counts.informative() == 0) {
            return RobustCoefficient.none(NotEstimable.NO_COMMON_STRATUM, regression.counts);
        }
        return regression.hangsOnOneCluster()
                ? RobustCoefficient.alone(regression.difference, NotEstimable.ONE_CLUSTER, regression.counts)
                : regression.robust();
    }

    private static ClusterCounts counts(ClusterTable table) {
        int group = 0;
        int reference = 0;
        for (Cluster cluster : table.clusters) {
            boolean inGroup = false;
            boolean inReference = false;
            for (Cell cell : cluster.cells) {
                inGroup |= cell.groupCount > 0 && table.informative(cell.stratum);
                inReference |= cell.referenceCount > 0 && table.informative(cell.stratum);
            }
            group += inGroup ? 1 : 0;
            reference += inReference ? 1 : 0;
        }
        int informative = 0;
        for (int s = 0; s < table.strata.length; s++) {
            informative += table.informative(s) ? 1 : 0;
        }
        return new ClusterCounts(group, reference, table.strata.length, informative);
    }

    /** Whether there is a cluster without which no stratum would have both sides. */
    private boolean hangsOnOneCluster() {
        for (Cluster cluster : table.clusters) {
            int needed = 0;
            for (Cell cell : cluster.cells) {
                Cell stratum = table.strata[cell.stratum];
                boolean whole = cell.groupCount == stratum.groupCount || cell.referenceCount == stratum.referenceCount;
                needed += whole && table.informative(cell.stratum) ? 1 : 0;
            }
            if (needed == counts.informative()) {
                return true;
            }
        }
        return false;
    }

    private RobustCoefficient robust() {
        CrossProducts products = new CrossProducts(table.strata.length);
        Leverage leverage = new Leverage(table.strata.length);
        double variance = 0;
        double size = 0;
        for (Cluster cluster : table.clusters) {
            adjust(cluster, leverage);
            Score score = score(cluster, leverage, products);
            variance += score.value * score.value;
            size += score.size * score.size;
        }
        return variance <= ROUNDING * ROUNDING * size
                ? RobustCoefficient.alone(difference, NotEstimable.NO_VARIATION, counts)
                : new RobustCoefficient(
                        OptionalDouble.of(difference), variance, products.degreesOfFreedom(), Optional.empty(), counts);
    }

    private void adjust(Cluster cluster, Leverage leverage) {
        leverage.clear();
        for (Cell cell : cluster.cells) {
            if (table.informative(cell.stratum)) {
                double mean = meanIndicator(cell);
                leverage.add(epsilon(cell), cell.count() * mean * mean);
                leverage.add(1, cell.groupCount * cell.referenceCount / cell.count());
            }
        }
        leverage.solve(weight);
    }

    /** The share of a stratum that is not in the cluster. */
    private double epsilon(Cell cell) {
        double all = table.strata[cell.stratum].count();
        return (all - cell.count()) / all;
    }

    /** The mean of the group indicator in the cluster and stratum, less that of the stratum. */
    private double meanIndicator(Cell cell) {
        Cell stratum = table.strata[cell.stratum];
        return (cell.groupCount * stratum.referenceCount - cell.referenceCount * stratum.groupCount)
                / (stratum.count() * cell.count());
    }

    /** A cluster's residuals, times its adjusted indicator: their squares add up to the variance. */
    private record Score(double value, double size) {}

    private Score score(Cluster cluster, Leverage leverage, CrossProducts products) {
        double value = 0;
        double size = 0;
        double contrastFactor = leverage.factor(1) / weight;
        products.startCluster(
                leverage.squaredLength() / (weight * weight), leverage.product() / (weight * Math.sqrt(weight)));
        for (Cell cell : cluster.cells) {
            if (table.informative(cell.stratum)) {
                Cell stratum = table.strata[cell.stratum];
                double meanFactor = leverage.factor(epsilon(cell)) * meanIndicator(cell) / weight;
                double group = meanFactor + contrastFactor * cell.referenceCount / cell.count();
                double reference = meanFactor - contrastFactor * cell.groupCount / cell.count();
                double fitted = stratum.sum() / stratum.count();
                double fittedGroup = cell.groupCount * (fitted + stratum.referenceCount / stratum.count() * difference);
                double fittedReference =
                        cell.referenceCount * (fitted - stratum.groupCount / stratum.count() * difference);
                value += group * (cell.groupSum - fittedGroup) + reference * (cell.referenceSum - fittedReference);
                size += Math.abs(group) * (Math.abs(cell.groupSum) + Math.abs(fittedGroup))
                        + Math.abs(reference) * (Math.abs(cell.referenceSum) + Math.abs(fittedReference));
                products.add(cell.stratum, meanFactor * cell.count() / Math.sqrt(stratum.count()));
            }
        }
        products.endCluster();
        return new Score(value, size);
    }
}
