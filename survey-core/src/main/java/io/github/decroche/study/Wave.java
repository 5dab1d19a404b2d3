package io.github.decroche.study;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A round of the study: its field period, and the services, profiles and scenarios that it tests. */
@Value.Immutable
public interface Wave {
    /** The wave's id in the study. */
    String id();

    /** The first day of the field period; open when absent. */
    Optional<LocalDate> from();

    /** The last day of the field period; open when absent. */
    Optional<LocalDate> to();

    /** The ids of the services tested. */
    List<String> services();

    /** The ids of the profiles played. */
    List<String> profiles();

    /** The ids of the scenarios used. */
    List<String> scenarios();

    /** Whether a day lies in the field period. */
    default boolean contains(LocalDate day) {
        return from().map(first -> !day.isBefore(first)).orElse(true)
                && to().map(last -> !day.isAfter(last)).orElse(true);
    }

    /** Holds the wave to its rules. */
    @Value.Check
    default void check() {
        List<FieldProblem> problems = new ArrayList<>();
        StudyId.checkWave("id", id()).ifPresent(problems::add);
        if (from().isPresent() && to().isPresent() && to().get().isBefore(from().get())) {
            problems.add(FieldProblem.of("to", to().get(), "a day not before " + from().get()));
        }
        InvalidValueException.throwIfAny(problems);
    }

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a wave. */
    final class Builder extends ImmutableWave.Builder {
        Builder() {}
    }
}
