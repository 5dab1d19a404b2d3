package io.github.decroche.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.decroche.call.Answer;
import io.github.decroche.call.Redirect;
import io.github.decroche.call.Refusal;
import io.github.decroche.classification.AnswerPattern;
import io.github.decroche.classification.CallClassifier;
import io.github.decroche.classification.Classification;
import io.github.decroche.generators.Studies;
import io.github.decroche.study.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

    /** Points, refusals and redirects of an answer lead to the verdict on its pattern, whether it is asked for first or again. */
    @Test
    void anAnswerGetsTheVerdictOnItsPattern() {
        RuleClassifier byPattern = RuleClassifier.bundled(Study2022Fixture.STUDY);
        RuleClassifier byAnswer = RuleClassifier.bundled(Study2022Fixture.STUDY);
        for (Scenario scenario : Study2022Fixture.STUDY.scenarios()) {
            for (AnswerPattern pattern : AllPatterns.of(scenario)) {
                Answer answer = answer(pattern);
                assertThat(AnswerPattern.of(pattern.scenario(), pattern.version(), answer))
                        .isEqualTo(pattern);

                Classification verdict =
                        byAnswer.judge(pattern.scenario(), pattern.version()).apply(answer);

                assertThat(verdict).isEqualTo(byPattern.classify(pattern));
                assertThat(byAnswer.judge(pattern.scenario(), pattern.version()).apply(answer))
                        .isSameAs(byAnswer.classify(pattern))
                        .isSameAs(verdict);
            }
        }
    }

    private static Answer answer(AnswerPattern pattern) {
        Answer.Builder answer = Answer.builder().points(pattern.said());
        if (pattern.refused()) {
            answer.refusal(Refusal.OTHER);
        }
        if (pattern.sentToWebsite()) {
            answer.addRedirects(Redirect.WEBSITE);
        }
        if (pattern.sentElsewhere()) {
            answer.addRedirects(Redirect.BRANCH);
        }
        return answer.build();
    }

    @Test
    void anAnswerThatTheStudyDoesNotHaveIsRefusedLikeItsPattern() {
        RuleClassifier classifier = RuleClassifier.bundled(Study2022Fixture.STUDY);
        Answer unknown = Answer.builder().addPoints("local-fund", "x").build();

        assertThatThrownBy(() -> classifier.judge("tax", 1)).hasMessageContaining("tax");
        assertThatThrownBy(() -> classifier.judge(CLAIM, 2)).hasMessageContaining("version: 2");
        assertThatThrownBy(() -> classifier.judge(CLAIM, 1).apply(unknown))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("said: \"x\" is not allowed; expected one of personal-space");
    }

    @Test
    void aStudyThatTheJudgeDoesNotKnowIsRefusedBeforeItsFirstCall() {
        RuleClassifier classifier = RuleClassifier.bundled(Study2022Fixture.STUDY);

        assertThatThrownBy(() -> CallClassifier.of(Studies.townHall(), classifier))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("scenario: \"opening\" is not allowed; expected one of");
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
    void theBundledRulesRefuseAStudyThatTheyDoNotKnow() {
        assertThatThrownBy(() -> RuleClassifier.bundled(Studies.townHall()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "scenarios: version 1 of opening with the points [days, hours] for ../.. is not allowed; expected a"
                                + " scenario of 2022, which the bundled rules know; RuleClassifier.ofStudyFile judges any study");
    }

    @Test
    void whatTheStudyDoesNotHaveIsRefused() {
        RuleClassifier classifier = RuleClassifier.bundled(Study2022Fixture.STUDY);

        assertThatThrownBy(() -> classifier.classify(new AnswerPattern("tax", 1, Set.of(), false, false, false)))
                .hasMessageContaining("tax");
        assertThatThrownBy(() -> classifier.classify(new AnswerPattern(CLAIM, 2, Set.of(), false, false, false)))
                .hasMessageContaining("version: 2");
        assertThatThrownBy(() -> classifier.classify(new AnswerPattern(CLAIM, 1, Set.of("x"), false, false, false)))
                .hasMessageContaining("said: \"x\" is not allowed; expected one of personal-space");
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

    @Test
    void ownDrlIsRefusedWhereThereIsNoCompiler(@TempDir Path folder) throws IOException {
        Path own = Files.writeString(folder.resolve("own.drl"), "package mine");

        assertThatThrownBy(() -> OwnDrl.compile(own))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("add org.drools:drools-engine");
    }
}
