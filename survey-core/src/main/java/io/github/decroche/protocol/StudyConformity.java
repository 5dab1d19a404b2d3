package io.github.decroche.protocol;

import io.github.decroche.call.Answer;
import io.github.decroche.call.Call;
import io.github.decroche.study.CallerProfile;
import io.github.decroche.study.FieldProblem;
import io.github.decroche.study.Scenario;
import io.github.decroche.study.Service;
import io.github.decroche.study.Study;
import io.github.decroche.study.Wave;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether a call fits its study: its wave, service, profile and scenario exist and belong together, it has no more
 * attempts than the protocol allows, and its answer names points of the answer expected on its day. A call that does not
 * fit is rejected by every reader; one that fits but left the protocol is kept, with a {@link Violation}.
 */
public final class StudyConformity {
    private final Study study;
    private final ReferenceDate date;
    private final Map<String, Planned> waves = new HashMap<>();
    private final Planned whole;
    private final Map<String, Scenario> scenarios = new HashMap<>();

    private StudyConformity(Study study, ReferenceDate date) {
        this.study = study;
        this.date = date;
        this.whole = Planned.of(study);
        study.waves().forEach(wave -> waves.put(wave.id(), Planned.of(wave)));
        study.scenarios().forEach(scenario -> scenarios.put(scenario.id(), scenario));
    }

    /** The check of calls against a study, each answer against what was expected on the day of its call. */
    public static StudyConformity of(Study study) {
        return new StudyConformity(study, ReferenceDate.ofEachCall());
    }

    /** The same check with answers held to what is expected on another day. */
    public StudyConformity at(ReferenceDate date) {
        return new StudyConformity(study, date);
    }

    /** The ids that a wave or a whole study has, to be looked up. */
    private record Planned(Set<String> services, Set<String> profiles, Set<String> scenarios) {
        static Planned of(Wave wave) {
            return of(wave.services(), wave.profiles(), wave.scenarios());
        }

        static Planned of(Study study) {
            return of(
                    study.services().stream().map(Service::id).toList(),
                    study.profiles().stream().map(CallerProfile::id).toList(),
                    study.scenarios().stream().map(Scenario::id).toList());
        }

        private static Planned of(List<String> services, List<String> profiles, List<String> scenarios) {
            return new Planned(
                    new LinkedHashSet<>(services), new LinkedHashSet<>(profiles), new LinkedHashSet<>(scenarios));
        }
    }

    /** What does not fit; empty when the call belongs to the study. */
    public List<FieldProblem> problems(Call call) {
        return fits(call) ? List.of() : allProblems(call);
    }

    private boolean fits(Call call) {
        Planned wave = waves.get(call.wave());
        Scenario scenario = scenarios.get(call.scenario());
        if (wave == null
                || scenario == null
                || !wave.services().contains(call.service())
                || !wave.profiles().contains(call.profile())
                || !wave.scenarios().contains(call.scenario())
                || !scenario.service().equals(call.service())
                || call.attempts().size() > study.protocol().maxAttempts()) {
            return false;
        }
        OptionalInt version = scenario.versionOn(date.of(study, call));
        return version.isPresent()
                && (call.answer().isEmpty()
                        || scenario.expected(version.getAsInt())
                                .pointIds()
                                .containsAll(call.answer().get().points()));
    }

    private List<FieldProblem> allProblems(Call call) {
        List<FieldProblem> problems =
                new ArrayList<>(idProblems(call.wave(), call.service(), call.scenario(), call.profile()));
        study.scenario(call.scenario()).ifPresent(scenario -> checkAnswer(scenario, call, problems));
        int allowed = study.protocol().maxAttempts();
        if (call.attempts().size() > allowed) {
            problems.add(FieldProblem.found(
                    "attempts",
                    "a call of " + call.attempts().size() + " attempts",
                    "at most " + allowed + ", as the protocol allows"));
        }
        return problems;
    }

    /** Which of a call's ids are not in the study, or do not belong together. */
    public List<FieldProblem> idProblems(String wave, String service, String scenario, String profile) {
        return idProblems(Optional.of(wave), Optional.of(service), Optional.of(scenario), Optional.of(profile));
    }

    /**
     * The same, where some of the ids are not known. Without a wave of the study the others are held to the whole study.
     */
    public List<FieldProblem> idProblems(
            Optional<String> wave, Optional<String> service, Optional<String> scenario, Optional<String> profile) {
        List<FieldProblem> problems = new ArrayList<>();
        Optional<Planned> planned = wave.map(waves::get);
        if (planned.isEmpty()) {
            require("wave", wave, study.waves().stream().map(Wave::id).toList(), "", problems);
        }
        Planned allowed = planned.orElse(whole);
        String where = planned.isPresent() ? " (wave " + wave.get() + ")" : "";
        require("service", service, allowed.services(), where, problems);
        require("profile", profile, allowed.profiles(), where, problems);
        require("scenario", scenario, allowed.scenarios(), where, problems);
        service.filter(allowed.services()::contains)
                .ifPresent(asked -> scenario.flatMap(study::scenario)
                        .filter(known -> !known.service().equals(asked))
                        .ifPresent(known -> problems.add(FieldProblem.of(
                                "scenario",
                                known.id(),
                                "a scenario of service " + asked + ", not one of " + known.service()))));
        return problems;
    }

    private void checkAnswer(Scenario scenario, Call call, List<FieldProblem> problems) {
        LocalDate day = date.of(study, call);
        OptionalInt version = scenario.versionOn(day);
        if (version.isEmpty()) {
            String periods = scenario.versions().stream()
                    .map(each -> each.validity().toString())
                    .collect(Collectors.joining(", "));
            problems.add(FieldProblem.of(
                    "scenario",
                    call.scenario(),
                    "a scenario with an expected answer valid on " + day + "; this one has them for " + periods));
            return;
        }
        String where = " (scenario " + call.scenario() + " on " + day + ")";
        Set<String> points = scenario.expected(version.getAsInt()).pointIds();
        List<String> said = call.answer().map(Answer::points).map(List::copyOf).orElse(List.of());
        for (int i = 0; i < said.size(); i++) {
            require("answer.points[" + i + "]", Optional.of(said.get(i)), points, where, problems);
        }
    }

    private static void require(
            String field, Optional<String> id, Collection<String> allowed, String where, List<FieldProblem> problems) {
        id.filter(given -> !allowed.contains(given))
                .ifPresent(given -> problems.add(FieldProblem.of(field, given, FieldProblem.oneOf(allowed) + where)));
    }
}
