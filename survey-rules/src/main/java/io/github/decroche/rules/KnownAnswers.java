package io.github.decroche.rules;

import io.github.decroche.study.ExpectedAnswer;
import io.github.decroche.study.FieldProblem;
import io.github.decroche.study.InvalidValueException;
import io.github.decroche.study.Scenario;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The expected answers that rules are written for: the points of each, and the days on which it is the right one.
 *
 * @param rules all rules
 */
record KnownAnswers(List<DescribedRule> rules) {
    /**
     * Holds a scenario to them.
     *
     * @throws InvalidValueException if one of its expected answers has other points or days than the rules about it, or no rule
     */
    void require(Scenario scenario) {
        for (int version = 1; version <= scenario.versions().size(); version++) {
            ExpectedAnswer expected = scenario.expected(version);
            List<DescribedRule> about = about(scenario, version);
            boolean fits = about.stream().anyMatch(rule -> rule.points().equals(expected.pointIds()))
                    && about.stream().allMatch(rule -> hasDaysOf(rule, expected));
            if (!fits) {
                throw new InvalidValueException(FieldProblem.found(
                        "scenarios",
                        "version " + version + " of " + scenario.id() + " with the points " + expected.pointIds()
                                + " for " + expected.validity(),
                        (about.isEmpty() ? "a scenario of 2022" : differing(about, expected))
                                + ", which the bundled rules know; RuleClassifier.ofStudyFile judges any study"));
            }
        }
    }

    private List<DescribedRule> about(Scenario scenario, int version) {
        return rules.stream()
                .filter(rule -> rule.isAbout(scenario.id(), version))
                .toList();
    }

    private static boolean hasDaysOf(DescribedRule rule, ExpectedAnswer expected) {
        return rule.description().validity().equals(expected.validity());
    }

    /** The points and days that rules have instead; where those that list points agree, the rules that have other days. */
    private static String differing(List<DescribedRule> about, ExpectedAnswer expected) {
        String points = about.stream()
                .filter(rule -> !rule.points().isEmpty())
                .filter(rule -> !rule.points().equals(expected.pointIds()) || !hasDaysOf(rule, expected))
                .map(rule -> "the points " + new TreeSet<>(rule.points()) + " for "
                        + rule.description().validity())
                .collect(Collectors.joining(" or "));
        return points.isEmpty()
                ? about.stream()
                        .filter(rule -> !hasDaysOf(rule, expected))
                        .map(rule -> "the days " + rule.description().validity() + " of rule " + rule.id())
                        .collect(Collectors.joining(" or "))
                : points;
    }
}
