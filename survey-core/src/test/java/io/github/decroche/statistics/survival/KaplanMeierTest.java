package io.github.decroche.statistics.survival;

import static io.github.decroche.statistics.OracleTable.closely;
import static io.github.decroche.statistics.OracleTable.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.decroche.statistics.ConfidenceLevel;
import io.github.decroche.statistics.OracleTable;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KaplanMeierTest {
    private static final Duration FAR = Duration.ofDays(1);

    static List<String> datasets() {
        return OracleTable.rows("km-curves.csv").stream()
                .map(row -> row.getField("dataset"))
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @MethodSource("datasets")
    void theTableAgreesWithR(String dataset) {
        SurvivalCurve curve = curve(dataset, FAR);
        List<NamedCsvRecord> reference = OracleTable.rows("km-curves.csv").stream()
                .filter(row -> row.getField("dataset").equals(dataset))
                .toList();

        assertThat(curve.steps()).hasSameSizeAs(reference);
        for (int i = 0; i < reference.size(); i++) {
            NamedCsvRecord row = reference.get(i);
            SurvivalCurve.Step step = curve.steps().get(i);
            assertThat(step.time()).isEqualTo(seconds(row.getField("time")));
            assertThat(step.atRisk()).isEqualTo(Long.parseLong(row.getField("n_risk")));
            assertThat(step.events()).isEqualTo(Long.parseLong(row.getField("n_event")));
            assertThat(step.censored()).isEqualTo(Long.parseLong(row.getField("n_censor")));
            assertThat(step.surviving()).isCloseTo(number(row, "surv"), closely(number(row, "surv")));
        }
    }

    static List<NamedCsvRecord> restrictedMeans() {
        return OracleTable.rows("rmst.csv");
    }

    @ParameterizedTest
    @MethodSource("restrictedMeans")
    void theRestrictedMeanAgreesWithR(NamedCsvRecord row) {
        RestrictedMean mean = curve(row.getField("dataset"), seconds(row.getField("tau")))
                .restrictedMean()
                .orElseThrow();

        assertThat(mean.seconds()).isCloseTo(number(row, "rmst"), closely(number(row, "rmst")));
        assertThat(mean.standardError()).isCloseTo(number(row, "se"), closely(number(row, "se")));
        assertThat(mean.interval().low()).isCloseTo(number(row, "low"), closely(number(row, "low")));
        assertThat(mean.interval().high()).isCloseTo(number(row, "high"), closely(number(row, "high")));
    }

    static List<NamedCsvRecord> medians() {
        return OracleTable.rows("medians.csv");
    }

    @ParameterizedTest
    @MethodSource("medians")
    void theMedianAgreesWithRUnlessTheCurveEndsAtOneHalf(NamedCsvRecord row) {
        SurvivalCurve curve = curve(row.getField("dataset"), FAR);
        double last = curve.steps().get(curve.steps().size() - 1).surviving();

        if (last >= 0.5 - 1e-9) {
            // R gives the middle of an unfinished flat stretch; the contract gives none
            assertThat(curve.median()).isEmpty();
        } else {
            assertThat(curve.median()).hasValue(seconds(row.getField("median")));
        }
    }

    /** Four calls, events at 1 and 3 minutes, one censored at 2, one at 3 (still at risk there). */
    @Test
    void fourCallsByHandInFractions() {
        SurvivalTimes times = new SurvivalTimes();
        times.event(Duration.ofMinutes(1));
        times.censored(Duration.ofMinutes(2));
        times.event(Duration.ofMinutes(3));
        times.censored(Duration.ofMinutes(3));
        SurvivalCurve curve = KaplanMeier.until(Duration.ofMinutes(4), ConfidenceLevel.DEFAULT)
                .curve(times);

        assertThat(curve.steps())
                .containsExactly(
                        new SurvivalCurve.Step(Duration.ofMinutes(1), 4, 1, 0, 3 / 4.0),
                        new SurvivalCurve.Step(Duration.ofMinutes(2), 3, 0, 1, 3 / 4.0),
                        new SurvivalCurve.Step(Duration.ofMinutes(3), 2, 1, 1, 3 / 8.0));
        assertThat(curve.median()).hasValue(Duration.ofMinutes(3));
        // 1 + 2·3/4 + 1·3/8 = 23/8 minutes; variance (15/8)²·1/12 + (3/8)²·1/2 = 279/768 square minutes
        assertThat(curve.restrictedMean().orElseThrow().seconds()).isCloseTo(60 * 23 / 8.0, Offset.offset(1e-12));
        assertThat(curve.restrictedMean().orElseThrow().standardError())
                .isCloseTo(60 * Math.sqrt(225 / 768.0 + 54 / 768.0), Offset.offset(1e-12));
    }

    @Test
    void anEventAfterTheHorizonIsCensoredAtItAndOneExactlyAtItIsNot() {
        SurvivalTimes times = new SurvivalTimes();
        times.event(Duration.ofMinutes(15));
        times.event(Duration.ofMinutes(15).plusMillis(1));

        assertThat(KaplanMeier.until(Duration.ofMinutes(15), ConfidenceLevel.DEFAULT)
                        .curve(times)
                        .steps())
                .containsExactly(new SurvivalCurve.Step(Duration.ofMinutes(15), 2, 1, 1, 0.5));
    }

    @Test
    void allCensoredHasNoMedianAndItsRestrictedMeanIsTheHorizon() {
        SurvivalTimes times = new SurvivalTimes();
        times.censored(Duration.ofMinutes(5));
        times.censored(Duration.ofMinutes(15));
        SurvivalCurve curve = KaplanMeier.until(Duration.ofMinutes(15), ConfidenceLevel.DEFAULT)
                .curve(times);

        assertThat(curve.median()).isEmpty();
        assertThat(curve.restrictedMean().orElseThrow().seconds()).isEqualTo(900.0);
        assertThat(curve.restrictedMean().orElseThrow().standardError()).isZero();
    }

    @Test
    void halfReachedAndLeftIsTheMiddleOfTheStretch() {
        SurvivalTimes times = new SurvivalTimes();
        times.event(Duration.ofMinutes(2));
        times.event(Duration.ofMinutes(5));

        assertThat(KaplanMeier.until(FAR, ConfidenceLevel.DEFAULT).curve(times).median())
                .hasValue(Duration.ofSeconds(210));
    }

    @Test
    void nothingObservedHasNoCurve() {
        SurvivalCurve curve = KaplanMeier.until(FAR, ConfidenceLevel.DEFAULT).curve(new SurvivalTimes());

        assertThat(curve.steps()).isEmpty();
        assertThat(curve.median()).isEmpty();
        assertThat(curve.restrictedMean()).isEmpty();
    }

    @Test
    void negativeTimesAndHorizonsAreRefused() {
        assertThatThrownBy(() -> new SurvivalTimes().event(Duration.ofMillis(-1)))
                .hasMessageContaining("PT-0.001S");
        assertThatThrownBy(() -> KaplanMeier.until(Duration.ZERO, ConfidenceLevel.DEFAULT))
                .hasMessageContaining("PT0S");
    }

    private static SurvivalCurve curve(String dataset, Duration horizon) {
        SurvivalTimes times = new SurvivalTimes();
        OracleTable.rows("survival-times.csv").stream()
                .filter(row -> row.getField("dataset").equals(dataset))
                .forEach(row -> {
                    if (row.getField("event").equals("1")) {
                        times.event(seconds(row.getField("time")));
                    } else {
                        times.censored(seconds(row.getField("time")));
                    }
                });
        return KaplanMeier.until(horizon, ConfidenceLevel.DEFAULT).curve(times);
    }

    private static Duration seconds(String text) {
        return Duration.ofNanos(new BigDecimal(text).movePointRight(9).longValueExact());
    }
}
