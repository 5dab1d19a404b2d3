package io.github.decroche.statistics.rank;

import static io.github.decroche.statistics.OracleTable.closely;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.decroche.statistics.ConfidenceInterval;
import io.github.decroche.statistics.ConfidenceLevel;
import io.github.decroche.statistics.Estimate;
import io.github.decroche.statistics.Samples;
import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The probability of superiority, and Cliff's delta. */
class ProbabilityOfSuperiorityIntervalTest {
    /** Probabilities of the scores 1 to 6 of the worse group; the better one's grow by a factor with each score. */
    private static final double[][] RATINGS = {
        {1 / 6.0, 1 / 6.0, 1 / 6.0, 1 / 6.0, 1 / 6.0, 1 / 6.0},
        {0.3, 0.25, 0.2, 0.1, 0.1, 0.05},
        {0.3, 0.1, 0.05, 0.15, 0.2, 0.2},
    };

    /** The level at which z is 1. */
    private static final ConfidenceLevel ONE_SIGMA =
            ConfidenceLevel.fromErrorRate(2 * NormalDistribution.of(0, 1).survivalProbability(1));

    private static final ProbabilityOfSuperiority SUPERIORITY = ProbabilityOfSuperiority.at(ONE_SIGMA);

    /**
     * 1, 2 against 2, 3: U = ½ of 4. The placements are 0, ¼ of the first and ¼, 0 of the second, each with s² = 1/32, hence
     * SE² = 1/64 + 1/64. On the logit scale −ln 7 ± SE / (7/64).
     */
    @Test
    void byHand() {
        Estimate estimate = SUPERIORITY.of(Samples.of(1, 2), Samples.of(2, 3)).orElseThrow();
        double halfWidth = Math.sqrt(1 / 32.0) * 64 / 7;

        assertThat(estimate.value()).isEqualTo(1 / 8.0);
        assertThat(estimate.standardError().orElseThrow()).isCloseTo(Math.sqrt(1 / 32.0), closely(1));
        ConfidenceInterval interval = estimate.interval().orElseThrow();
        assertThat(interval.low()).isCloseTo(1 / (1 + 7 * Math.exp(halfWidth)), closely(1));
        assertThat(interval.high()).isCloseTo(1 / (1 + 7 * Math.exp(-halfWidth)), closely(1));
    }

    @Test
    void delongByHandIsCutAtZero() {
        Estimate estimate = SUPERIORITY
                .with(ProbabilityOfSuperiority.Interval.DELONG)
                .of(Samples.of(1, 2), Samples.of(2, 3))
                .orElseThrow();

        assertThat(estimate.interval().orElseThrow().low()).isZero();
        assertThat(estimate.interval().orElseThrow().high()).isCloseTo(1 / 8.0 + Math.sqrt(1 / 32.0), closely(1));
    }

    /** One against one: m = 0 and (1 − θ)² ≤ θ (1 − θ) from ½ on. */
    @Test
    void newcombeOfOneAgainstOneByHand() {
        Estimate estimate = SUPERIORITY
                .with(ProbabilityOfSuperiority.Interval.NEWCOMBE)
                .of(Samples.of(2), Samples.of(1))
                .orElseThrow();

        assertThat(estimate.value()).isEqualTo(1.0);
        assertThat(estimate.standardError()).isEmpty();
        assertThat(estimate.interval().orElseThrow().low()).isCloseTo(0.5, closely(1));
        assertThat(estimate.interval().orElseThrow().high()).isEqualTo(1.0);
    }

    /** Two against two: m = 1, and at θ = 4/5 the variance is 4/25 · (1 + 1/6 + 4/9) / 4 = 29/450, 3/10 from ½. */
    @Test
    void newcombeOfTwoAgainstTwoByHand() {
        double z = 0.3 / Math.sqrt(29 / 450.0);
        ConfidenceInterval interval = ProbabilityOfSuperiority.at(ConfidenceLevel.fromErrorRate(
                        2 * NormalDistribution.of(0, 1).survivalProbability(z)))
                .with(ProbabilityOfSuperiority.Interval.NEWCOMBE)
                .of(Samples.of(1, 4), Samples.of(2, 3))
                .flatMap(Estimate::interval)
                .orElseThrow();

        assertThat(interval.low()).isCloseTo(0.2, closely(1));
        assertThat(interval.high()).isCloseTo(0.8, closely(1));
    }

