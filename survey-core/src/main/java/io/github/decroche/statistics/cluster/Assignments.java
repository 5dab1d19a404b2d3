package io.github.decroche.statistics.cluster;

import io.github.decroche.statistics.cluster.ClusterTable.Cell;
import io.github.decroche.statistics.cluster.ClusterTable.Cluster;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGenerator.SplittableGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The ways in which clusters could have been assigned. A cluster of one side is of the group or of the reference as a whole; a
 * cluster of both has its labels as they are, or swapped. Either way it has two halves, one of which is the group's.
 */
final class Assignments {
    /** Differences this near beside the sums they are made of are equal. */
    private static final double ROUNDING = 1e-12;

    /** How many assignments are drawn with one generator. */
    private static final int BLOCK = 1_000;

    private final ClusterTable table;

    /** The clusters of one side, then those of both. */
    private final Half[] first;

    private final Half[] second;
    private final int oneSided;
    private final int ofGroup;
    private final double observed;
    private final double threshold;

    /** What of a cluster may be the group's: its counts by cell, and the sum of its values less their strata's means. */
    private static final class Half {
        private final Cluster cluster;
        private final double[] counts;
        private final double sum;

        Half(Cluster cluster, double[] counts, double sum) {
            this.cluster = cluster;
            this.counts = counts;
            this.sum = sum;
        }
    }

    Assignments(ClusterTable table) {
        this.table = table;
        first = new Half[table.clusters.length];
        second = new Half[table.clusters.length];
        double[] inGroup = new double[table.strata.length];
        double sum = 0;
        double size = 0;
        int group = 0;
        int one = 0;
        int last = table.clusters.length;
        for (Cluster cluster : table.clusters) {
            Half groupHalf = half(cluster, true);
            Half referenceHalf = half(cluster, false);
            boolean both = count(groupHalf) > 0 && count(referenceHalf) > 0;
            int at = both ? --last : one++;
            first[at] = both ? groupHalf : whole(groupHalf, referenceHalf);
            second[at] = both ? referenceHalf : new Half(cluster, new double[cluster.cells.length], 0);
            group += !both && count(groupHalf) > 0 ? 1 : 0;
            move(groupHalf, inGroup, 1);
            sum += groupHalf.sum;
            for (Cell cell : cluster.cells) {
                size += Math.abs(cell.groupSum) + Math.abs(cell.referenceSum) + Math.abs(cell.count() * mean(cell));
            }
        }
        oneSided = one;
        ofGroup = group;
        double weight = weight(inGroup);
        observed = sum / weight;
        threshold = Math.abs(observed) - ROUNDING * size / weight;
    }

