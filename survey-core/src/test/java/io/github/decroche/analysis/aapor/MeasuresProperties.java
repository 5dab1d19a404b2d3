package io.github.decroche.analysis.aapor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.decroche.analysis.Bounds;
import io.github.decroche.analysis.GroupSummary;
import io.github.decroche.analysis.Measure;
import io.github.decroche.analysis.TableJudge;
import io.github.decroche.analysis.Tabulation;
import io.github.decroche.call.Call;
import io.github.decroche.classification.CallClassifier;
import io.github.decroche.classification.ClassifiedCall;
import io.github.decroche.generators.Calls;
import io.github.decroche.generators.Studies;
import io.github.decroche.protocol.Disposition;
import io.github.decroche.statistics.proportion.Rate;
import io.github.decroche.study.Study;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Which of our measures are AAPOR's rates, and which are not. */
class MeasuresProperties {
    private static final Study STUDY = Studies.townHall();
    private static final CallClassifier CLASSIFIER = CallClassifier.of(STUDY, TableJudge::judge);

    @Property(tries = 200)
    void connectedIsTheMaximumContactRateAndServedTheMaximumOfCompleteInterviews(
            @ForAll("calls") List<ClassifiedCall> calls) {
        assertThat(rate(calls, OutcomeRate.CON3)).isEqualTo(rate(calls, Measure.CONNECTED));
        assertThat(rate(calls, OutcomeRate.RR5)).isEqualTo(rate(calls, Measure.SERVED));
    }

    /** What remains if no open call connects. */
    @Property(tries = 200)
    void theMinimumContactRateIsTheLowerBoundOfConnected(@ForAll("calls") List<ClassifiedCall> calls) {
        GroupSummary all =
                calls.stream().collect(Tabulation.of(STUDY).synthesis()).all();

        assertThat(rate(calls, OutcomeRate.CON1).estimate().stream().boxed().toList())
                .isEqualTo(all.connectedBounds().map(Bounds::low).stream().toList());
    }

    @Property(tries = 200)
    void cooperationIsWhatIsSatisfactoryAndAcceptableWhenEveryAnswerWasRecorded(
            @ForAll("calls") List<ClassifiedCall> calls) {
        List<ClassifiedCall> recorded = calls.stream()
                .filter(call -> call.disposition() != Disposition.CONNECTED
                        || call.call().answer().isPresent())
                .toList();

        assertThat(rate(recorded, OutcomeRate.COOP1)).isEqualTo(rate(recorded, Measure.SATISFACTORY));
        assertThat(rate(recorded, OutcomeRate.COOP2)).isEqualTo(rate(recorded, Measure.ACCEPTABLE));
    }

    /** Those of AAPOR count the same calls, of more. */
    @Property(tries = 200)
    void otherwiseOurMeasuresAreOfFewerCalls(@ForAll("calls") List<ClassifiedCall> calls) {
        assertSameOfMore(rate(calls, OutcomeRate.COOP1), rate(calls, Measure.SATISFACTORY));
        assertSameOfMore(rate(calls, OutcomeRate.COOP2), rate(calls, Measure.ACCEPTABLE));
        assertSameOfMore(rate(calls, OutcomeRate.RR6), rate(calls, Measure.ACCEPTABLE));
        assertSameOfMore(rate(calls, OutcomeRate.REF3), rate(calls, Measure.REFUSAL));
    }

    private static void assertSameOfMore(Rate theirs, Rate ours) {
        assertThat(theirs.count()).isEqualTo(ours.count());
        assertThat(theirs.of()).isGreaterThanOrEqualTo(ours.of());
    }

    @Property(tries = 200)
    void contactsAreConnectedCallsAndNoCallIsIneligibleOrNoHousehold(@ForAll("calls") List<ClassifiedCall> calls) {
        assertThat(calls)
                .allSatisfy(call -> assertThat(FinalDisposition.of(call))
                        .isIn(
                                switch (call.disposition()) {
                                    case CONNECTED ->
                                        List.of(
                                                FinalDisposition.COMPLETE,
                                                FinalDisposition.PARTIAL,
                                                FinalDisposition.REFUSAL,
                                                FinalDisposition.OTHER);
                                    case EXHAUSTED -> List.of(FinalDisposition.NON_CONTACT);
                                    case INCOMPLETE -> List.of(FinalDisposition.UNKNOWN_OTHER);
                                }));
    }

    private static Rate rate(List<ClassifiedCall> calls, OutcomeRate rate) {
        return calls.stream()
                .collect(DispositionCounts.collector())
                .rates()
                .rate(rate)
                .orElseThrow();
    }

    private static Rate rate(List<ClassifiedCall> calls, Measure measure) {
        return calls.stream().collect(measure.rate());
    }

    @Provide
    Arbitrary<List<ClassifiedCall>> calls() {
        Arbitrary<Call> call = Calls.of(STUDY);
        return call.list()
                .ofMaxSize(20)
                .map(calls -> calls.stream().map(CLASSIFIER::classify).collect(Collectors.toList()));
    }
}
