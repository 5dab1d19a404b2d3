package io.github.decroche.analysis;

import io.github.decroche.call.Attempt;
import io.github.decroche.study.RetryProtocol;
import io.github.decroche.study.Term;
import java.time.Duration;
import java.util.function.BiFunction;

/**
 * What a failed attempt counts for in the wait of a call. The report counts the penalty (section 3a); the others show how much
 * the published mean owes to that convention, and are ours.
 */
public enum FailedAttempts implements Term {
    /** Nothing: only the wait of the attempt that connected counts, and a call that never connected counts 0. */
    NOTHING((protocol, attempt) -> Duration.ZERO),
    /** The penalty of the protocol, as published. */
    PENALTY((protocol, attempt) -> protocol.penalty()),
    /** The wait that was announced; the penalty where none was. */
    ANNOUNCED((protocol, attempt) -> attempt.announcedWait().orElse(protocol.penalty()));

    @SuppressWarnings("ImmutableEnumChecker") // a lambda without state
    private final BiFunction<RetryProtocol, Attempt, Duration> cost;

    FailedAttempts(BiFunction<RetryProtocol, Attempt, Duration> cost) {
        this.cost = cost;
    }

    /** What one failed attempt counts for. */
    Duration of(RetryProtocol protocol, Attempt attempt) {
        return cost.apply(protocol, attempt);
    }
}
