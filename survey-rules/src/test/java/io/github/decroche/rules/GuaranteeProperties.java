package io.github.decroche.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.decroche.call.Answer;
import io.github.decroche.call.Call;
import io.github.decroche.classification.AnswerPattern;
import io.github.decroche.classification.CallClassifier;
import io.github.decroche.classification.Category;
import io.github.decroche.classification.Classification;
import io.github.decroche.classification.Information;
import io.github.decroche.generators.Calls;
import io.github.decroche.generators.Scenarios;
import io.github.decroche.generators.Studies;
import io.github.decroche.study.ExpectedAnswer;
import io.github.decroche.study.Study;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/** What holds of every verdict, whatever a study asks and an agent answers. */
class GuaranteeProperties {
    private static final Set<Category> ACCEPTABLE =
            EnumSet.of(Category.SATISFACTORY, Category.SUCCINCT_PLUS_REDIRECT, Category.PARTIAL);

    private static final KieBase STUDY_FILE_RULES = KieBaseBuilder.createKieBaseFromModel(
            List.of(CompiledRules.model(CompiledRules.STUDY_FILE), CompiledRules.model(CompiledRules.CLASSIFICATION)));

    /**
     * An answer in a study of one scenario.
     *
     * @param study the study
     * @param pattern the answer
     */
    record Asked(Study study, AnswerPattern pattern) {
        ExpectedAnswer expected() {
            return study.scenarios().get(0).expected(1);
        }

        Classification verdict() {
            return verdict(pattern);
        }

        Classification verdict(AnswerPattern other) {
            return RuleClassifier.ofStudyFile(study).classify(other);
        }

        AnswerPattern saying(Set<String> said) {
            return new AnswerPattern(
                    pattern.scenario(), 1, said, pattern.refused(), pattern.sentToWebsite(), pattern.sentElsewhere());
        }
    }

    @Provide
    Arbitrary<Asked> asked() {
        Arbitrary<Boolean> either = Arbitraries.of(false, true);
        return Scenarios.studies()
                .flatMap(study -> Combinators.combine(
                                Arbitraries.of(study.scenarios()
                                                .get(0)
                                                .expected(1)
                                                .pointIds())
                                        .set(),
                                either,
                                either,
                                either)
                        .as((said, refused, website, elsewhere) ->
                                new Asked(study, new AnswerPattern("question", 1, said, refused, website, elsewhere))));
    }

    @Property
    void thereIsExactlyOneCategoryTheOneOfTheContract(@ForAll("asked") Asked asked) {
        ExpectedAnswer expected = asked.expected();
        Set<String> said = asked.pattern().said();
        Classification verdict = asked.verdict();

        assertThat(verdict.category())
                .isEqualTo(PlainJudge.category(asked.pattern(), PlainJudge.holds(expected.satisfactory(), said)));
        assertThat(verdict.complete()).isEqualTo(PlainJudge.holds(expected.complete(), said));
        assertThat(verdict.rules().stream().filter(rule -> rule.startsWith("classification/")))
                .containsExactly("classification/" + verdict.category().id());
    }

    @Property
    void theOrderOfFactsDoesNotMatter(@ForAll("asked") Asked asked) {
        List<Object> facts = List.of(asked.pattern(), asked.expected());
        List<Object> turned = List.of(asked.expected(), asked.pattern());

        assertThat(findings(turned)).isEqualTo(findings(facts));
    }

    @Property
    void theOrderOfPointsDoesNotMatter(@ForAll("asked") Asked asked, @ForAll Random random) {
        var points = new ArrayList<>(asked.expected().points());
        Collections.shuffle(points, random);
        List<String> said = new ArrayList<>(asked.pattern().said());
        Collections.shuffle(said, random);
        Asked shuffled = new Asked(
                Scenarios.study(ExpectedAnswer.builder()
                        .points(points)
                        .satisfactory(asked.expected().satisfactory())
                        .complete(asked.expected().complete())
                        .build()),
                asked.saying(new LinkedHashSet<>(said)));

        assertThat(shuffled.verdict().category()).isEqualTo(asked.verdict().category());
        assertThat(shuffled.verdict().complete()).isEqualTo(asked.verdict().complete());
        assertThat(shuffled.verdict().rules()).isEqualTo(asked.verdict().rules());
        assertThat(shuffled.verdict().said())
                .containsExactlyInAnyOrderElementsOf(asked.verdict().said());
    }

    @Property
    void onePointMoreNeverWorsensTheInformation(@ForAll("asked") Asked asked) {
        Information before = asked.verdict().information().orElseThrow();
        for (String point : asked.expected().pointIds()) {
            Set<String> more = new HashSet<>(asked.pattern().said());
            more.add(point);
            Classification after = asked.verdict(asked.saying(more));

            assertThat(after.information().orElseThrow()).isGreaterThanOrEqualTo(before);
            assertThat(after.complete() || !asked.verdict().complete()).isTrue();
        }
    }

    @Property
    void aRedirectNeverChangesTheInformationNorMakesACallAcceptable(@ForAll("asked") Asked asked) {
        Classification verdict = asked.verdict();
        AnswerPattern pattern = asked.pattern();
        for (boolean website : List.of(true, false)) {
            AnswerPattern redirected = new AnswerPattern(
                    pattern.scenario(),
                    1,
                    pattern.said(),
                    pattern.refused(),
                    website || pattern.sentToWebsite(),
                    !website || pattern.sentElsewhere());
            Classification after = asked.verdict(redirected);

            assertThat(after.information()).isEqualTo(verdict.information());
            assertThat(after.complete()).isEqualTo(verdict.complete());
            assertThat(ACCEPTABLE.contains(after.category())).isEqualTo(ACCEPTABLE.contains(verdict.category()));
        }
    }

    /** Two calls that share their answer and nothing else. */
    @Property
    void theVerdictDependsOnNothingOutsideThePattern(@ForAll("pairs") List<Call> calls) {
        Study study = Studies.townHall();
        CallClassifier classifier = CallClassifier.of(study, RuleClassifier.ofStudyFile(study));
        Call one = calls.get(0);
        Call other = calls.get(1);
        Assume.that(isConnected(one) && isConnected(other));
        Answer answer = one.answer().orElseGet(() -> Answer.builder().build());
        Call given = Call.builder().like(one).answer(answer).build();
        Call same = Call.builder()
                .like(other)
                .scenario(one.scenario())
                .service(one.service())
                .answer(Answer.builder()
                        .points(answer.points())
                        .redirects(answer.redirects())
                        .refusal(answer.refusal())
                        .build())
                .build();

        assertThat(classifier.classify(same).classification())
                .isEqualTo(classifier.classify(given).classification());
    }

    @Provide
    Arbitrary<List<Call>> pairs() {
        return Calls.of(Studies.townHall()).list().ofSize(2);
    }

    private static boolean isConnected(Call call) {
        return call.attempts().get(call.attempts().size() - 1).isConnected();
    }

    private static Set<Object> findings(List<Object> facts) {
        KieSession session = STUDY_FILE_RULES.newKieSession();
        try {
            facts.forEach(session::insert);
            session.fireAllRules();
            return session.getObjects().stream()
                    .filter(Finding.class::isInstance)
                    .collect(Collectors.toSet());
        } finally {
            session.dispose();
        }
    }
}
