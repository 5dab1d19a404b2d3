package io.github.decroche.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.decroche.call.Attempt;
import io.github.decroche.call.AttemptOutcome;
import io.github.decroche.classification.ClassifiedCall;
import io.github.decroche.statistics.ConfidenceLevel;
import io.github.decroche.statistics.design.SurveyDesign;
import io.github.decroche.statistics.design.SurveyProportion;
import io.github.decroche.statistics.proportion.Rate;
import io.github.decroche.statistics.proportion.Share;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Four calls: one connected at once, one at its second attempt, one never in three, and one not finished. */
class AttemptSummaryTest {
    private static final List<ClassifiedCall> CALLS = TownHallCalls.classified(Stream.of(
            TownHallCalls.call("lambda").addAttempts(connected(0)),
            TownHallCalls.call("senior").addAttempts(failed(0, AttemptOutcome.ANNOUNCED_TOO_LONG), connected(1)),
            TownHallCalls.call("senior")
                    .addAttempts(
                            failed(0, AttemptOutcome.ANNOUNCED_TOO_LONG),
                            failed(1, AttemptOutcome.BUSY),
                            failed(2, AttemptOutcome.WAITED_IN_VAIN)),
            TownHallCalls.call("senior").addAttempts(failed(0, AttemptOutcome.NO_ANSWER))));

    private static Attempt connected(int minute) {
        return Attempt.connected(TownHallCalls.TEN.plusMinutes(minute), Duration.ofSeconds(10));
    }

    private static Attempt failed(int minute, AttemptOutcome outcome) {
        return Attempt.builder()
                .startedAt(TownHallCalls.TEN.plusMinutes(minute))
                .outcome(outcome)
                .announcedWait(Duration.ofMinutes(9))
                .build();
    }

    private static AttemptSummary summary(List<ClassifiedCall> calls) {
        return calls.stream()
                .collect(Tabulation.of(TownHallCalls.STUDY).attempts())
                .all();
    }

    @Test
    void attemptsAreCountedByOrderAndByOutcome() {
        AttemptSummary summary = summary(CALLS);

        assertThat(summary.calls()).isEqualTo(4);
        assertThat(summary.incomplete()).isEqualTo(1);
        assertThat(summary.attempts()).isEqualTo(7);
        assertThat(summary.outcomes())
                .isEqualTo(Map.of(
                        AttemptOutcome.CONNECTED, 2L,
                        AttemptOutcome.ANNOUNCED_TOO_LONG, 2L,
                        AttemptOutcome.WAITED_IN_VAIN, 1L,
                        AttemptOutcome.BUSY, 1L,
                        AttemptOutcome.NO_ANSWER, 1L));
        assertThat(summary.atAttempt()).containsExactly(Rate.of(1, 4), Rate.of(1, 2), Rate.of(0, 1));
        assertThat(summary.perCall()).isEqualTo(Rate.of(2, 3));
        assertThat(summary.attemptsPerCall().orElseThrow().mean()).isEqualTo(2.0);
    }

    /** The engaged line and the one that nobody answered reach no queue; two hung up at an announcement. */
    @Test
    void presentedAttemptsAreCountedInThreeWays() {
        AttemptSummary summary = summary(CALLS);

        assertShare(summary.perAttempt(PresentedAttempts.ALL), 2, 7);
        assertShare(summary.perAttempt(PresentedAttempts.QUEUED), 2, 5);
        assertShare(summary.perAttempt(PresentedAttempts.STAYED), 2, 3);
    }

    private static void assertShare(Share share, long count, long of) {
        assertThat(share.count()).isEqualTo(count);
        assertThat(share.of()).isEqualTo(of);
        assertThat(share.estimate()).hasValue((double) count / of);
        assertThat(share.interval().orElseThrow().low()).isLessThan((double) count / of);
        assertThat(share.methodId()).isEqualTo("clustered-korn-graubard");
    }

    /**
     * p = 1/4, 1/2, 0, so c = 1 − 3/4 · 1/2 · 1 = 5/8; the rates per call and per attempt are 2/3 and 2/7. Retries 5/8 − 1/4 = 3/8,
     * later attempts 1/4 − 2/7 = −1/28, incomplete 2/3 − 5/8 = 1/24: 3/8 − 1/28 + 1/24 = (63 − 6 + 7)/168 = 8/21 = 2/3 − 2/7.
     */
    @Test
    void theGapByHand() {
        AttemptSummary summary = summary(CALLS);
        ConnectionGap gap = summary.gap().orElseThrow();

        assertThat(summary.connectedInTheEnd()).hasValue(5.0 / 8);
        assertThat(gap).isEqualTo(new ConnectionGap(3.0 / 8, -1.0 / 28, 1.0 / 24));
        assertThat(gap.total()).isCloseTo(8.0 / 21, within(1e-15));
    }

    /** Without the incomplete call p = 1/3, 1/2, 0: c = 1 − 2/3 · 1/2 = 2/3 is the rate per call, and 2/6 attempts · 2 is too. */
    @Test
    void withoutIncompleteCallsTheAttemptsComeToTheRatePerCall() {
        AttemptSummary summary = summary(CALLS.subList(0, 3));

        assertThat(summary.connectedInTheEnd()).hasValue(2.0 / 3);
        assertThat(summary.gap()).hasValue(new ConnectionGap(1.0 / 3, 0, 0));
        assertThat(summary.perAttempt(PresentedAttempts.ALL).estimate()).hasValue(1.0 / 3);
    }

