package io.github.decroche.classification;

/** Judges answers by their patterns. Implementations are safe for use by several threads. */
@FunctionalInterface
public interface AnswerClassifier {
    /**
     * The verdict on an answer.
     *
     * @throws IllegalArgumentException if the pattern belongs to no scenario that the classifier knows
     */
    Classification classify(AnswerPattern pattern);
}