    private Half half(Cluster cluster, boolean ofGroup) {
        double[] counts = new double[cluster.cells.length];
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            Cell cell = cluster.cells[i];
            counts[i] = ofGroup ? cell.groupCount : cell.referenceCount;
            sum += (ofGroup ? cell.groupSum : cell.referenceSum) - counts[i] * mean(cell);
        }
        return new Half(cluster, counts, sum);
    }

    private double mean(Cell cell) {
        Cell stratum = table.strata[cell.stratum];
        return stratum.sum() / stratum.count();
    }

    private static double count(Half half) {
        double count = 0;
        for (double each : half.counts) {
            count += each;
        }
        return count;
    }

    private static Half whole(Half one, Half other) {
        double[] counts = new double[one.counts.length];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = one.counts[i] + other.counts[i];
        }
        return new Half(one.cluster, counts, one.sum + other.sum);
    }

    /** The difference in the assignment that took place; not finite where there is none. */
    double observed() {
        return observed;
    }

    /** How many assignments there are, up to rounding; a double as they may be many. */
    double size() {
        double size = Math.pow(2, first.length - oneSided);
        for (int i = 1; i <= ofGroup; i++) {
            size = size * (oneSided - ofGroup + i) / i;
        }
        return size;
    }

    /** Goes through all assignments. */
    Counts enumerate() {
        Counts counts = new Counts();
        enumerate(0, 0, new double[table.strata.length], 0, counts);
        return counts;
    }

    private void enumerate(int cluster, int chosen, double[] inGroup, double sum, Counts counts) {
        if (cluster == first.length) {
            counts.add(inGroup, sum);
            return;
        }
        if (cluster >= oneSided || chosen < ofGroup) {
            choose(first[cluster], cluster, chosen + 1, inGroup, sum, counts);
        }
        if (cluster >= oneSided || oneSided - cluster > ofGroup - chosen) {
            choose(second[cluster], cluster, chosen, inGroup, sum, counts);
        }
    }

    private void choose(Half half, int cluster, int chosen, double[] inGroup, double sum, Counts counts) {
        move(half, inGroup, 1);
        enumerate(cluster + 1, chosen, inGroup, sum + half.sum, counts);
        move(half, inGroup, -1);
    }

    /**
     * Draws assignments at random, each as likely as any other: in blocks that each have a generator of their own, so that it does
     * not matter how many threads share them.
     */
    Counts draw(int draws, SplittableGenerator random) {
        int blocks = (draws - 1) / BLOCK + 1;
        List<SplittableGenerator> generators =
                Stream.generate(random::split).limit(blocks).toList();
        return IntStream.range(0, blocks)
                .parallel()
                .mapToObj(block -> drawBlock(Math.min(BLOCK, draws - block * BLOCK), generators.get(block)))
                .reduce(new Counts(), Counts::plus);
    }

    private Counts drawBlock(int draws, RandomGenerator random) {
        Counts counts = new Counts();
        int[] order = new int[oneSided];
        for (int i = 0; i < oneSided; i++) {
            order[i] = i;
        }
        double[] inGroup = new double[table.strata.length];
        for (int draw = 0; draw < draws; draw++) {
            Arrays.fill(inGroup, 0);
            double sum = 0;
            for (int i = 0; i < ofGroup; i++) {
                int at = i + below(oneSided - i, random);
                int drawn = order[at];
                order[at] = order[i];
                order[i] = drawn;
                move(first[drawn], inGroup, 1);
                sum += first[drawn].sum;
            }
            for (int i = oneSided; i < first.length; i++) {
                Half half = random.nextLong() < 0 ? first[i] : second[i];
                move(half, inGroup, 1);
                sum += half.sum;
            }
            counts.add(inGroup, sum);
        }
        return counts;
    }

    /** A number in [0, bound), made of whole draws so that no release of the JDK makes it otherwise. */
    private static int below(int bound, RandomGenerator random) {
        return (int) Math.multiplyHigh(random.nextLong() >>> 1, 2L * bound);
    }

    private static void move(Half half, double[] inGroup, int sign) {
        for (int i = 0; i < half.counts.length; i++) {
            inGroup[half.cluster.cells[i].stratum] += sign * half.counts[i];
        }
    }

    private double weight(double[] inGroup) {
        double weight = 0;
        for (int s = 0; s < inGroup.length; s++) {
            double all = table.strata[s].count();
            weight += inGroup[s] * (all - inGroup[s]) / all;
        }
        return weight;
    }

    /** What was seen of some assignments. */
    final class Counts {
        private long extreme;
        private long all;

        private void add(double[] inGroup, double sum) {
            double weight = weight(inGroup);
            if (weight > 0) {
                all++;
                extreme += Math.abs(sum) / weight >= threshold ? 1 : 0;
            }
        }

        private Counts plus(Counts other) {
            Counts sum = new Counts();
            sum.extreme = extreme + other.extreme;
            sum.all = all + other.all;
            return sum;
        }

        /** How many assignments had a difference at least as large as the observed one, either way. */
        long extreme() {
            return extreme;
        }

        /** How many assignments had a difference. */
        long all() {
            return all;
        }
    }
}
