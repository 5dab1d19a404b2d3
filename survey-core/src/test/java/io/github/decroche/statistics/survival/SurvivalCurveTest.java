package io.github.decroche.statistics.survival;

import static io.github.decroche.statistics.OracleTable.closely;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.decroche.statistics.ConfidenceInterval;
import io.github.decroche.statistics.ConfidenceLevel;
import io.github.decroche.statistics.Estimate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Curves worked by hand, and what becomes of tied, censored and missing times. */
class SurvivalCurveTest {
    private static final KaplanMeier OPEN = KaplanMeier.at(ConfidenceLevel.DEFAULT);
    private static final KaplanMeier QUARTER_HOUR = KaplanMeier.until(Duration.ofMinutes(15), ConfidenceLevel.DEFAULT);

    /**
     * Four calls, events at 1 and 3 minutes, one censored at 2, one at 3 (still at risk there): S is 3/4 from 1 to 3 minutes and
     * 3/4 · 1/2 after. Greenwood's sums are 1/(4·3) = 1/12, and 1/12 + 1/(2·1) = 7/12.
     */
    @Test
    void fourCallsByHandInFractions() {
        SurvivalCurve curve = KaplanMeier.until(Duration.ofMinutes(4), ConfidenceLevel.DEFAULT)
                .curve(fourCalls());

        assertThat(curve.steps())
                .extracting(SurvivalCurve.Step::time)
                .containsExactly(Duration.ofMinutes(1), Duration.ofMinutes(2), Duration.ofMinutes(3));
        assertThat(curve.steps()).extracting(SurvivalCurve.Step::atRisk).containsExactly(4L, 3L, 2L);
        assertThat(curve.steps()).extracting(SurvivalCurve.Step::events).containsExactly(1L, 0L, 1L);
        assertThat(curve.steps()).extracting(SurvivalCurve.Step::censored).containsExactly(0L, 1L, 1L);
        assertThat(curve.steps())
                .extracting(step -> step.surviving().value())
                .containsExactly(3 / 4.0, 3 / 4.0, 3 / 8.0);
        assertThat(curve.steps().get(1).surviving().standardError().orElseThrow())
                .isCloseTo(3 / 4.0 * Math.sqrt(1 / 12.0), closely(1));
        assertThat(curve.steps().get(2).surviving().standardError().orElseThrow())
                .isCloseTo(3 / 8.0 * Math.sqrt(7 / 12.0), closely(1));
        assertThat(curve.median()).hasValue(Duration.ofMinutes(3));
        // 1 + 2·3/4 + 1·3/8 = 23/8 minutes; variance (15/8)²·1/12 + (3/8)²·1/2 = 279/768 square minutes
        assertThat(curve.restrictedMean().orElseThrow().seconds()).isCloseTo(60 * 23 / 8.0, closely(100));
        assertThat(curve.restrictedMean().orElseThrow().standardError())
                .isCloseTo(60 * Math.sqrt(225 / 768.0 + 54 / 768.0), closely(100));
    }

    /**
     * One event among two: S = 1/2, and s/S = 1/√2. With z = √2 · ln 2 the plain limits are ½ ± ½ ln 2, those of log S are
     * exp(−ln 2 ± ln 2), and those of log(−log S) are (½)^e and (½)^(1/e).
     */
    @Test
    void limitsOfOneInTwoByHand() {
        double z = Math.sqrt(2) * Math.log(2);
        ConfidenceLevel level =
                ConfidenceLevel.of(1 - 2 * NormalDistribution.of(0, 1).survivalProbability(z));
        SurvivalTimes times = new SurvivalTimes();
        times.event(Duration.ofSeconds(1));
        times.censored(Duration.ofSeconds(2));

        assertLimitsAtOneSecond(
                KaplanMeier.at(level).with(KaplanMeier.Limits.PLAIN),
                times,
                0.5 - 0.5 * Math.log(2),
                0.5 + 0.5 * Math.log(2));
        assertLimitsAtOneSecond(KaplanMeier.at(level).with(KaplanMeier.Limits.LOG), times, 0.25, 1);
        assertLimitsAtOneSecond(KaplanMeier.at(level), times, Math.pow(0.5, Math.E), Math.pow(0.5, 1 / Math.E));
    }

    private static void assertLimitsAtOneSecond(KaplanMeier method, SurvivalTimes times, double low, double high) {
        ConfidenceInterval interval = method.curve(times)
                .at(Duration.ofSeconds(1))
                .flatMap(reading -> reading.surviving().interval())
                .orElseThrow();
        assertThat(interval.low()).isCloseTo(low, Offset.offset(1e-13));
        assertThat(interval.high()).isCloseTo(high, Offset.offset(1e-13));
    }

    @Test
    void aReadingHoldsBetweenStepsAndCountsWhoIsStillAtRisk() {
        SurvivalCurve curve = OPEN.curve(fourCalls());

        assertReading(curve, Duration.ZERO, 4, 1);
        assertReading(curve, Duration.ofSeconds(60), 4, 0.75);
        assertReading(curve, Duration.ofSeconds(61), 3, 0.75);
        assertReading(curve, Duration.ofMinutes(3), 2, 0.375);
        assertReading(curve, Duration.ofDays(2), 0, 0.375);
    }

