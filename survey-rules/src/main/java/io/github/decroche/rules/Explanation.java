package io.github.decroche.rules;

import io.github.decroche.classification.Classification;
import io.github.decroche.study.ExpectedAnswer;
import io.github.decroche.text.Overview;
import java.util.ArrayList;
import java.util.List;

/**
 * Why an answer has its category, and what would change it.
 *
 * @param verdict the verdict with its evidence
 * @param expected the expected answer that it was held to
 * @param expectedRules the rules on that expected answer, fired or not
 * @param fired the rules that fired
 * @param smallestChanges the smallest changes that would give it another category
 */
public record Explanation(
        Classification verdict,
        ExpectedAnswer expected,
        List<ExpectedAnswerRule> expectedRules,
        List<RuleDescription> fired,
        SmallestChanges smallestChanges) {
    /** Copies the lists. */
    public Explanation {
        expectedRules = List.copyOf(expectedRules);
        fired = List.copyOf(fired);
    }

    /** The category above a small table of the rules that fired. */
    @Override
    public String toString() {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.of("said", verdict.said()));
        rows.add(List.of("missing", verdict.missing()));
        rows.add(List.of("satisfactory", expected.satisfactory()));
        fired.forEach(rule -> rows.add(List.of("rule", rule)));
        return Overview.of(verdict.category().id(), List.of("", ""), rows, row -> row);
    }
}
