package io.github.decroche.examples.reconstruction;

import io.github.decroche.call.Attempt;
import io.github.decroche.call.AttemptOutcome;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Optional;

/** What came of one attempt, before it is known when it was. */
record Dialling(AttemptOutcome outcome, Optional<Duration> announced, Optional<Duration> waited) {
    /** What an agent's time takes, whatever he says. */
    private static final int TALK_IN_MINUTES = 6;

    static Dialling of(AttemptOutcome outcome) {
        return new Dialling(outcome, Optional.empty(), Optional.empty());
    }

    Dialling announcing(Duration wait) {
        return new Dialling(outcome, Optional.of(wait), waited);
    }

    Dialling after(Duration wait) {
        return new Dialling(outcome, announced, Optional.of(wait));
    }

    /** How long the caller is occupied, in begun minutes. */
    int minutes() {
        int waiting = Math.toIntExact(waited.orElse(Duration.ZERO).toMinutes()) + 1;
        return outcome == AttemptOutcome.CONNECTED ? waiting + TALK_IN_MINUTES : waiting;
    }

    Attempt attempt(ZonedDateTime start) {
        return Attempt.builder()
                .startedAt(start.toOffsetDateTime())
                .outcome(outcome)
                .announcedWait(announced)
                .realWait(waited)
                .build();
    }
}
