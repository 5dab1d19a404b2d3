package io.github.decroche.statistics.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.decroche.statistics.ConfidenceInterval;
import io.github.decroche.statistics.ConfidenceLevel;
import java.util.Random;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * True nulls, in which every caller has a rate of success of his own: beta-distributed, so that two calls of one caller are
 * correlated by 0.05. How often the tests reject, and the intervals hold the truth.
 */
class ClusterCoverageTest {
    private static final double CORRELATION = 0.05;
    private static final ConfidenceLevel LEVEL = ConfidenceLevel.DEFAULT;

    /** With four callers a side the pooled score test rejects 19 % of true nulls, with two 30 %; CR2 5 %. */
    @ParameterizedTest
    @CsvSource({"4, 25, 0.5, 0.15", "4, 25, 0.15, 0.14", "2, 50, 0.5, 0.26"})
    void keepsItsErrorRateWhereTheNaiveTestDoesNot(int callers, int calls, double rate, double naive) {
        Rejections rejections = simulate(2_000, callers, calls, rate);

        assertThat(rejections.cr2).isBetween(0.030, 0.065);
        assertThat(rejections.naive).isGreaterThan(naive);
    }

    /** 0.05 / 18 is the first step of Holm's procedure over three outcomes of six profiles. */
    @Tag("long")
    @ParameterizedTest
    @CsvSource({
        "4, 25, 0.5",
        "4, 25, 0.15",
        "2, 50, 0.5",
        "2, 50, 0.15",
        "12, 12, 0.5",
        "12, 12, 0.15",
    })
    void keepsItsErrorRateFarOutToo(int callers, int calls, double rate) {
        Rejections rejections = simulate(20_000, callers, calls, rate);

        assertThat(rejections.cr2).isLessThan(0.056);
        assertThat(rejections.cr2Holm).isLessThan(0.05 / 18 + 3 * Math.sqrt(0.05 / 18 / 20_000));
        assertThat(rejections.randomization).isLessThan(0.056);
    }

    /** Callers who play both profiles in three scenarios of different difficulty, and unequal numbers of calls. */
    @Test
    void intervalsOfRatesRatingsAndPairsHoldTheTruth() {
        Random random = new Random(20260101);
        BetaTable rates = new BetaTable(0.5);
        int[] held = new int[3];
        int replicates = 1_000;
        for (int replicate = 0; replicate < replicates; replicate++) {
            ClusteredValues.Builder values = ClusteredValues.builder();
            ClusteredScores.Builder scores = ClusteredScores.builder();
            ClusteredValues.Builder pairs = ClusteredValues.builder();
            for (int caller = 0; caller < 8; caller++) {
                double rate = rates.draw(random);
                for (int call = 0; call < 20 + 3 * caller; call++) {
                    int scenario = random.nextInt(3);
                    boolean inGroup = caller % 2 == 0 || (caller % 3 == 0 && random.nextBoolean());
                    double chance = rate + 0.1 * (scenario - 1);
                    values.add(caller, scenario, inGroup, random.nextDouble() < chance ? 1 : 0);
                    int score = 1 + (int) Math.min(5, Math.max(0, 6 * (chance + 0.25 * random.nextGaussian())));
                    scores.add(caller, scenario, inGroup, score, 1);
                    pairs.add(caller, "all", true, rate - 0.5 + random.nextGaussian());
                }
            }
            held[0] += holds(ClusteredDifference.at(LEVEL).of(values.build()), 0);
            held[1] += holds(ClusteredSuperiority.at(LEVEL).of(scores.build()), 0.5);
            held[2] += holds(ClusteredMean.at(LEVEL).of(pairs.build()), 0);
        }

        for (int each : held) {
            assertThat((double) each / replicates).isBetween(0.93, 0.97);
        }
    }

    private static int holds(ClusteredEstimate estimate, double truth) {
        ConfidenceInterval interval =
                estimate.estimate().orElseThrow().interval().orElseThrow();
        return interval.low() <= truth && truth <= interval.high() ? 1 : 0;
    }

    private static Rejections simulate(int replicates, int callers, int calls, double rate) {
        Random random = new Random(5);
        BetaTable rates = new BetaTable(rate);
        Rejections rejections = new Rejections();
        double step = 1.0 / replicates;
        for (int replicate = 0; replicate < replicates; replicate++) {
            ClusteredValues.Builder builder = ClusteredValues.builder();
            double[] successes = new double[2];
            for (int caller = 0; caller < 2 * callers; caller++) {
                double own = rates.draw(random);
                double sum = 0;
                for (int call = 0; call < calls; call++) {
                    sum += random.nextDouble() < own ? 1 : 0;
                }
                successes[caller % 2] += sum;
                builder.add(caller, "all", caller % 2 == 0, calls, sum, sum);
            }
            ClusteredValues values = builder.build();
            double p = ClusteredDifference.at(LEVEL)
                    .of(values)
                    .test()
                    .map(test -> test.pValue())
                    .orElse(1.0);
            rejections.cr2 += p <= 0.05 ? step : 0;
            rejections.cr2Holm += p <= 0.05 / 18 ? step : 0;
            rejections.naive += naiveRejects(successes, callers * calls) ? step : 0;
            if (callers <= 4) {
                double exact = RandomizationTest.withDefaults()
                        .of(values)
                        .map(result -> result.test().pValue())
                        .orElse(1.0);
                rejections.randomization += exact <= 0.05 ? step : 0;
            }
        }
        return rejections;
    }

    private static boolean naiveRejects(double[] successes, double size) {
        double share = (successes[0] + successes[1]) / (2 * size);
        double difference = (successes[0] - successes[1]) / size;
        return Math.abs(difference) > 1.959964 * Math.sqrt(share * (1 - share) * 2 / size);
    }

    private static final class Rejections {
        private double cr2;
        private double cr2Holm;
        private double naive;
        private double randomization;
    }

    /** Beta-distributed rates by their quantiles. */
    private static final class BetaTable {
        private final double[] quantiles = new double[2_000];

        BetaTable(double mean) {
            double size = 1 / CORRELATION - 1;
            BetaDistribution beta = BetaDistribution.of(mean * size, (1 - mean) * size);
            for (int i = 0; i < quantiles.length; i++) {
                quantiles[i] = beta.inverseCumulativeProbability((i + 0.5) / quantiles.length);
            }
        }

        double draw(Random random) {
            return quantiles[random.nextInt(quantiles.length)];
        }
    }
}
