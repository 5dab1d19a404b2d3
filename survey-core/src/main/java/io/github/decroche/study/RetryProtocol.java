package io.github.decroche.study;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.immutables.value.Value;

/**
 * How long and how often a caller tries (report, section 3a). The study of 2022 used five minutes for each of the three
 * durations, and three attempts; nothing in the library assumes these values.
 */
@Value.Immutable
public interface RetryProtocol {
    /** The longest duration that the protocol knows. */
    Duration LONGEST = Duration.ofHours(24);

    /** The most attempts that a protocol can allow. */
    int MOST_ATTEMPTS = 100;

    /** The longest announced wait with which the caller stays on; an announcement of exactly this is not over it. */
    Duration announcedLimit();

    /** How long the caller waits for an agent, when nothing too long was announced, before giving up. */
    Duration giveUpAfter();

    /** What one failed attempt counts for in the wait of a call. */
    Duration penalty();

    /** How many attempts a call may have, from 1 to {@value #MOST_ATTEMPTS}. */
    int maxAttempts();

    /** Whether an announced wait makes the caller hang up: strictly more than the limit. */
    default boolean isTooLong(Duration announcedWait) {
        return announcedWait.compareTo(announcedLimit()) > 0;
    }

    /** Penalty × attempts allowed: the wait of a call that exhausted them, and the end of the time axis of its curves. */
    default Duration horizon() {
        return penalty().multipliedBy(maxAttempts());
    }

    /** Holds the protocol to its ranges. */
    @Value.Check
    default void check() {
        List<FieldProblem> problems = new ArrayList<>();
        checkDuration("announcedLimit", announcedLimit(), Duration.ZERO, problems);
        checkDuration("giveUpAfter", giveUpAfter(), Duration.ZERO, problems);
        checkDuration("penalty", penalty(), Duration.ofMillis(1), problems);
        if (maxAttempts() < 1 || maxAttempts() > MOST_ATTEMPTS) {
            problems.add(FieldProblem.of("maxAttempts", maxAttempts(), "a whole number from 1 to " + MOST_ATTEMPTS));
        }
        InvalidValueException.throwIfAny(problems);
    }

    private static void checkDuration(String field, Duration value, Duration least, List<FieldProblem> problems) {
        if (value.compareTo(least) < 0 || value.compareTo(LONGEST) > 0) {
            problems.add(FieldProblem.of(field, value, "a duration from " + least + " to " + LONGEST));
        }
    }

    /** One line: the attempts, the limits and the penalty. It is what {@code toString} gives. */
    default String text() {
        return maxAttempts() + " attempts, announced limit " + announcedLimit() + ", give up after " + giveUpAfter()
                + ", penalty " + penalty();
    }

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a protocol. */
    final class Builder extends ImmutableRetryProtocol.Builder {
        Builder() {}
    }
}
