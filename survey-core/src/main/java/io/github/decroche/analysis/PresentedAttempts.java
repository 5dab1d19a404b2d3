package io.github.decroche.analysis;

import io.github.decroche.call.Attempt;
import io.github.decroche.call.AttemptOutcome;
import io.github.decroche.study.Term;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which attempts count as calls presented, when a rate is that of calls answered of calls presented, as operators count. What a
 * service's own system counts is its own convention; these are the three that attempts as recorded can tell apart. Our reading: the
 * report says only that the services count otherwise than the study.
 */
public enum PresentedAttempts implements Term {
    /** Every attempt made, as the caller sees it. */
    ALL(EnumSet.allOf(AttemptOutcome.class)),
    /**
     * Attempts that the queue took, or may have taken: not those that found the line engaged, the service closed, or nobody and
     * nothing answering. A line that was cut counts, because nobody can tell when. A caller who hung up when a long wait was announced
     * counts: the operator's call abandoned.
     */
    QUEUED(EnumSet.of(
            AttemptOutcome.CONNECTED,
            AttemptOutcome.ANNOUNCED_TOO_LONG,
            AttemptOutcome.WAITED_IN_VAIN,
            AttemptOutcome.DROPPED)),
    /**
     * The same without those hung up when a long wait was announced, for a service that takes such a call as turned away before the
     * queue.
     */
    STAYED(EnumSet.of(AttemptOutcome.CONNECTED, AttemptOutcome.WAITED_IN_VAIN, AttemptOutcome.DROPPED));

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable set
    private final Set<AttemptOutcome> outcomes;

    PresentedAttempts(EnumSet<AttemptOutcome> outcomes) {
        this.outcomes = Collections.unmodifiableSet(outcomes);
    }

    /** How the attempts that count ended. */
    public Set<AttemptOutcome> outcomes() {
        return outcomes;
    }

    /** Whether an attempt counts. */
    boolean counts(Attempt attempt) {
        return outcomes.contains(attempt.outcome());
    }
}
