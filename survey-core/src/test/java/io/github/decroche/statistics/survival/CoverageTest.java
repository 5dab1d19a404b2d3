package io.github.decroche.statistics.survival;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.decroche.statistics.ConfidenceInterval;
import io.github.decroche.statistics.ConfidenceLevel;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How often the default intervals hold the truth, for services that connect 84, 46 and 28 % of calls within 15 minutes and whose
 * unfinished calls, one in twenty, are censored earlier.
 */
class CoverageTest {
    private static final StudyWaits REFERENCE = new StudyWaits(0.20, 0.19, 0.17, 0.05);
    private static final ConfidenceLevel LEVEL = ConfidenceLevel.DEFAULT;

    /** Two thousand samples: the coverage seen is within 0.015 of the true one, but once in five hundred times. */
    @ParameterizedTest
    @CsvSource({
        "0.55, 0.45, 0.35, 0.5, 100",
        "0.55, 0.45, 0.35, 0.5, 400",
        "0.20, 0.19, 0.17, 0.25, 100",
        "0.20, 0.19, 0.17, 0.25, 400",
        "0.11, 0.10, 0.10, 0.25, 100",
        "0.11, 0.10, 0.10, 0.25, 400"
    })
    void defaultIntervalsCoverAsTheySay(double first, double second, double third, double probability, int size) {
        assertCoverage(new StudyWaits(first, second, third, 0.05), probability, size, 2_000);
    }

    @Tag("long")
    @ParameterizedTest
    @CsvSource({
        "0.55, 0.45, 0.35, 0.5, 100",
        "0.55, 0.45, 0.35, 0.5, 200",
        "0.55, 0.45, 0.35, 0.5, 400",
        "0.20, 0.19, 0.17, 0.25, 100",
        "0.20, 0.19, 0.17, 0.25, 200",
        "0.20, 0.19, 0.17, 0.25, 400",
        "0.11, 0.10, 0.10, 0.25, 100",
        "0.11, 0.10, 0.10, 0.25, 200",
        "0.11, 0.10, 0.10, 0.25, 400"
    })
    void defaultIntervalsCoverAsTheySayInFortyThousandSamples(
            double first, double second, double third, double probability, int size) {
        assertCoverage(new StudyWaits(first, second, third, 0.05), probability, size, 40_000);
    }

    private static void assertCoverage(StudyWaits waits, double probability, int size, int samples) {
        Random random = new Random(20240611);
        Map<String, Integer> covered = new TreeMap<>();
        for (int i = 0; i < samples; i++) {
            SurvivalTimes times = waits.sample(size, random);
            count(waits, times, probability, covered);
            compare(waits, times, REFERENCE.sample(size, random), covered);
        }

        assertThat(covered).hasSize(8);
        covered.forEach((interval, count) ->
                assertThat((double) count / samples).as(interval).isBetween(0.93, 0.97));
    }

    private static void count(StudyWaits waits, SurvivalTimes times, double probability, Map<String, Integer> covered) {
        SurvivalCurve curve = KaplanMeier.until(StudyWaits.HORIZON, LEVEL).curve(times);
        CumulativeHazard hazard = NelsonAalen.until(StudyWaits.HORIZON, LEVEL).hazard(times);
        for (int minutes = 5; minutes <= 10; minutes += 5) {
            Duration time = Duration.ofMinutes(minutes);
            count(
                    "survival at " + minutes,
                    curve.at(time).flatMap(reading -> reading.surviving().interval()),
                    waits.surviving(minutes),
                    covered);
            count(
                    "hazard at " + minutes,
                    hazard.at(time).flatMap(estimate -> estimate.interval()),
                    waits.hazard(minutes),
                    covered);
        }
        count("quantile", limits(curve.quantile(probability)), 60 * waits.quantile(probability), covered);
        count(
                "restricted mean",
                curve.restrictedMean().map(RestrictedMean::interval),
                60 * waits.restrictedMean(),
                covered);
    }

    private static void compare(
            StudyWaits waits, SurvivalTimes group, SurvivalTimes reference, Map<String, Integer> covered) {
        Optional<RestrictedMeanDifference.Result> result =
                RestrictedMeanDifference.until(StudyWaits.HORIZON, LEVEL).of(group, reference);
        count(
                "difference",
                result.flatMap(it -> it.difference().interval()),
                60 * (waits.restrictedMean() - REFERENCE.restrictedMean()),
                covered);
        count(
                "ratio",
                result.flatMap(RestrictedMeanDifference.Result::ratio).flatMap(ratio -> ratio.interval()),
                waits.restrictedMean() / REFERENCE.restrictedMean(),
                covered);
    }

    /** A quantile's limits in seconds; one that is not reached lies nowhere below the horizon. */
    private static Optional<ConfidenceInterval> limits(SurvivalQuantile quantile) {
        return quantile.low()
                .map(low -> new ConfidenceInterval(
                        seconds(low),
                        quantile.high().map(CoverageTest::seconds).orElse(Double.POSITIVE_INFINITY),
                        LEVEL));
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }

    private static void count(
            String name, Optional<ConfidenceInterval> interval, double truth, Map<String, Integer> covered) {
        boolean holds =
                interval.filter(it -> it.low() <= truth && truth <= it.high()).isPresent();
        covered.merge(name, holds ? 1 : 0, Integer::sum);
    }

    /**
     * Without censoring the number of survivors is binomial, so that coverage is a finite sum. It is that of log–log limits which
     * stays within 0.93 and 0.97 for all shares from 0.1 to 0.9; the other two fall below 0.9 at a share of 0.9.
     */
    @ParameterizedTest
    @CsvSource({"100", "200", "400"})
    void logLogLimitsCoverEveryShareWithoutCensoring(int size) {
        for (int percent = 10; percent <= 90; percent++) {
            assertThat(coverage(size, percent / 100.0, KaplanMeier.Limits.LOG_LOG))
                    .as("share " + percent + " %")
                    .isBetween(0.93, 0.97);
        }
    }

    @ParameterizedTest
    @CsvSource({"PLAIN", "LOG"})
    void theOtherLimitsCoverTooLittleNearOne(KaplanMeier.Limits limits) {
        double least = 1;
        for (int permille = 880; permille <= 920; permille++) {
            least = Math.min(least, coverage(100, permille / 1000.0, limits));
        }

        assertThat(least).isLessThan(0.9);
    }

    private static double coverage(int size, double share, KaplanMeier.Limits limits) {
        BinomialDistribution survivors = BinomialDistribution.of(size, share);
        double coverage = 0;
        for (int left = 1; left <= size; left++) {
            double relativeError = Math.sqrt((double) (size - left) / size / left);
            Optional<ConfidenceInterval> interval = limits.interval((double) left / size, relativeError, LEVEL);
            if (interval.filter(it -> it.low() <= share && share <= it.high()).isPresent()) {
                coverage += survivors.probability(left);
            }
        }
        return coverage;
    }
}
