package io.github.decroche.privacy;

import io.github.decroche.call.Attempt;
import io.github.decroche.call.Call;
import io.github.decroche.study.CallingHours;
import io.github.decroche.study.Study;
import io.github.decroche.study.Term;
import io.github.decroche.study.TimeSlot;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the starts of attempts coarser, so that a call is harder to find in someone else's log: an operator who knows which
 * agent took the call of 9:25:00 knows whom the ratings are about. Every start is set back to the first instant of its
 * {@linkplain Step step} on the clock of the study, or to the end of what the attempt before it waited, if that is later; so
 * attempts stay in order and do not overlap. It is written with the offset of the study's zone.
 *
 * <p>Kept: the day, and with it the wave and the law that the answer is judged by; the weekday; the slot, or that the call
 * is in none, and with it whether it is outside the calling hours; waits and announced waits, to the second; and in {@link
 * Step#HOUR} the hour. So no figure moves but two: {@linkplain io.github.decroche.study.Matching matched} comparisons,
 * which pair calls in the order of their starts, and under {@link Step#SLOT} those by hour, which are then those of the
 * first hour of each slot. Coarsening twice is coarsening once.
 *
 * <p>The last slot holds its own end and nothing after it: what began later in that hour is set back to one second after
 * the end, or stays as it is within that second.
 *
 * <p>This is global recoding of one variable (Hundepool and others, <i>Statistical Disclosure Control</i>, Wiley, <a
 * href="https://doi.org/10.1002/9781118348239">2012</a>). An immutable method object.
 */
public final class TimeCoarsening {
    private final Study study;
    private final Step step;

    private TimeCoarsening(Study study, Step step) {
        this.study = study;
        this.step = step;
    }

    /** How coarse starts become. */
    public enum Step implements Term {
        /** The hour of the clock, or the part of it within one slot. */
        HOUR,
        /** The slot, or the time between two slots. */
        SLOT
    }

    /** Coarsens the starts of calls of a study. */
    public static TimeCoarsening of(Study study, Step step) {
        return new TimeCoarsening(study, step);
    }

    /** The same call with coarser starts. */
    public Call of(Call call) {
        List<Attempt> attempts = new ArrayList<>(call.attempts().size());
        for (Attempt attempt : call.attempts()) {
            OffsetDateTime start = coarse(attempt.startedAt());
            if (!attempts.isEmpty()) {
                OffsetDateTime free = attempts.get(attempts.size() - 1).earliestEnd();
                start = start.isBefore(free) ? free : start;
            }
            attempts.add(Attempt.builder().like(attempt).startedAt(start).build());
        }
        return Call.builder().like(call).attempts(attempts).build();
    }

    /** The first instant of the step that holds an instant; never later. */
    private OffsetDateTime coarse(OffsetDateTime exact) {
        ZonedDateTime local = exact.atZoneSameInstant(study.zone());
        OffsetDateTime first = local.with(firstOf(local.toLocalTime())).toOffsetDateTime();
        boolean possible = !first.isAfter(exact) // a first instant that the clock skips comes out later
                && first.getYear() >= 0
                && first.getYear() <= Attempt.LAST_YEAR;
        return possible ? first : exact;
    }

    private LocalTime firstOf(LocalTime time) {
        CallingHours hours = study.hours();
        LocalTime first = step == Step.HOUR ? time.truncatedTo(ChronoUnit.HOURS) : LocalTime.MIN;
        for (TimeSlot slot : hours.slots()) {
            first = laterUpTo(time, first, slot.start());
        }
        if (hours.slotAt(time).isPresent()) {
            return first;
        }
        for (TimeSlot slot : hours.slots()) {
            first = laterUpTo(time, first, slot.end());
        }
        LocalTime close = hours.slots().get(hours.slots().size() - 1).end();
        LocalTime closed = close.plusSeconds(1);
        return !first.equals(close) ? first : closed.isAfter(close) && closed.isBefore(time) ? closed : time;
    }

    private static LocalTime laterUpTo(LocalTime time, LocalTime first, LocalTime candidate) {
        return candidate.isAfter(first) && !candidate.isAfter(time) ? candidate : first;
    }

    /** What it does: {@code starts set back to the hour}. */
    @Override
    public String toString() {
        return "starts set back to the " + step.id();
    }
}
