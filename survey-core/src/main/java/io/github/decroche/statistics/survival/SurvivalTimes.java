package io.github.decroche.statistics.survival;

import io.github.decroche.statistics.ValueCounts;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collector;

/**
 * Times to an event, some of them right-censored, as counts of each distinct time to the nanosecond. Any number of
 * observations takes memory for its distinct times only; merging in any order gives the same counts. Not safe for use by
 * several threads.
 */
public final class SurvivalTimes {
    private final ValueCounts events = new ValueCounts();
    private final ValueCounts censored = new ValueCounts();

    /**
     * Collects elements into their times.
     *
     * @param time how long an element was observed: to its event, or to where it was last seen without it
     * @param event whether an element had the event
     */
    public static <T> Collector<T, ?, SurvivalTimes> collector(
            Function<? super T, Duration> time, Predicate<? super T> event) {
        return Collector.of(
                SurvivalTimes::new,
                (times, element) -> {
                    if (event.test(element)) {
                        times.event(time.apply(element));
                    } else {
                        times.censored(time.apply(element));
                    }
                },
                (left, right) -> {
                    left.addAll(right);
                    return left;
                },
                Collector.Characteristics.UNORDERED);
    }

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

    /**
     * The number of observations.
     *
     * @throws ArithmeticException if there are more than 2⁶³ − 1
     */
    public long size() {
        return Math.addExact(events.size(), censored.size());
    }

    /** The times of the events, in nanoseconds. */
    ValueCounts events() {
        return events;
    }

    /** The times of the censored observations, in nanoseconds. */
    ValueCounts censored() {
        return censored;
    }

    /** A time in nanoseconds, refused when negative. */
    static long nanos(Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("time: " + time + " is not allowed; expected a duration from PT0S on");
        }
        return time.toNanos();
    }

    /** An end of the time axis in nanoseconds, refused unless positive. */
    static long positiveNanos(String field, Duration end) {
        if (end.isNegative() || end.isZero()) {
            throw new IllegalArgumentException(field + ": " + end + " is not allowed; expected a positive duration");
        }
        return end.toNanos();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SurvivalTimes that && events.equals(that.events) && censored.equals(that.censored);
    }

    @Override
    public int hashCode() {
        return 31 * events.hashCode() + censored.hashCode();
    }

    /** One line: {@code 450 events, 29 censored}. */
    @Override
    public String toString() {
        return events.size() + " events, " + censored.size() + " censored";
    }
}
