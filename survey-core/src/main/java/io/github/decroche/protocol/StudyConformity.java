package io.github.decroche.protocol;

import io.github.decroche.call.Call;
import io.github.decroche.study.ExpectedAnswer;
import io.github.decroche.study.FieldProblem;
import io.github.decroche.study.Scenario;
import io.github.decroche.study.Study;
import io.github.decroche.study.Wave;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether a call fits its study: its wave, service, profile and scenario exist and belong together, it has no more
 * attempts than the protocol allows, and its answer names points of the answer expected on its day. A call that does not
 * fit is rejected by every reader; one that fits but left the protocol is kept, with a {@link Violation}.
 */
public final class StudyConformity {
    private final Study study;

    private StudyConformity(Study study) {
        this.study = study;
    }

    /** The check of calls against a study. */
    public static StudyConformity of(Study study) {
        return new StudyConformity(study);
    }

    /** What does not fit; empty when the call belongs to the study. */
    public List<FieldProblem> problems(Call call) {
        List<FieldProblem> problems = new ArrayList<>();
        checkWave(call, problems);
        checkScenario(call, problems);
        int allowed = study.protocol().maxAttempts();
        if (call.attempts().size() > allowed) {
            problems.add(FieldProblem.found(
                    "attempts",
                    call.attempts().size() + " attempts",
                    "at most " + allowed + ", as the protocol allows"));
        }
        return problems;
    }

    private void checkWave(Call call, List<FieldProblem> problems) {
        Optional<Wave> wave = study.wave(call.wave());
        if (wave.isEmpty()) {
            List<String> waves = study.waves().stream().map(Wave::id).toList();
            problems.add(oneOf("wave", call.wave(), waves, ""));
            return;
        }
        String where = " (wave " + call.wave() + ")";
        require("service", call.service(), wave.get().services(), where, problems);
        require("profile", call.profile(), wave.get().profiles(), where, problems);
        require("scenario", call.scenario(), wave.get().scenarios(), where, problems);
    }

    private void checkScenario(Call call, List<FieldProblem> problems) {
        Optional<Scenario> scenario = study.scenario(call.scenario());
        if (scenario.isEmpty()) {
            return; // reported with the wave
        }
        if (!scenario.get().service().equals(call.service())) {
            problems.add(FieldProblem.of(
                    "scenario",
                    call.scenario(),
                    "a scenario of service " + call.service() + ", not one of "
                            + scenario.get().service()));
        }
        LocalDate day = call.localStart(study.zone()).toLocalDate();
        Optional<ExpectedAnswer> expected = scenario.get().expectedOn(day);
        if (expected.isEmpty()) {
            problems.add(
                    FieldProblem.of("scenario", call.scenario(), "a scenario with an expected answer valid on " + day));
        } else {
            call.answer()
                    .ifPresent(answer -> answer.points()
                            .forEach(point -> require(
                                    "answer.points",
                                    point,
                                    expected.get().pointIds(),
                                    " (scenario " + call.scenario() + ")",
                                    problems)));
        }
    }

    private static void require(
            String field, String id, List<String> allowed, String where, List<FieldProblem> problems) {
        if (!allowed.contains(id)) {
            problems.add(oneOf(field, id, allowed, where));
        }
    }

    private static FieldProblem oneOf(String field, String id, List<String> allowed, String where) {
        return FieldProblem.of(field, id, "one of " + String.join(", ", allowed) + where);
    }
}
