package io.github.decroche.statistics.cluster;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/**
 * Counts and sums by cluster and stratum, numbered in an order that depends on these numbers only, so that whatever is summed
 * over them is rounded alike however the table came about. The order is that of fingerprints; clusters or strata that share one
 * have the same numbers.
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
        final Cell[] cells;
        private long fingerprint;

        private Cluster(int cells) {
            this.cells = new Cell[cells];
        }
    }

    /** The two sides of a stratum, or of a cluster in it. Counts are doubles, which hold them exactly. */
    static final class Cell {
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
            int[] renumbered = order();
            Cell[] totals = new Cell[renumbered.length];
            Arrays.setAll(totals, Cell::new);
            for (Cluster each : clusters) {
                for (Cell of : each.cells) {
                    of.stratum = renumbered[of.stratum];
                }
                Arrays.sort(each.cells, Comparator.comparingInt(of -> of.stratum));
                for (Cell of : each.cells) {
                    totals[of.stratum].add(of);
                }
            }
            return new ClusterTable(totals, clusters);
        }

        /** Sorts the clusters by their fingerprints, and gives the strata the numbers of theirs. */
        private int[] order() {
            long[] strata = new long[numbers.size()];
            fingerprint(strata);
            fingerprint(strata);
            Arrays.sort(clusters, Comparator.comparingLong(of -> of.fingerprint));
            Integer[] order = new Integer[strata.length];
            Arrays.setAll(order, stratum -> stratum);
            Arrays.sort(order, Comparator.comparingLong(stratum -> strata[stratum]));
            int[] renumbered = new int[strata.length];
            for (int i = 0; i < order.length; i++) {
                renumbered[order[i]] = i;
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
