package io.github.decroche.fieldwork;

import io.github.decroche.study.CallerProfile;
import io.github.decroche.study.DateRange;
import io.github.decroche.study.FieldProblem;
import io.github.decroche.study.Scenario;
import io.github.decroche.study.Wave;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What is wrong with a request: the unknown first, then the impossible, which is for {@link CapacityCheck} to say. */
final class RequestCheck {
    private final PlanRequest request;
    private final List<FieldProblem> problems = new ArrayList<>();

    RequestCheck(PlanRequest request) {
        this.request = request;
    }

    List<FieldProblem> problems() {
        if (request.study().wave(request.waveId()).isEmpty()) {
            List<String> waves = request.study().waves().stream().map(Wave::id).toList();
            problems.add(FieldProblem.of("wave", request.waveId(), FieldProblem.oneOf(waves)));
            return problems;
        }
        checkCallers();
        checkProfiles();
        checkCalls();
        if (isPeriodUsable() && problems.isEmpty()) {
            return new CapacityCheck(request, total()).problems();
        }
        return problems;
    }

    private void checkCallers() {
        FieldProblem.ifEmpty("callers", request.callers()).ifPresent(problems::add);
        List<String> known =
                request.study().profiles().stream().map(CallerProfile::id).toList();
        Set<String> ids = new HashSet<>();
        for (FieldCaller caller : request.callers()) {
            if (!ids.add(caller.id())) {
                problems.add(FieldProblem.of("callers", caller.id(), "each caller once"));
            }
            caller.profiles().stream()
                    .filter(profile -> !known.contains(profile))
                    .sorted()
                    .forEach(profile -> problems.add(
                            FieldProblem.of("profiles of caller " + caller.id(), profile, FieldProblem.oneOf(known))));
        }
    }

    private void checkProfiles() {
        FieldProblem.ifEmpty("profiles", request.profiles()).ifPresent(problems::add);
        Set<String> seen = new HashSet<>();
        for (String profile : request.profiles()) {
            if (!request.wave().profiles().contains(profile)) {
                problems.add(FieldProblem.of(
                        "profiles", profile, FieldProblem.oneOf(request.wave().profiles()) + inWave()));
            } else if (!seen.add(profile)) {
                problems.add(FieldProblem.of("profiles", profile, "each profile once"));
            } else if (request.callers().stream().noneMatch(caller -> caller.plays(profile))
                    && !request.callers().isEmpty()) {
                problems.add(FieldProblem.missing(
                        "callers of " + profile, "at least one who can play it, or a plan without that profile"));
            }
        }
    }

    private void checkCalls() {
        if (request.calls().isPresent() != request.quotas().isEmpty()) {
            problems.add(
                    request.quotas().isEmpty()
                            ? FieldProblem.missing("calls", "a number of calls, in all or for each scenario")
                            : FieldProblem.found(
                                    "calls", "a number in all and for some scenarios", "one or the other"));
            return;
        }
        request.calls().ifPresent(calls -> checkCount("calls", calls));
        List<String> scenarios = request.scenarios().stream().map(Scenario::id).toList();
        FieldProblem.ifEmpty("scenarios", scenarios).ifPresent(problems::add);
        request.quotas().forEach((id, calls) -> {
            checkCount("calls of " + id, calls);
            if (!scenarios.contains(id) && scenariosOf(id).isEmpty()) {
                List<String> ids = Stream.concat(scenarios.stream(), request.wave().services().stream())
                        .toList();
                problems.add(FieldProblem.of("calls", id, FieldProblem.oneOf(ids) + inWave()));
            } else if (!scenarios.contains(id)) {
                scenariosOf(id).stream()
                        .filter(request.quotas()::containsKey)
                        .forEach(scenario -> problems.add(FieldProblem.of(
                                "calls", scenario, "a number for service " + id + " or for its scenarios, not both")));
            }
        });
        if (problems.isEmpty() && total() > PlanRequest.MOST_CALLS) {
            problems.add(FieldProblem.of("calls", total(), "at most " + PlanRequest.MOST_CALLS + " in all"));
        }
    }

    private List<String> scenariosOf(String service) {
        return request.scenarios().stream()
                .filter(scenario -> scenario.service().equals(service))
                .map(Scenario::id)
                .toList();
    }

    private void checkCount(String field, int calls) {
        if (calls < 1 || calls > PlanRequest.MOST_CALLS) {
            problems.add(FieldProblem.of(field, calls, "a whole number from 1 to " + PlanRequest.MOST_CALLS));
        }
    }

    private long total() {
        return request.calls().isPresent()
                ? request.calls().getAsInt()
                : request.quotas().values().stream()
                        .mapToLong(Integer::longValue)
                        .sum();
    }

    private boolean isPeriodUsable() {
        DateRange field = request.wave().fieldPeriod();
        checkEnd("from", request.period().from(), request.first(), field);
        checkEnd("to", request.period().to(), request.last(), field);
        if (!problems.isEmpty()) {
            return false;
        }
        LocalDate first = request.first().orElseThrow();
        LocalDate last = request.last().orElseThrow();
        if (last.isBefore(first) || ChronoUnit.DAYS.between(first, last) >= PlanRequest.MOST_DAYS) {
            problems.add(FieldProblem.of(
                    "to", last, "a day from " + first + " to " + first.plusDays(PlanRequest.MOST_DAYS - 1L)));
            return false;
        }
        return true;
    }

    private void checkEnd(String name, Optional<LocalDate> stated, Optional<LocalDate> used, DateRange field) {
        if (used.isEmpty()) {
            problems.add(FieldProblem.missing(
                    name, "a day, because the field period " + field + " of wave " + request.waveId() + " is open"));
        } else if (stated.isPresent() && !field.contains(stated.get())) {
            problems.add(FieldProblem.of(
                    name, stated.get(), "a day of the field period " + field + " of wave " + request.waveId()));
        }
    }

    private String inWave() {
        return " (wave " + request.waveId() + ")";
    }
}
