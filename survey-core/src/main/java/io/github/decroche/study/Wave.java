package io.github.decroche.study;

import java.util.ArrayList;
import java.util.List;
import org.immutables.value.Value;

/** A round of the study: its field period, and the services, profiles and scenarios that it tests. */
@Value.Immutable
public interface Wave {
    /** The wave's id in the study. */
    String id();

    /** The field period: the days on which calls are made. Every day, unless stated otherwise. */
    @Value.Default
    default DateRange fieldPeriod() {
        return DateRange.ALWAYS;
    }

    /** The ids of the services tested. */
    List<String> services();

    /** The ids of the profiles played. */
    List<String> profiles();

    /** The ids of the scenarios used. */
    List<String> scenarios();

    /** Holds the wave to its rules. */
    @Value.Check
    default void check() {
        List<FieldProblem> problems = new ArrayList<>();
        StudyId.checkWave("id", id()).ifPresent(problems::add);
        FieldProblem.ifEmpty("services", services()).ifPresent(problems::add);
        FieldProblem.ifEmpty("profiles", profiles()).ifPresent(problems::add);
        FieldProblem.ifEmpty("scenarios", scenarios()).ifPresent(problems::add);
        InvalidValueException.throwIfAny(problems);
    }

    /** One line: {@code 2022: 2022-09-26/2022-12-02, 4 services, 5 profiles, 7 scenarios}. It is what {@code toString} gives. */
    default String text() {
        return id() + ": " + fieldPeriod() + ", " + services().size() + " services, "
                + profiles().size() + " profiles, " + scenarios().size() + " scenarios";
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
