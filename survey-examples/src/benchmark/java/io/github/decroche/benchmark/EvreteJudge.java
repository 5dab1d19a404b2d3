package io.github.decroche.benchmark;

import io.github.decroche.classification.AnswerPattern;
import io.github.decroche.classification.Category;
import io.github.decroche.classification.Classification;
import io.github.decroche.classification.Information;
import io.github.decroche.rules.JudgedAnswer;
import io.github.decroche.study.Condition;
import io.github.decroche.study.Scenario;
import io.github.decroche.study.Study;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.evrete.KnowledgeService;
import org.evrete.api.Knowledge;
import org.evrete.api.StatefulSession;
import org.evrete.api.ValuesPredicate;
import org.evrete.api.builders.RuleSetBuilder;

/** The same rules in Evrete, out of the box: conditions and consequences are lambdas, facts of a batch share a session. */
final class EvreteJudge implements Rung.BatchJudge {
    private final Study study;
    private final Knowledge rules;

    EvreteJudge(Study study) {
        this.study = study;
        RuleSetBuilder<Knowledge> builder =
                new KnowledgeService().newKnowledge().builder();
        for (Scenario scenario : study.scenarios()) {
            for (int version = 1; version <= scenario.versions().size(); version++) {
                String suffix = version == 1 ? "" : "-2023";
                addAnswer(
                        builder,
                        scenario,
                        version,
                        "satisfactory" + suffix,
                        scenario.expected(version).satisfactory());
                addAnswer(
                        builder,
                        scenario,
                        version,
                        "complete" + suffix,
                        scenario.expected(version).complete());
            }
        }
        addCategory(builder, Category.SATISFACTORY, it -> it.information() == Information.FULL);
        addCategory(
                builder,
                Category.SUCCINCT_PLUS_REDIRECT,
                it -> it.information() == Information.SUCCINCT && it.sentToWebsite());
        addCategory(builder, Category.PARTIAL, it -> it.information() == Information.SUCCINCT && !it.sentToWebsite());
        addCategory(builder, Category.REFUSAL, it -> it.information() == Information.NONE && it.refused());
        addCategory(
                builder,
                Category.REDIRECT_ONLY,
                it -> it.information() == Information.NONE && !it.refused() && it.sentToWebsite());
        addCategory(
                builder,
                Category.SENT_ELSEWHERE,
                it -> it.information() == Information.NONE
                        && !it.refused()
                        && !it.sentToWebsite()
                        && it.sentElsewhere());
        addCategory(
                builder,
                Category.NO_INFORMATION,
                it -> it.information() == Information.NONE
                        && !it.refused()
                        && !it.sentToWebsite()
                        && !it.sentElsewhere());
        this.rules = builder.build();
    }

    private static void addAnswer(
            RuleSetBuilder<Knowledge> rules, Scenario scenario, int version, String name, Condition condition) {
        String id = scenario.id() + "/" + name;
        rules.newRule(id)
                .forEach("$a", Asked.class)
                .where(
                        (ValuesPredicate) values -> {
                            AnswerPattern answer = (AnswerPattern) values.get(0);
                            return answer.scenario().equals(scenario.id())
                                    && answer.version() == version
                                    && condition.holds(answer.said());
                        },
                        "$a.answer")
                .execute(context -> context.<Asked>get("$a").fired.add(id));
    }

    private static void addCategory(
            RuleSetBuilder<Knowledge> rules, Category category, Predicate<JudgedAnswer> condition) {
        String id = "classification/" + category.id();
        rules.newRule(id)
                .forEach("$j", Judged.class)
                .where((ValuesPredicate) values -> condition.test((JudgedAnswer) values.get(0)), "$j.answer")
                .execute(context -> context.<Judged>get("$j").fired.add(id));
    }

    @Override
    public List<Classification> judge(List<AnswerPattern> answers) {
        List<Asked> asked = answers.stream().map(Asked::new).toList();
        List<Judged> judged = new ArrayList<>();
        try (StatefulSession session = rules.newStatefulSession()) {
            session.insert(asked);
            session.fire();
            asked.forEach(it -> judged.add(new Judged(Verdicts.judged(it.answer, it.fired))));
            session.insert(judged);
            session.fire();
        }
        List<Classification> verdicts = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            verdicts.add(Verdicts.verdict(
                    study, answers.get(i), judged.get(i).answer, asked.get(i).fired, judged.get(i).fired));
        }
        return verdicts;
    }

    /** An answer with the rules that fired on it. Public with a getter, as Evrete wants its facts. */
    public static final class Asked {
        private final AnswerPattern answer;
        private final Set<String> fired = new TreeSet<>();

        Asked(AnswerPattern answer) {
            this.answer = answer;
        }

        /** The answer. */
        public AnswerPattern getAnswer() {
            return answer;
        }
    }

    /** An answer, known how much it says, with the rules that fired on it. */
    public static final class Judged {
        private final JudgedAnswer answer;
        private final SortedSet<String> fired = new TreeSet<>();

        Judged(JudgedAnswer answer) {
            this.answer = answer;
        }

        /** The answer. */
        public JudgedAnswer getAnswer() {
            return answer;
        }
    }
}
