package io.github.decroche.statistics.proportion;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.decroche.statistics.ConfidenceInterval;
import io.github.decroche.statistics.ConfidenceLevel;
import java.util.DoubleSummaryStatistics;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;

/** How often the intervals hold the true share, counted out over all numbers of successes: no simulation, no seed. */
class ProportionCoverageTest {
    /** The sizes of the study: connected and done calls of its services, and all calls. */
    private static final int[] SIZES = {85, 189, 302, 408, 1532};

    @Test
    void wilsonsIntervalCoversItsLevelOnTheSizesOfTheStudy() {
        DoubleSummaryStatistics coverage = coverage(ProportionInterval.WILSON);

        assertThat(coverage.getMin()).isGreaterThan(0.93);
        assertThat(coverage.getMax()).isLessThan(0.97);
        assertThat(coverage.getAverage()).isBetween(0.949, 0.952);
    }

    @Test
    void theExactIntervalNeverCoversLessThanItsLevel() {
        assertThat(coverage(ProportionInterval.CLOPPER_PEARSON).getMin()).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void theMidPIntervalCoversItsLevelOnAverage() {
        assertThat(coverage(ProportionInterval.MID_P).getAverage()).isBetween(0.95, 0.955);
    }

    /** Over all sizes, and shares from 0.1 to 0.9 by 0.01. */
    private static DoubleSummaryStatistics coverage(ProportionInterval method) {
        DoubleSummaryStatistics coverage = new DoubleSummaryStatistics();
        for (int n : SIZES) {
            ConfidenceInterval[] intervals = new ConfidenceInterval[n + 1];
            for (int x = 0; x <= n; x++) {
                intervals[x] = method.interval(x, n, ConfidenceLevel.DEFAULT);
            }
            for (int percent = 10; percent <= 90; percent++) {
                coverage.accept(coverage(intervals, percent / 100.0));
            }
        }
        return coverage;
    }

    private static double coverage(ConfidenceInterval[] intervals, double share) {
        BinomialDistribution successes = BinomialDistribution.of(intervals.length - 1, share);
        double covered = 0;
        for (int x = 0; x < intervals.length; x++) {
            if (intervals[x].low() <= share && share <= intervals[x].high()) {
                covered += successes.probability(x);
            }
        }
        return covered;
    }
}
