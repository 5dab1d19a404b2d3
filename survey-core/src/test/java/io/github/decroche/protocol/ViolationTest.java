package io.github.decroche.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.decroche.call.Attempt;
import io.github.decroche.call.AttemptOutcome;
import io.github.decroche.call.Call;
import io.github.decroche.generators.Studies;
import io.github.decroche.protocol.Violation.Kind;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ViolationTest {
    private static final String MONDAY_TEN = "2022-09-26T10:00:00+02:00";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2022-09-26T09:00:00+02:00",
                "2022-09-26T14:00:00+02:00",
                "2022-09-26T16:30:00+02:00",
                "2022-10-31T09:00:00+01:00",
                "2022-10-31T08:00:00Z"
            })
    void callsWithinTheHoursAreNone(String start) {
        assertThat(kinds(connected(start, Duration.ZERO))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2022-09-26T08:59:59+02:00",
                "2022-09-26T12:00:00+02:00",
                "2022-09-26T16:30:00.001+02:00",
                "2022-10-01T10:00:00+02:00",
                "2022-11-01T10:00:00+01:00",
                "2022-10-31T07:59:59Z"
            })
    void callsOutsideTheHoursAreReported(String start) {
        assertThat(kinds(connected(start, Duration.ZERO))).containsExactly(Kind.OUTSIDE_HOURS);
    }

    @Test
    void callsOutsideTheFieldPeriodAreReported() {
        assertThat(kinds(connected("2022-11-14T10:00:00+01:00", Duration.ZERO)))
                .containsExactly(Kind.OUTSIDE_FIELD_PERIOD);
    }

    @Test
    void hangingUpAtExactlyTheLimitIsReported() {
        assertThat(kinds(attempt(AttemptOutcome.ANNOUNCED_TOO_LONG, "PT5M", null)))
                .containsExactly(Kind.HUNG_UP_WITHIN_LIMIT);
        assertThat(kinds(attempt(AttemptOutcome.ANNOUNCED_TOO_LONG, "PT5M0.001S", null)))
                .isEmpty();
    }

    @Test
    void stayingOnOverTheLimitIsReported() {
        assertThat(kinds(attempt(AttemptOutcome.CONNECTED, "PT5M1S", "PT1M")))
                .containsExactly(Kind.STAYED_ON_OVER_LIMIT);
        assertThat(kinds(attempt(AttemptOutcome.CONNECTED, "PT5M", "PT1M"))).isEmpty();
    }

    @Test
    void waitingPastTheLimitBeforeGivingUpIsReported() {
        assertThat(kinds(attempt(AttemptOutcome.WAITED_IN_VAIN, null, "PT5M1S")))
                .containsExactly(Kind.WAITED_TOO_LONG);
        assertThat(kinds(attempt(AttemptOutcome.WAITED_IN_VAIN, null, "PT5M"))).isEmpty();
    }

    @Test
    void aLongRealWaitThatConnectedIsNone() {
        assertThat(kinds(connected(MONDAY_TEN, Duration.ofMinutes(40)))).isEmpty();
    }

    @Test
    void aViolationSaysWhatItIsWhereAndWhatTheProtocolAsksFor() {
        assertThat(violations(attempt(AttemptOutcome.ANNOUNCED_TOO_LONG, "PT4M", null)))
                .hasToString("[hung-up-within-limit, attempts[0].announcedWait:"
                        + " the caller hung up when PT4M was announced; the limit is PT5M]");
        assertThat(violations(attempt(AttemptOutcome.CONNECTED, "PT6M", "PT1M")))
                .hasToString("[stayed-on-over-limit, attempts[0].announcedWait:"
                        + " the caller stayed on when PT6M was announced; the limit is PT5M]");
        assertThat(violations(attempt(AttemptOutcome.WAITED_IN_VAIN, null, "PT6M")))
                .hasToString("[waited-too-long, attempts[0].wait:"
                        + " the caller waited PT6M; the protocol gives up after PT5M]");
    }

    private static Attempt connected(String start, Duration wait) {
        return Attempt.connected(OffsetDateTime.parse(start), wait);
    }

    private static Attempt attempt(AttemptOutcome outcome, String announced, String wait) {
        Attempt.Builder attempt =
                Attempt.builder().startedAt(OffsetDateTime.parse(MONDAY_TEN)).outcome(outcome);
        if (announced != null) {
            attempt.announcedWait(Duration.parse(announced));
        }
        if (wait != null) {
            attempt.realWait(Duration.parse(wait));
        }
        return attempt.build();
    }

    private static List<Kind> kinds(Attempt attempt) {
        return violations(attempt).stream().map(Violation::kind).toList();
    }

    private static List<Violation> violations(Attempt attempt) {
        Call call = Call.builder()
                .id("1")
                .wave("autumn")
                .service("town-hall")
                .scenario("opening")
                .profile("lambda")
                .addAttempts(attempt)
                .build();
        return Violation.of(Studies.townHall(), call);
    }
}
