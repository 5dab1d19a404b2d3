package io.github.decroche.statistics.survival;

import io.github.decroche.statistics.ValueCounts;
import java.time.Duration;

/**
 * Times to an event, some of them right-censored, as counts of each distinct time. Merging in any order gives the same
 * counts. Not safe for use by several threads.
 */
public final class SurvivalTimes {
    private final ValueCounts events = new ValueCounts();
    private final ValueCounts censored = new ValueCounts();

    /**
     * Counts an event at a time.
     *
     * @throws IllegalArgumentException if the time is negative
     * @throws ArithmeticException if the time is longer than 292 years
     */
    public void event(Duration time) {
        events.add(nanos(time));
    }

    /**
     * Counts an observation that ended at a time without the event.
     *
     * @throws IllegalArgumentException if the time is negative
     * @throws ArithmeticException if the time is longer than 292 years
     */
    public void censored(Duration time) {
        censored.add(nanos(time));
    }

    /** Counts all that another has counted. */
    public void addAll(SurvivalTimes other) {
        events.addAll(other.events);
        censored.addAll(other.censored);
    }

    /** The number of observations. */
    public long size() {
        return events.size() + censored.size();
    }

    /** The times of the events, in nanoseconds. */
    ValueCounts events() {
        return events;
    }

    /** The times of the censored observations, in nanoseconds. */
    ValueCounts censored() {
        return censored;
    }

    private static long nanos(Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("time: " + time + " is not allowed; expected a duration from PT0S on");
        }
        return time.toNanos();
    }
}
