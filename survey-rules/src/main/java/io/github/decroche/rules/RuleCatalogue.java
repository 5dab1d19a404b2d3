package io.github.decroche.rules;

import io.github.decroche.classification.AnswerPattern;
import io.github.decroche.classification.Category;
import io.github.decroche.study.Condition;
import io.github.decroche.study.ExpectedAnswer;
import io.github.decroche.study.Scenario;
import io.github.decroche.study.Study;
import io.github.decroche.text.Overview;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The rules by which the answers of a study are judged, to be read and disputed. Nothing here is written beside the rules:
 * conditions are found by asking a rule about every set of points, or are those that the study file states.
 *
 * @param expectedAnswers the rules on expected answers, in the order of the study's scenarios and their versions
 * @param classification the rules that classify an answer of which it is known how much it says
 * @param own the rules of the user's own DRL; what they say stands there
 */
public record RuleCatalogue(
        List<ExpectedAnswerRule> expectedAnswers, List<ClassificationRule> classification, List<RuleDescription> own) {
    /** The most points of an expected answer whose rules are asked: 1,024 sets. */
    private static final int MOST_POINTS = 10;

    /** Copies the lists. */
    public RuleCatalogue {
        expectedAnswers = List.copyOf(expectedAnswers);
        classification = List.copyOf(classification);
        own = List.copyOf(own);
    }

    static RuleCatalogue of(Study study, RuleSet rules) {
        List<ExpectedAnswerRule> expected = new ArrayList<>();
        for (Scenario scenario : study.scenarios()) {
            for (int version = 1; version <= scenario.versions().size(); version++) {
                expected.addAll(expectedAnswer(scenario, version, rules));
            }
        }
        return new RuleCatalogue(
                expected,
                classification(rules),
                rules.rules().stream()
                        .filter(rule -> !rule.isOurs())
                        .map(DescribedRule::description)
                        .toList());
    }

    /** The rules on one expected answer, but for the user's own. */
    static List<ExpectedAnswerRule> expectedAnswer(Scenario scenario, int version, RuleSet rules) {
        ExpectedAnswer expected = scenario.expected(version);
        List<DescribedRule> about = rules.rules().stream()
                .filter(rule -> rule.isOurs()
                        && (rule.isAbout(scenario.id(), version) || rule.reads().isPresent()))
                .toList();
        boolean asked = about.stream().anyMatch(rule -> rule.reads().isEmpty())
                && expected.points().size() <= MOST_POINTS;
        List<Set<String>> fired = asked ? fired(scenario.id(), version, expected, rules.engine()) : List.of();
        return about.stream()
                .map(rule ->
                        new ExpectedAnswerRule(rule.description(), scenario, version, condition(rule, expected, fired)))
                .toList();
    }

    private static Optional<Condition> condition(DescribedRule rule, ExpectedAnswer expected, List<Set<String>> fired) {
        if (rule.reads().isPresent()) {
            return Optional.of(
                    switch (rule.reads().get()) {
                        case SATISFACTORY -> expected.satisfactory();
                        case COMPLETE -> expected.complete();
                    });
        }
        return fired.isEmpty()
                ? Optional.empty()
                : MonotoneCondition.of(
                        List.copyOf(expected.pointIds()), set -> fired.get(set).contains(rule.id()));
    }

    /** For every set of points, the rules that fire when just they are said. */
    private static List<Set<String>> fired(String scenario, int version, ExpectedAnswer expected, RuleEngine engine) {
        List<String> points = List.copyOf(expected.pointIds());
        return IntStream.range(0, 1 << points.size())
                .mapToObj(set -> {
                    Set<String> said = new HashSet<>();
                    IntStream.range(0, points.size())
                            .filter(i -> (set >> i & 1) == 1)
                            .forEach(i -> said.add(points.get(i)));
                    return engine.firedBy(new AnswerPattern(scenario, version, said, false, false, false), expected);
                })
                .toList();
    }

    private static List<ClassificationRule> classification(RuleSet rules) {
        Map<String, Map<Category, List<JudgedAnswer>>> answers = new LinkedHashMap<>();
        for (JudgedAnswer answer : JudgedAnswer.all()) {
            RuleEngine.Ruling ruling = rules.engine().classify(answer);
            for (String rule : ruling.rules()) {
                for (Category category : ruling.categories()) {
                    answers.computeIfAbsent(rule, id -> new LinkedHashMap<>())
                            .computeIfAbsent(category, it -> new ArrayList<>())
                            .add(answer);
                }
            }
        }
        List<ClassificationRule> classification = new ArrayList<>();
        for (DescribedRule rule : rules.rules()) {
            answers.getOrDefault(rule.id(), Map.of())
                    .forEach((category, of) ->
                            classification.add(new ClassificationRule(rule.description(), of, category)));
        }
        return classification;
    }

    /** A small table of the rules. */
    @Override
    public String toString() {
        List<List<Object>> rows = new ArrayList<>();
        expectedAnswers.forEach(
                it -> rows.add(List.of(it.rule().id(), it.scenario().id())));
        classification.forEach(it -> rows.add(List.of(it.rule().id(), it.category())));
        own.forEach(it -> rows.add(List.of(it.id(), "")));
        return Overview.of(rows.size() + " rules", List.of("rule", "scenario or category"), rows, row -> row);
    }
}
