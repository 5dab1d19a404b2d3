package io.github.decroche.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.decroche.call.Gender;
import io.github.decroche.generators.Studies;
import io.github.decroche.study.CallingHours;
import io.github.decroche.study.DateRange;
import io.github.decroche.study.InvalidValueException;
import io.github.decroche.study.Study;
import io.github.decroche.study.TimeSlot;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallPlanTest {
    private static final FieldCaller ANNE = FieldCaller.of("anne", Gender.FEMALE);
    private static final FieldCaller BRUNO = FieldCaller.of("bruno", Gender.MALE);

    private static PlanRequest.Builder townHall() {
        return PlanRequest.builder().study(Studies.townHall()).addCallers(ANNE, BRUNO);
    }

    /** The size of 2022: seven scenarios of four services, four profiles of six callers each, half of them women. */
    private static PlanRequest.Builder of2022() {
        CallingHours hours = CallingHours.builder()
                .weekdays(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY))
                .addSlots(
                        new TimeSlot(LocalTime.of(9, 0), LocalTime.of(12, 0)),
                        new TimeSlot(LocalTime.of(12, 0), LocalTime.of(14, 0)),
                        new TimeSlot(LocalTime.of(14, 0), LocalTime.of(16, 30)))
                .addHolidays(LocalDate.of(2022, 11, 1))
                .build();
        Study study =
                PlanRequests.study(4, 7, 4, hours, DateRange.of(LocalDate.of(2022, 9, 26), LocalDate.of(2022, 11, 10)));
        return PlanRequest.builder()
                .study(study)
                .callers(IntStream.range(0, 24)
                        .mapToObj(i -> FieldCaller.of(
                                "c" + i, i % 2 == 0 ? Gender.FEMALE : Gender.MALE, "profile-" + i / 2 % 4))
                        .toList());
    }

    /**
     * Sixteen calls, by hand: 2 scenarios × 2 profiles × 2 callers × 2 slots are 16 cells, and whatever is drawn, each of
     * them has 16/16 = 1 call. Of five weekdays, each has 16/5, so 3 or 4; one call a scenario and profile and weekday
     * would be 4/5, so 0 or 1.
     */
    @Test
    void aFullCrossingHasEachCellOnce() {
        for (long seed = 0; seed < 20; seed++) {
            CallPlan plan = CallPlan.of(townHall().calls(16).seed(seed).build());
            Map<List<Object>, Integer> cells = new HashMap<>();
            Map<DayOfWeek, Integer> weekdays = new HashMap<>();
            plan.calls().forEach(call -> {
                cells.merge(List.of(call.scenario(), call.profile(), call.caller(), call.slot()), 1, Integer::sum);
                weekdays.merge(call.weekday(), 1, Integer::sum);
            });
            assertThat(cells).hasSize(16);
            assertThat(weekdays.values()).containsExactlyInAnyOrder(3, 3, 3, 3, 4);
        }
    }

    /** 1,532 = 7 · 218 + 6 over scenarios, 4 · 383 over profiles, 2 · 510 + 512 … : all pairs that a reader would look at. */
    @Test
    void theSizeOf2022IsEvenInEveryPair() {
        CallPlan plan = CallPlan.of(of2022().calls(1532).build());
        List<PlanDimension> slotAndWeekday = List.of(PlanDimension.SLOT, PlanDimension.WEEKDAY);

        assertThat(plan.calls()).hasSize(1532);
        assertThat(plan.unevenness(PlanDimension.SCENARIO)).isEqualTo(1);
        assertThat(plan.unevenness(PlanDimension.PROFILE)).isZero();
        assertThat(plan.unevenness(PlanDimension.CALLER)).isEqualTo(1);
        for (PlanDimension each : slotAndWeekday) {
            assertThat(plan.unevenness(each)).isLessThanOrEqualTo(1);
            for (PlanDimension within : List.of(
                    PlanDimension.SERVICE, PlanDimension.SCENARIO, PlanDimension.PROFILE, PlanDimension.CALLER)) {
                assertThat(plan.unevenness(each, within)).isLessThanOrEqualTo(1);
            }
        }
        assertThat(plan.unevenness(PlanDimension.WEEKDAY, PlanDimension.SLOT)).isLessThanOrEqualTo(1);
        assertThat(plan.unevenness(PlanDimension.SLOT, PlanDimension.WEEKDAY)).isLessThanOrEqualTo(1);
        assertThat(plan.unevenness(PlanDimension.SCENARIO, PlanDimension.CALLER))
                .isLessThanOrEqualTo(1);
        assertThat(plan.mostPerSlot()).isEqualTo(1);
    }

    /** Sought, not guaranteed in general; found for every size that a study is likely to have, be callers of one profile or all. */
    @ParameterizedTest
    @ValueSource(ints = {30, 60, 90, 137, 200, 400, 800, 1532})
    void weekdaysAreEvenInSlotsOfSmallPlansToo(int calls) {
        List<FieldCaller> all = IntStream.range(0, 8)
                .mapToObj(i -> FieldCaller.of("all-" + i, i % 2 == 0 ? Gender.FEMALE : Gender.MALE))
                .toList();
        for (long seed = 0; seed < 3; seed++) {
            PlanRequest.Builder request = of2022().calls(calls).seed(seed);
            CallPlan ofOneProfileEach = CallPlan.of(request.build());
            CallPlan ofAllProfiles = CallPlan.of(request.callers(all).build());

            assertThat(ofOneProfileEach.unevenness(PlanDimension.WEEKDAY, PlanDimension.SLOT))
                    .isLessThanOrEqualTo(1);
            assertThat(ofAllProfiles.unevenness(PlanDimension.WEEKDAY, PlanDimension.SLOT))
                    .isLessThanOrEqualTo(1);
        }
    }

    @Test
    void aLargePlanTakesSeconds() {
        PlanRequest request = of2022().calls(20_000).build();
        long start = System.nanoTime();

        assertThat(CallPlan.of(request).calls()).hasSize(20_000);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(60));
    }

    /** Pinned: whoever has published a seed can draw the plan again. */
    @Test
    void theSameSeedGivesTheSamePlanOnEveryJava() {
        CallPlan plan = CallPlan.of(townHall().calls(4).seed(2022).build());

        assertThat(plan.calls().stream()
                        .map(call -> call.id() + " " + call.date() + " " + call.slot() + " " + call.caller() + " "
                                + call.profile() + " " + call.scenario()))
                .containsExactly(
                        "autumn-0001 2022-09-27 14:00-16:30 bruno lambda passport",
                        "autumn-0002 2022-10-07 14:00-16:30 bruno senior opening",
                        "autumn-0003 2022-10-20 09:00-12:00 anne lambda opening",
                        "autumn-0004 2022-11-07 09:00-12:00 anne senior passport");
    }

    @Test
    void anotherSeedGivesAnotherPlan() {
        assertThat(CallPlan.of(townHall().calls(40).seed(1).build()))
                .isNotEqualTo(CallPlan.of(townHall().calls(40).seed(2).build()));
    }

    /** One call of two equal slots: in 2,000 draws, 1,000 ± 4 · √500 ≈ 90 fall into the first. */
    @Test
    void whatIsRoundedUpIsDrawnFairly() {
        int first = 0;
        for (long seed = 0; seed < 2_000; seed++) {
            CallPlan plan = CallPlan.of(townHall().calls(1).seed(seed).build());
            first += plan.calls().get(0).slot().start().equals(LocalTime.of(9, 0)) ? 1 : 0;
        }
        assertThat(first).isBetween(910, 1_090);
    }

    @Test
    void aCallerPlaysWhatHeOrSheCan() {
        CallPlan plan = CallPlan.of(PlanRequest.builder()
                .study(Studies.townHall())
                .addCallers(
                        FieldCaller.of("anne", Gender.FEMALE, "lambda"), FieldCaller.of("bruno", Gender.MALE, "senior"))
                .calls(10)
                .build());

        assertThat(plan.calls())
                .allMatch(call -> call.caller().equals(call.profile().equals("lambda") ? "anne" : "bruno"));
        assertThat(plan.profilesOfOneCaller()).containsExactlyInAnyOrder("lambda", "senior");
    }

    /** Three women and one man: the man has half of the calls, the women a sixth each. Of twelve calls 6, 2, 2 and 2. */
    @Test
    void genderComesBeforeTheLoadOfCallers() {
        CallPlan plan = CallPlan.of(PlanRequest.builder()
                .study(Studies.townHall())
                .addCallers(ANNE, FieldCaller.of("chloe", Gender.FEMALE), FieldCaller.of("dora", Gender.FEMALE), BRUNO)
                .calls(12)
                .build());

        assertThat(plan.calls())
                .filteredOn(call -> call.caller().equals("bruno"))
                .hasSize(6);
        assertThat(plan.calls())
                .filteredOn(call -> call.caller().equals("dora"))
                .hasSize(2);
    }

    @Test
    void aProfileOfOneGenderIsNamed() {
        PlanRequest request = PlanRequest.builder()
                .study(Studies.townHall())
                .addCallers(ANNE, FieldCaller.of("bruno", Gender.MALE, "senior"))
                .calls(10)
                .build();

        assertThat(request.profilesOfOneGender()).containsExactly("lambda");
        assertThat(townHall().calls(1).build().profilesOfOneGender()).isEmpty();
    }

    @Test
    void quotasOfServicesAreSpreadOverTheirScenarios() {
        CallPlan plan = CallPlan.of(townHall().putQuotas("town-hall", 11).build());

        assertThat(plan.calls()).hasSize(11);
        assertThat(plan.unevenness(PlanDimension.SCENARIO)).isEqualTo(1);
        assertThat(CallPlan.of(townHall().putQuotas("opening", 3).build()).calls())
                .hasSize(3)
                .allMatch(call -> call.scenario().equals("opening"));
    }

    @Test
    void anEmptyPlanHasNoBusySlotAndNoUnevenness() {
        CallPlan plan = new CallPlan("autumn", List.of());

        assertThat(plan.mostPerSlot()).isZero();
        assertThat(plan.unevenness(PlanDimension.SLOT)).isZero();
        assertThat(plan.profilesOfOneCaller()).isEmpty();
    }

    @Test
    void idsAreUnique() {
        PlannedCall call = CallPlan.of(townHall().calls(1).build()).calls().get(0);

        assertThatThrownBy(() -> new CallPlan("autumn", List.of(call, call)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("id: \"autumn-0001\" is not allowed; expected an id that no call before it has");
    }

    @Test
    void whatIsImpossibleSaysWhatGives() {
        refused(townHall().callers(List.of()).calls(1), "callers: missing; expected at least one");
        refused(townHall(), "calls: missing; expected a number of calls, in all or for each scenario");
        refused(townHall().calls(0), "calls: 0 is not allowed; expected a whole number from 1 to 1000000");
        refused(
                townHall().calls(1).putQuotas("opening", 1),
                "calls: a number in all and for some scenarios is not allowed; expected one or the other");
        refused(
                townHall().putQuotas("closing", 1),
                "calls: \"closing\" is not allowed; expected one of opening, passport, town-hall (wave autumn)");
        refused(
                townHall().putQuotas("opening", 1).putQuotas("town-hall", 2),
                "calls: \"opening\" is not allowed; expected a number for service town-hall or for its scenarios, not"
                        + " both");
        refused(townHall().calls(1).waveId("spring"), "wave: \"spring\" is not allowed; expected one of autumn");
        refused(townHall().calls(1).addCallers(ANNE), "callers: \"anne\" is not allowed; expected each caller once");
        refused(
                townHall().calls(1).addCallers(FieldCaller.of("eve", Gender.FEMALE, "witch")),
                "profiles of caller eve: \"witch\" is not allowed; expected one of lambda, senior");
        refused(
                townHall().calls(1).profiles(List.of("witch")),
                "profiles: \"witch\" is not allowed; expected one of lambda, senior (wave autumn)");
        refused(
                townHall().calls(1).profiles(List.of("lambda", "lambda")),
                "profiles: \"lambda\" is not allowed; expected each profile once");
        refused(
                townHall()
                        .callers(List.of(FieldCaller.of("anne", Gender.FEMALE, "senior")))
                        .calls(1),
                "callers of lambda: missing; expected at least one who can play it, or a plan without that profile");
        refused(townHall().calls(1).perSlot(0), "perSlot: 0 is not allowed; expected a whole number from 1");
        refused(
                townHall().calls(133).perSlot(1),
                "calls: 133 is not allowed; expected at most 132 = 2 callers × 33 days × 2 slots × 1 a slot: fewer"
                        + " calls, or more callers, days or calls a slot");
    }

    @Test
    void daysMustBeDaysOfCalling() {
        LocalDate allSaints = LocalDate.of(2022, 11, 1);
        refused(
                townHall().calls(1).period(DateRange.of(allSaints, allSaints)),
                "days: missing; expected at least one day of calling from 2022-11-01 to 2022-11-01: of the study's"
                        + " weekdays, and no holiday");
        refused(
                townHall().calls(1).period(DateRange.to(LocalDate.of(2022, 12, 1))),
                "to: 2022-12-01 is not allowed; expected a day of the field period 2022-09-26/2022-11-10 of wave"
                        + " autumn");
        Study open = PlanRequests.study(1, 1, 1, Studies.townHall().hours(), DateRange.from(LocalDate.of(2022, 9, 26)));
        refused(
                townHall().study(open).calls(1),
                "to: missing; expected a day, because the field period 2022-09-26/.. of wave 2022 is open");
        assertThat(CallPlan.of(townHall()
                                .study(open)
                                .calls(4)
                                .period(DateRange.to(LocalDate.of(2022, 9, 27)))
                                .build())
                        .calls())
                .hasSize(4);
    }

    @Test
    void aScenarioNeedsAnExpectedAnswerOnEveryDay() {
        Study changing = Studies.changingOn(LocalDate.of(2021, 10, 1));
        refused(
                townHall().study(changing).calls(1),
                "scenario: \"opening\" is not allowed; expected a scenario with an expected answer valid on every day of"
                        + " calling; it has none on 2022-10-03");
        assertThat(townHall().study(changing).putQuotas("passport", 1).build().days())
                .hasSize(33);
    }

    /** One caller and two slots a day: of two Tuesdays one is a holiday, so 2 of the 18/5 = 3 calls can be made on the other. */
    @Test
    void aRareWeekdayMustHoldItsShare() {
        LocalDate monday = LocalDate.of(2022, 10, 24);
        refused(
                townHall()
                        .callers(List.of(new FieldCaller("anne", Optional.empty(), Set.of())))
                        .period(DateRange.of(monday, monday.plusDays(11)))
                        .calls(18)
                        .perSlot(1),
                "perSlot: 1 is not allowed; expected more, because tuesday occurs once: at most 2 of its 3 calls can be made;"
                        + " fewer calls, or more callers, days or calls a slot");
    }

    /** Eight calls of four callers in the two slots of a day would fit; but the only man has half of them. */
    @Test
    void whatBalanceAsksOfACallerMustBeAllowed() {
        LocalDate monday = LocalDate.of(2022, 10, 24);
        PlanRequest request = PlanRequest.builder()
                .study(Studies.townHall())
                .addCallers(ANNE, FieldCaller.of("chloe", Gender.FEMALE), FieldCaller.of("dora", Gender.FEMALE), BRUNO)
                .period(DateRange.of(monday, monday))
                .calls(8)
                .perSlot(1)
                .build();

        assertThatThrownBy(() -> CallPlan.of(request))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("perSlot: 1 is not allowed; expected at least 2, which a balanced plan asks of"
                        + " caller bruno as ")
                .hasMessageEndingWith(": fewer calls, or more callers of that profile, days or calls a slot");
    }

    private static void refused(PlanRequest.Builder request, String message) {
        assertThatThrownBy(request::build)
                .isInstanceOf(InvalidValueException.class)
                .hasMessage(message);
    }
}
