package io.github.decroche.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.decroche.study.InvalidValueException;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class CallTest {
    private static final OffsetDateTime TEN = OffsetDateTime.parse("2022-09-26T10:00:00+02:00");

    @Test
    void nothingComesAfterTheConnectingAttempt() {
        refused(
                call().addAttempts(connected(0), Attempt.announcedTooLong(TEN.plusHours(1), Duration.ofMinutes(7))),
                "attempts[1]: an attempt is not allowed; expected none, because attempts[0] connected");
    }

    @Test
    void attemptsDoNotOverlap() {
        Attempt waited = Attempt.builder()
                .startedAt(TEN)
                .outcome(AttemptOutcome.WAITED_IN_VAIN)
                .realWait(Duration.ofMinutes(5))
                .build();
        refused(
                call().addAttempts(waited, connected(4)),
                "attempts[1].startedAt: 2022-09-26T10:04+02:00 is not allowed; expected a time not before "
                        + "2022-09-26T10:05+02:00, when the attempt before it ended");
        assertThat(call().addAttempts(waited, connected(5)).build().isConnected())
                .isTrue();
    }

    @Test
    void anAnswerNeedsAConnection() {
        refused(
                call().addAttempts(Attempt.announcedTooLong(TEN, Duration.ofMinutes(7)))
                        .answer(Answer.builder().build()),
                "answer: an answer is not allowed; expected none, because the call did not connect");
    }

    @Test
    void aRatingNeedsAConnection() {
        refused(
                call().addAttempts(Attempt.announcedTooLong(TEN, Duration.ofMinutes(7)))
                        .putRatings(Aspect.OVERALL, SatisfactionLevel.SATISFIED),
                "ratings: a rating is not allowed; expected none, because the call did not connect");
    }

    @Test
    void everyWrongFieldIsNamedAtOnce() {
        assertThatThrownBy(() ->
                        call().id("").service("CAF").addAttempts(connected(0)).build())
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        e -> assertThat(e.problems())
                                .extracting(problem -> problem.field())
                                .containsExactly("id", "service"));
    }

    @Test
    void aConnectedAttemptNeedsItsWait() {
        assertThatThrownBy(() -> Attempt.builder()
                        .startedAt(TEN)
                        .outcome(AttemptOutcome.CONNECTED)
                        .build())
                .hasMessage("wait: missing; expected a duration, because the attempt connected");
    }

    @Test
    void waitsAreFromNothingToADay() {
        assertThatThrownBy(() -> Attempt.connected(TEN, Duration.ofSeconds(-1)))
                .hasMessage("wait: PT-1S is not allowed; expected a duration from PT0S to PT24H");
        assertThatThrownBy(() -> Attempt.connected(TEN, Duration.ofHours(24).plusNanos(1)))
                .isInstanceOf(InvalidValueException.class);
        assertThat(Attempt.connected(TEN, Duration.ofHours(24)).isConnected()).isTrue();
    }

    @Test
    void anIdHasAtMost128CharactersWhateverTheirEncoding() {
        assertThat(call().id("🕿".repeat(128)).addAttempts(connected(0)).build().id())
                .hasSize(256);
        refused(
                call().id("x".repeat(129)).addAttempts(connected(0)),
                "id: \"" + "x".repeat(120) + "…\" is not allowed; expected a text of 1 to 128 characters");
    }

    private static Attempt connected(int minute) {
        return Attempt.connected(TEN.plusMinutes(minute), Duration.ofMinutes(1));
    }

    private static Call.Builder call() {
        return Call.builder()
                .id("1")
                .wave("2022")
                .service("caf")
                .scenario("caf-housing-aid-information")
                .profile("lambda");
    }

    private static void refused(Call.Builder call, String message) {
        assertThatThrownBy(call::build)
                .isInstanceOf(InvalidValueException.class)
                .hasMessage(message);
    }
}
