package io.github.decroche.statistics.survival;

import io.github.decroche.statistics.TestResult;
import java.util.List;
import java.util.Optional;

/** The sums of a log-rank test over event times and strata. */
final class LogRankSums {
    /** How little of its variance a group may have left, the others being known, to count as known with them. */
    private static final double TOLERANCE = 1e-10;

    private final long[] sizes;
    private final double[] observed;
    private final double[] expected;
    private final double[][] covariance;

    LogRankSums(int groups) {
        sizes = new long[groups];
        observed = new double[groups];
        expected = new double[groups];
        covariance = new double[groups][groups];
    }

    /** Adds a stratum, one table a group, and says whether it could compare anything. */
    boolean add(List<RiskTable> groups, LogRankTest.Weights weights) {
        int[] rows = new int[groups.size()];
        long[] atRisk = new long[groups.size()];
        long[] events = new long[groups.size()];
        for (int group = 0; group < groups.size(); group++) {
            sizes[group] += groups.get(group).atRisk(0);
        }
        boolean informative = false;
        double surviving = 1;
        for (long time = next(groups, rows); time >= 0; time = next(groups, rows)) {
            long allAtRisk = 0;
            long allEvents = 0;
            for (int group = 0; group < rows.length; group++) {
                RiskTable table = groups.get(group);
                boolean ends = rows[group] < table.size() && table.nanos(rows[group]) == time;
                atRisk[group] = table.atRisk(rows[group]);
                events[group] = ends ? table.events(rows[group]) : 0;
                allAtRisk += atRisk[group];
                allEvents += events[group];
                rows[group] += ends ? 1 : 0;
            }
            if (allEvents > 0) {
                informative |= add(events, atRisk, (double) allEvents, (double) allAtRisk, weights.weight(surviving));
                surviving *= (double) (allAtRisk - allEvents) / allAtRisk;
            }
        }
        return informative;
    }

    /** The earliest time among the groups' current rows; −1 when all are done. */
    private static long next(List<RiskTable> groups, int[] rows) {
        long time = -1;
        for (int group = 0; group < rows.length; group++) {
            RiskTable table = groups.get(group);
            if (rows[group] < table.size() && (time < 0 || table.nanos(rows[group]) < time)) {
                time = table.nanos(rows[group]);
            }
        }
        return time;
    }

    /** Adds one event time, and says whether groups could differ at it: two were at risk, and not all had the event. */
    private boolean add(long[] events, long[] atRisk, double allEvents, double allAtRisk, double weight) {
        double spread = allAtRisk == 1 ? 0 : weight * weight * allEvents * ((allAtRisk - allEvents) / (allAtRisk - 1));
        boolean informative = false;
        for (int g = 0; g < atRisk.length; g++) {
            double share = atRisk[g] / allAtRisk;
            observed[g] += weight * events[g];
            expected[g] += weight * (allEvents * atRisk[g] / allAtRisk);
            informative |= spread > 0 && share > 0 && share < 1;
            for (int h = 0; h < atRisk.length; h++) {
                double other = g == h ? (allAtRisk - atRisk[h]) / allAtRisk : -atRisk[h] / allAtRisk;
                covariance[g][h] += spread * share * other;
            }
        }
        return informative;
    }

    LogRankTest.Group group(int g) {
        return new LogRankTest.Group(sizes[g], observed[g], expected[g], covariance[g][g]);
    }

    /**
     * Uᵀ V⁻ U by symmetric elimination. The pivot is always the group of which the largest part of its variance is left, and
     * elimination ends when none has any: the number of pivots is the rank.
     */
    Optional<TestResult> test() {
        int groups = observed.length;
        double[] difference = new double[groups];
        double[][] left = new double[groups][];
        for (int g = 0; g < groups; g++) {
            difference[g] = observed[g] - expected[g];
            left[g] = covariance[g].clone();
        }
        double statistic = 0;
        int rank = 0;
        for (int pivot = pivot(left); pivot >= 0; pivot = pivot(left)) {
            statistic += difference[pivot] / left[pivot][pivot] * difference[pivot];
            rank++;
            eliminate(pivot, left, difference);
        }
        return rank == 0 ? Optional.empty() : Optional.of(TestResult.chiSquared(statistic, rank));
    }

    private int pivot(double[][] left) {
        int pivot = -1;
        double largest = TOLERANCE;
        for (int g = 0; g < left.length; g++) {
            double part = covariance[g][g] > 0 ? left[g][g] / covariance[g][g] : 0;
            if (part > largest) {
                largest = part;
                pivot = g;
            }
        }
        return pivot;
    }

    private static void eliminate(int pivot, double[][] left, double[] difference) {
        double[] row = left[pivot].clone();
        double known = difference[pivot];
        for (int g = 0; g < left.length; g++) {
            double factor = row[g] / row[pivot];
            difference[g] -= factor * known;
            for (int h = 0; h < left.length; h++) {
                left[g][h] -= factor * row[h];
            }
        }
    }
}
