package io.github.decroche.examples.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.decroche.call.Call;
import io.github.decroche.classification.CallClassifier;
import io.github.decroche.classification.Category;
import io.github.decroche.classification.ClassifiedCall;
import io.github.decroche.examples.study2022.Study2022;
import io.github.decroche.generators.Studies;
import io.github.decroche.protocol.StudyConformity;
import io.github.decroche.protocol.Violation;
import io.github.decroche.rules.RuleClassifier;
import io.github.decroche.study.CallingHours;
import io.github.decroche.study.DateRange;
import io.github.decroche.study.InvalidValueException;
import io.github.decroche.study.Study;
import io.github.decroche.study.TimeSlot;
import io.github.decroche.study.Wave;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SimulationTest {
    private static final Study STUDY = Study2022.definition();
    private static final Simulation SIMULATION = Simulation.of(STUDY);

    @Test
    void aCallDependsOnItsNumberAloneNotOnWhoMakesItOrWhen() {
        List<Call> inOrder = SIMULATION.calls(5_000).toList();
        List<Long> numbers =
                new ArrayList<>(LongStream.rangeClosed(1, 5_000).boxed().toList());
        Collections.shuffle(numbers, new Random(1));

        assertThat(SIMULATION.calls(5_000).parallel().toList()).isEqualTo(inOrder);
        assertThat(numbers)
                .allSatisfy(number -> assertThat(Simulation.of(Study2022.definition())
                                .withSeed(0)
                                .call(number))
                        .isEqualTo(inOrder.get(Math.toIntExact(number) - 1)));
    }

    @Test
    void anotherSeedGivesOtherCalls() {
        List<Call> calls = SIMULATION.withSeed(1).calls(1_000).toList();

        assertThat(calls.get(0)).isNotEqualTo(SIMULATION.call(1));
        assertThat(calls.get(0).attempts()).isNotEqualTo(SIMULATION.call(2).attempts());
        assertThat(SIMULATION.calls(1_000).filter(calls::contains)).isEmpty();
    }

    @Test
    void idsNameTheServiceAndAreAllDifferent() {
        assertThat(SIMULATION.calls(20_000).map(Call::id))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("(caf|pole-emploi|assurance-maladie|assurance-retraite)-[0-9]{8}"));
        assertThat(SIMULATION.call(Simulation.MOST_CALLS).id()).endsWith("-1099511627776");
    }

    @Test
    void allCallsFitTheStudyAndKeepToItsProtocol() {
        StudyConformity conformity = StudyConformity.of(STUDY);

        assertThat(SIMULATION.calls(20_000)).allSatisfy(call -> {
            assertThat(conformity.problems(call)).isEmpty();
            assertThat(Violation.of(STUDY, call)).isEmpty();
        });
    }

    @Test
    void figuresAreOfTheSizeOfThoseOf2022() {
        CallClassifier classifier = CallClassifier.of(STUDY, RuleClassifier.bundled(STUDY));
        List<ClassifiedCall> calls =
                SIMULATION.calls(50_000).map(classifier::classify).toList();

        // a share of 50,000 calls varies by 0.0022 at most (one standard deviation), of 25,000 by 0.0032
        assertThat(share(calls, call -> call.call().isConnected())).isCloseTo(0.56, within(0.02));
        assertThat(share(calls, call -> is(call, Category.INCOMPLETE))).isCloseTo(0.013, within(0.005));
        List<ClassifiedCall> connected =
                calls.stream().filter(call -> call.call().isConnected()).toList();
        assertThat(share(connected, call -> is(call, Category.SATISFACTORY))).isCloseTo(0.47, within(0.02));
        assertThat(share(connected, call -> is(call, Category.NOT_RECORDED))).isCloseTo(0.01, within(0.004));
        assertThat(share(connected, call -> call.call().ratings().size() == 5)).isCloseTo(0.90, within(0.01));
        assertThat(calls.stream().map(ClassifiedCall::category).distinct())
                .containsExactlyInAnyOrder(Category.values());
    }

    private static boolean is(ClassifiedCall call, Category category) {
        return call.category() == category;
    }

    private static <T> double share(List<T> calls, Predicate<T> predicate) {
        return calls.stream().filter(predicate).count() / (double) calls.size();
    }

    @Test
    void onlyProfilesWithoutInternetSayThatTheyHaveNone() {
        List<String> saying = SIMULATION
                .calls(20_000)
                .filter(call ->
                        call.answer().filter(answer -> answer.saidNoInternet()).isPresent())
                .map(Call::profile)
                .distinct()
                .toList();

        assertThat(saying).containsExactly("no-internet");
    }

    @Test
    void aProfileHasTwelveCallersOfTheirOwn() {
        Set<String> seen = SIMULATION
                .calls(20_000)
                .map(call -> call.profile() + " " + call.caller().id().orElseThrow())
                .collect(Collectors.toSet());

        assertThat(seen).hasSize(12 * 5);
        assertThat(seen.stream().map(text -> text.split(" ", 2)[1])).doesNotHaveDuplicates();
    }

    @Test
    void offsetsFollowTheClockChange() {
        assertThat(SIMULATION.calls(5_000).filter(call -> call.wave().equals("2022")))
                .allSatisfy(call -> assertThat(call.startedAt().getOffset().toString())
                        .isEqualTo(
                                call.startedAt().toLocalDate().isBefore(LocalDate.of(2022, 10, 30))
                                        ? "+02:00"
                                        : "+01:00"))
                .extracting(call -> call.startedAt().getOffset().toString())
                .contains("+02:00", "+01:00");
    }

    @Test
    void anAnswerNamesPointsOfTheVersionOfItsDay() {
        LocalDate change = LocalDate.of(2022, 10, 17);
        List<Call> online = Simulation.of(Studies.changingOn(change))
                .calls(2_000)
                .filter(call -> call.answer()
                        .filter(answer -> answer.points().contains("online"))
                        .isPresent())
                .toList();

        assertThat(online)
                .isNotEmpty()
                .allSatisfy(call -> assertThat(call.startedAt().toLocalDate()).isAfterOrEqualTo(change));
    }

    /** On 27 March 2022 the clocks of Paris went from 02:00 to 03:00. */
    @Test
    void noCallBeginsInTheHourThatTheClockChangeSkips() {
        Study night = during(LocalDate.of(2022, 3, 27), LocalTime.of(1, 0), LocalTime.of(4, 0));

        assertThat(Simulation.of(night).calls(2_000)).allSatisfy(call -> {
            assertThat(Violation.of(night, call)).isEmpty();
            assertThat(call.localStart(night.zone()).getHour()).isNotEqualTo(2);
        });
    }

    @Test
    void aStudyInWhichNoCallCanBeMadeIsRefused() {
        Study skipped = during(LocalDate.of(2022, 3, 27), LocalTime.of(2, 0), LocalTime.of(3, 0));
        Study closed = Study.builder()
                .like(skipped)
                .hours(CallingHours.builder()
                        .weekdays(EnumSet.of(DayOfWeek.MONDAY))
                        .slots(skipped.hours().slots())
                        .build())
                .build();

        assertThatThrownBy(() -> Simulation.of(skipped)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> Simulation.of(closed))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage(
                        "waves: no wave in which a call can be made is not allowed; expected one with a day of calling"
                                + " on which a scenario of its services has an expected answer");
    }

    private static Study during(LocalDate day, LocalTime start, LocalTime end) {
        Study study = Studies.townHall();
        return Study.builder()
                .like(study)
                .hours(CallingHours.builder()
                        .weekdays(EnumSet.allOf(DayOfWeek.class))
                        .addSlots(new TimeSlot(start, end))
                        .build())
                .waves(List.of(Wave.builder()
                        .like(study.waves().get(0))
                        .fieldPeriod(DateRange.of(day, day))
                        .build()))
                .build();
    }

    @Test
    void numbersOutOfRangeAreRefused() {
        assertThatThrownBy(() -> SIMULATION.call(0)).hasMessageContaining("number: 0 is not allowed; expected");
        assertThatThrownBy(() -> SIMULATION.call(Simulation.MOST_CALLS + 1)).hasMessageContaining("number: ");
        assertThatThrownBy(() -> SIMULATION.calls(-1)).hasMessageContaining("n: -1 is not allowed; expected");
        assertThat(SIMULATION.calls(0)).isEmpty();
    }
}
