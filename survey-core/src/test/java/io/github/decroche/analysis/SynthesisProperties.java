package io.github.decroche.analysis;

import static io.github.decroche.Partitions.merged;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.decroche.call.Call;
import io.github.decroche.classification.CallClassifier;
import io.github.decroche.classification.ClassifiedCall;
import io.github.decroche.generators.Calls;
import io.github.decroche.generators.Studies;
import io.github.decroche.report.FigureWriter;
import io.github.decroche.statistics.location.MeanEstimate;
import io.github.decroche.statistics.survival.RestrictedMean;
import io.github.decroche.study.Study;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;

class SynthesisProperties {
    private static final Study STUDY = Studies.townHall();
    private static final CallClassifier CLASSIFIER = CallClassifier.of(STUDY, TableJudge::judge);

    @Property(tries = 200)
    void anyPartitionMergedInAnyOrderGivesTheSame(
            @ForAll("calls") List<Call> calls, @ForAll @IntRange(min = 0, max = 20) int cut) {
        List<ClassifiedCall> classified = classified(calls);
        int at = Math.min(cut, classified.size());
        var collector =
                Tabulation.of(STUDY).by(Dimension.SCENARIO, Dimension.GENDER).synthesis();

        String whole = json(classified.stream().collect(collector), calls.size());

        assertThat(json(
                        merged(collector, classified.subList(0, at), classified.subList(at, classified.size())),
                        calls.size()))
                .isEqualTo(whole);
        assertThat(json(
                        merged(collector, classified.subList(at, classified.size()), classified.subList(0, at)),
                        calls.size()))
                .isEqualTo(whole);
        assertThat(json(classified.parallelStream().collect(collector), calls.size()))
                .isEqualTo(whole);
    }

    /** The figures of all calls are made of the groups' counts; they are those of one group with all calls. */
    @Property(tries = 200)
    void theFiguresOfAllCallsDoNotDependOnTheGroups(@ForAll("calls") List<Call> calls) {
        List<ClassifiedCall> classified = classified(calls);
        Tabulation together = Tabulation.of(STUDY);
        Tabulation grouped = together.by(Dimension.SCENARIO, Dimension.GENDER);

        assertThat(classified.stream().collect(grouped.synthesis()).all())
                .isEqualTo(classified.stream().collect(together.synthesis()).all());
        assertThat(classified.stream().collect(grouped.waits()).all())
                .isEqualTo(classified.stream().collect(together.waits()).all());
        assertThat(classified.stream().collect(grouped.ratings()).all())
                .isEqualTo(classified.stream().collect(together.ratings()).all());
    }

    /** Meier (1975): the published mean is the restricted mean of the curve, when the imputed waits are its horizon. */
    @Property(tries = 300)
    void thePublishedMeanIsTheRestrictedMeanWhenNobodyWaitedLongerAndNoCallIsIncomplete(
            @ForAll("calls") List<Call> calls) {
        List<ClassifiedCall> settled = classified(calls).stream()
                .filter(call -> call.disposition().isDone())
                .filter(call -> call.callWait().duration().compareTo(Duration.ofMinutes(15)) <= 0)
                .toList();
        Assume.that(!settled.isEmpty());

        GroupSummary all =
                settled.stream().collect(Tabulation.of(STUDY).synthesis()).all();

        double published = all.meanWait().map(MeanEstimate::mean).orElseThrow();
        assertThat(all.restrictedMeanWait().map(RestrictedMean::seconds).orElseThrow())
                .isCloseTo(published, Offset.offset(1e-9 * Math.max(1, published)));
    }

    @Property(tries = 200)
    void groupsShareOutAllCallsAndEveryNumeratorIsPartOfItsDenominator(@ForAll("calls") List<Call> calls) {
        Synthesis synthesis = classified(calls).stream()
                .collect(Tabulation.of(STUDY).by(Dimension.PROFILE).synthesis());

        assertThat(synthesis.groups().stream().mapToLong(GroupSummary::calls).sum())
                .isEqualTo(synthesis.all().calls())
                .isEqualTo(calls.size());
        for (Measure measure : Measure.values()) {
            assertThat(synthesis.groups().stream()
                            .mapToLong(group -> group.rate(measure).count())
                            .sum())
                    .isEqualTo(synthesis.all().rate(measure).count());
        }
        assertThat(synthesis.all().categories().values().stream()
                        .mapToLong(count -> count)
                        .sum())
                .isEqualTo(calls.size());
    }

    @Property(tries = 200)
    void aMeasureCollectedAloneIsTheOneOfTheSynthesis(@ForAll("calls") List<Call> calls, @ForAll Measure measure) {
        List<ClassifiedCall> classified = classified(calls);
        Synthesis synthesis = classified.stream().collect(Tabulation.of(STUDY).synthesis());

        assertThat(classified.stream().collect(measure.rate()))
                .isEqualTo(synthesis.all().rate(measure));
    }

    private static String json(Synthesis synthesis, int calls) {
        return FigureWriter.of(synthesis, ReadingCounts.of(calls, 0)).json();
    }

    private static List<ClassifiedCall> classified(List<Call> calls) {
        return calls.stream().map(CLASSIFIER::classify).toList();
    }

    @Provide
    Arbitrary<List<Call>> calls() {
        return Calls.of(STUDY).list().ofMinSize(1).ofMaxSize(20);
    }
}
