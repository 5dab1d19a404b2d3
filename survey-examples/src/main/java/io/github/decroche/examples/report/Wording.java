package io.github.decroche.examples.report;

import io.github.decroche.report.Labels;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/** How the report writes days, durations and levels. */
final class Wording {
    private final Labels labels;

    Wording(Labels labels) {
        this.labels = labels;
    }

    /** A day in words: {@code 26 September 2022}. */
    String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(labels.locale())
                .format(day);
    }

    /** A duration in minutes, with decimals where it has some: {@code 5 min}. */
    String duration(Duration duration) {
        double minutes = duration.toNanos() / 60e9;
        return labels.number(minutes, minutes == Math.rint(minutes) ? 0 : 2) + "\u00A0min";
    }
}
