package io.github.decroche.classification;

import io.github.decroche.call.Answer;
import io.github.decroche.call.Call;
import io.github.decroche.protocol.CallWait;
import io.github.decroche.protocol.Disposition;
import io.github.decroche.study.Scenario;
import io.github.decroche.study.Study;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Classifies the calls of a study. Safe for use by several threads when its {@link AnswerClassifier} is. */
public final class CallClassifier {
    private final Study study;
    private final Map<String, Scenario> scenarios;
    private final AnswerClassifier answers;

    private CallClassifier(Study study, AnswerClassifier answers) {
        this.study = study;
        this.scenarios = study.scenarios().stream().collect(Collectors.toMap(Scenario::id, Function.identity()));
        this.answers = answers;
    }

    /** Classifies the calls of {@code study}, with {@code answers} as the judge of what was said. */
    public static CallClassifier of(Study study, AnswerClassifier answers) {
        return new CallClassifier(study, answers);
    }

    /**
     * Classifies a call.
     *
     * @throws IllegalArgumentException if the call does not fit the study: an unknown scenario, too many attempts, or no
     *     expected answer valid on the call's day
     */
    public ClassifiedCall classify(Call call) {
        Scenario scenario = scenarios.get(call.scenario());
        if (scenario == null) {
            throw new IllegalArgumentException("scenario: " + call.scenario() + " is not in study " + study.id());
        }
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

    private AnswerPattern pattern(Scenario scenario, Call call, Answer answer) {
        return AnswerPattern.of(scenario.id(), versionOn(scenario, call), answer);
    }

    private int versionOn(Scenario scenario, Call call) {
        LocalDate day = call.localStart(study.zone()).toLocalDate();
        return IntStream.range(0, scenario.versions().size())
                        .filter(i -> scenario.versions().get(i).isValidOn(day))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(
                                "scenario: " + scenario.id() + " has no expected answer valid on " + day))
                + 1;
    }
}