    /** The interval is that of the attempts clustered by their calls. */
    @Test
    void attemptsOfOneCallDependOnEachOther() {
        record Trial(int call, boolean connected) {}
        List<Trial> trials = new ArrayList<>();
        for (int call = 0; call < CALLS.size(); call++) {
            for (Attempt attempt : CALLS.get(call).call().attempts()) {
                trials.add(new Trial(call, attempt.isConnected()));
            }
        }
        var expected = SurveyProportion.at(ConfidenceLevel.DEFAULT)
                .of(trials.stream()
                        .collect(SurveyDesign.<Trial>simple()
                                .clusteredBy(Trial::call)
                                .collector(trial -> trial.connected() ? 1 : 0)))
                .orElseThrow()
                .estimate()
                .interval()
                .orElseThrow();
        var interval =
                summary(CALLS).perAttempt(PresentedAttempts.ALL).interval().orElseThrow();

        assertThat(interval.low()).isCloseTo(expected.low(), within(1e-12));
        assertThat(interval.high()).isCloseTo(expected.high(), within(1e-12));
    }

    @Test
    void noCallsHaveNoFigures() {
        AttemptSummary nothing = summary(List.of());

        assertThat(nothing.attempts()).isZero();
        assertThat(nothing.perCall().estimate()).isEmpty();
        assertThat(nothing.perAttempt(PresentedAttempts.ALL).estimate()).isEmpty();
        assertThat(nothing.perAttempt(PresentedAttempts.ALL).interval()).isEmpty();
        assertThat(nothing.attemptsPerCall()).isEmpty();
        assertThat(nothing.connectedInTheEnd()).isEmpty();
        assertThat(nothing.gap()).isEmpty();
    }

    /** Nobody made a second attempt, so nobody knows what it would have brought. */
    @Test
    void callsThatStoppedEarlyLeaveTheEndUnknown() {
        AttemptSummary summary = summary(List.of(CALLS.get(0), CALLS.get(3)));

        assertThat(summary.connectedInTheEnd()).isEmpty();
        assertThat(summary.gap()).isEmpty();
        assertThat(summary.perCall()).isEqualTo(Rate.of(1, 1));
        assertThat(summary.perAttempt(PresentedAttempts.ALL).estimate()).hasValue(0.5);
    }

    @Test
    void attemptsThatNeverReachedTheQueueAreOfNothing() {
        Share queued = summary(CALLS.subList(3, 4)).perAttempt(PresentedAttempts.QUEUED);

        assertThat(queued.of()).isZero();
        assertThat(queued.estimate()).isEmpty();
        assertThat(queued.interval()).isEmpty();
    }

    /** Of seniors 1 of 2 calls and 1 of 4 queued attempts connected: 7/8 − 1/2 = (1/4 − 1/2) + (7/8 − 1/4). */
    @Test
    void anOperatorStandsBesideItsGroupByHand() {
        Grouped<AttemptSummary> grouped = CALLS.stream()
                .collect(
                        Tabulation.of(TownHallCalls.STUDY).by(Dimension.PROFILE).attempts());
        Grouped<AttemptSummary> beside = new OperatorRates(Dimension.PROFILE, Map.of("senior", 0.875)).beside(grouped);
        OperatorGap gap = beside.group("senior").orElseThrow().operator().orElseThrow();

        assertThat(gap.published()).isEqualTo(0.875);
        assertThat(gap.total()).isEqualTo(0.375);
        assertThat(gap.definition(PresentedAttempts.QUEUED)).hasValue(-0.25);
        assertThat(gap.remainder(PresentedAttempts.QUEUED)).hasValue(0.625);
        assertThat(gap.remainder(PresentedAttempts.STAYED)).hasValue(0.375);
        assertThat(gap.remainder(PresentedAttempts.ALL)).hasValue(0.875 - 1.0 / 6);
        assertThat(beside.group("lambda").orElseThrow().operator()).isEmpty();
        assertThat(beside.all().operator()).isEmpty();
    }

    @Test
    void ratesOfOperatorsMustFitTheGroups() {
        Grouped<AttemptSummary> grouped = CALLS.stream()
                .collect(
                        Tabulation.of(TownHallCalls.STUDY).by(Dimension.PROFILE).attempts());

        assertThatThrownBy(() -> new OperatorRates(Dimension.SERVICE, Map.of("town-hall", 0.9)).beside(grouped))
                .isInstanceOf(UnusableOperatorRatesException.class)
                .hasMessage("calls are not grouped by service; expected rates of groups that have calls");
        assertThatThrownBy(() -> new OperatorRates(Dimension.PROFILE, Map.of("child", 0.9)).beside(grouped))
                .isInstanceOf(UnusableOperatorRatesException.class)
                .hasMessage("profile child has no call; expected rates of groups that have calls");
        assertThatThrownBy(() -> new OperatorRates(Dimension.PROFILE, Map.of("senior", 85.0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rates: senior: 85.0 is not allowed; expected a share from 0 to 1, such as 0.82");
        assertThatThrownBy(() -> new OperatorRates(Dimension.PROFILE, Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rates: none; expected one for each profile");
    }
}
