package io.github.decroche.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.decroche.classification.AnswerPattern;
import io.github.decroche.classification.Category;
import io.github.decroche.generators.Scenarios;
import io.github.decroche.study.Condition;
import io.github.decroche.study.ExpectedAnswer;
import io.github.decroche.study.Label;
import io.github.decroche.study.Point;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SmallestChangesTest {
    private static final RuleClassifier BUNDLED = RuleClassifier.bundled(Study2022Fixture.STUDY);

    @Test
    void oneMorePointOrOneRedirectLess() {
        SmallestChanges changes =
                changes(pattern("caf-housing-aid-information", Set.of("aid-types"), false, true, false));

        assertThat(changes.size()).isEqualTo(1);
        assertThat(changes.changes()).hasSize(3);
        assertThat(leadingTo(changes, Category.SATISFACTORY))
                .singleElement()
                .satisfies(change -> assertThat(change.saidToo()).containsExactly("income-scales"));
        assertThat(leadingTo(changes, Category.PARTIAL))
                .singleElement()
                .satisfies(change -> assertThat(change.to().sentToWebsite()).isFalse());
        assertThat(leadingTo(changes, Category.REDIRECT_ONLY))
                .singleElement()
                .satisfies(change -> assertThat(change.notSaid()).containsExactly("aid-types"));
    }

    @Test
    void threeOfFourDocumentsMustGoBeforeTwoAreNoLongerEnough() {
        Set<String> all = Set.of("identity", "bank-details", "rent-or-residence", "income-declaration");
        SmallestChanges changes = changes(pattern("caf-housing-aid-formalities", all, true, true, true));

        assertThat(changes.size()).isEqualTo(3);
        assertThat(changes.changes()).hasSize(4).allSatisfy(change -> {
            assertThat(change.category()).isEqualTo(Category.SUCCINCT_PLUS_REDIRECT);
            assertThat(change.notSaid()).hasSize(3);
            assertThat(change.saidToo()).isEmpty();
        });
    }

    @Test
    void aPlainRefusalBecomesAnythingByOneObservation() {
        SmallestChanges changes =
                changes(pattern("assurance-retraite-claim-formalities", Set.of(), true, false, false));

        assertThat(changes.size()).isEqualTo(1);
        assertThat(changes.changes())
                .extracting(SmallestChanges.Change::category)
                .containsOnly(Category.PARTIAL, Category.NO_INFORMATION);
    }

    /** 15 of 30 points would have to go: more answers than are asked, so it is told how far the search came. */
    @Test
    void whatWouldTakeTooManyQuestionsIsToldAsALowerBound() {
        List<String> points = IntStream.range(0, 30).mapToObj(i -> "p" + i).toList();
        RuleClassifier classifier = RuleClassifier.ofStudyFile(Scenarios.study(ExpectedAnswer.builder()
                .points(points.stream()
                        .map(point -> new Point(point, Label.of(point), false))
                        .toList())
                .satisfactory(Condition.atLeast(
                        16, points.stream().map(Condition::said).toList()))
                .build()));
        SmallestChanges changes = classifier
                .explain(new AnswerPattern("question", 1, Set.copyOf(points), false, false, false))
                .smallestChanges();

        assertThat(changes.changes()).isEmpty();
        assertThat(changes.size()).isEqualTo(4); // 33 + 528 + 5456 + 40920 answers; size 5 has 237336 more
    }

    private static SmallestChanges changes(AnswerPattern pattern) {
        return BUNDLED.explain(pattern).smallestChanges();
    }

    private static List<SmallestChanges.Change> leadingTo(SmallestChanges changes, Category category) {
        return changes.changes().stream()
                .filter(change -> change.category() == category)
                .collect(Collectors.toList());
    }

    private static AnswerPattern pattern(
            String scenario, Set<String> said, boolean refused, boolean website, boolean elsewhere) {
        return new AnswerPattern(scenario, 1, said, refused, website, elsewhere);
    }
}
