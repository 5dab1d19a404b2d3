package io.github.decroche.statistics.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.decroche.statistics.ConfidenceInterval;
import io.github.decroche.statistics.ConfidenceLevel;
import io.github.decroche.statistics.Estimate;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How often the intervals of two rates hold the truth at 0.95, by adding up the probabilities of all tables of two binomial
 * counts: no simulation, no error. A table without interval counts as one that does not hold the truth.
 */
class TwoRatesCoverageTest {
    private static final int[][] SIZES = {{100, 100}, {100, 200}, {400, 100}};
    private static final double[] SHARES = {0.05, 0.1, 0.2, 0.35, 0.5, 0.65, 0.8, 0.9, 0.95};

    /** Least 0.9398, at 100 and 100 with 0.1 and 0.9; 0.9501 on average over the fine grid below. */
    @Test
    void newcombesIntervalOfTheDifferenceCovers() {
        assertCovers(coverage(SIZES, SHARES, difference(), (p1, p2) -> p1 - p2));
    }

    /** Least 0.9434, at 100 and 100 with 0.1 and 0.8; 0.9503 on average, 0.9507 with the factor of Miettinen and Nurminen. */
    @Test
    void scoreIntervalsOfTheDifferenceCover() {
        RateDifference score = RateDifference.at(ConfidenceLevel.DEFAULT).with(RateDifference.Interval.SCORE);

        assertCovers(coverage(SIZES, SHARES, score::of, (p1, p2) -> p1 - p2));
    }

    /** Least 0.9316, at 400 and 100 with 0.95 and 0.95. At 100 and 100 with 0.05 and 0.05 it covers 0.9707: a little too much. 0.9516 on average over the fine grid. */
    @Test
    void logIntervalOfTheRiskRatioCovers() {
        assertCovers(coverage(SIZES, SHARES, RiskRatio.at(ConfidenceLevel.DEFAULT)::of, (p1, p2) -> p1 / p2));
    }

    /** Least 0.9440, at 100 and 100 with 0.5 and 0.5; 0.9525 on average over the fine grid. */
    @Test
    void logIntervalOfTheOddsRatioCovers() {
        assertCovers(coverage(SIZES, SHARES, OddsRatio.at(ConfidenceLevel.DEFAULT)::of, this::oddsRatio));
    }

    /** All pairs of sizes and shares that the tests above pick from. */
    @Test
    @Tag("long")
    void allCoverOnAFineGrid() {
        int[] sizes = {100, 150, 200, 300, 400};
        int[][] pairs = Arrays.stream(sizes)
                .boxed()
                .flatMap(n1 -> Arrays.stream(sizes).mapToObj(n2 -> new int[] {n1, n2}))
                .toArray(int[][]::new);
        double[] shares =
                IntStream.rangeClosed(1, 19).mapToDouble(i -> i / 20.0).toArray();

        assertCovers(coverage(pairs, shares, difference(), (p1, p2) -> p1 - p2));
        assertCovers(coverage(pairs, shares, RiskRatio.at(ConfidenceLevel.DEFAULT)::of, (p1, p2) -> p1 / p2));
        assertCovers(coverage(pairs, shares, OddsRatio.at(ConfidenceLevel.DEFAULT)::of, this::oddsRatio));
    }

    private static Function<FourfoldTable, Optional<Estimate>> difference() {
        return RateDifference.at(ConfidenceLevel.DEFAULT)::of;
    }

    private double oddsRatio(double p1, double p2) {
        return p1 / (1 - p1) / (p2 / (1 - p2));
    }

    /** Never under 0.93, never over 0.971, and 0.95 on average but for 0.01. */
    private static void assertCovers(Coverage coverage) {
        assertThat(coverage.least()).as(coverage.toString()).isGreaterThan(0.93);
        assertThat(coverage.most()).as(coverage.toString()).isLessThan(0.971);
        assertThat(coverage.mean()).as(coverage.toString()).isCloseTo(0.95, within(0.01));
    }

    private static Coverage coverage(
            int[][] sizes,
            double[] shares,
            Function<FourfoldTable, Optional<Estimate>> method,
            DoubleBinaryOperator truth) {
        double least = 1;
        double most = 0;
        double sum = 0;
        int designs = 0;
        for (int[] n : sizes) {
            ConfidenceInterval[][] intervals = intervals(n[0], n[1], method);
            for (double p1 : shares) {
                for (double p2 : shares) {
                    double covered = covered(intervals, p1, p2, truth.applyAsDouble(p1, p2));
                    least = Math.min(least, covered);
                    most = Math.max(most, covered);
                    sum += covered;
                    designs++;
                }
            }
        }
        return new Coverage(least, sum / designs, most);
    }

    /** The interval of each table of two counts; null where there is none. */
    private static ConfidenceInterval[][] intervals(
            int n1, int n2, Function<FourfoldTable, Optional<Estimate>> method) {
        ConfidenceInterval[][] intervals = new ConfidenceInterval[n1 + 1][n2 + 1];
        for (int x1 = 0; x1 <= n1; x1++) {
            for (int x2 = 0; x2 <= n2; x2++) {
                intervals[x1][x2] = method.apply(new FourfoldTable(x1, n1 - x1, x2, n2 - x2))
                        .flatMap(Estimate::interval)
                        .orElse(null);
            }
        }
        return intervals;
    }

    private static double covered(ConfidenceInterval[][] intervals, double p1, double p2, double truth) {
        double[] second = probabilities(intervals[0].length - 1, p2);
        double[] first = probabilities(intervals.length - 1, p1);
        double covered = 0;
        for (int x1 = 0; x1 < first.length; x1++) {
            if (first[x1] < 1e-12) {
                continue;
            }
            for (int x2 = 0; x2 < second.length; x2++) {
                ConfidenceInterval interval = intervals[x1][x2];
                if (interval != null && interval.low() <= truth && truth <= interval.high()) {
                    covered += first[x1] * second[x2];
                }
            }
        }
        return covered;
    }

    private static double[] probabilities(int n, double p) {
        BinomialDistribution binomial = BinomialDistribution.of(n, p);
        double[] probabilities = new double[n + 1];
        for (int x = 0; x <= n; x++) {
            probabilities[x] = binomial.probability(x);
        }
        return probabilities;
    }

    /** The least, the average and the greatest share of intervals that hold the truth. */
    record Coverage(double least, double mean, double most) {}
}
