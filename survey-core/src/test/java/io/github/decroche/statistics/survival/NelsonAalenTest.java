package io.github.decroche.statistics.survival;

import static io.github.decroche.statistics.OracleTable.closely;
import static io.github.decroche.statistics.OracleTable.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.decroche.statistics.ConfidenceInterval;
import io.github.decroche.statistics.ConfidenceLevel;
import io.github.decroche.statistics.Estimate;
import io.github.decroche.statistics.OracleTable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NelsonAalenTest {
    private static final NelsonAalen OPEN = NelsonAalen.at(ConfidenceLevel.DEFAULT);

    static List<String> curves() {
        return KaplanMeierTest.curves();
    }

    @ParameterizedTest
    @MethodSource("curves")
    void theCumulativeHazardAgreesWithR(String name) {
        List<NamedCsvRecord> reference = OracleTable.rows("km-curves.csv").stream()
                .filter(row -> SurvivalData.curve().apply(row).equals(name))
                .toList();
        NamedCsvRecord first = reference.get(0);
        String dataset = first.getField("dataset");
        CumulativeHazard hazard = OPEN.hazard(SurvivalData.times(dataset, first.getField("group")));

        for (NamedCsvRecord row : reference) {
            double expected = number(row, "na_cumhaz");
            assertThat(hazard.at(SurvivalData.time(dataset, row.getField("time")))
                            .orElseThrow()
                            .value())
                    .isCloseTo(expected, closely(expected));
        }
    }

    /**
     * Events at 1 and 3 minutes, one call censored at 2, one at 3: H is 1/4 and then 1/4 + 1/2 = 3/4, its variance 1/16 and then
     * 1/16 + 1/4 = 5/16. The limits are 3/4 · exp(± z · √5/4 / (3/4)).
     */
    @Test
    void fourCallsByHandInFractions() {
        CumulativeHazard hazard = OPEN.hazard(fourCalls());
        double factor = Math.exp(ConfidenceLevel.DEFAULT.normalQuantile() * Math.sqrt(5) / 3);

        assertThat(hazard.steps()).extracting(step -> step.hazard().value()).containsExactly(0.25, 0.25, 0.75);
        assertThat(hazard.steps()).extracting(CumulativeHazard.Step::atRisk).containsExactly(4L, 3L, 2L);
        assertThat(hazard.steps()).extracting(CumulativeHazard.Step::events).containsExactly(1L, 0L, 1L);
        assertThat(hazard.steps()).extracting(CumulativeHazard.Step::censored).containsExactly(0L, 1L, 1L);
        Estimate last = hazard.at(Duration.ofMinutes(3)).orElseThrow();
        assertThat(last.standardError().orElseThrow()).isCloseTo(Math.sqrt(5) / 4, closely(1));
        ConfidenceInterval interval = last.interval().orElseThrow();
        assertThat(interval.low()).isCloseTo(0.75 / factor, closely(1));
        assertThat(interval.high()).isCloseTo(0.75 * factor, closely(1));
    }

    @Test
    void beforeTheFirstEventTheHazardIsZeroWithoutLimits() {
        assertThat(OPEN.hazard(fourCalls()).at(Duration.ofSeconds(59)))
                .hasValue(new Estimate(0, OptionalDouble.of(0), Optional.empty()));
    }

    @Test
    void whatHappensAfterTheHorizonIsCensoredAtIt() {
        CumulativeHazard hazard = NelsonAalen.until(Duration.ofSeconds(150), ConfidenceLevel.DEFAULT)
                .hazard(fourCalls());

        assertThat(hazard.steps()).extracting(CumulativeHazard.Step::censored).containsExactly(0L, 1L, 2L);
        assertThat(hazard.steps()).extracting(step -> step.hazard().value()).containsExactly(0.25, 0.25, 0.25);
        assertThatThrownBy(() -> hazard.at(Duration.ofMinutes(3)))
                .hasMessage("time: PT3M is not allowed; expected at most PT2M30S");
    }

    @Test
    void nothingObservedHasNoHazard() {
        assertThat(OPEN.hazard(new SurvivalTimes()).steps()).isEmpty();
        assertThat(OPEN.hazard(new SurvivalTimes()).at(Duration.ZERO)).isEmpty();
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
