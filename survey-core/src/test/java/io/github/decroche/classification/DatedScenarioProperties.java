package io.github.decroche.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.decroche.call.Attempt;
import io.github.decroche.call.Call;
import io.github.decroche.generators.Studies;
import io.github.decroche.protocol.ReferenceDate;
import io.github.decroche.study.DateRange;
import io.github.decroche.study.ExpectedAnswer;
import io.github.decroche.study.Scenario;
import io.github.decroche.study.Study;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class DatedScenarioProperties {
    private static final LocalDate CHANGE = LocalDate.of(2022, 9, 27);

    /** The version that is found is that of the local day, however far the caller's clock is from the study's time zone. */
    @Property
    void theVersionIsThatOfTheLocalDay(
            @ForAll @IntRange(min = -18, max = 18) int zoneHours,
            @ForAll @IntRange(min = -18, max = 18) int callerHours,
            @ForAll @IntRange(min = 0, max = 2) int border,
            @ForAll @IntRange(min = -100, max = 100) int hoursFromBorder) {
        Study study = Study.builder()
                .like(Studies.changingOn(CHANGE))
                .zone(ZoneId.ofOffset("UTC", ZoneOffset.ofHours(zoneHours)))
                .build();
        Scenario scenario = study.scenario("opening").orElseThrow();
        List<LocalDate> borders = List.of(CHANGE, CHANGE.plusYears(1), LocalDate.of(2000, 1, 1));
        Call call = at(borders.get(border)
                .atStartOfDay()
                .atOffset(ZoneOffset.ofHours(callerHours))
                .plusHours(hoursFromBorder));
        OptionalInt expected = scenario.versionOn(call.localStart(study.zone()).toLocalDate());

        DatedScenario dated = dated(study, scenario);

        if (expected.isPresent()) {
            assertThat(dated.version(call)).isEqualTo(expected.getAsInt());
        } else {
            assertThatThrownBy(() -> dated.version(call))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("has no expected answer valid on");
        }
    }

    /** Validities may begin on the last day that there is. */
    @Property(tries = 10)
    void aValidityFromTheLastDayOnHoldsForNoCall(@ForAll @IntRange(min = 0, max = 9999) int year) {
        ExpectedAnswer opening =
                Studies.townHall().scenario("opening").orElseThrow().expected(1);
        Scenario never = Scenario.builder()
                .like(Studies.townHall().scenario("opening").orElseThrow())
                .versions(List.of(ExpectedAnswer.builder()
                        .like(opening)
                        .validity(DateRange.from(LocalDate.of(9999, 12, 31)))
                        .build()))
                .build();
        Call call = at(LocalDate.of(year, 1, 1).atStartOfDay().atOffset(ZoneOffset.UTC));

        assertThatThrownBy(() -> dated(Studies.townHall(), never).version(call))
                .hasMessageContaining("has no expected answer valid on");
    }

    private static DatedScenario dated(Study study, Scenario scenario) {
        return new DatedScenario(study, scenario, ReferenceDate.ofEachCall(), pattern -> {
            throw new AssertionError(pattern);
        });
    }

    private static Call at(OffsetDateTime time) {
        return Call.builder()
                .id("1")
                .wave("autumn")
                .service("town-hall")
                .scenario("opening")
                .profile("lambda")
                .addAttempts(Attempt.connected(time, Duration.ofMinutes(1)))
                .build();
    }
}
