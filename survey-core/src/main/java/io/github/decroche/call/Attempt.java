package io.github.decroche.call;

import io.github.decroche.study.FieldProblem;
import io.github.decroche.study.InvalidValueException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** One dialling: when it began, what was announced, how long it lasted and how it ended. */
@Value.Immutable
public interface Attempt {
    /** The longest wait that can be recorded: 24 hours. A longer one is taken for a slip of the pen: our decision. */
    Duration LONGEST_WAIT = Duration.ofHours(24);

    /** The last year that four digits can write. */
    int LAST_YEAR = 9999;

    /** When the caller dialled. */
    OffsetDateTime startedAt();

    /** How it ended. */
    AttemptOutcome outcome();

    /** The wait that the voice server announced; required when it was too long. */
    Optional<Duration> announcedWait();

    /** From the start to the agent, or to giving up; required when connected. */
    Optional<Duration> realWait();

    /** Whether an agent was reached. */
    default boolean isConnected() {
        return outcome() == AttemptOutcome.CONNECTED;
    }

    /** The earliest time at which another attempt can begin: the start and what was waited. */
    default OffsetDateTime earliestEnd() {
        return startedAt().plus(realWait().orElse(Duration.ZERO));
    }

    /** An attempt that reached an agent after a real wait. */
    static Attempt connected(OffsetDateTime startedAt, Duration wait) {
        return builder()
                .startedAt(startedAt)
                .outcome(AttemptOutcome.CONNECTED)
                .realWait(wait)
                .build();
    }

    /** An attempt that ended when a long wait was announced. */
    static Attempt announcedTooLong(OffsetDateTime startedAt, Duration announcedWait) {
        return builder()
                .startedAt(startedAt)
                .outcome(AttemptOutcome.ANNOUNCED_TOO_LONG)
                .announcedWait(announcedWait)
                .build();
    }

    /** Holds the attempt to its rules. */
    @Value.Check
    default void check() {
        List<FieldProblem> problems = new ArrayList<>(0);
        if (startedAt().getYear() < 0 || startedAt().getYear() > LAST_YEAR) {
            problems.add(FieldProblem.of("startedAt", startedAt(), "a year from 0 to " + LAST_YEAR));
        }
        checkDuration("announcedWait", announcedWait(), problems);
        checkDuration("wait", realWait(), problems);
        if (isConnected() && realWait().isEmpty()) {
            problems.add(FieldProblem.missing("wait", "a duration, because the attempt connected"));
        }
        if (outcome() == AttemptOutcome.ANNOUNCED_TOO_LONG && announcedWait().isEmpty()) {
            problems.add(
                    FieldProblem.missing("announcedWait", "a duration, because the outcome is announced-too-long"));
        }
        InvalidValueException.throwIfAny(problems);
    }

    private static void checkDuration(String field, Optional<Duration> value, List<FieldProblem> problems) {
        if (value.isPresent() && (value.get().isNegative() || value.get().compareTo(LONGEST_WAIT) > 0)) {
            problems.add(FieldProblem.of(field, value.get(), "a duration from PT0S to " + LONGEST_WAIT));
        }
    }

    /** One line: {@code 2022-09-26T09:12+02:00 announced-too-long, announced PT7M}. It is what {@code toString} gives. */
    default String text() {
        return startedAt() + " " + outcome().id()
                + announcedWait().map(it -> ", announced " + it).orElse("")
                + realWait().map(it -> ", waited " + it).orElse("");
    }

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds an attempt. */
    final class Builder extends ImmutableAttempt.Builder {
        Builder() {}
    }
}