    @Test
    void cliffsDeltaByHand() {
        Estimate theta = SUPERIORITY.of(Samples.of(1, 2), Samples.of(2, 3)).orElseThrow();
        Estimate delta =
                CliffsDelta.at(ONE_SIGMA).of(Samples.of(1, 2), Samples.of(2, 3)).orElseThrow();

        assertThat(delta.value()).isEqualTo(-3 / 4.0);
        assertThat(delta.standardError().orElseThrow()).isCloseTo(Math.sqrt(1 / 8.0), closely(1));
        assertThat(delta.interval().orElseThrow().low())
                .isEqualTo(2 * theta.interval().orElseThrow().low() - 1);
        assertThat(delta.interval().orElseThrow().high())
                .isEqualTo(2 * theta.interval().orElseThrow().high() - 1);
    }

    @ParameterizedTest
    @EnumSource
    void anEmptyGroupLeavesNothingToEstimate(ProbabilityOfSuperiority.Interval interval) {
        assertThat(SUPERIORITY.with(interval).of(Samples.of(), Samples.of(1))).isEmpty();
        assertThat(SUPERIORITY.with(interval).of(Samples.of(1), Samples.of())).isEmpty();
        assertThat(CliffsDelta.at(ONE_SIGMA).with(interval).of(Samples.of(1), Samples.of()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"LOGIT, false", "DELONG, false", "NEWCOMBE, true"})
    void completeSeparationHasNewcombesIntervalAlone(ProbabilityOfSuperiority.Interval interval, boolean exists) {
        Estimate above = SUPERIORITY
                .with(interval)
                .of(Samples.of(5, 6), Samples.of(1, 2))
                .orElseThrow();
        Estimate below = SUPERIORITY
                .with(interval)
                .of(Samples.of(1, 2), Samples.of(5, 6))
                .orElseThrow();

        assertThat(above.value()).isEqualTo(1.0);
        assertThat(below.value()).isEqualTo(0.0);
        assertThat(above.standardError()).hasValue(0);
        assertThat(above.interval().isPresent()).isEqualTo(exists);
        assertThat(below.interval().isPresent()).isEqualTo(exists);
        below.interval().ifPresent(it -> {
            assertThat(it.low()).isZero();
            assertThat(it.high()).isGreaterThan(0.1);
        });
    }

    @ParameterizedTest
    @CsvSource({"LOGIT, false", "DELONG, false", "NEWCOMBE, true"})
    void equalValuesHaveNewcombesIntervalAlone(ProbabilityOfSuperiority.Interval interval, boolean exists) {
        Estimate estimate = SUPERIORITY
                .with(interval)
                .of(Samples.of(3, 3, 3), Samples.of(3, 3))
                .orElseThrow();

        assertThat(estimate.value()).isEqualTo(0.5);
        assertThat(estimate.standardError()).hasValue(0);
        assertThat(estimate.interval().isPresent()).isEqualTo(exists);
    }

    @Test
    void oneValueHasNoStandardError() {
        assertThat(SUPERIORITY.of(Samples.of(2), Samples.of(1, 3))).hasValue(Estimate.of(0.5));
    }

    @ParameterizedTest
    @CsvSource({"50, 50", "50, 150", "100, 100"})
    void theDefaultIntervalHoldsItsLevel(int x, int y) {
        assertCovers(x, y, 1_000, 1, 2.6);
    }

    @Tag("long")
    @ParameterizedTest
    @CsvSource({"30, 30", "50, 50", "50, 200", "200, 50", "100, 100", "200, 200"})
    void theDefaultIntervalHoldsItsLevelLong(int x, int y) {
        assertCovers(x, y, 10_000, 1, 1.2, 1.5, 2, 2.6);
    }

    /** For θ from 0.5 up to about 0.9. */
    private static void assertCovers(int x, int y, int replicates, double... factors) {
        for (double[] ratings : RATINGS) {
            for (double factor : factors) {
                double[] better = ScoreProbabilities.tilted(ratings, factor);
                double theta = ScoreProbabilities.theta(better, ratings);
                SplittableRandom random = new SplittableRandom(20240611);
                int covered = 0;
                for (int i = 0; i < replicates; i++) {
                    boolean holds = ProbabilityOfSuperiority.at(ConfidenceLevel.DEFAULT)
                            .of(Samples.drawn(random, x, better), Samples.drawn(random, y, ratings))
                            .flatMap(Estimate::interval)
                            .filter(it -> it.low() <= theta && theta <= it.high())
                            .isPresent();
                    covered += holds ? 1 : 0;
                }
                assertThat((double) covered / replicates).as("θ = %s", theta).isBetween(0.93, 0.97);
            }
        }
    }
}
