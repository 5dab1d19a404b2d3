package io.github.decroche.examples.report;

import io.github.decroche.classification.ClassifiedCall;
import io.github.decroche.study.Study;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;

/**
 * When calls were made, by their first attempts, and in which waves.
 *
 * @param first the day of the first call; empty without calls
 * @param last the day of the last call
 * @param waves the ids of the waves that have calls
 */
public record FieldPeriod(Optional<LocalDate> first, Optional<LocalDate> last, SortedSet<String> waves) {
    /** Collects calls into their period, in the time zone of a study. */
    static Collector<ClassifiedCall, ?, FieldPeriod> collector(Study study) {
        return Collector.of(
                Days::new,
                (days, call) -> days.add(
                        call.call().localStart(study.zone()).toLocalDate(),
                        call.call().wave()),
                Days::addAll,
                days -> new FieldPeriod(Optional.ofNullable(days.first), Optional.ofNullable(days.last), days.waves),
                Collector.Characteristics.UNORDERED);
    }

    private static final class Days {
        private @Nullable LocalDate first;
        private @Nullable LocalDate last;
        private final SortedSet<String> waves = new TreeSet<>();

        void add(LocalDate day, String wave) {
            first = first == null || day.isBefore(first) ? day : first;
            last = last == null || day.isAfter(last) ? day : last;
            waves.add(wave);
        }

        Days addAll(Days other) {
            if (other.first != null && other.last != null) {
                add(other.first, other.waves.first());
                add(other.last, other.waves.first());
                waves.addAll(other.waves);
            }
            return this;
        }
    }
}
