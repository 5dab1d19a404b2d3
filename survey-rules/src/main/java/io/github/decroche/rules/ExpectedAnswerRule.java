package io.github.decroche.rules;

import io.github.decroche.study.Condition;
import io.github.decroche.study.ExpectedAnswer;
import io.github.decroche.study.Scenario;
import java.util.Optional;

/**
 * A rule on what is expected in a scenario.
 *
 * @param rule the rule
 * @param scenario the scenario
 * @param version which of its expected answers, counted from 1
 * @param condition when the rule fires; empty when no condition on the points says it
 */
public record ExpectedAnswerRule(RuleDescription rule, Scenario scenario, int version, Optional<Condition> condition) {
    /** The expected answer. */
    public ExpectedAnswer expected() {
        return scenario.expected(version);
    }

    /** One line: {@code caf-housing-aid-information, version 1, id: condition}. */
    @Override
    public String toString() {
        return scenario.id() + ", version " + version + ", " + rule.id()
                + condition.map(it -> ": " + it).orElse("");
    }
}
