package io.github.decroche.fieldwork;

import io.github.decroche.call.Gender;
import io.github.decroche.study.DateRange;
import io.github.decroche.study.InvalidValueException;
import io.github.decroche.study.Scenario;
import io.github.decroche.study.Study;
import io.github.decroche.study.Wave;
import io.github.decroche.text.Overview;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.immutables.value.Value;

/**
 * What a plan is asked for. One that cannot be met is refused with what gives; so is one whose parts are unknown.
 *
 * <p>Either {@link #calls()} or {@link #quotas()} is stated. What is needed beyond that is the study and its callers.
 */
@Value.Immutable
public interface PlanRequest {
    /** The most calls of a plan. */
    int MOST_CALLS = 1_000_000;

    /** The most days from the first to the last of a plan. */
    int MOST_DAYS = 3_660;

    /** The study. */
    Study study();

    /** The id of the wave; unless stated, that of the study's last one. */
    @Value.Default
    default String waveId() {
        return study().waves().get(study().waves().size() - 1).id();
    }

    /** Who calls, at least one; ids are unique. */
    List<FieldCaller> callers();

    /** How many calls are planned, spread evenly over the wave's scenarios: from 1 to {@value #MOST_CALLS}. */
    OptionalInt calls();

    /** How many calls are planned for each scenario, or for each service (spread evenly over its scenarios), each at least 1. */
    Map<String, Integer> quotas();

    /** The ids of the profiles that are played; unless stated, those of the wave. */
    @Value.Default
    default List<String> profiles() {
        return study().wave(waveId()).map(Wave::profiles).orElse(List.of());
    }

    /** The first and the last day, within the wave's field period; that period itself, unless stated. */
    @Value.Default
    default DateRange period() {
        return DateRange.ALWAYS;
    }

    /** The most calls that a caller makes in one slot of one day; unlimited when absent. */
    OptionalInt perSlot();

    /** The seed of the lots by which the plan is drawn among equally balanced ones. */
    @Value.Default
    default long seed() {
        return 0;
    }

    /** The wave. */
    default Wave wave() {
        return study().wave(waveId()).orElseThrow();
    }

    /** The scenarios of the wave whose service is tested in it, in the study's order. */
    default List<Scenario> scenarios() {
        return study().scenarios().stream()
                .filter(scenario -> wave().scenarios().contains(scenario.id()))
                .filter(scenario -> wave().services().contains(scenario.service()))
                .toList();
    }

    /** The days of calling, holidays and other weekdays left out. */
    default List<LocalDate> days() {
        return first().orElseThrow()
                .datesUntil(last().orElseThrow().plusDays(1))
                .filter(day -> study().hours().weekdays().contains(day.getDayOfWeek()))
                .filter(day -> !study().hours().holidays().contains(day))
                .toList();
    }

    /** The first day, if there is any. */
    default Optional<LocalDate> first() {
        return period().from().or(() -> wave().fieldPeriod().from());
    }

    /** The last day, if there is any. */
    default Optional<LocalDate> last() {
        return period().to().or(() -> wave().fieldPeriod().to());
    }

    /**
     * The profiles played by women only or by men only, although other callers are of the other gender: there, gender and
     * profile cannot be told apart.
     */
    default List<String> profilesOfOneGender() {
        Set<Gender> all = genders(caller -> profiles().stream().anyMatch(caller::plays));
        return profiles().stream()
                .filter(profile -> all.size() > 1
                        && genders(caller -> caller.plays(profile)).size() == 1)
                .toList();
    }

    private Set<Gender> genders(Predicate<FieldCaller> who) {
        return callers().stream()
                .filter(who)
                .flatMap(caller -> caller.gender().stream())
                .filter(gender -> gender != Gender.OTHER)
                .collect(Collectors.toSet());
    }

    /** Refuses what is unknown and what is impossible. */
    @Value.Check
    default void check() {
        InvalidValueException.throwIfAny(new RequestCheck(this).problems());
    }

    /** A small table of what is asked for. It is what {@code toString} gives. */
    default String text() {
        return Overview.of(
                "plan of wave " + waveId() + " of study " + study().id(),
                List.of("", ""),
                List.of(
                        List.of("calls", calls().isPresent() ? calls().getAsInt() : Overview.NONE),
                        List.of("quotas", new TreeMap<>(quotas()).entrySet()),
                        List.of("profiles", profiles()),
                        List.of("callers", callers().size()),
                        List.of("period", period()),
                        List.of("seed", seed())),
                row -> row);
    }

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a request. */
    final class Builder extends ImmutablePlanRequest.Builder {
        Builder() {}
    }
}
