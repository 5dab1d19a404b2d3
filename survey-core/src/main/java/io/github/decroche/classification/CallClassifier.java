package io.github.decroche.classification;

import io.github.decroche.call.Answer;
import io.github.decroche.call.Call;
import io.github.decroche.protocol.Disposition;
import io.github.decroche.protocol.ReferenceDate;
import io.github.decroche.study.RetryProtocol;
import io.github.decroche.study.Scenario;
import io.github.decroche.study.Study;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Classifies the calls of a study. Safe for use by several threads when its {@link AnswerClassifier} is. */
public final class CallClassifier {
    private static final Classification NOT_RECORDED = Classification.withoutAnswer(Category.NOT_RECORDED);
    private static final Classification NOT_CONNECTED = Classification.withoutAnswer(Category.NOT_CONNECTED);
    private static final Classification INCOMPLETE = Classification.withoutAnswer(Category.INCOMPLETE);

    private final Study study;
    private final RetryProtocol protocol;
    private final Map<String, DatedScenario> scenarios;
    private final AnswerClassifier answers;

    private CallClassifier(Study study, AnswerClassifier answers, ReferenceDate date) {
        this.study = study;
        this.protocol = study.protocol();
        this.scenarios = study.scenarios().stream()
                .collect(Collectors.toMap(Scenario::id, scenario -> new DatedScenario(study, scenario, date, answers)));
        this.answers = answers;
    }

    /**
     * Classifies the calls of {@code study}, with {@code answers} as the judge of what was said, each by its own day.
     *
     * @throws IllegalArgumentException if {@code answers} does not know a scenario of the study, and says so before it is asked
     */
    public static CallClassifier of(Study study, AnswerClassifier answers) {
        return new CallClassifier(study, answers, ReferenceDate.ofEachCall());
    }

    /** The same classifier, judging by what is expected on another day. */
    public CallClassifier at(ReferenceDate date) {
        return new CallClassifier(study, answers, date);
    }

    /**
     * Classifies a call that fits the study, as those that were read from a file do. Of a call that was built in code {@link
     * io.github.decroche.protocol.StudyConformity} says whether it does; what it is classified by is checked here too, and nothing
     * else, so that an unknown service or profile would make a group of its own.
     *
     * @throws IllegalArgumentException if the call cannot be classified: an unknown scenario, too many attempts, or no
     *     expected answer valid on the call's day
     */
    public ClassifiedCall classify(Call call) {
        DatedScenario scenario = scenario(call);
        Disposition disposition = Disposition.of(protocol, call.attempts());
        return new ClassifiedCall(
                call, scenario.scenario(), protocol, disposition, classification(call, scenario, disposition));
    }

    private Classification classification(Call call, DatedScenario scenario, Disposition disposition) {
        return switch (disposition) {
            case CONNECTED -> {
                Optional<Answer> answer = call.answer();
                yield answer.isPresent() ? scenario.verdict(call, answer.get()) : NOT_RECORDED;
            }
            case EXHAUSTED -> NOT_CONNECTED;
            case INCOMPLETE -> INCOMPLETE;
        };
    }

    /**
     * The pattern of a call's answer; empty when the call has none.
     *
     * @throws IllegalArgumentException if the scenario has no expected answer valid on the call's reference date
     */
    public Optional<AnswerPattern> pattern(Call call) {
        return call.answer().map(answer -> {
            DatedScenario scenario = scenario(call);
            return AnswerPattern.of(scenario.scenario().id(), scenario.version(call), answer);
        });
    }

    private DatedScenario scenario(Call call) {
        DatedScenario scenario = scenarios.get(call.scenario());
        if (scenario == null) {
            throw new IllegalArgumentException("scenario: " + call.scenario() + " is not in study " + study.id());
        }
        return scenario;
    }
}
