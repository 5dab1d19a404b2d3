package io.github.decroche.rules;

import io.github.decroche.Experimental;
import io.github.decroche.call.Answer;
import io.github.decroche.classification.AnswerClassifier;
import io.github.decroche.classification.AnswerPattern;
import io.github.decroche.classification.Classification;
import io.github.decroche.study.ExpectedAnswer;
import io.github.decroche.study.FieldProblem;
import io.github.decroche.study.InvalidValueException;
import io.github.decroche.study.Scenario;
import io.github.decroche.study.Study;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Judges answers by Drools rules. Safe for use by any number of threads; build one a study and share it.
 *
 * <p>Expected answers come from one of two places: {@linkplain #bundled the rules that ship with the library}, or {@linkplain
 * #ofStudyFile the study itself}, which is data and never run. {@linkplain #withOwnDrl Rules of one's own}, which are code,
 * may be laid on top of either.
 *
 * <p>A verdict is a pure function of the answer's pattern, so each pattern is put to the rules once and its verdict kept, for
 * at most {@value #MOST_PATTERNS} patterns with at most {@value #MOST_POINTS} points in all. When there are more, those of
 * expected answers with more than a dozen points are forgotten and the memo fills anew. A study has a few thousand patterns, so
 * only a hostile stream ever comes so far, and then costs time but no memory.
 */
public final class RuleClassifier implements AnswerClassifier {
    /** How many verdicts are kept at the most. */
    public static final int MOST_PATTERNS = Memo.MOST_PATTERNS;

    /** How many points the kept verdicts have together at the most. */
    public static final int MOST_POINTS = Memo.MOST_POINTS;

    private final Study study;
    private final RuleSet rules;
    private final Map<String, List<NumberedAnswer>> answers = new HashMap<>();
    private final Memo memo;
    private final List<DrlProblem> warnings;

    private RuleClassifier(Study study, RuleSet rules, List<DrlProblem> warnings) {
        this.warnings = List.copyOf(warnings);
        this.study = study;
        this.rules = rules;
        int number = 0;
        int slots = 0;
        for (Scenario scenario : study.scenarios()) {
            List<NumberedAnswer> versions = new ArrayList<>();
            for (ExpectedAnswer expected : scenario.versions()) {
                int its = NumberedAnswer.slots(expected);
                boolean fits = its > 0 && slots + its <= Memo.MOST_SLOTS;
                versions.add(new NumberedAnswer(number++, fits ? slots : NumberedAnswer.NO_SLOT, expected));
                slots += fits ? its : 0;
            }
            answers.put(scenario.id(), List.copyOf(versions));
        }
        this.memo = new Memo(slots);
    }

    /**
     * The rules that ship with the library, for the scenarios of 2022.
     *
     * @param study a study whose scenarios are among those that the rules know, with the same points for the same periods
     * @throws InvalidValueException if the study has a scenario, a point or a period that the rules do not know
     */
    public static RuleClassifier bundled(Study study) {
        RuleSet rules = RuleSet.bundled();
        study.scenarios().forEach(new KnownAnswers(rules.rules())::require);
        return new RuleClassifier(study, rules, List.of());
    }

    /** The conditions that the study itself states, read by rules as data; nothing of a study file is ever run. */
    public static RuleClassifier ofStudyFile(Study study) {
        return new RuleClassifier(study, RuleSet.studyFile(), List.of());
    }

    /**
     * The same judge with rules of one's own on top. <b>They are code</b>, see {@link OwnDrl}. One that has the id of a rule
     * of the library takes its place; the others are added. What this class says of its rules (one category, more points
     * never worsen the information) is then up to them. Experimental, as they are.
     *
     * <p>All answers that the study expects with at most ten points, and some of those with more, are put to them at once, which
     * takes a moment, so that a mistake is told before the first call is judged.
     *
     * @throws InvalidDrlException if with them some answer has no category, or two, or two rules of one package have one name;
     *     if a rule fails on some answer, fires without end, or inserts what no rule matches and is no conclusion. A rule that
     *     fails on an answer that was not tried is told in the same way when that is judged.
     */
    @Experimental
    public RuleClassifier withOwnDrl(OwnDrl drl) {
        RuleSet together = drl.onTopOf(rules);
        List<DrlProblem> doubts = new ArrayList<>(warnings);
        doubts.addAll(drl.warnings(new Trial(study, together).fired()));
        return new RuleClassifier(study, together, doubts);
    }

    /**
     * What is doubtful in rules of one's own: one that fired on none of the answers that were tried, as when a scenario or a point
     * is misspelt. Empty when there is nothing. Experimental, as they are.
     */
    @Experimental
    public List<DrlProblem> warnings() {
        return warnings;
    }

    /** The rules, to be read. Asks them about every answer that matters, which takes a moment. */
    public RuleCatalogue catalogue() {
        return RuleCatalogue.of(study, rules);
    }

    /**
     * {@inheritDoc}
     *
     * @throws InvalidValueException if the study has no such scenario or version, or the scenario no such point
     */
    @Override
    public Classification classify(AnswerPattern pattern) {
        NumberedAnswer answer = answer(pattern.scenario(), pattern.version());
        int slot = answer.slot(pattern);
        if (slot == NumberedAnswer.NO_SLOT) {
            return classify(pattern, answer);
        }
        Classification known = memo.get(slot);
        if (known != null) {
            return known;
        }
        Classification verdict = rules.engine().judge(pattern, answer.expected());
        memo.put(slot, verdict);
        return verdict;
    }

    private Classification classify(AnswerPattern pattern, NumberedAnswer answer) {
        NumberedAnswer.Key key = answer.key(pattern);
        Classification known = memo.get(key);
        if (known != null) {
            return known;
        }
        Classification verdict = rules.engine().judge(pattern, answer.expected());
        memo.put(key, verdict);
        return verdict;
    }

    /**
     * {@inheritDoc}
     *
     * @throws InvalidValueException if the study has no such scenario or version; when an answer is judged, if the scenario has
     *     no such point
     */
    @Override
    public Function<Answer, Classification> judge(String scenario, int version) {
        NumberedAnswer expected = answer(scenario, version);
        return answer -> {
            int slot = expected.slot(answer);
            Classification known = slot == NumberedAnswer.NO_SLOT ? null : memo.get(slot);
            return known == null ? classify(AnswerPattern.of(scenario, version, answer)) : known;
        };
    }

    /**
     * Why an answer has its category, and what would change it.
     *
     * @throws InvalidValueException if the study has no such scenario or version, or the scenario no such point
     */
    public Explanation explain(AnswerPattern pattern) {
        ExpectedAnswer expected = answer(pattern.scenario(), pattern.version()).expected();
        Classification verdict = classify(pattern);
        return new Explanation(
                verdict,
                expected,
                RuleCatalogue.expectedAnswer(
                        study.scenario(pattern.scenario()).orElseThrow(), pattern.version(), rules),
                rules.rules().stream()
                        .map(DescribedRule::description)
                        .filter(rule -> verdict.rules().contains(rule.id()))
                        .toList(),
                SmallestChanges.of(
                        pattern,
                        List.copyOf(expected.pointIds()),
                        other -> rules.engine().judge(other, expected).category()));
    }

    /** How many verdicts are kept now. */
    long kept() {
        return memo.size();
    }

    private NumberedAnswer answer(String scenario, int version) {
        List<NumberedAnswer> versions = answers.get(scenario);
        if (versions == null) {
            throw new InvalidValueException("scenario", scenario, FieldProblem.oneOf(answers.keySet()));
        }
        if (version < 1 || version > versions.size()) {
            throw new InvalidValueException(
                    "version", version, "a version of scenario " + scenario + ", from 1 to " + versions.size());
        }
        return versions.get(version - 1);
    }
}
