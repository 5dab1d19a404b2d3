package io.github.decroche.study;

import io.github.decroche.text.Overview;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/** When calls are made, in the time zone of the study (report, section 3). */
@Value.Immutable
public interface CallingHours {
    /** The days of the week on which calls are made. */
    Set<DayOfWeek> weekdays();

    /** The slots of a calling day, in order; each is half-open, the last one closed. */
    List<TimeSlot> slots();

    /** Days on which no call is made although the weekday is one of calling. */
    Set<LocalDate> holidays();

    /** The slot of a time of day, whatever the day; empty outside all slots. */
    default Optional<TimeSlot> slotAt(LocalTime time) {
        TimeSlot last = slots().get(slots().size() - 1);
        if (time.equals(last.end())) {
            return Optional.of(last);
        }
        for (TimeSlot slot : slots()) {
            if (slot.contains(time)) {
                return Optional.of(slot);
            }
        }
        return Optional.empty();
    }

    /** Whether calls are made at this local time: weekday, not a holiday, within a slot. */
    default boolean contains(LocalDateTime local) {
        return weekdays().contains(local.getDayOfWeek())
                && !holidays().contains(local.toLocalDate())
                && slotAt(local.toLocalTime()).isPresent();
    }

    /** Holds the hours to their rules. */
    @Value.Check
    default void check() {
        List<FieldProblem> problems = new ArrayList<>();
        if (weekdays().isEmpty()) {
            problems.add(FieldProblem.missing("weekdays", "at least one day of the week"));
        }
        if (slots().isEmpty()) {
            problems.add(FieldProblem.missing("slots", "at least one slot"));
        }
        for (int i = 1; i < slots().size(); i++) {
            if (slots().get(i).start().isBefore(slots().get(i - 1).end())) {
                problems.add(FieldProblem.of("slots[" + i + "]", slots().get(i), "slots in order that do not overlap"));
            }
        }
        holidays().stream()
                .filter(day -> !DateRange.hasFourDigits(day))
                .forEach(day -> problems.add(FieldProblem.of("holidays", day, "a day such as 2022-09-26")));
        InvalidValueException.throwIfAny(problems);
    }

    /** One line: the weekdays, the slots, and how many holidays. It is what {@code toString} gives. */
    default String text() {
        return Overview.cell(weekdays().stream()
                        .sorted()
                        .map(day -> day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH))
                        .toList())
                + " " + Overview.cell(slots()) + "; " + holidays().size() + " holidays";
    }

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds calling hours. */
    final class Builder extends ImmutableCallingHours.Builder {
        Builder() {}
    }
}
