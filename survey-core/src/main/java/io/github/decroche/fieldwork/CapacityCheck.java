package io.github.decroche.fieldwork;

import io.github.decroche.study.FieldProblem;
import io.github.decroche.study.Scenario;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Whether the days of a request, all else of which is in order, hold its calls. */
final class CapacityCheck {
    private final PlanRequest request;
    private final long calls;
    private final List<FieldProblem> problems = new ArrayList<>();

    /** Of a request for a number of calls in all. */
    CapacityCheck(PlanRequest request, long calls) {
        this.request = request;
        this.calls = calls;
    }

    List<FieldProblem> problems() {
        List<LocalDate> days = request.days();
        if (days.isEmpty()) {
            problems.add(FieldProblem.missing(
                    "days",
                    "at least one day of calling from " + request.first().orElseThrow() + " to "
                            + request.last().orElseThrow() + ": of the study's weekdays, and no holiday"));
            return problems;
        }
        for (Scenario scenario : planned()) {
            days.stream()
                    .filter(day -> scenario.versionOn(day).isEmpty())
                    .findFirst()
                    .ifPresent(day -> problems.add(FieldProblem.of(
                            "scenario",
                            scenario.id(),
                            "a scenario with an expected answer valid on every day of calling; it has none on "
                                    + day)));
        }
        request.perSlot().ifPresent(perSlot -> checkCapacity(perSlot, days));
        return problems;
    }

    private List<Scenario> planned() {
        return request.scenarios().stream()
                .filter(scenario -> request.calls().isPresent()
                        || request.quotas().containsKey(scenario.id())
                        || request.quotas().containsKey(scenario.service()))
                .toList();
    }

    private void checkCapacity(int perSlot, List<LocalDate> days) {
        if (perSlot < 1) {
            problems.add(FieldProblem.of("perSlot", perSlot, "a whole number from 1"));
            return;
        }
        long callers = request.callers().stream()
                .filter(caller -> request.profiles().stream().anyMatch(caller::plays))
                .count();
        int slots = request.study().hours().slots().size();
        long most = Math.multiplyExact(callers * days.size() * slots, (long) perSlot);
        if (calls > most) {
            problems.add(FieldProblem.of(
                    "calls",
                    calls,
                    "at most " + most + " = " + callers + " callers × " + days.size() + " days × " + slots + " slots × "
                            + perSlot + " a slot: fewer calls, or more callers, days or calls a slot"));
            return;
        }
        checkWeekdays(perSlot, days, most / days.size());
    }

    /** Weekdays have equal numbers of calls, rounded down at least, however often they occur. */
    private void checkWeekdays(int perSlot, List<LocalDate> days, long mostOfDay) {
        Map<DayOfWeek, Long> occurrences = new TreeMap<>();
        days.forEach(day -> occurrences.merge(day.getDayOfWeek(), 1L, Long::sum));
        long share = calls / occurrences.size();
        occurrences.forEach((weekday, times) -> {
            if (share > mostOfDay * times) {
                problems.add(FieldProblem.of(
                        "perSlot",
                        perSlot,
                        "more, because " + weekday.name().toLowerCase(Locale.ROOT) + " occurs "
                                + (times == 1 ? "once" : times + " times") + ": at most " + mostOfDay * times
                                + " of its " + share
                                + " calls can be made; fewer calls, or more callers, days or calls a"
                                + " slot"));
            }
        });
    }
}
