package io.github.decroche.statistics.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.decroche.statistics.ConfidenceLevel;
import io.github.decroche.statistics.Estimate;
import java.time.Duration;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class StandardizedCurveTest {
    private static final Offset<Double> ROUNDING = Offset.offset(1e-12);

    /** Of four, one at 1 s, one at 3 s; two are censored at the horizon of 4 s. */
    private static final SurvivalCurve FIRST = curve(4, 2, 1, 3);

    /** Of two, one at 2 s, one at 3 s. */
    private static final SurvivalCurve SECOND = curve(4, 0, 2, 3);

    private final StandardizedCurve curve = StandardizedCurve.of(
            List.of(new StandardizedCurve.Stratum(FIRST, 30), new StandardizedCurve.Stratum(SECOND, 10)));

    /** At 2 s: ¾ · ¾ + ¼ · ½ = 11/16, with the variance (¾)² · 3/64 + (¼)² · 1/8 = 35/1024. */
    @Test
    void theShareAtATimeByHand() {
        Estimate estimate = curve.at(Duration.ofSeconds(2)).orElseThrow();

        assertThat(estimate.value()).isCloseTo(11 / 16.0, ROUNDING);
        assertThat(estimate.standardError().orElseThrow()).isCloseTo(Math.sqrt(35 / 1024.0), ROUNDING);
        assertThat(estimate.interval().orElseThrow().low())
                .isCloseTo(11 / 16.0 - ConfidenceLevel.DEFAULT.normalQuantile() * Math.sqrt(35 / 1024.0), ROUNDING);
        assertThat(estimate.interval().orElseThrow().high()).isEqualTo(1.0);
    }

    /** A stratum in which nobody waits any longer has no standard error (see {@link SurvivalCurve.Reading}). */
    @Test
    void withoutTheErrorOfAStratumThereIsOnlyAValue() {
        assertThat(curve.at(Duration.ofSeconds(3))).hasValue(Estimate.of(0.375));
    }

    /** At 3 s it falls from 11/16 to 3/8. The means are (1 + 3 + 4 + 4)/4 and (2 + 3)/2: ¾ · 3 + ¼ · 5/2 = 23/8 s. */
    @Test
    void medianAndRestrictedMeanByHand() {
        assertThat(curve.median()).hasValue(Duration.ofSeconds(3));
        assertThat(curve.restrictedMean().orElseThrow().seconds()).isCloseTo(23 / 8.0, ROUNDING);
    }

    @Test
    void oneStratumIsItsOwnCurve() {
        StandardizedCurve alone = StandardizedCurve.of(List.of(new StandardizedCurve.Stratum(FIRST, 7)));

        assertThat(alone.median()).isEqualTo(FIRST.median());
        assertThat(alone.restrictedMean()).isEqualTo(FIRST.restrictedMean());
        for (int second = 0; second <= 4; second++) {
            Duration time = Duration.ofSeconds(second);
            assertThat(alone.at(time).map(Estimate::value))
                    .isEqualTo(FIRST.at(time).map(reading -> reading.surviving().value()));
            assertThat(alone.at(time).map(Estimate::standardError))
                    .isEqualTo(FIRST.at(time).map(reading -> reading.surviving().standardError()));
        }
    }

    /** ½ from 2 s, when it is reached, until 3 s: the middle, as the curve of one stratum has it. */
    @Test
    void aCurveLevelAtOneHalfHasItsMedianInTheMiddle() {
        assertThat(StandardizedCurve.of(List.of(new StandardizedCurve.Stratum(SECOND, 1)))
                        .median())
                .hasValue(Duration.ofMillis(2500));
    }

    @Test
    void aStratumWithoutObservationsLeavesNothingToEstimate() {
        StandardizedCurve unknown = StandardizedCurve.of(
                List.of(new StandardizedCurve.Stratum(FIRST, 1), new StandardizedCurve.Stratum(curve(4, 0), 1)));

        assertThat(unknown.at(Duration.ofSeconds(1))).isEmpty();
        assertThat(unknown.median()).isEmpty();
        assertThat(unknown.restrictedMean()).isEmpty();
    }

    @Test
    void whatCannotBeStandardizedIsRefused() {
        assertThatThrownBy(() -> StandardizedCurve.of(List.of())).hasMessage("strata: none; expected at least one");
        assertThatThrownBy(() -> new StandardizedCurve.Stratum(FIRST, 0))
                .hasMessage("size: 0.0 is not allowed; expected a positive number");
        assertThatThrownBy(() -> new StandardizedCurve.Stratum(FIRST, Double.POSITIVE_INFINITY))
                .hasMessage("size: Infinity is not allowed; expected a positive number");
        assertThatThrownBy(() -> StandardizedCurve.of(List.of(
                        new StandardizedCurve.Stratum(FIRST, 1), new StandardizedCurve.Stratum(curve(5, 1, 2), 1))))
                .hasMessage("strata: horizons PT4S and PT5S; expected one");
        assertThatThrownBy(() -> curve.at(Duration.ofSeconds(5))).isInstanceOf(IllegalArgumentException.class);
    }

    private static SurvivalCurve curve(int horizon, int censored, int... events) {
        SurvivalTimes times = new SurvivalTimes();
        for (int event : events) {
            times.event(Duration.ofSeconds(event));
        }
        for (int i = 0; i < censored; i++) {
            times.censored(Duration.ofSeconds(horizon));
        }
        return KaplanMeier.until(Duration.ofSeconds(horizon), ConfidenceLevel.DEFAULT)
                .curve(times);
    }
}
