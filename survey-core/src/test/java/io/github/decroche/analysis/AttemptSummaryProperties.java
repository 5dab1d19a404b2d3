package io.github.decroche.analysis;

import static io.github.decroche.Partitions.merged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.decroche.call.Call;
import io.github.decroche.classification.CallClassifier;
import io.github.decroche.classification.ClassifiedCall;
import io.github.decroche.generators.Calls;
import io.github.decroche.generators.Studies;
import io.github.decroche.statistics.ConfidenceInterval;
import io.github.decroche.statistics.proportion.Share;
import io.github.decroche.study.Study;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class AttemptSummaryProperties {
    private static final Study STUDY = Studies.townHall();
    private static final CallClassifier CLASSIFIER = CallClassifier.of(STUDY, TableJudge::judge);

    @Property(tries = 50)
    void whenAllCallsAreDoneTheRatesAtEachAttemptComeToTheRatePerCall(@ForAll("calls") List<Call> calls) {
        List<ClassifiedCall> done = classified(calls).stream()
                .filter(call -> call.disposition().isDone())
                .toList();
        Assume.that(!done.isEmpty());

        AttemptSummary summary =
                done.stream().collect(Tabulation.of(STUDY).attempts()).all();
        double perCall = summary.perCall().estimate().orElseThrow();
        double perAttempt = summary.perAttempt(PresentedAttempts.ALL).estimate().orElseThrow();

        assertThat(summary.connectedInTheEnd()).hasValue(perCall);
        assertThat(summary.gap().orElseThrow().incomplete()).isZero();
        assertThat(perAttempt * summary.attemptsPerCall().orElseThrow().mean()).isCloseTo(perCall, within(1e-14));
    }

    @Property(tries = 50)
    void thePartsOfTheGapAddUpAndRetriesNeverTakeAway(@ForAll("calls") List<Call> calls) {
        AttemptSummary summary = summary(calls);
        Assume.that(summary.gap().isPresent());
        ConnectionGap gap = summary.gap().orElseThrow();

        assertThat(gap.retries()).isBetween(0.0, 1.0);
        assertThat(gap.total())
                .isCloseTo(
                        summary.perCall().estimate().orElseThrow()
                                - summary.perAttempt(PresentedAttempts.ALL)
                                        .estimate()
                                        .orElseThrow(),
                        within(1e-15));
    }

    @Property(tries = 50)
    void theFewerAttemptsCountAsPresentedTheHigherTheRate(@ForAll("calls") List<Call> calls) {
        AttemptSummary summary = summary(calls);
        double last = 0;
        for (PresentedAttempts presented : PresentedAttempts.values()) {
            Share share = summary.perAttempt(presented);
            assertThat(share.estimate().orElse(1)).isGreaterThanOrEqualTo(last);
            last = share.estimate().orElse(1);
            assertThat(share.count()).isEqualTo(summary.perCall().count());
            share.interval()
                    .ifPresent(interval ->
                            assertThat(share.estimate().orElseThrow()).isBetween(interval.low(), interval.high()));
        }
        assertThat(summary.perAttempt(PresentedAttempts.ALL).of()).isEqualTo(summary.attempts());
    }

    /** Counts and rates to the last bit; limits that take calls as clusters up to rounding. */
    @Property(tries = 50)
    void anyPartitionMergedInAnyOrderGivesTheSame(
            @ForAll("calls") List<Call> calls, @ForAll @IntRange(min = 0, max = 20) int cut) {
        List<ClassifiedCall> classified = classified(calls);
        int at = Math.min(cut, classified.size());
        var collector = Tabulation.of(STUDY).by(Dimension.SCENARIO).attempts();

        Grouped<AttemptSummary> whole = classified.stream().collect(collector);
        Grouped<AttemptSummary> merged =
                merged(collector, classified.subList(at, classified.size()), classified.subList(0, at));

        assertThat(merged.groups().keySet()).isEqualTo(whole.groups().keySet());
        whole.groups().forEach((key, summary) -> assertSame(merged.groups().get(key), summary));
        assertSame(merged.all(), whole.all());
    }

    private static void assertSame(AttemptSummary actual, AttemptSummary expected) {
        for (PresentedAttempts presented : PresentedAttempts.values()) {
            Share one = actual.perAttempt(presented);
            Share other = expected.perAttempt(presented);
            assertThat(one.of()).isEqualTo(other.of());
            assertThat(one.estimate()).isEqualTo(other.estimate());
            assertThat(one.interval().map(ConfidenceInterval::low).orElse(-1.0))
                    .isCloseTo(other.interval().map(ConfidenceInterval::low).orElse(-1.0), within(1e-12));
        }
        assertThat(AttemptSummary.builder()
                        .like(actual)
                        .perAttempt(expected.perAttempt())
                        .build())
                .isEqualTo(expected);
    }

    private static AttemptSummary summary(List<Call> calls) {
        return classified(calls).stream()
                .collect(Tabulation.of(STUDY).attempts())
                .all();
    }

    private static List<ClassifiedCall> classified(List<Call> calls) {
        return calls.stream().map(CLASSIFIER::classify).toList();
    }

    @Provide
    Arbitrary<List<Call>> calls() {
        return Calls.of(STUDY).list().ofMinSize(1).ofMaxSize(20);
    }
}
