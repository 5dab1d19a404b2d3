package io.github.decroche.examples.simulation;

import io.github.decroche.study.CallingHours;
import io.github.decroche.study.DateRange;
import io.github.decroche.study.Scenario;
import io.github.decroche.study.Study;
import io.github.decroche.study.TimeSlot;
import io.github.decroche.study.Wave;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** When a scenario's calls are made: in the calling hours, within the field period, while it has an expected answer. */
final class FieldTimes {
    /** Ten years of weekdays: the days used of a longer period are its first ones. */
    private static final int MOST_DAYS = 2600;

    /** When calls are made whose study names no day at all. */
    private static final DateRange UNDATED = DateRange.of(LocalDate.of(2022, 1, 1), LocalDate.of(2022, 12, 31));

    /** The years that four digits can write, whatever the offset, with a year left for further attempts. */
    private static final DateRange WRITABLE = DateRange.of(LocalDate.of(1, 1, 1), LocalDate.of(9998, 12, 31));

    private final ZoneId zone;
    private final CallingHours hours;
    private final List<LocalDate> days;
    private final int seconds;
    private final LocalDateTime first;

    private FieldTimes(Study study, List<LocalDate> days, LocalDateTime first) {
        this.zone = study.zone();
        this.hours = study.hours();
        this.days = days;
        this.seconds = hours.slots().stream().mapToInt(FieldTimes::seconds).sum();
        this.first = first;
    }

    /** The times of a scenario in a wave; empty when it has none. */
    static Optional<FieldTimes> of(Study study, Wave wave, Scenario scenario) {
        List<LocalDate> days = scenario.versions().stream()
                .flatMap(version -> daysOfBoth(wave.fieldPeriod(), version.validity())
                        .filter(day -> isOfCalling(study.hours(), day))
                        .limit(MOST_DAYS))
                .sorted()
                .toList();
        return days.stream()
                .flatMap(day -> study.hours().slots().stream()
                        .flatMap(slot -> Stream.of(0, seconds(slot) - 1)
                                .map(second -> day.atTime(slot.start().plusSeconds(second)))))
                .filter(time -> exists(time, study.zone()))
                .findFirst()
                .map(first -> new FieldTimes(study, days, first));
    }

    /** The days of two periods; where nothing bounds them, those of a year. */
    private static Stream<LocalDate> daysOfBoth(DateRange one, DateRange other) {
        Optional<LocalDate> from =
                Stream.of(one.from(), other.from()).flatMap(Optional::stream).max(Comparator.naturalOrder());
        Optional<LocalDate> to =
                Stream.of(one.to(), other.to()).flatMap(Optional::stream).min(Comparator.naturalOrder());
        LocalDate start = later(
                WRITABLE.from(), from.or(() -> to.map(day -> day.minusYears(1))).or(UNDATED::from));
        LocalDate end = earlier(
                WRITABLE.to(), to.or(() -> from.map(day -> day.plusYears(1))).or(UNDATED::to));
        return end.isBefore(start) ? Stream.empty() : start.datesUntil(end.plusDays(1));
    }

    private static LocalDate later(Optional<LocalDate> one, Optional<LocalDate> other) {
        return Stream.of(one, other)
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static LocalDate earlier(Optional<LocalDate> one, Optional<LocalDate> other) {
        return Stream.of(one, other)
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static boolean isOfCalling(CallingHours hours, LocalDate day) {
        return hours.weekdays().contains(day.getDayOfWeek())
                && !hours.holidays().contains(day);
    }

    /** Whether the clocks show this time: when they are put forward, they skip some. */
    private static boolean exists(LocalDateTime time, ZoneId zone) {
        return time.atZone(zone).toLocalDateTime().equals(time);
    }

    /** How many starts a slot has, a second apart. */
    private static int seconds(TimeSlot slot) {
        return Math.max(
                1, Math.toIntExact(Duration.between(slot.start(), slot.end()).toSeconds()));
    }

    /** The start of a first attempt. */
    OffsetDateTime start(Chance chance) {
        LocalDateTime drawn = chance.oneOf(days).atTime(time(chance));
        return (exists(drawn, zone) ? drawn : first).atZone(zone).toOffsetDateTime();
    }

    /**
     * The start of another attempt: minutes later, or on the next day of calling when the hours are over. After the last
     * day it is minutes later, whatever the hour.
     */
    OffsetDateTime retry(OffsetDateTime ended, Chance chance) {
        ZonedDateTime soon = ended.atZoneSameInstant(zone)
                .plusSeconds(chance.between(300, 1800))
                .truncatedTo(ChronoUnit.SECONDS);
        int day = Collections.binarySearch(days, soon.toLocalDate());
        int next = day >= 0 ? day + 1 : -day - 1;
        if (hours.contains(soon.toLocalDateTime()) || next == days.size()) {
            return soon.toOffsetDateTime();
        }
        LocalDateTime drawn = days.get(next).atTime(time(chance));
        return (exists(drawn, zone) ? drawn.atZone(zone) : soon).toOffsetDateTime();
    }

    private LocalTime time(Chance chance) {
        int second = chance.below(seconds);
        for (TimeSlot slot : hours.slots()) {
            int ofSlot = seconds(slot);
            if (second < ofSlot) {
                return slot.start().plusSeconds(second);
            }
            second -= ofSlot;
        }
        throw new IllegalStateException("more seconds than the slots have");
    }
}
