package io.github.decroche.statistics.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.decroche.statistics.ConfidenceInterval;
import io.github.decroche.statistics.ConfidenceLevel;
import io.github.decroche.statistics.Estimate;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Function;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;

/**
 * How often the intervals of two rates hold the truth at 0.95, by adding up the probabilities of all tables of two binomial
 * counts: no simulation, no error. A table without interval counts as one that does not hold the truth.
 */
class TwoRatesCoverageTest {
    private static final int[][] SIZES = {{100, 100}, {100, 200}, {200, 100}, {200, 200}, {100, 400}, {400, 400}};

    @Test
    void newcombesIntervalOfTheDifferenceCovers() {
        Coverage coverage = coverage(SIZES, 9, RateDifference.at(ConfidenceLevel.DEFAULT)::of, (p1, p2) -> p1 - p2);
        System.err.println("D " + coverage);

        assertThat(coverage.least()).isGreaterThan(0.93);
    }

    @Test
    void logIntervalOfTheRiskRatioCovers() {
        Coverage coverage = coverage(SIZES, 9, RiskRatio.at(ConfidenceLevel.DEFAULT)::of, (p1, p2) -> p1 / p2);
        System.err.println("RR " + coverage);

        assertThat(coverage.least()).isGreaterThan(0.93);
    }

    @Test
    void logIntervalOfTheOddsRatioCovers() {
        Coverage coverage = coverage(
                SIZES, 9, OddsRatio.at(ConfidenceLevel.DEFAULT)::of, (p1, p2) -> p1 / (1 - p1) / (p2 / (1 - p2)));
        System.err.println("OR " + coverage);

        assertThat(coverage.least()).isGreaterThan(0.93);
    }

    private static Coverage coverage(
            int[][] sizes, int steps, Function<FourfoldTable, Optional<Estimate>> method, DoubleBinaryOperator truth) {
        double least = 1;
        double most = 0;
        double sum = 0;
        int designs = 0;
        for (int[] n : sizes) {
            ConfidenceInterval[][] intervals = intervals(n[0], n[1], method);
            for (int i = 0; i <= steps; i++) {
                double p1 = 0.05 + 0.9 * i / steps;
                for (int j = 0; j <= steps; j++) {
                    double p2 = 0.05 + 0.9 * j / steps;
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
