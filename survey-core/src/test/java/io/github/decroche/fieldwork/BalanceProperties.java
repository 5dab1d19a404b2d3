package io.github.decroche.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.decroche.call.Gender;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What a plan guarantees, for any study, callers, numbers of calls, holidays and seeds. */
class BalanceProperties {
    @Provide
    static Arbitrary<PlanRequest> requests() {
        return PlanRequests.any();
    }

    @Property(tries = 100)
    void everyCallIsPossible(@ForAll("requests") PlanRequest request) {
        CallPlan plan = CallPlan.of(request);

        assertThat(plan.calls()).hasSize(PlanRequests.total(request)).allSatisfy(call -> {
            assertThat(request.days()).contains(call.date());
            assertThat(request.study().hours().holidays()).doesNotContain(call.date());
            assertThat(request.study().hours().slots()).contains(call.slot());
            assertThat(caller(request, call).plays(call.profile())).isTrue();
            assertThat(request.study().scenario(call.scenario()).orElseThrow().service())
                    .isEqualTo(call.service());
        });
        assertThat(plan.calls()).isSortedAccordingTo((one, other) -> one.id().compareTo(other.id()));
    }

    @Property(tries = 100)
    void scenariosHaveTheCallsAskedFor(@ForAll("requests") PlanRequest request) {
        CallPlan plan = CallPlan.of(request);

        request.quotas()
                .forEach((id, quota) -> assertThat(plan.calls())
                        .filteredOn(call ->
                                call.scenario().equals(id) || call.service().equals(id))
                        .hasSize(quota));
        if (request.calls().isPresent()) {
            List<String> all =
                    request.scenarios().stream().map(each -> each.id()).toList();
            assertThat(Margins.areEven(plan.calls(), PlannedCall::scenario, call -> all, call -> "all"))
                    .isTrue();
        }
    }

    @Property(tries = 100)
    void profilesAreEven(@ForAll("requests") PlanRequest request) {
        Check check = new Check(request, PlannedCall::profile, call -> request.profiles());

        check.isEvenWithin(call -> "all");
        check.isEvenWithin(PlannedCall::service);
        check.isEvenWithin(PlannedCall::scenario);
    }

    @Property(tries = 100)
    void slotsAreEven(@ForAll("requests") PlanRequest request) {
        Check check = new Check(
                request, PlannedCall::slot, call -> request.study().hours().slots());

        check.isEvenWithin(call -> "all");
        check.isEvenWithin(PlannedCall::service);
        check.isEvenWithin(PlannedCall::scenario);
        check.isEvenWithin(PlannedCall::profile);
        check.isEvenWithin(call -> List.of(call.profile(), pool(request, call)));
        check.isEvenWithin(call -> List.of(call.profile(), call.caller()));
        check.isEvenWithin(call -> List.of(call.profile(), call.scenario()));
        check.isEvenWithin(call -> List.of(call.profile(), call.caller(), call.scenario()));
    }

    @Property(tries = 100)
    void weekdaysAreEven(@ForAll("requests") PlanRequest request) {
        List<DayOfWeek> weekdays =
                request.days().stream().map(LocalDate::getDayOfWeek).distinct().toList();
        Check check = new Check(request, PlannedCall::weekday, call -> weekdays);

        check.isEvenWithin(call -> "all");
        check.isEvenWithin(PlannedCall::service);
        check.isEvenWithin(PlannedCall::scenario);
        check.isEvenWithin(PlannedCall::profile);
        check.isEvenWithin(call -> List.of(call.profile(), pool(request, call)));
        check.isEvenWithin(call -> List.of(call.profile(), call.caller()));
        check.isEvenWithin(call -> List.of(call.profile(), call.scenario()));
        check.isEvenWithin(call -> List.of(call.profile(), call.scenario(), call.slot()));
        check.isEvenWithin(call -> List.of(call.profile(), call.caller(), call.slot()));
    }

    @Property(tries = 100)
    void theDaysOfAWeekdayAreEven(@ForAll("requests") PlanRequest request) {
        Check check = new Check(
                request,
                PlannedCall::date,
                call -> request.days().stream()
                        .filter(day -> day.getDayOfWeek() == call.weekday())
                        .toList());

        check.isEvenWithin(PlannedCall::weekday);
        check.isEvenWithin(call -> List.of(call.weekday(), call.caller()));
        check.isEvenWithin(call -> List.of(call.weekday(), call.caller(), call.slot()));
        check.isEvenWithin(call -> List.of(call.weekday(), call.profile()));
        check.isEvenWithin(call -> List.of(call.weekday(), call.profile(), call.scenario()));
    }

