package io.github.decroche.examples.reconstruction;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoField;
import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;

/** The minutes in which one caller is on the telephone: nobody makes two calls at once. */
final class Diary {
    private final Map<LocalDate, BitSet> busy = new TreeMap<>();

    boolean isFree(LocalDateTime start, int minutes) {
        return day(start).get(minute(start), minute(start) + minutes).isEmpty();
    }

    /** The first start from this one on at which so many minutes are free. */
    LocalDateTime nextFree(LocalDateTime wanted, int minutes) {
        LocalDateTime start = wanted;
        while (!isFree(start, minutes)) {
            start = start.plusMinutes(1);
        }
        return start;
    }

    void note(LocalDateTime start, int minutes) {
        day(start).set(minute(start), minute(start) + minutes);
    }

    private BitSet day(LocalDateTime time) {
        return busy.computeIfAbsent(time.toLocalDate(), date -> new BitSet());
    }

    private static int minute(LocalDateTime time) {
        return time.get(ChronoField.MINUTE_OF_DAY);
    }
}