    private static void assertReading(SurvivalCurve curve, Duration time, long atRisk, double share) {
        SurvivalCurve.Reading reading = curve.at(time).orElseThrow();
        assertThat(reading.time()).isEqualTo(time);
        assertThat(reading.atRisk()).isEqualTo(atRisk);
        assertThat(reading.surviving().value()).isEqualTo(share);
    }

    @Test
    void beforeAnyEventLogLogHasNoLimitsAndTheOthersAreOne() {
        SurvivalTimes times = fourCalls();
        Duration start = Duration.ofSeconds(1);

        assertThat(OPEN.curve(times).at(start).orElseThrow().surviving())
                .isEqualTo(new Estimate(1, OptionalDouble.of(0), Optional.empty()));
        for (KaplanMeier.Limits limits : List.of(KaplanMeier.Limits.LOG, KaplanMeier.Limits.PLAIN)) {
            assertThat(OPEN.with(limits).curve(times).at(start).orElseThrow().surviving())
                    .isEqualTo(Estimate.normal(1, 0, ConfidenceLevel.DEFAULT));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whereNobodySurvivesThereIsNeitherErrorNorLimits(KaplanMeier.Limits limits) {
        SurvivalTimes times = new SurvivalTimes();
        times.event(Duration.ofSeconds(7));
        SurvivalCurve curve = OPEN.with(limits).curve(times);

        assertThat(curve.steps().get(0).surviving()).isEqualTo(Estimate.of(0));
        assertThat(curve.quantile(0.5))
                .isEqualTo(new SurvivalQuantile(
                        0.5,
                        Optional.of(Duration.ofSeconds(7)),
                        Optional.empty(),
                        Optional.empty(),
                        ConfidenceLevel.DEFAULT));
        assertThat(curve.restrictedMean().orElseThrow().seconds()).isEqualTo(7);
        assertThat(curve.restrictedMean().orElseThrow().standardError()).isZero();
    }

    @Test
    void limitsThatNeverCrossGiveTheQuantileNoLimits() {
        SurvivalTimes times = fourCalls();

        assertThat(OPEN.curve(times).quantile(0.5).low()).hasValue(Duration.ofMinutes(1));
        assertThat(OPEN.curve(times).quantile(0.5).high()).isEmpty();
    }

    @Test
    void anEventAfterTheHorizonIsCensoredAtItAndOneExactlyAtItIsNot() {
        SurvivalTimes times = new SurvivalTimes();
        times.event(Duration.ofMinutes(15));
        times.event(Duration.ofMinutes(15).plusNanos(1));
        times.event(Duration.ofHours(2));
        times.censored(Duration.ofHours(1));
        List<SurvivalCurve.Step> steps = QUARTER_HOUR.curve(times).steps();

        assertThat(steps).hasSize(1);
        assertThat(steps.get(0).time()).isEqualTo(Duration.ofMinutes(15));
        assertThat(steps.get(0).atRisk()).isEqualTo(4);
        assertThat(steps.get(0).events()).isEqualTo(1);
        assertThat(steps.get(0).censored()).isEqualTo(3);
        assertThat(steps.get(0).surviving().value()).isEqualTo(0.75);
    }

    @Test
    void allCensoredHasNoMedianAndItsRestrictedMeanIsTheHorizon() {
        SurvivalTimes times = new SurvivalTimes();
        times.censored(Duration.ofMinutes(5));
        times.censored(Duration.ofMinutes(15));
        SurvivalCurve curve = QUARTER_HOUR.curve(times);

        assertThat(curve.quantile(0.5))
                .isEqualTo(new SurvivalQuantile(
                        0.5, Optional.empty(), Optional.empty(), Optional.empty(), ConfidenceLevel.DEFAULT));
        assertThat(curve.restrictedMean().orElseThrow().seconds()).isEqualTo(900.0);
        assertThat(curve.restrictedMean().orElseThrow().standardError()).isZero();
    }

    @Test
    void halfReachedAndLeftIsTheMiddleOfTheStretch() {
        SurvivalTimes times = new SurvivalTimes();
        times.event(Duration.ofMinutes(2));
        times.event(Duration.ofMinutes(5));

        assertThat(QUARTER_HOUR.curve(times).median()).hasValue(Duration.ofSeconds(210));
    }

    /** R takes the middle up to the last time observed; so do we where the curve has no horizon beyond it. */
    @Test
    void anUnfinishedStretchHasAMiddleOnlyWithoutAHorizon() {
        SurvivalTimes times = new SurvivalTimes();
        times.event(Duration.ofMinutes(2));
        times.censored(Duration.ofMinutes(5));

        assertThat(OPEN.curve(times).median()).hasValue(Duration.ofSeconds(210));
        assertThat(QUARTER_HOUR.curve(times).median()).isEmpty();
        assertThat(KaplanMeier.until(Duration.ofMinutes(5), ConfidenceLevel.DEFAULT)
                        .curve(times)
                        .median())
                .isEmpty();
    }

    @Test
    void eventsAtTimeZeroCount() {
        SurvivalCurve curve = OPEN.curve(SurvivalData.times("small_zero_time", "(all)"));

        assertThat(curve.steps().get(0).time()).isZero();
        assertReading(curve, Duration.ZERO, 4, 0.75);
        // 5·3/4 + 4·3/8
        assertThat(curve.restrictedMean().orElseThrow().seconds()).isEqualTo(5.25);
    }

    @Test
    void allAtTimeZeroLeaveNoAxisWithoutAHorizon() {
        SurvivalTimes times = new SurvivalTimes();
        times.event(Duration.ZERO);

        assertThat(OPEN.curve(times).horizon()).isZero();
        assertThat(OPEN.curve(times).restrictedMean()).isEmpty();
        assertThat(QUARTER_HOUR.curve(times).restrictedMean().orElseThrow().seconds())
                .isZero();
    }

    @Test
    void nothingObservedHasNoCurve() {
        for (SurvivalCurve curve : List.of(OPEN.curve(new SurvivalTimes()), QUARTER_HOUR.curve(new SurvivalTimes()))) {
            assertThat(curve.steps()).isEmpty();
            assertThat(curve.median()).isEmpty();
            assertThat(curve.at(Duration.ZERO)).isEmpty();
            assertThat(curve.restrictedMean()).isEmpty();
            assertThat(curve.restrictedMean(Duration.ofSeconds(1))).isEmpty();
        }
    }

    @Test
    void curvesOfTheSameTimesAreEqualAndTheirTableCannotBeChanged() {
        SurvivalCurve curve = QUARTER_HOUR.curve(fourCalls());

        assertThat(curve).isEqualTo(QUARTER_HOUR.curve(fourCalls())).hasSameHashCodeAs(QUARTER_HOUR.curve(fourCalls()));
        assertThat(curve).isNotEqualTo(OPEN.curve(fourCalls()));
        assertThat(curve).isNotEqualTo(QUARTER_HOUR.curve(new SurvivalTimes()));
        assertThatThrownBy(() -> curve.steps().remove(0)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void timesAreEqualWhenTheirEventsAndTheirCensoredTimesAre() {
        SurvivalTimes moreEvents = fourCalls();
        moreEvents.event(Duration.ofMinutes(2));
        SurvivalTimes moreCensored = fourCalls();
        moreCensored.censored(Duration.ofMinutes(2));

        assertThat(fourCalls()).isEqualTo(fourCalls()).hasSameHashCodeAs(fourCalls());
        assertThat(fourCalls()).isNotEqualTo(moreEvents).isNotEqualTo(moreCensored);
        assertThat(fourCalls()).isNotEqualTo("2 events, 2 censored");
    }

    @Test
    void timesAndProbabilitiesOutOfRangeAreRefused() {
        SurvivalCurve curve = QUARTER_HOUR.curve(fourCalls());

        assertThatThrownBy(() -> new SurvivalTimes().event(Duration.ofMillis(-1)))
                .hasMessage("time: PT-0.001S is not allowed; expected a duration from PT0S on");
        assertThatThrownBy(() -> KaplanMeier.until(Duration.ZERO, ConfidenceLevel.DEFAULT))
                .hasMessage("horizon: PT0S is not allowed; expected a positive duration");
        assertThatThrownBy(() -> curve.at(Duration.ofMinutes(16)))
                .hasMessage("time: PT16M is not allowed; expected at most PT15M");
        assertThatThrownBy(() -> curve.at(Duration.ofMinutes(-1)))
                .hasMessage("time: PT-1M is not allowed; expected a duration from PT0S on");
        assertThatThrownBy(() -> curve.restrictedMean(Duration.ofMinutes(16)))
                .hasMessage("tau: PT16M is not allowed; expected at most PT15M");
        assertThatThrownBy(() -> curve.restrictedMean(Duration.ZERO))
                .hasMessage("tau: PT0S is not allowed; expected a positive duration");
        assertThatThrownBy(() -> curve.quantile(0))
                .hasMessage("probability: 0.0 is not allowed; expected a number in (0, 1)");
        assertThatThrownBy(() -> curve.quantile(1))
                .hasMessage("probability: 1.0 is not allowed; expected a number in (0, 1)");
        assertThatThrownBy(() -> curve.quantile(Double.NaN))
                .hasMessage("probability: NaN is not allowed; expected a number in (0, 1)");
    }

    private static SurvivalTimes fourCalls() {
        SurvivalTimes times = new SurvivalTimes();
        times.event(Duration.ofMinutes(1));
        times.censored(Duration.ofMinutes(2));
        times.event(Duration.ofMinutes(3));
        times.censored(Duration.ofMinutes(3));
        return times;
    }
}
