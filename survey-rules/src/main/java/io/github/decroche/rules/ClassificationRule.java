package io.github.decroche.rules;

import io.github.decroche.classification.Category;
import java.util.List;

/**
 * A rule of the classification.
 *
 * @param rule the rule
 * @param answers all answers that it fires for
 * @param category what it concludes of them
 */
public record ClassificationRule(RuleDescription rule, List<JudgedAnswer> answers, Category category) {
    /** Copies the answers. */
    public ClassificationRule {
        answers = List.copyOf(answers);
    }

    /** One line: its id, its category, and for how many kinds of answer it fires. */
    @Override
    public String toString() {
        return rule.id() + ": " + category.id() + ", fires for " + answers.size() + " kinds of answer";
    }
}
