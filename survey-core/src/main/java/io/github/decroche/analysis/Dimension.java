package io.github.decroche.analysis;

import io.github.decroche.call.Gender;
import io.github.decroche.classification.ClassifiedCall;
import io.github.decroche.study.Study;
import io.github.decroche.study.Term;
import io.github.decroche.study.TimeSlot;
import io.github.decroche.text.Overview;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;

/** What calls can be grouped by. Slot, hour, weekday and day are those of the first attempt, in the study's time zone. */
public enum Dimension implements Term {
    /** The service called. */
    SERVICE((study, call) -> Optional.of(call.call().service())),
    /** The scenario. */
    SCENARIO((study, call) -> Optional.of(call.call().scenario())),
    /** The kind of the scenario. */
    KIND((study, call) -> Optional.of(call.scenario().kind().id())),
    /** The profile played. */
    PROFILE((study, call) -> Optional.of(call.call().profile())),
    /** The caller's gender; none where it was not recorded. */
    GENDER((study, call) -> call.call().caller().gender().map(Gender::id)),
    /** The caller; none where it was not recorded. */
    CALLER((study, call) -> call.call().caller().id()),
    /** The number of attempts that the call took, such as {@code 2}. */
    ATTEMPT((study, call) -> Optional.of(Integer.toString(call.call().attempts().size()))),
    /** The wave. */
    WAVE((study, call) -> Optional.of(call.call().wave())),
    /** The slot, such as {@code 09:00-12:00}; none outside all slots. */
    SLOT((study, call) -> study.hours()
            .slotAt(call.call().localStart(study.zone()).toLocalTime())
            .map(TimeSlot::toString)),
    /** The day of the week, such as {@code MONDAY}. */
    WEEKDAY((study, call) ->
            Optional.of(call.call().localStart(study.zone()).getDayOfWeek().name())),
    /** The hour, from {@code 00} to {@code 23}. */
    HOUR((study, call) -> Optional.of(String.format(
            Locale.ROOT, "%02d", call.call().localStart(study.zone()).getHour()))),
    /** The day, such as {@code 2022-09-26}. */
    DAY((study, call) ->
            Optional.of(call.call().localStart(study.zone()).toLocalDate().toString()));

    @SuppressWarnings("ImmutableEnumChecker") // a lambda without state
    private final BiFunction<Study, ClassifiedCall, Optional<String>> value;

    Dimension(BiFunction<Study, ClassifiedCall, Optional<String>> value) {
        this.value = value;
    }

    /** The call's place on this dimension; empty where it was not recorded. */
    public Optional<String> of(Study study, ClassifiedCall call) {
        return value.apply(study, call);
    }

    /** What calls are grouped by, as the end of a title: {@code  by service, profile}. */
    static String by(List<Dimension> dimensions) {
        return dimensions.isEmpty() ? "" : " by " + Overview.cell(dimensions);
    }
}
