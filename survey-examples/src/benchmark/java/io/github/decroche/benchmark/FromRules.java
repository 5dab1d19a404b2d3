package io.github.decroche.benchmark;

import static org.drools.model.PatternDSL.declarationOf;
import static org.drools.model.PatternDSL.execute;
import static org.drools.model.PatternDSL.from;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.rule;

import io.github.decroche.classification.AnswerPattern;
import io.github.decroche.rules.Finding;
import io.github.decroche.study.Condition;
import io.github.decroche.study.ExpectedAnswer;
import io.github.decroche.study.Scenario;
import io.github.decroche.study.Study;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.model.RuleItemBuilder;
import org.drools.model.Variable;
import org.drools.model.impl.ModelImpl;
import org.kie.api.KieBase;

/**
 * The expected answers as a newcomer may write them: a rule for each set of points that will do, and in it {@code String(this ==
 * "…") from $said} for each point. Written as the executable model that such DRL is compiled to, so that no compiler is needed.
 */
final class FromRules {
    private FromRules() {}

    static KieBase base(Study study) {
        List<Rule> rules = new ArrayList<>();
        for (Scenario scenario : study.scenarios()) {
            for (int version = 1; version <= scenario.versions().size(); version++) {
                ExpectedAnswer expected = scenario.expected(version);
                String suffix = version == 1 ? "" : "-" + version;
                addRules(
                        rules,
                        scenario.id(),
                        version,
                        "satisfactory" + suffix,
                        Finding.SATISFACTORY,
                        expected.satisfactory());
                addRules(rules, scenario.id(), version, "complete" + suffix, Finding.COMPLETE, expected.complete());
            }
        }
        Model answers = new ModelImpl("answers").withRules(rules);
        return DroolsJudge.base(List.of(answers, DroolsJudge.model("io.github.decroche.rules.classification")));
    }

    private static void addRules(
            List<Rule> rules, String scenario, int version, String name, Finding finding, Condition condition) {
        for (Set<String> points : smallest(condition)) {
            Variable<AnswerPattern> answer = declarationOf(AnswerPattern.class);
            List<RuleItemBuilder<?>> parts = new ArrayList<>();
            parts.add(pattern(answer)
                    .expr(scenario + version, it -> it.scenario().equals(scenario) && it.version() == version));
            for (String point : points) {
                Variable<String> said = declarationOf(String.class, from(answer, AnswerPattern::said));
                parts.add(pattern(said).expr(point, it -> it.equals(point)));
            }
            parts.add(execute(drools -> drools.insert(finding)));
            rules.add(rule("answers", scenario + " " + name + " " + points)
                    .metadata("id", scenario + "/" + name)
                    .build(parts.toArray(RuleItemBuilder<?>[]::new)));
        }
    }

    /** The smallest sets of points with which a condition holds. */
    private static List<Set<String>> smallest(Condition condition) {
        List<String> points = condition.points().distinct().toList();
        List<Set<String>> found = new ArrayList<>();
        for (int size = 1; size <= points.size(); size++) {
            for (int mask = 1; mask < 1 << points.size(); mask++) {
                if (Integer.bitCount(mask) == size) {
                    Set<String> set = new TreeSet<>();
                    for (int i = 0; i < points.size(); i++) {
                        if ((mask >> i & 1) == 1) {
                            set.add(points.get(i));
                        }
                    }
                    if (condition.holds(set) && found.stream().noneMatch(set::containsAll)) {
                        found.add(set);
                    }
                }
            }
        }
        return found;
    }
}
