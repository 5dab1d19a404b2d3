package io.github.decroche.statistics.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts and sums by cluster and stratum, numbered in an order of their own, so that whatever is summed over them is rounded alike
 * however the table came about. The order is that of fingerprints, which depend on these numbers only. Strata that share one, as
 * in a Latin square, follow their names; clusters that share one are compared cell by cell.
 */
final class ClusterTable {
    /** The totals of each stratum. */
    final Cell[] strata;

    final Cluster[] clusters;

    private ClusterTable(Cell[] strata, Cluster[] clusters) {
        this.strata = strata;
        this.clusters = clusters;
    }

    /** Whether a stratum has both sides. */
    boolean informative(int stratum) {
        return strata[stratum].groupCount > 0 && strata[stratum].referenceCount > 0;
    }

    /** The total over all strata. */
    Cell total() {
        Cell total = new Cell(0);
        for (Cell stratum : strata) {
            total.add(stratum);
        }
        return total;
    }

    /** A cluster: its cells by ascending number of their stratum. */
    static final class Cluster {
        /** Clusters that this order does not tell apart have the same cells. */
        private static final Comparator<Cluster> ORDER = Comparator.<Cluster>comparingLong(it -> it.fingerprint)
                .thenComparing(it -> it.cells, (one, other) -> Arrays.compare(one, other, Cell.ORDER));

        final Cell[] cells;
        private long fingerprint;

        private Cluster(int cells) {
            this.cells = new Cell[cells];
        }
    }

    /** The two sides of a stratum, or of a cluster in it. Counts are doubles, which hold them exactly. */
    static final class Cell {
        private static final Comparator<Cell> ORDER = Comparator.<Cell>comparingInt(it -> it.stratum)
                .thenComparingDouble(it -> it.groupCount)
                .thenComparingDouble(it -> it.referenceCount)
                .thenComparingDouble(it -> it.groupSum)
                .thenComparingDouble(it -> it.referenceSum);

        int stratum;
        double groupCount;
        double referenceCount;
        double groupSum;
        double referenceSum;
        private long fingerprint;

        private Cell(int stratum) {
            this.stratum = stratum;
        }

        double count() {
            return groupCount + referenceCount;
        }

        double sum() {
            return groupSum + referenceSum;
        }

        private void add(Cell other) {
            groupCount += other.groupCount;
            referenceCount += other.referenceCount;
            groupSum += other.groupSum;
            referenceSum += other.referenceSum;
        }

        private void takeFingerprint() {
            long hash = mix(Double.doubleToLongBits(groupCount));
            hash = mix(hash ^ Double.doubleToLongBits(referenceCount));
            hash = mix(hash ^ Double.doubleToLongBits(groupSum));
            fingerprint = mix(hash ^ Double.doubleToLongBits(referenceSum));
        }
    }

    /** Takes the cells cluster by cluster. */
    static final class Builder {
        private final Cluster[] clusters;
        private final Map<Object, Integer> numbers = new HashMap<>();
        private int cluster = -1;
        private int cell;

        Builder(int clusters) {
            this.clusters = new Cluster[clusters];
        }

        void startCluster(int cells) {
            cluster++;
            clusters[cluster] = new Cluster(cells);
            cell = 0;
        }

        void cell(Object stratum, long groupCount, long referenceCount, double groupSum, double referenceSum) {
            Cell next = new Cell(numbers.computeIfAbsent(stratum, key -> numbers.size()));
            next.groupCount = groupCount;
            next.referenceCount = referenceCount;
            next.groupSum = groupSum;
            next.referenceSum = referenceSum;
            next.takeFingerprint();
            clusters[cluster].cells[cell++] = next;
        }

        ClusterTable build() {
            int[] renumbered = strataInOrder();
            for (Cluster each : clusters) {
                for (Cell of : each.cells) {
                    of.stratum = renumbered[of.stratum];
                }
                Arrays.sort(each.cells, Cell.ORDER);
            }
            Arrays.sort(clusters, Cluster.ORDER);
            Cell[] totals = new Cell[renumbered.length];
            Arrays.setAll(totals, Cell::new);
            for (Cluster each : clusters) {
                for (Cell of : each.cells) {
                    totals[of.stratum].add(of);
                }
            }
            return new ClusterTable(totals, clusters);
        }

        /** The new number of each stratum. */
        private int[] strataInOrder() {
            long[] fingerprints = new long[numbers.size()];
            fingerprint(fingerprints);
            fingerprint(fingerprints);
            int[] renumbered = new int[fingerprints.length];
            List<Map.Entry<Object, Integer>> order = new ArrayList<>(numbers.entrySet());
            order.sort(Comparator.<Map.Entry<Object, Integer>>comparingLong(it -> fingerprints[it.getValue()])
                    .thenComparing(it -> String.valueOf(it.getKey())));
            for (int i = 0; i < renumbered.length; i++) {
                renumbered[order.get(i).getValue()] = i;
            }
            return renumbered;
        }

        /** A stratum's fingerprint is made of those of its cells and of their clusters, and the other way round; sums have no order. */
        private void fingerprint(long[] strata) {
            long[] sums = new long[strata.length];
            for (Cluster each : clusters) {
                for (Cell of : each.cells) {
                    sums[of.stratum] += mix(of.fingerprint + each.fingerprint);
                }
            }
            System.arraycopy(sums, 0, strata, 0, sums.length);
            for (Cluster each : clusters) {
                long sum = 0;
                for (Cell of : each.cells) {
                    sum += mix(of.fingerprint + strata[of.stratum]);
                }
                each.fingerprint = sum;
            }
        }
    }

    /** Spreads a number over all bits: the last step of MurmurHash3. */
    private static long mix(long number) {
        long bits = number + 0x9e3779b97f4a7c15L;
        bits = (bits ^ (bits >>> 33)) * 0xff51afd7ed558ccdL;
        bits = (bits ^ (bits >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return bits ^ (bits >>> 33);
    }
}
