package io.github.decroche.comparison;

import static io.github.decroche.Partitions.merged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.decroche.analysis.TableJudge;
import io.github.decroche.call.Call;
import io.github.decroche.call.Caller;
import io.github.decroche.classification.CallClassifier;
import io.github.decroche.classification.ClassifiedCall;
import io.github.decroche.generators.Calls;
import io.github.decroche.generators.Studies;
import io.github.decroche.statistics.Estimate;
import io.github.decroche.statistics.cluster.RandomizationTest;
import io.github.decroche.study.AnalysisPlan;
import io.github.decroche.study.EquivalenceMargin;
import io.github.decroche.study.Matching;
import io.github.decroche.study.Outcome;
import io.github.decroche.study.Study;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ComparisonProperties {
    private static final Study STUDY = Studies.townHall();

    /** Any calls, by none or a few callers, with both profiles among them. */
    @Provide
    Arbitrary<List<ClassifiedCall>> calls() {
        CallClassifier classifier = CallClassifier.of(STUDY, TableJudge::judge);
        Arbitrary<Optional<String>> callers = Arbitraries.of("a", "b", "c", "d").optional();
        return Calls.of(STUDY)
                .flatMap(call -> callers.map(id -> Call.builder()
                        .like(call)
                        .caller(new Caller(id, call.caller().gender()))
                        .build()))
                .map(classifier::classify)
                .list()
                .ofMinSize(2)
                .ofMaxSize(40)
                .filter(calls -> calls.stream()
                                .map(call -> call.call().profile())
                                .distinct()
                                .count()
                        == 2);
    }

    private static Comparison comparison() {
        return Comparison.ofProfiles(STUDY)
                .with(AnalysisPlan.builder()
                        .addMargins(
                                new EquivalenceMargin(Outcome.SERVED, 0.3), new EquivalenceMargin(Outcome.RATING, 0.3))
                        .build())
                .with(RandomizationTest.withDefaults().withDraws(99));
    }

    @Property(tries = 40)
    void anyPartitionGivesTheSameResult(@ForAll("calls") List<ClassifiedCall> calls, @ForAll int anywhere) {
        int cut = Math.floorMod(anywhere, calls.size());

        assertThat(merged(comparison().collector(), calls.subList(cut, calls.size()), calls.subList(0, cut)))
                .isEqualTo(calls.stream().collect(comparison().collector()));
    }

    @Property(tries = 40)
    void pairsDoNotDependOnTheOrderOfCalls(@ForAll("calls") List<ClassifiedCall> calls, @ForAll int anywhere) {
        List<ClassifiedCall> distinct = new ArrayList<>();
        for (ClassifiedCall call : calls) {
            if (distinct.stream()
                    .noneMatch(it -> it.call().id().equals(call.call().id()))) {
                distinct.add(call);
            }
        }
        for (Matching matching : Matching.values()) {
            Comparison matched =
                    comparison().with(AnalysisPlan.builder().matching(matching).build());
            if (distinct.stream().map(call -> call.call().profile()).distinct().count() == 2) {
                int place = Math.floorMod(anywhere, distinct.size());
                assertThat(merged(
                                matched.collector(),
                                distinct.subList(place, distinct.size()),
                                distinct.subList(0, place)))
                        .isEqualTo(distinct.stream().collect(matched.collector()));
            }
        }
    }

    @Property(tries = 40)
    void exchangingGroupAndReferenceChangesTheSignOnly(@ForAll("calls") List<ClassifiedCall> calls) {
        ComparisonResult one = calls.stream().collect(comparison().collector());
        ComparisonResult other =
                calls.stream().collect(comparison().against("senior").collector());
        for (GroupComparison comparison : one.comparisons()) {
            GroupComparison back =
                    other.comparison("lambda", comparison.outcome()).orElseThrow();

            assertThat(back.withheld()).isEqualTo(comparison.withheld());
            assertThat(back.withinStrata().estimate().isPresent())
                    .isEqualTo(comparison.withinStrata().estimate().isPresent());
            double sum = comparison.outcome().scale() == Outcome.Scale.SUPERIORITY ? 1 : 0;
            comparison
                    .withinStrata()
                    .estimate()
                    .map(Estimate::value)
                    .ifPresent(value -> assertThat(value
                                    + back.withinStrata()
                                            .estimate()
                                            .orElseThrow()
                                            .value())
                            .isEqualTo(sum, within(1e-9)));
            comparison
                    .withinStrata()
                    .test()
                    .ifPresent(test -> assertThat(
                                    back.withinStrata().test().orElseThrow().pValue())
                            .isEqualTo(test.pValue(), within(1e-9)));
        }
    }

    @Property(tries = 40)
    void verdictsKeepTheirWord(@ForAll("calls") List<ClassifiedCall> calls) {
        ComparisonResult result = calls.stream().collect(comparison().collector());
        for (GroupComparison comparison : result.comparisons()) {
            boolean equivalent = comparison.verdict() == Verdict.EQUIVALENT
                    || comparison.verdict() == Verdict.DIFFERENT_BUT_NEGLIGIBLE;
            if (equivalent) {
                assertThat(comparison.margin()).isPresent();
                assertThat(comparison.cautions()).contains(Caution.POST_HOC_MARGIN);
            }
            assertThat(comparison.verdict() == Verdict.WITHHELD)
                    .isEqualTo(comparison.withheld().isPresent())
                    .isEqualTo(comparison.differencePValue().isEmpty());
            assertThat(comparison.informative()).isBetween(0, comparison.strata());
            comparison
                    .withinStrata()
                    .test()
                    .ifPresent(test -> assertThat(comparison.differencePValue().orElseThrow())
                            .isBetween(test.pValue(), 1.0));
        }
    }
}
