package io.github.decroche.study;

import java.time.LocalTime;
import java.util.Objects;

/**
 * A part of the calling day, from its start to just before its end.
 *
 * @param start the first instant of the slot
 * @param end the first instant after it, later than the start
 */
public record TimeSlot(LocalTime start, LocalTime end) {
    /** Refuses a slot that is empty or reversed. */
    public TimeSlot {
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(end, "end");
        if (!start.isBefore(end)) {
            throw new InvalidValueException("", start + "-" + end, "a slot that ends after it starts");
        }
    }

    /** Whether the slot holds a time of day; its end does not belong to it. */
    public boolean contains(LocalTime time) {
        return !time.isBefore(start) && time.isBefore(end);
    }

    /** Start and end joined by a hyphen: {@code 09:00-12:00}. */
    @Override
    public String toString() {
        return start + "-" + end;
    }
}
