package io.github.decroche.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.decroche.call.Attempt;
import io.github.decroche.call.Call;
import io.github.decroche.call.Caller;
import io.github.decroche.generators.Studies;
import io.github.decroche.study.Study;
import io.github.decroche.study.TimeSlot;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The autumn wave of a town hall: calls planned for the mornings and afternoons of two Mondays and a Tuesday. */
class ProgressTest {
    private static final Study STUDY = Studies.townHall();
    private static final LocalDate MONDAY = LocalDate.of(2022, 9, 26);
    private static final TimeSlot MORNING = new TimeSlot(LocalTime.of(9, 0), LocalTime.of(12, 0));
    private static final TimeSlot AFTERNOON = new TimeSlot(LocalTime.of(14, 0), LocalTime.of(16, 30));

    private static final CallPlan PLAN = new CallPlan(
            "autumn",
            List.of(
                    planned("p1", MONDAY, MORNING, "anne", "lambda", "opening"),
                    planned("p2", MONDAY, AFTERNOON, "anne", "senior", "opening"),
                    planned("p3", MONDAY.plusDays(1), MORNING, "bruno", "lambda", "opening"),
                    planned("p4", MONDAY.plusDays(7), MORNING, "bruno", "senior", "passport"),
                    planned("p5", MONDAY.plusDays(7), AFTERNOON, "anne", "senior", "opening")));

    private static PlannedCall planned(
            String id, LocalDate date, TimeSlot slot, String caller, String profile, String scenario) {
        return new PlannedCall(id, date, slot, caller, profile, "town-hall", scenario);
    }

    private static Call made(String id, String start, Optional<String> caller, String profile, String scenario) {
        return call(id, caller, profile, scenario)
                .addAttempts(Attempt.connected(at(start).toOffsetDateTime(), Duration.ofMinutes(1)))
                .build();
    }

    private static Call begun(String id, String start, String caller, String profile, String scenario) {
        return call(id, Optional.of(caller), profile, scenario)
                .addAttempts(Attempt.announcedTooLong(at(start).toOffsetDateTime(), Duration.ofMinutes(9)))
                .build();
    }

    private static Call.Builder call(String id, Optional<String> caller, String profile, String scenario) {
        return Call.builder()
                .id(id)
                .wave("autumn")
                .service("town-hall")
                .scenario(scenario)
                .profile(profile)
                .caller(new Caller(caller, Optional.empty()));
    }

    private static ZonedDateTime at(String local) {
        return LocalDateTime.parse(local).atZone(STUDY.zone());
    }

    private static List<String> next(String at, Call... calls) {
        return Progress.of(STUDY, PLAN, List.of(calls)).next(at(at)).stream()
                .map(call -> call.id() + " " + call.due().id())
                .toList();
    }

    @Test
    void nothingMadeLeavesAllMissing() {
        Progress progress = Progress.of(STUDY, PLAN, List.of());

        assertThat(progress.total()).isEqualTo(new Quota(List.of(), 5, 0, 0));
        assertThat(progress.total().missing()).isEqualTo(5);
        assertThat(progress.outside()).isEmpty();
        assertThat(Progress.of(STUDY, new CallPlan("autumn", List.of()), List.of())
                        .total())
                .isEqualTo(new Quota(List.of(), 0, 0, 0));
    }

    @Test
    void quotasComeInTheOrderOfTheStudy() {
        Call unplanned = made("x", "2022-09-26T13:00", Optional.empty(), "lambda", "passport");
        Progress progress = Progress.of(
                STUDY,
                PLAN,
                List.of(
                        made("p1", "2022-09-26T09:30", Optional.of("anne"), "lambda", "opening"),
                        begun("p2", "2022-09-26T14:30", "anne", "senior", "opening"),
                        unplanned));

        assertThat(progress.quotas(List.of(PlanDimension.SCENARIO, PlanDimension.PROFILE)))
                .containsExactly(
                        quota(2, 1, 0, "opening", "lambda"),
                        quota(2, 0, 1, "opening", "senior"),
                        quota(0, 1, 0, "passport", "lambda"),
                        quota(1, 0, 0, "passport", "senior"));
        assertThat(progress.quotas(List.of(PlanDimension.SLOT)))
                .containsExactly(
                        quota(3, 1, 0, "09:00-12:00"),
                        quota(2, 0, 1, "14:00-16:30"),
                        new Quota(List.of(Optional.empty()), 0, 1, 0));
        assertThat(progress.quotas(List.of(PlanDimension.CALLER)))
                .containsExactly(
                        quota(3, 1, 1, "anne"), quota(2, 0, 0, "bruno"), new Quota(List.of(Optional.empty()), 0, 1, 0));
        assertThat(progress.quotas(List.of(PlanDimension.WEEKDAY)))
                .containsExactly(quota(4, 2, 1, "monday"), quota(1, 0, 0, "tuesday"));
        assertThat(progress.outside()).containsExactly(unplanned);
        assertThat(quota(0, 1, 0, "x").extra()).isEqualTo(1);
    }

    private static Quota quota(long planned, long done, long unfinished, String... key) {
        return new Quota(List.of(key).stream().map(Optional::of).toList(), planned, done, unfinished);
    }

    @Test
    void aCallIsThePlannedOneOfItsId() {
        assertThat(next("2022-09-26T09:00", made("p3", "2022-09-26T09:30", Optional.of("anne"), "lambda", "opening")))
                .doesNotContain("p3 later")
                .contains("p1 now");
    }

