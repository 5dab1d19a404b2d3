package io.github.decroche.fieldwork;

import io.github.decroche.call.Call;
import io.github.decroche.call.Caller;
import io.github.decroche.study.CallerProfile;
import io.github.decroche.study.Scenario;
import io.github.decroche.study.Service;
import io.github.decroche.study.Study;
import io.github.decroche.study.Term;
import io.github.decroche.study.TimeSlot;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** By what planned calls and calls made are counted. Slot, weekday and day of a call made are those of its first attempt. */
public enum PlanDimension implements Term {
    /** The id of the service. */
    SERVICE,
    /** The id of the scenario. */
    SCENARIO,
    /** The id of the profile. */
    PROFILE,
    /** The id of the caller; none when it was not recorded. */
    CALLER,
    /** The slot, such as {@code 09:00-12:00}; none outside all slots. */
    SLOT,
    /** The day of the week, as in {@code monday}. */
    WEEKDAY,
    /** The day, as in {@code 2022-09-26}. */
    DATE;

    /** The value of a planned call. */
    public String of(PlannedCall call) {
        return switch (this) {
            case SERVICE -> call.service();
            case SCENARIO -> call.scenario();
            case PROFILE -> call.profile();
            case CALLER -> call.caller();
            case SLOT -> call.slot().toString();
            case WEEKDAY -> name(call.weekday());
            case DATE -> call.date().toString();
        };
    }

    /** The value of a call made, on the clocks of its study. */
    public Optional<String> of(Study study, Call call) {
        LocalDateTime start = call.localStart(study.zone());
        return switch (this) {
            case SERVICE -> Optional.of(call.service());
            case SCENARIO -> Optional.of(call.scenario());
            case PROFILE -> Optional.of(call.profile());
            case CALLER -> Optional.of(call.caller()).flatMap(Caller::id);
            case SLOT -> study.hours().slotAt(start.toLocalTime()).map(TimeSlot::toString);
            case WEEKDAY -> Optional.of(name(start.getDayOfWeek()));
            case DATE -> Optional.of(start.toLocalDate().toString());
        };
    }

    /** The order of values: that of the study where it has one, else that of texts. */
    Comparator<String> order(Study study) {
        List<String> known = switch (this) {
            case SERVICE -> study.services().stream().map(Service::id).toList();
            case SCENARIO -> study.scenarios().stream().map(Scenario::id).toList();
            case PROFILE -> study.profiles().stream().map(CallerProfile::id).toList();
            case WEEKDAY ->
                Arrays.stream(DayOfWeek.values()).map(PlanDimension::name).toList();
            case CALLER, SLOT, DATE -> List.of();
        };
        return Comparator.<String>comparingInt(known::indexOf).thenComparing(Comparator.naturalOrder());
    }

    private static String name(DayOfWeek weekday) {
        return weekday.name().toLowerCase(Locale.ROOT);
    }
}
