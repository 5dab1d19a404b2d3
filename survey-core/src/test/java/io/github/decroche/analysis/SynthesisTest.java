package io.github.decroche.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.decroche.call.Answer;
import io.github.decroche.call.Aspect;
import io.github.decroche.call.Attempt;
import io.github.decroche.call.Call;
import io.github.decroche.call.Caller;
import io.github.decroche.call.Gender;
import io.github.decroche.call.Redirect;
import io.github.decroche.call.Refusal;
import io.github.decroche.call.SatisfactionLevel;
import io.github.decroche.classification.CallClassifier;
import io.github.decroche.generators.Studies;
import io.github.decroche.report.FigureWriter;
import io.github.decroche.study.Study;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Seven calls whose figures are worked out by hand. */
class SynthesisTest {
    private static final Study STUDY = Studies.townHall();
    private static final OffsetDateTime TEN = OffsetDateTime.parse("2022-09-26T10:00:00+02:00");

    private static final List<Call> CALLS = List.of(
            connected("full", 60, Answer.builder().addPoints("days", "hours").addRedirects(Redirect.WEBSITE)),
            connected(
                    "succinct",
                    120,
                    Answer.builder()
                            .addPoints("days")
                            .addRedirects(Redirect.WEBSITE)
                            .saidNoInternet(true)),
            connected(
                    "refused",
                    180,
                    Answer.builder().refusal(Refusal.NO_IDENTIFIER).addRedirects(Redirect.WEBSITE)),
            connected("elsewhere", 240, Answer.builder().addRedirects(Redirect.BRANCH)),
            call("unrecorded")
                    .addAttempts(Attempt.connected(TEN, Duration.ofMinutes(5)))
                    .putRatings(Aspect.OVERALL, SatisfactionLevel.DISSATISFIED)
                    .build(),
            call("exhausted").addAttempts(tooLong(0), tooLong(10), tooLong(20)).build(),
            call("open").addAttempts(tooLong(0)).build());

    private final GroupSummary all = summarize(CALLS.stream());

    @Test
    void sixAreDoneFiveConnectedFourRecorded() {
        rate(Measure.CONNECTED, 5, 6);
        rate(Measure.SERVED, 1, 6);
        rate(Measure.SATISFACTORY, 1, 4);
        rate(Measure.SATISFACTORY_INFORMATION, 1, 4);
        rate(Measure.SATISFACTORY_FORMALITIES, 0, 0);
        rate(Measure.COMPLETE, 1, 4);
        rate(Measure.ACCEPTABLE, 2, 4);
        assertThat(all.calls()).isEqualTo(7);
        assertThat(all.incomplete()).isEqualTo(1);
        assertThat(all.connectedAtAttempt()).containsExactly(5L, 0L, 0L);
    }

    @Test
    void aRedirectOfAFullAnswerIsNotSendingToTheInternetAndOneOfARefusalIs() {
        rate(Measure.SENT_TO_INTERNET, 2, 5);
        rate(Measure.SENT_TO_INTERNET_OF_RECORDED, 2, 4);
        rate(Measure.SENT_TO_INTERNET_THOUGH_OFFLINE, 1, 1);
        rate(Measure.REDIRECTED, 3, 4);
        rate(Measure.REFUSAL, 1, 4);
        rate(Measure.REFUSAL_NO_IDENTIFIER, 1, 4);
        rate(Measure.REFUSAL_OTHER, 0, 4);
    }

    @Test
    void boundsLeaveTheOpenCallOpen() {
        assertThat(all.connectedBounds()).hasValue(new Bounds(5 / 7.0, 6 / 7.0));
    }

    /** (60 + 120 + 180 + 240 + 300 + 900) / 6 = 300 seconds. */
    @Test
    void theMeanWaitIsOverCallsDone() {
        assertThat(all.meanWait().orElseThrow().mean()).isEqualTo(300.0);
        assertThat(all.meanWait().orElseThrow().count()).isEqualTo(6);
        assertThat(all.censoredWaits()).isEqualTo(1);
    }

    /**
     * Seven at risk; the open call is censored at 300 s, after the event there. S: 6/7, 5/7, 4/7, 3/7, 2/7 from 60, 120, 180,
     * 240, 300 s on; area 60 (1 + 6/7 + 5/7 + 4/7 + 3/7) + 600 · 2/7 = 60 · 25/7 + 1200/7 = 2700/7.
     */
    @Test
    void theRestrictedMeanKeepsTheOpenCallAsCensored() {
        assertThat(all.restrictedMeanWait().orElseThrow().seconds()).isCloseTo(2700 / 7.0, Offset.offset(1e-9));
        assertThat(all.medianWait()).hasValue(Duration.ofMinutes(4));
    }

    @Test
    void aRatingCountsEvenWhenTheAnswerWasNotRecorded() {
        rate(Measure.SATISFIED, 0, 1);
        assertThat(all.level()).hasValue(SatisfactionLevel.DISSATISFIED);
    }

    @Test
    void nothingHasNoFigureAndNothingIsNaN() {
        GroupSummary nothing = summarize(Stream.empty());
        String json = FigureWriter.of(
                        new Synthesis(List.of(), List.of(), nothing, Optional.empty()), ReadingCounts.of(0, 0))
                .json();

        assertThat(nothing.meanWait()).isEmpty();
        assertThat(nothing.restrictedMeanWait()).isEmpty();
        assertThat(nothing.connectedBounds()).isEmpty();
        assertThat(nothing.level()).isEmpty();
        assertThat(json).doesNotContain("NaN", "Infinity").contains("\"estimate\" : null");
    }

    @Test
    void valuesThatWereNotRecordedComeLast() {
        Call known = Call.builder()
                .like(CALLS.get(0))
                .id("known")
                .caller(Caller.of("zoe", Gender.FEMALE))
                .build();
        Synthesis synthesis = Stream.of(CALLS.get(0), known)
                .map(CallClassifier.of(STUDY, TableJudge::judge)::classify)
                .collect(Tabulation.of(STUDY).by(Dimension.CALLER).synthesis());

        assertThat(synthesis.groups())
                .extracting(group -> group.key().values().get(0))
                .containsExactly(Optional.of("zoe"), Optional.empty());
    }

    @Test
    void countsThatLoseARecordAreRefused() {
        assertThatThrownBy(() -> new ReadingCounts(3, 1, 1)).hasMessageContaining("read: 3");
    }

    private void rate(Measure measure, long count, long of) {
        assertThat(all.rate(measure).count()).as(measure.path()).isEqualTo(count);
        assertThat(all.rate(measure).of()).as(measure.path()).isEqualTo(of);
    }

    private static GroupSummary summarize(Stream<Call> calls) {
        return calls.map(CallClassifier.of(STUDY, TableJudge::judge)::classify)
                .collect(Tabulation.of(STUDY).synthesis())
                .all();
    }

    private static Call connected(String id, int seconds, Answer.Builder answer) {
        return call(id).addAttempts(Attempt.connected(TEN, Duration.ofSeconds(seconds)))
                .answer(answer.build())
                .build();
    }

    private static Attempt tooLong(int minute) {
        return Attempt.announcedTooLong(TEN.plusMinutes(minute), Duration.ofMinutes(7));
    }

    private static Call.Builder call(String id) {
        return Call.builder()
                .id(id)
                .wave("autumn")
                .service("town-hall")
                .scenario("opening")
                .profile("lambda");
    }
}