    @Property(tries = 100)
    void womenAndMenAreEvenWhereAProfileHasBoth(@ForAll("requests") PlanRequest request) {
        List<PlannedCall> calls = CallPlan.of(request).calls().stream()
                .filter(call -> hasBoth(request, call.profile()))
                .filter(call -> isWomanOrMan(caller(request, call)))
                .toList();
        Function<PlannedCall, Object> gender = call -> caller(request, call).gender();
        Function<PlannedCall, Collection<?>> both =
                call -> List.of(Optional.of(Gender.FEMALE), Optional.of(Gender.MALE));

        assertThat(Margins.areEven(calls, gender, both, call -> "all")).isTrue();
        assertThat(Margins.areEven(calls, gender, both, PlannedCall::service)).isTrue();
        assertThat(Margins.areEven(calls, gender, both, PlannedCall::scenario)).isTrue();
        assertThat(Margins.areEven(calls, gender, both, PlannedCall::profile)).isTrue();
        assertThat(Margins.areEven(calls, gender, both, call -> List.of(call.profile(), call.scenario())))
                .isTrue();
    }

    @Property(tries = 100)
    void theCallersOfAPoolAreEven(@ForAll("requests") PlanRequest request) {
        Check check = new Check(request, PlannedCall::caller, call -> pool(request, call));
        Function<PlannedCall, Object> pool = call -> pool(request, call);

        check.isEvenWithin(call -> List.of(call.profile(), pool.apply(call)));
        check.isEvenWithin(call -> List.of(call.profile(), pool.apply(call), call.service()));
        check.isEvenWithin(call -> List.of(call.profile(), pool.apply(call), call.scenario()));
    }

    /** The share of a caller is the sum of fractions, told here with doubles: the load is less than one away from it. */
    @Property(tries = 100)
    void theLoadOfACallerIsTheSumOfEvenShares(@ForAll("requests") PlanRequest request) {
        CallPlan plan = CallPlan.of(request);
        for (FieldCaller caller : request.callers()) {
            double share = 0;
            for (PlannedCall call : plan.calls()) {
                List<String> pool = pool(request, call);
                share += pool.contains(caller.id()) ? 1.0 / pool.size() : 0;
            }
            long load = plan.calls().stream()
                    .filter(call -> call.caller().equals(caller.id()))
                    .count();
            assertThat(load - share).isBetween(-1 + 1e-9, 1 - 1e-9);
        }
    }

    @Property(tries = 50)
    void theSameSeedGivesTheSamePlan(@ForAll("requests") PlanRequest request) {
        assertThat(CallPlan.of(request)).isEqualTo(CallPlan.of(request));
    }

    private static FieldCaller caller(PlanRequest request, PlannedCall call) {
        return request.callers().stream()
                .filter(caller -> caller.id().equals(call.caller()))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isWomanOrMan(FieldCaller caller) {
        return caller.gender().filter(gender -> gender != Gender.OTHER).isPresent();
    }

    private static boolean hasBoth(PlanRequest request, String profile) {
        return request.callers().stream()
                        .filter(caller -> caller.plays(profile) && isWomanOrMan(caller))
                        .map(FieldCaller::gender)
                        .distinct()
                        .count()
                == 2;
    }

    /** The ids of the callers among whom a call was drawn. */
    private static List<String> pool(PlanRequest request, PlannedCall call) {
        FieldCaller own = caller(request, call);
        List<String> pool = new ArrayList<>();
        for (FieldCaller caller : request.callers()) {
            boolean same = !hasBoth(request, call.profile())
                    || (isWomanOrMan(own) ? caller.gender().equals(own.gender()) : !isWomanOrMan(caller));
            if (caller.plays(call.profile()) && same) {
                pool.add(caller.id());
            }
        }
        return pool;
    }

    /** A plan, and what is looked at in it. */
    private static final class Check {
        private final List<PlannedCall> calls;
        private final Function<PlannedCall, ?> value;
        private final Function<PlannedCall, Collection<?>> values;

        Check(PlanRequest request, Function<PlannedCall, ?> value, Function<PlannedCall, Collection<?>> values) {
            this.calls = CallPlan.of(request).calls();
            this.value = value;
            this.values = values;
        }

        void isEvenWithin(Function<PlannedCall, ?> block) {
            assertThat(Margins.areEven(calls, value, values, block)).isTrue();
        }
    }
}
