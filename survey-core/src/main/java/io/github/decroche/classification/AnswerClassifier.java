package io.github.decroche.classification;

import io.github.decroche.call.Answer;
import java.util.function.Function;

/** Judges answers by their patterns. Implementations are safe for use by several threads. */
@FunctionalInterface
public interface AnswerClassifier {
    /**
     * The verdict on an answer.
     *
     * @throws IllegalArgumentException if the pattern belongs to no scenario that the classifier knows
     */
    Classification classify(AnswerPattern pattern);

    /**
     * The judge of the answers that are held to one expected answer: what it says is always the verdict on the answer's {@linkplain
     * AnswerPattern#of pattern}. A classifier that knows many verdicts by heart need not make the pattern to find one.
     *
     * @param scenario the id of the scenario
     * @param version which of the scenario's expected answers is the right one, counted from 1
     * @throws IllegalArgumentException if the classifier knows no such scenario or version; it may also wait with that until an
     *     answer is judged
     */
    default Function<Answer, Classification> judge(String scenario, int version) {
        return answer -> classify(AnswerPattern.of(scenario, version, answer));
    }
}
