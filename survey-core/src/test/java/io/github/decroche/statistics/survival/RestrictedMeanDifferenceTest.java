package io.github.decroche.statistics.survival;

import static io.github.decroche.statistics.OracleTable.closely;
import static io.github.decroche.statistics.OracleTable.number;
import static io.github.decroche.statistics.OracleTable.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.decroche.statistics.ConfidenceInterval;
import io.github.decroche.statistics.ConfidenceLevel;
import io.github.decroche.statistics.Estimate;
import io.github.decroche.statistics.OracleTable;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RestrictedMeanDifferenceTest {
    private static final RestrictedMeanDifference FOUR_MINUTES =
            RestrictedMeanDifference.until(Duration.ofMinutes(4), ConfidenceLevel.DEFAULT);

    static List<NamedCsvRecord> reference() {
        return OracleTable.rows("rmst-difference.csv");
    }

    /** All in closed form; a difference keeps the rounding of the means, which are a hundred times as large. */
    @ParameterizedTest
    @MethodSource("reference")
    void agreesWithR(NamedCsvRecord row) {
        String dataset = row.getField("dataset");
        double unit = SurvivalData.unit(dataset).toSeconds();
        RestrictedMeanDifference.Result result = RestrictedMeanDifference.until(
                        SurvivalData.time(dataset, row.getField("tau")), ConfidenceLevel.DEFAULT)
                .of(
                        SurvivalData.times(dataset, row.getField("arm1")),
                        SurvivalData.times(dataset, row.getField("arm0")))
                .orElseThrow();

        assertThat(result.reference().seconds() / unit).isCloseTo(number(row, "rmst0"), closely(number(row, "rmst0")));
        assertThat(result.reference().standardError() / unit)
                .isCloseTo(number(row, "se0"), closely(number(row, "se0")));
        assertThat(result.group().seconds() / unit).isCloseTo(number(row, "rmst1"), closely(number(row, "rmst1")));
        assertThat(result.group().standardError() / unit).isCloseTo(number(row, "se1"), closely(number(row, "se1")));
        ConfidenceInterval difference = result.difference().interval().orElseThrow();
        assertThat(result.difference().value() / unit)
                .isCloseTo(number(row, "diff"), within(number(row, "diff"), 1e-11));
        assertThat(difference.low() / unit).isCloseTo(number(row, "diff_lo"), within(number(row, "diff_lo"), 1e-11));
        assertThat(difference.high() / unit).isCloseTo(number(row, "diff_hi"), within(number(row, "diff_hi"), 1e-11));
        assertThat(result.differenceTest().orElseThrow().pValue())
                .isCloseTo(number(row, "diff_p"), within(number(row, "diff_p"), 1e-9));
        Estimate ratio = result.ratio().orElseThrow();
        assertThat(ratio.value()).isCloseTo(number(row, "ratio"), closely(number(row, "ratio")));
        assertThat(ratio.interval().orElseThrow().low())
                .isCloseTo(number(row, "ratio_lo"), closely(number(row, "ratio_lo")));
        assertThat(ratio.interval().orElseThrow().high())
                .isCloseTo(number(row, "ratio_hi"), closely(number(row, "ratio_hi")));
        assertThat(result.ratioTest().orElseThrow().pValue())
                .isCloseTo(number(row, "ratio_p"), within(number(row, "ratio_p"), 1e-9));
    }

    /**
     * Events at 1 and 3 minutes against one at 2 and a call censored at 4: means 2 and 3; the variances are 1²·1/2 and 1²·1/2
     * (the area after 1 is 2·½, after 2 it is 2·½), so the difference is −1 with a variance of 1.
     */
    @Test
    void fourCallsByHandInFractions() {
        SurvivalTimes group = new SurvivalTimes();
        group.event(Duration.ofMinutes(1));
        group.event(Duration.ofMinutes(3));
        SurvivalTimes reference = new SurvivalTimes();
        reference.event(Duration.ofMinutes(2));
        reference.censored(Duration.ofMinutes(4));
        RestrictedMeanDifference.Result result =
                FOUR_MINUTES.of(group, reference).orElseThrow();

        assertThat(result.difference().value()).isCloseTo(-60, closely(60));
        assertThat(result.difference().standardError().orElseThrow()).isCloseTo(60, closely(60));
        assertThat(result.differenceTest().orElseThrow().statistic()).isCloseTo(-1, closely(1));
        assertThat(result.ratio().orElseThrow().value()).isCloseTo(2 / 3.0, closely(1));
        // log(2/3) / √(½/2² + ½/3²)
        assertThat(result.ratioTest().orElseThrow().statistic())
                .isCloseTo(Math.log(2 / 3.0) / Math.sqrt(13 / 72.0), closely(1));
    }

    @Test
    void anEmptyGroupHasNoDifference() {
        assertThat(FOUR_MINUTES.of(new SurvivalTimes(), censored())).isEmpty();
        assertThat(FOUR_MINUTES.of(censored(), new SurvivalTimes())).isEmpty();
    }

    @Test
    void withoutAnEventInEitherGroupThereIsNoIntervalAndNoTest() {
        RestrictedMeanDifference.Result result =
                FOUR_MINUTES.of(censored(), censored()).orElseThrow();

        assertThat(result.difference()).isEqualTo(Estimate.of(0));
        assertThat(result.ratio()).hasValue(Estimate.of(1));
        assertThat(result.differenceTest()).isEmpty();
        assertThat(result.ratioTest()).isEmpty();
    }

    @Test
    void aMeanOfZeroHasNoRatio() {
        SurvivalTimes atOnce = new SurvivalTimes();
        atOnce.event(Duration.ZERO);
        RestrictedMeanDifference.Result result =
                FOUR_MINUTES.of(censored(), atOnce).orElseThrow();

        assertThat(result.difference().value()).isEqualTo(240);
        assertThat(result.ratio()).isEmpty();
        assertThat(result.ratioTest()).isEmpty();
    }

    @Test
    void aHorizonOfZeroIsRefused() {
        assertThatThrownBy(() -> RestrictedMeanDifference.until(Duration.ZERO, ConfidenceLevel.DEFAULT))
                .hasMessage("horizon: PT0S is not allowed; expected a positive duration");
    }

    private static SurvivalTimes censored() {
        SurvivalTimes times = new SurvivalTimes();
        times.censored(Duration.ofMinutes(5));
        return times;
    }
}
