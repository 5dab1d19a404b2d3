package io.github.decroche.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.decroche.call.Attempt;
import io.github.decroche.study.InvalidValueException;
import io.github.decroche.study.RetryProtocol;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The wait-time rules by hand, with the protocol of 2022. */
class CallWaitTest {
    private static final OffsetDateTime NINE = OffsetDateTime.parse("2022-09-26T09:00:00+02:00");
    private static final RetryProtocol FIVE_MINUTES_THREE_TIMES = RetryProtocol.builder()
            .announcedLimit(Duration.ofMinutes(5))
            .giveUpAfter(Duration.ofMinutes(5))
            .penalty(Duration.ofMinutes(5))
            .maxAttempts(3)
            .build();

    @Test
    void secondAttemptAfterTwoMinutesThirtyFiveWaitsSevenMinutesThirtyFive() {
        assertThat(waitOf(tooLong(0), Attempt.connected(NINE.plusMinutes(30), Duration.ofSeconds(155))))
                .isEqualTo(new CallWait(Duration.parse("PT7M35S"), false));
    }

    @Test
    void threeFailedAttemptsWaitFifteenMinutesCensored() {
        assertThat(waitOf(tooLong(0), tooLong(10), tooLong(20))).isEqualTo(new CallWait(Duration.ofMinutes(15), true));
    }

    @Test
    void twoFailedAttemptsAreIncompleteAtTenMinutes() {
        assertThat(waitOf(tooLong(0), tooLong(10))).isEqualTo(new CallWait(Duration.ofMinutes(10), true));
    }

    @Test
    void aLateConnectionKeepsItsRealWaitBeyondTheHorizon() {
        assertThat(waitOf(tooLong(0), tooLong(10), Attempt.connected(NINE.plusMinutes(20), Duration.ofMinutes(8))))
                .isEqualTo(new CallWait(Duration.ofMinutes(18), false));
    }

    @Test
    void moreAttemptsThanAllowedHaveNoWait() {
        assertThatThrownBy(() -> waitOf(tooLong(0), tooLong(10), tooLong(20), tooLong(30)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("attempts: a call of 4 attempts is not allowed; expected from 1 to 3 attempts");
    }

    @Test
    void noAttemptHasNoWait() {
        assertThatThrownBy(CallWaitTest::waitOf).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void aWaitReadsAsItsDurationAndWhetherItIsCensored() {
        assertThat(new CallWait(Duration.parse("PT7M35S"), false)).hasToString("PT7M35S");
        assertThat(new CallWait(Duration.ofMinutes(15), true)).hasToString("PT15M censored");
    }

    private static CallWait waitOf(Attempt... attempts) {
        return CallWait.of(FIVE_MINUTES_THREE_TIMES, List.of(attempts));
    }

    private static Attempt tooLong(int minute) {
        return Attempt.announcedTooLong(NINE.plusMinutes(minute), Duration.ofMinutes(7));
    }
}
