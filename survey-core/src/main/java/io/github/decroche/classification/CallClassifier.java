package io.github.decroche.classification;

import io.github.decroche.call.Answer;
import io.github.decroche.call.Call;
import io.github.decroche.protocol.CallWait;
import io.github.decroche.protocol.Disposition;
import io.github.decroche.protocol.ReferenceDate;
import io.github.decroche.study.Scenario;
import io.github.decroche.study.Study;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Classifies the calls of a study. Safe for use by several threads when its {@link AnswerClassifier} is. */
public final class CallClassifier {
    private final Study study;
    private final Map<String, Scenario> scenarios;
    private final AnswerClassifier answers;
    private final ReferenceDate date;

    private CallClassifier(Study study, AnswerClassifier answers, ReferenceDate date) {
        this.study = study;
        this.date = date;
        this.scenarios = study.scenarios().stream().collect(Collectors.toMap(Scenario::id, Function.identity()));
        this.answers = answers;
    }

    /** Classifies the calls of {@code study}, with {@code answers} as the judge of what was said, each by its own day. */
    public static CallClassifier of(Study study, AnswerClassifier answers) {
        return new CallClassifier(study, answers, ReferenceDate.ofEachCall());
    }

    /** The same classifier, judging by what is expected on another day. */
    public CallClassifier at(ReferenceDate date) {
        return new CallClassifier(study, answers, date);
    }

    /**
     * Classifies a call.
     *
     * @throws IllegalArgumentException if the call does not fit the study: an unknown scenario, too many attempts, or no
     *     expected answer valid on the call's day
     */
    public ClassifiedCall classify(Call call) {
        Scenario scenario = scenario(call);
        Disposition disposition = Disposition.of(study.protocol(), call.attempts());
        Classification classification = switch (disposition) {
            case CONNECTED ->
                call.answer()
                        .map(answer -> answers.classify(pattern(scenario, call, answer)))
                        .orElseGet(() -> Classification.withoutAnswer(Category.NOT_RECORDED));
            case EXHAUSTED -> Classification.withoutAnswer(Category.NOT_CONNECTED);
            case INCOMPLETE -> Classification.withoutAnswer(Category.INCOMPLETE);
        };
        return new ClassifiedCall(
                call, scenario, disposition, CallWait.of(study.protocol(), call.attempts()), classification);
    }

    /**
     * The pattern of a call's answer; empty when the call has none.
     *
     * @throws IllegalArgumentException if the scenario has no expected answer valid on the call's reference date
     */
    public Optional<AnswerPattern> pattern(Call call) {
        return call.answer().map(answer -> pattern(scenario(call), call, answer));
    }

    private AnswerPattern pattern(Scenario scenario, Call call, Answer answer) {
        LocalDate day = date.of(study, call);
        int version = scenario.versionOn(day)
                .orElseThrow(() -> new IllegalArgumentException(
                        "scenario: " + scenario.id() + " has no expected answer valid on " + day));
        return AnswerPattern.of(scenario.id(), version, answer);
    }

    private Scenario scenario(Call call) {
        Scenario scenario = scenarios.get(call.scenario());
        if (scenario == null) {
            throw new IllegalArgumentException("scenario: " + call.scenario() + " is not in study " + study.id());
        }
        return scenario;
    }
}
