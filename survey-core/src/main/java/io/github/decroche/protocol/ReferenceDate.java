package io.github.decroche.protocol;

import io.github.decroche.call.Call;
import io.github.decroche.study.Study;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The day whose expected answers a call is held to: its own, or one that is named for all calls, to see what last year's
 * answers would be worth under this year's law. Nothing else of a call is moved: its wave, slot and hours stay its own.
 */
public final class ReferenceDate {
    private static final ReferenceDate OF_EACH_CALL = new ReferenceDate(Optional.empty());

    private final Optional<LocalDate> day;

    private ReferenceDate(Optional<LocalDate> day) {
        this.day = day;
    }

    /** The day of each call: that of its first attempt, in the study's time zone. */
    public static ReferenceDate ofEachCall() {
        return OF_EACH_CALL;
    }

    /** The same day for all calls. */
    public static ReferenceDate on(LocalDate day) {
        return new ReferenceDate(Optional.of(day));
    }

    /** The day for a call of a study. */
    public LocalDate of(Study study, Call call) {
        return day.orElseGet(() -> call.localStart(study.zone()).toLocalDate());
    }
}
