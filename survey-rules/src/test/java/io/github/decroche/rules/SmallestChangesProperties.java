package io.github.decroche.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.decroche.classification.AnswerPattern;
import io.github.decroche.classification.Category;
import io.github.decroche.generators.Scenarios;
import io.github.decroche.study.ExpectedAnswer;
import io.github.decroche.study.Study;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class SmallestChangesProperties {
    /** Held against all patterns of the study, judged in plain Java: no smaller change, and none of that size left out. */
    @Property(tries = 300)
    void theChangesAreAllTheSmallestAndNoneIsSmaller(
            @ForAll("studies") Study study, @ForAll @IntRange(max = 255) int which) {
        List<AnswerPattern> all = AllPatterns.of(study.scenarios().get(0));
        AnswerPattern pattern = all.get(which % all.size());
        ExpectedAnswer expected = study.scenarios().get(0).expected(1);
        Category category = category(pattern, expected);
        TreeMap<Integer, List<AnswerPattern>> others = all.stream()
                .filter(other -> category(other, expected) != category)
                .collect(Collectors.groupingBy(
                        other -> AllPatterns.distance(pattern, other), TreeMap::new, Collectors.toList()));

        SmallestChanges changes =
                RuleClassifier.ofStudyFile(study).explain(pattern).smallestChanges();

        Map.Entry<Integer, List<AnswerPattern>> nearest = others.firstEntry();
        assertThat(changes.size()).isEqualTo(nearest.getKey());
        assertThat(changes.changes())
                .allSatisfy(change -> assertThat(change.category()).isEqualTo(category(change.to(), expected)))
                .extracting(SmallestChanges.Change::to)
                .containsExactlyInAnyOrderElementsOf(nearest.getValue());
    }

    @Provide
    Arbitrary<Study> studies() {
        return Scenarios.studies();
    }

    private static Category category(AnswerPattern pattern, ExpectedAnswer expected) {
        return PlainJudge.category(pattern, PlainJudge.holds(expected.satisfactory(), pattern.said()));
    }
}
