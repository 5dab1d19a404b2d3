package io.github.decroche.statistics.survival;

import java.time.Duration;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.IntFunction;

/**
 * Who was at risk when: a row for each distinct time, in ascending order, with how many were at risk just before, how many
 * had the event and how many were censored. 24 bytes a row.
 */
final class RiskTable {
    /** As the end of the time axis: it has none. */
    static final long NO_END = Long.MAX_VALUE;

    private final long[] times;
    private final long[] events;
    /** One longer than the others: nobody is left after the last row. What is censored follows from it. */
    private final long[] atRisk;

    private final long end;

    private RiskTable(long[] times, long[] events, long[] atRisk, long end) {
        this.times = times;
        this.events = events;
        this.atRisk = atRisk;
        this.end = end;
    }

    /** The table of some times; whatever happened after the end, in nanoseconds, is censored at it. */
    static RiskTable of(SurvivalTimes observed, long end) {
        long[] times = distinctTimes(observed, end);
        long[] events = new long[times.length];
        long[] atRisk = new long[times.length + 1];
        long left = observed.size();
        for (int row = 0; row < times.length; row++) {
            atRisk[row] = left;
            events[row] = observed.events().count(times[row]);
            left -= events[row] + observed.censored().count(times[row]);
        }
        return new RiskTable(times, events, atRisk, end);
    }

    private static long[] distinctTimes(SurvivalTimes observed, long end) {
        long[] events = observed.events().distinctValues();
        long[] censored = observed.censored().distinctValues();
        long[] times = Arrays.copyOf(events, events.length + censored.length);
        System.arraycopy(censored, 0, times, events.length, censored.length);
        Arrays.sort(times);
        int distinct = 0;
        for (long time : times) {
            long cut = Math.min(time, end);
            if (distinct == 0 || times[distinct - 1] != cut) {
                times[distinct++] = cut;
            }
        }
        return Arrays.copyOf(times, distinct);
    }

    int size() {
        return times.length;
    }

    /** Whether the time axis has no end. */
    boolean isOpen() {
        return end == NO_END;
    }

    /** The end of the time axis; where it has none, the last time observed, which is zero when there is none. */
    Duration end() {
        return isOpen() ? Duration.ofNanos(size() == 0 ? 0 : times[size() - 1]) : Duration.ofNanos(end);
    }

    /** Refuses a time beyond the end of the time axis. */
    void requireWithinEnd(String field, Duration time) {
        if (!isOpen() && time.compareTo(end()) > 0) {
            throw new IllegalArgumentException(field + ": " + time + " is not allowed; expected at most " + end());
        }
    }

    /** The rows as a list that cannot be changed; each is made when asked for. */
    <R> List<R> rows(IntFunction<R> make) {
        return new Rows<>(make, size());
    }

    long nanos(int row) {
        return times[row];
    }

    Duration time(int row) {
        return Duration.ofNanos(times[row]);
    }

    /** How many are at risk just before a row; 0 after the last one. */
    long atRisk(int row) {
        return atRisk[row];
    }

    long events(int row) {
        return events[row];
    }

    long censored(int row) {
        return atRisk[row] - events[row] - atRisk[row + 1];
    }

    /** The last row at or before a time; −1 when there is none. */
    int lastRowUpTo(long nanos) {
        int found = Arrays.binarySearch(times, nanos);
        return found >= 0 ? found : -found - 2;
    }

    /** How many are at risk at a time: those whose own time is not before it. */
    long atRiskAt(long nanos) {
        int found = Arrays.binarySearch(times, nanos);
        return atRisk[found >= 0 ? found : -found - 1];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RiskTable that
                && end == that.end
                && Arrays.equals(times, that.times)
                && Arrays.equals(events, that.events)
                && Arrays.equals(atRisk, that.atRisk);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(times) + 31 * Arrays.hashCode(atRisk);
    }

    private static final class Rows<R> extends AbstractList<R> implements RandomAccess {
        private final IntFunction<R> make;
        private final int size;

        Rows(IntFunction<R> make, int size) {
            this.make = make;
            this.size = size;
        }

        @Override
        public R get(int row) {
            return make.apply(Objects.checkIndex(row, size));
        }

        @Override
        public int size() {
            return size;
        }
    }
}
