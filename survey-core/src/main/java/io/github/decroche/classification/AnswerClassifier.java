package io.github.decroche.classification;

import io.github.decroche.call.Answer;

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
     * The verdict on an answer: always that on its {@linkplain AnswerPattern#of pattern}. A classifier that knows many verdicts by
     * heart need not make the pattern to find one.
     *
     * @param scenario the id of the scenario
     * @param version which of the scenario's expected answers is the right one, counted from 1
     * @param answer the answer
     * @throws IllegalArgumentException if the answer belongs to no scenario that the classifier knows
     */
    default Classification classify(String scenario, int version, Answer answer) {
        return classify(AnswerPattern.of(scenario, version, answer));
    }
}
