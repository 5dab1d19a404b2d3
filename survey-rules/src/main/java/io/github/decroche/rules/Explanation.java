package io.github.decroche.rules;

import io.github.decroche.classification.Classification;
import java.util.List;

/**
 * Why an answer has its category, and what would change it.
 *
 * @param verdict the verdict with its evidence
 * @param rules the rules that fired, in the order of their ids
 * @param expected the rules on the expected answer that it was held to, fired or not
 * @param smallestChanges the smallest changes that would give it another category
 */
public record Explanation(
        Classification verdict,
        List<RuleDescription> rules,
        List<ExpectedAnswerRule> expected,
        SmallestChanges smallestChanges) {
    /** Copies the lists. */
    public Explanation {
        rules = List.copyOf(rules);
        expected = List.copyOf(expected);
    }
}
