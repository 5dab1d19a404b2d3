package io.github.decroche.study;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A period of whole days, both ends included: the field period of a wave, the validity of an expected answer or of a rule.
 *
 * @param from the first day, in a year of four digits (0000 to 9999), as study files write it; open when absent
 * @param to the last day, in such a year, not before the first; open when absent
 */
public record DateRange(Optional<LocalDate> from, Optional<LocalDate> to) {
    private static final String OPEN = "..";
    private static final int LAST_YEAR = 9999;

    /** Every day. */
    public static final DateRange ALWAYS = new DateRange(Optional.empty(), Optional.empty());

    /** Refuses days of other years, and a last day before the first. */
    public DateRange {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        from.ifPresent(day -> requireFourDigits("from", day));
        to.ifPresent(day -> requireFourDigits("to", day));
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            throw new InvalidValueException("to", to.get(), "a day not before " + from.get());
        }
    }

    private static void requireFourDigits(String name, LocalDate day) {
        if (!hasFourDigits(day)) {
            throw new InvalidValueException(name, day, "a day such as 2022-09-26");
        }
    }

    /** Whether the year of a day is written with four digits: over all that Java knows, nobody could walk day by day. */
    static boolean hasFourDigits(LocalDate day) {
        return day.getYear() >= 0 && day.getYear() <= LAST_YEAR;
    }

    /** From one day to another. */
    public static DateRange of(LocalDate from, LocalDate to) {
        return new DateRange(Optional.of(from), Optional.of(to));
    }

    /** From a day on, without an end. */
    public static DateRange from(LocalDate day) {
        return new DateRange(Optional.of(day), Optional.empty());
    }

    /** Until a day, without a beginning. */
    public static DateRange to(LocalDate day) {
        return new DateRange(Optional.empty(), Optional.of(day));
    }

    /**
     * The inverse of {@link #toString()}.
     *
     * @param field where the text was found, for the message
     * @param text the text
     * @throws InvalidValueException if the text is no such period
     */
    public static DateRange parse(String field, String text) {
        List<String> ends = List.of(text.split("/", -1));
        try {
            if (ends.size() == 2) {
                return new DateRange(day(ends.get(0)), day(ends.get(1)));
            }
        } catch (DateTimeParseException e) {
            // told below, like a text of one or three parts
        }
        throw new InvalidValueException(
                field, text, "two days such as 2022-09-26/2022-11-10, either of them .. when open");
    }

    private static Optional<LocalDate> day(String text) {
        return text.equals(OPEN) ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }

    /** Whether a day belongs to the period. */
    public boolean contains(LocalDate day) {
        return (from.isEmpty() || !day.isBefore(from.get())) && (to.isEmpty() || !day.isAfter(to.get()));
    }

    /** Whether some day belongs to both periods. */
    public boolean overlaps(DateRange other) {
        return !endsBefore(other) && !other.endsBefore(this);
    }

    private boolean endsBefore(DateRange other) {
        return to.isPresent() && other.from.isPresent() && to.get().isBefore(other.from.get());
    }

    /** As in {@code 2016-01-01/2023-08-31}, the interval of ISO 8601 with {@code ..} for an open end. */
    @Override
    public String toString() {
        return from.map(LocalDate::toString).orElse(OPEN) + "/"
                + to.map(LocalDate::toString).orElse(OPEN);
    }
}