    @Test
    void anIdWithAnotherScenarioIsNotThePlannedOne() {
        assertThat(next("2022-09-26T09:00", made("p1", "2022-09-26T09:30", Optional.of("anne"), "senior", "passport")))
                .contains("p1 now")
                .doesNotContain("p4 later");
    }

    /** p1 made as p4: p1 is still to be made, under another id. */
    @Test
    void aCallMadeUnderThePlannedIdOfAnotherDeviates() {
        Call call = made("p1", "2022-09-26T09:30", Optional.of("bruno"), "senior", "passport");
        Progress progress = Progress.of(STUDY, PLAN, List.of(call));

        assertThat(progress.deviations())
                .containsExactly(new Deviation(PLAN.calls().get(0), call));
        assertThat(progress.next(at("2022-09-26T09:00")))
                .filteredOn(NextCall::isIdTaken)
                .extracting(NextCall::id)
                .containsExactly("p1");
    }

    @Test
    void anotherCallerDeviatesAndOneWhoWasNotRecordedDoesNot() {
        Call replaced = made("p1", "2022-09-26T09:30", Optional.of("bruno"), "lambda", "opening");
        Call unrecorded = made("p3", "2022-09-27T09:30", Optional.empty(), "lambda", "opening");
        Progress progress = Progress.of(STUDY, PLAN, List.of(unrecorded, replaced));

        assertThat(progress.deviations()).extracting(Deviation::made).containsExactly(replaced);
        assertThat(progress.outside()).isEmpty();
        assertThat(progress.next(at("2022-09-26T09:00"))).noneMatch(NextCall::isIdTaken);
    }

    @Test
    void withoutItsIdACallIsTheOneOfItsCallerDayAndSlotElseOfItsCallerElseOfAny() {
        assertThat(next("2022-09-26T09:00", made("x", "2022-10-03T14:30", Optional.of("anne"), "senior", "opening")))
                .contains("p2 later")
                .doesNotContain("p5 later");
        assertThat(next("2022-09-26T09:00", made("x", "2022-10-04T09:30", Optional.of("anne"), "senior", "opening")))
                .contains("p5 later")
                .doesNotContain("p2 later");
        assertThat(next("2022-09-26T09:00", made("x", "2022-10-04T09:30", Optional.of("bruno"), "senior", "opening")))
                .contains("p5 later")
                .doesNotContain("p2 later");
        assertThat(next("2022-09-26T09:00", made("x", "2022-10-04T09:30", Optional.empty(), "senior", "opening")))
                .contains("p5 later")
                .doesNotContain("p2 later");
    }

    @Test
    void callsBegunComeFirstThenOverdueOnesOfThisSlotThenThoseOfNow() {
        assertThat(next("2022-10-03T09:30", begun("p2", "2022-09-26T14:30", "anne", "senior", "opening")))
                .containsExactly("p2 unfinished", "p1 overdue", "p3 overdue", "p4 now", "p5 later");
        assertThat(next("2022-10-03T15:00"))
                .containsExactly(
                        "p2 overdue",
                        "p5 now",
                        "p1 overdue-in-another-slot",
                        "p3 overdue-in-another-slot",
                        "p4 overdue-in-another-slot");
    }

    @Test
    void amongOverdueCallsThoseOfThePresentWeekdayComeFirst() {
        assertThat(next("2022-10-04T09:30")).startsWith("p3 overdue", "p1 overdue", "p4 overdue");
    }

    @Test
    void outsideTheHoursOfCallingTheNextSlotIsMeant() {
        assertThat(next("2022-09-30T20:00")).contains("p4 now", "p5 later");
        assertThat(next("2022-10-03T13:00")).contains("p5 now", "p4 overdue-in-another-slot");
    }

    @Test
    void theMomentIsReadOnTheClocksOfTheStudy() {
        Progress progress = Progress.of(STUDY, PLAN, List.of());

        assertThat(progress.next(ZonedDateTime.parse("2022-10-03T07:30:00Z")))
                .isEqualTo(progress.next(at("2022-10-03T09:30")));
    }

    @Test
    void aCallOutsideThePlanIsFinishedToo() {
        Call call = begun("x", "2022-09-26T10:00", "eve", "lambda", "passport");
        Progress progress = Progress.of(STUDY, PLAN, List.of(call));
        NextCall next = progress.next(at("2022-09-26T10:30")).get(0);

        assertThat(progress.outside()).containsExactly(call);
        assertThat(next.due()).isEqualTo(Due.UNFINISHED);
        assertThat(next.id()).isEqualTo("x");
        assertThat(next.caller()).contains("eve");
        assertThat(next.profile()).isEqualTo("lambda");
        assertThat(next.service()).isEqualTo("town-hall");
        assertThat(next.scenario()).isEqualTo("passport");
        assertThat(next.attempts()).isEqualTo(1);
        assertThat(next).hasToString("x: unfinished, eve as lambda, passport, after 1 attempt");
    }

    @Test
    void callsOfOtherWavesAreCountedApart() {
        Call other = Call.builder()
                .like(made("p1", "2022-09-26T09:30", Optional.of("anne"), "lambda", "opening"))
                .wave("spring")
                .build();
        Progress progress = Progress.of(STUDY, PLAN, List.of(other));

        assertThat(progress.ofOtherWaves()).isEqualTo(1);
        assertThat(progress.total().done()).isZero();
        assertThat(progress.outside()).isEmpty();
    }
}
