package io.github.decroche.rules;

import io.github.decroche.classification.AnswerClassifier;
import io.github.decroche.classification.AnswerPattern;
import io.github.decroche.classification.Classification;
import io.github.decroche.study.ExpectedAnswer;
import io.github.decroche.study.Scenario;
import io.github.decroche.study.Study;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.drools.model.Model;

/**
 * Judges answers by Drools rules. Safe for use by any number of threads; build one a study and share it.
 *
 * <p>A verdict is a pure function of the answer's pattern, so each pattern is put to the rules once and its verdict kept, for
 * at most {@value #MOST_PATTERNS} patterns; those that come when the memo is full are put to the rules each time. A study
 * has a few thousand patterns, so only a hostile stream ever fills it, and then costs time but no memory.
 */
public final class RuleClassifier implements AnswerClassifier {
    /** How many verdicts are kept. */
    public static final int MOST_PATTERNS = 65_536;

    private final Map<String, Scenario> scenarios;
    private final List<RuleDescription> rules;
    private final RuleEngine engine;
    private final ConcurrentHashMap<AnswerPattern, Classification> verdicts = new ConcurrentHashMap<>();

    private RuleClassifier(Study study, List<Model> models) {
        this.scenarios = study.scenarios().stream().collect(Collectors.toMap(Scenario::id, Function.identity()));
        this.rules = CompiledRules.describe(models);
        this.engine = new RuleEngine(models);
    }

    /**
     * The rules that ship with the library, for the scenarios of 2022.
     *
     * @param study a study whose scenarios are among those that the rules know, with the same points
     * @throws IllegalArgumentException if the study has a scenario, a point or a version that the rules do not know
     */
    public static RuleClassifier bundled(Study study) {
        RuleClassifier classifier = new RuleClassifier(
                study,
                List.of(
                        CompiledRules.model(CompiledRules.EXPECTED),
                        CompiledRules.model(CompiledRules.CLASSIFICATION)));
        study.scenarios().forEach(classifier::requireKnown);
        return classifier;
    }

    /** The conditions that the study itself states, read by rules as data; nothing of a study file is ever run. */
    public static RuleClassifier ofStudyFile(Study study) {
        return new RuleClassifier(
                study,
                List.of(
                        CompiledRules.model(CompiledRules.STUDY_FILE),
                        CompiledRules.model(CompiledRules.CLASSIFICATION)));
    }

    /** What is known of each rule, in the order in which the build compiled them. */
    public List<RuleDescription> rules() {
        return rules;
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if the study has no such scenario or version, or the scenario no such point
     */
    @Override
    public Classification classify(AnswerPattern pattern) {
        Classification known = verdicts.get(pattern);
        if (known != null) {
            return known;
        }
        Classification verdict = engine.judge(pattern, expected(pattern));
        if (verdicts.mappingCount() < MOST_PATTERNS) {
            verdicts.putIfAbsent(pattern, verdict);
        }
        return verdict;
    }

    /** How many verdicts are kept now. */
    long kept() {
        return verdicts.mappingCount();
    }

    private ExpectedAnswer expected(AnswerPattern pattern) {
        Scenario scenario = scenarios.get(pattern.scenario());
        if (scenario == null) {
            throw new IllegalArgumentException(
                    "scenario: " + pattern.scenario() + "; expected one of " + scenarios.keySet());
        }
        if (pattern.version() < 1 || pattern.version() > scenario.versions().size()) {
            throw new IllegalArgumentException("version: " + pattern.version() + " of scenario " + scenario.id()
                    + "; expected from 1 to " + scenario.versions().size());
        }
        ExpectedAnswer expected = scenario.versions().get(pattern.version() - 1);
        if (!expected.pointIds().containsAll(pattern.said())) {
            throw new IllegalArgumentException("said: " + pattern.said() + " in scenario " + scenario.id()
                    + "; expected points among " + expected.pointIds());
        }
        return expected;
    }

    private void requireKnown(Scenario scenario) {
        Set<String> points = rules.stream()
                .filter(rule -> rule.scenario().filter(scenario.id()::equals).isPresent())
                .flatMap(rule -> rule.points().stream())
                .collect(Collectors.toSet());
        boolean fits = scenario.versions().size() == 1
                && new HashSet<>(scenario.versions().get(0).pointIds()).equals(points);
        if (!fits) {
            throw new IllegalArgumentException("scenario " + scenario.id()
                    + ": the bundled rules know it with one version and the points " + points
                    + "; a study of one's own is judged by RuleClassifier.ofStudyFile");
        }
    }
}
