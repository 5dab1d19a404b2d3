package io.github.decroche.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.decroche.generators.Studies;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StudyTest {
    private static final Study TOWN_HALL = Studies.townHall();

    @Test
    void theWaveOfADayIsTheOneWhoseFieldPeriodHoldsIt() {
        Study twoWaves = Study.builder()
                .like(TOWN_HALL)
                .addWaves(Wave.builder()
                        .like(TOWN_HALL.waves().get(0))
                        .id("spring")
                        .fieldPeriod(DateRange.of(LocalDate.of(2023, 3, 1), LocalDate.of(2023, 4, 30)))
                        .build())
                .build();

        assertThat(twoWaves.waveOn(LocalDate.of(2023, 4, 30)).map(Wave::id)).hasValue("spring");
        assertThat(twoWaves.waveOn(LocalDate.of(2023, 5, 1))).isEmpty();
        assertThat(TOWN_HALL.waveOn(LocalDate.of(2023, 5, 1)).map(Wave::id)).hasValue("autumn");
    }

    @Test
    void allReferencesToNothingAreReportedAtOnce() {
        assertThatThrownBy(() -> Study.builder()
                        .like(TOWN_HALL)
                        .addServices(TOWN_HALL.services().get(0))
                        .waves(List.of(Wave.builder()
                                .like(TOWN_HALL.waves().get(0))
                                .addProfiles("ghost")
                                .build()))
                        .build())
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        e -> assertThat(e.problems())
                                .extracting(FieldProblem::toString)
                                .containsExactly(
                                        "services[1].id: \"town-hall\" is not allowed; expected another id than that of services[0]",
                                        "waves[0].profiles[2]: \"ghost\" is not allowed; expected one of lambda, senior"));
    }

    @Test
    void aConditionNamesOnlyPointsOfItsAnswer() {
        ExpectedAnswer answer = TOWN_HALL.scenarios().get(0).versions().get(0);

        assertThatThrownBy(() -> ExpectedAnswer.builder()
                        .like(answer)
                        .satisfactory(Condition.said("colour"))
                        .build())
                .hasMessage(
                        "satisfactory: \"colour\" is not allowed; expected one of days, hours, the points of this answer");
    }

    @Test
    void aCountThatTheConditionsCannotReachIsRefused() {
        List<Condition> two = List.of(Condition.said("a"), Condition.said("b"));

        assertThatThrownBy(() -> Condition.atLeast(3, two))
                .hasMessage("atLeast: 3 is not allowed; expected a whole number from 1 to 2");
        assertThatThrownBy(() -> Condition.all(List.of())).hasMessageContaining("at least one condition");
        assertThat(Condition.atLeast(1, two).holds(Set.of("b"))).isTrue();
        assertThat(Condition.all(two).holds(Set.of("b"))).isFalse();
    }

    @Test
    void eachVersionWhosePeriodIsTakenIsReported() {
        List<DateRange> periods = List.of(
                DateRange.of(LocalDate.of(2022, 6, 1), LocalDate.of(2022, 6, 30)),
                DateRange.of(LocalDate.of(2022, 1, 1), LocalDate.of(2022, 12, 31)),
                DateRange.of(LocalDate.of(2022, 3, 1), LocalDate.of(2022, 3, 31)),
                DateRange.from(LocalDate.of(2023, 1, 1)));
        Scenario scenario = TOWN_HALL.scenarios().get(0);

        assertThatThrownBy(() -> Scenario.builder()
                        .like(scenario)
                        .versions(periods.stream()
                                .map(period -> ExpectedAnswer.builder()
                                        .like(scenario.expected(1))
                                        .validity(period)
                                        .build())
                                .toList())
                        .build())
                .hasMessage("""
                        versions[2]: a period that overlaps the one of versions[1] is not allowed; expected periods of which no two share a day
                        versions[1]: a period that overlaps the one of versions[0] is not allowed; expected periods of which no two share a day\
                        """);
    }

    @Test
    void aVersionIsFoundByItsDay() {
        Scenario changing =
                Studies.changingOn(LocalDate.of(2023, 1, 1)).scenarios().get(0);

        assertThat(changing.versionOn(LocalDate.of(2022, 12, 31))).hasValue(1);
        assertThat(changing.versionOn(LocalDate.of(2023, 1, 1))).hasValue(2);
        assertThat(changing.versionOn(LocalDate.of(2024, 1, 1))).isEmpty();
        assertThatThrownBy(() -> changing.expected(3))
                .hasMessage("version: 3 is not allowed; expected a version of scenario opening, from 1 to 2");
    }

    @Test
    void aMessageDoesNotListMoreThanFiftyNames() {
        List<String> names = IntStream.range(0, 60).mapToObj(i -> "n" + i).toList();

        assertThat(FieldProblem.oneOf(names)).startsWith("one of n0, n1, ").endsWith(", n48, n49 and 10 more");
        assertThat(FieldProblem.oneOf(names.subList(0, 50))).endsWith(", n48, n49");
    }

    @Test
    void aConditionNestsNoDeeperThanCanBeRead() {
        Condition deepest = Condition.said("a");
        for (int level = 2; level <= Condition.DEEPEST; level++) {
            deepest = Condition.any(List.of(deepest));
        }
        List<Condition> tooDeep = List.of(deepest);

        assertThat(deepest.depth()).isEqualTo(Condition.DEEPEST);
        assertThatThrownBy(() -> Condition.all(tooDeep))
                .hasMessage("a deeper nesting is not allowed; expected at most 32 levels");
    }

    @Test
    void versionsOfAScenarioDoNotOverlap() {
        Scenario scenario = TOWN_HALL.scenarios().get(0);

        assertThatThrownBy(() -> Scenario.builder()
                        .like(scenario)
                        .addVersions(scenario.versions().get(0))
                        .build())
                .hasMessageContaining("versions[1]");
    }
}
