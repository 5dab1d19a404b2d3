package io.github.decroche.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.decroche.classification.AnswerPattern;
import io.github.decroche.classification.Classification;
import io.github.decroche.generators.Studies;
import io.github.decroche.study.Condition;
import io.github.decroche.study.ExpectedAnswer;
import io.github.decroche.study.Label;
import io.github.decroche.study.Point;
import io.github.decroche.study.Scenario;
import io.github.decroche.study.ScenarioKind;
import io.github.decroche.study.Study;
import io.github.decroche.study.Wave;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleClassifierTest {
    private static final String CLAIM = "assurance-retraite-claim-formalities";

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            personal-space,local-fund;classification/satisfactory,assurance-retraite-claim-formalities/satisfactory
            personal-space,france-services,local-fund;assurance-retraite-claim-formalities/complete,assurance-retraite-claim-formalities/satisfactory,classification/satisfactory
            france-services,local-fund;classification/partial
            ;classification/no-information
            """)
    void justTheseRulesFire(String said, String rules) {
        Set<String> points = said == null ? Set.of() : Set.of(said.split(","));
        Classification verdict = RuleClassifier.bundled(Study2022Fixture.STUDY)
                .classify(new AnswerPattern(CLAIM, 1, points, false, false, false));

        assertThat(verdict.rules()).containsExactlyInAnyOrder(rules.split(",")).isSorted();
    }

    @Test
    void sixteenThreadsGetTheSameVerdictsAsOne() throws Exception {
        List<AnswerPattern> patterns = Study2022Fixture.STUDY.scenarios().stream()
                .flatMap(scenario -> AllPatterns.of(scenario).stream())
                .toList();
        RuleClassifier alone = RuleClassifier.bundled(Study2022Fixture.STUDY);
        List<Classification> expected = patterns.stream().map(alone::classify).toList();
        RuleClassifier shared = RuleClassifier.bundled(Study2022Fixture.STUDY);
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            List<Future<List<Classification>>> answers = IntStream.range(0, 16)
                    .mapToObj(i -> threads.submit(
                            () -> patterns.stream().map(shared::classify).toList()))
                    .toList();
            for (Future<List<Classification>> answer : answers) {
                assertThat(answer.get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void theMemoIsBoundedAndVerdictsStayRightBeyondIt() {
        List<String> points = IntStream.range(0, 17).mapToObj(i -> "p" + i).toList();
        RuleClassifier classifier = RuleClassifier.ofStudyFile(studyOfOneScenario(points));

        for (int subset = 0; subset < RuleClassifier.MOST_PATTERNS + 100; subset++) {
            Set<String> said = new HashSet<>();
            for (int i = 0; i < points.size(); i++) {
                if ((subset >> i & 1) == 1) {
                    said.add(points.get(i));
                }
            }
            Classification verdict = classifier.classify(new AnswerPattern("many", 1, said, false, false, false));
            assertThat(verdict.category().id())
                    .isEqualTo(said.size() >= 9 ? "satisfactory" : said.isEmpty() ? "no-information" : "partial");
        }

        assertThat(classifier.kept()).isEqualTo(RuleClassifier.MOST_PATTERNS);
    }

    @Test
    void theBundledRulesRefuseAStudyThatTheyDoNotKnow() {
        assertThatThrownBy(() -> RuleClassifier.bundled(Studies.townHall()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("scenario opening");
    }

    @Test
    void whatTheStudyDoesNotHaveIsRefused() {
        RuleClassifier classifier = RuleClassifier.bundled(Study2022Fixture.STUDY);

        assertThatThrownBy(() -> classifier.classify(new AnswerPattern("tax", 1, Set.of(), false, false, false)))
                .hasMessageContaining("tax");
        assertThatThrownBy(() -> classifier.classify(new AnswerPattern(CLAIM, 2, Set.of(), false, false, false)))
                .hasMessageContaining("version: 2");
        assertThatThrownBy(() -> classifier.classify(new AnswerPattern(CLAIM, 1, Set.of("x"), false, false, false)))
                .hasMessageContaining("[x]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.drools.drl.parser.DrlParser",
                "org.eclipse.jdt.internal.compiler.Compiler",
                "org.antlr.runtime.Parser",
                "org.mvel2.MVEL"
            })
    void noRuleCompilerIsOnTheClassPath(String type) {
        assertThatThrownBy(() -> Class.forName(type)).isInstanceOf(ClassNotFoundException.class);
    }

    private static Study studyOfOneScenario(List<String> ids) {
        List<Point> points = new ArrayList<>();
        ids.forEach(id -> points.add(new Point(id, Label.of(id), false)));
        Scenario scenario = Scenario.builder()
                .id("many")
                .service("town-hall")
                .kind(ScenarioKind.INFORMATION)
                .question(Label.of("?"))
                .addVersions(ExpectedAnswer.builder()
                        .points(points)
                        .satisfactory(Condition.atLeast(
                                9, ids.stream().map(Condition::said).toList()))
                        .build())
                .build();
        return Study.builder()
                .like(Studies.townHall())
                .scenarios(List.of(scenario))
                .waves(List.of(Wave.builder()
                        .id("1")
                        .addServices("town-hall")
                        .addProfiles("lambda")
                        .addScenarios("many")
                        .build()))
                .build();
    }
}
