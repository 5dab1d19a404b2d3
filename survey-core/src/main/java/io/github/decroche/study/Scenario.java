package io.github.decroche.study;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A question that callers put to one service, with the answer that is expected (report, section 3c). */
@Value.Immutable
public interface Scenario {
    /** The scenario's id in the study. */
    String id();

    /** The id of the service that is asked. */
    String service();

    /** Whether the question is about a benefit or about the formalities for obtaining it. */
    ScenarioKind kind();

    /** The question, in words. */
    Label question();

    /** The expected answers, one for each period of validity, in the order given. */
    List<ExpectedAnswer> versions();

    /** The answer that is right on a day; empty when no version is valid then. */
    default Optional<ExpectedAnswer> expectedOn(LocalDate day) {
        return versions().stream().filter(version -> version.isValidOn(day)).findFirst();
    }

    /** Holds the scenario to its rules. */
    @Value.Check
    default void check() {
        List<FieldProblem> problems = new ArrayList<>();
        StudyId.check("id", id()).ifPresent(problems::add);
        StudyId.check("service", service()).ifPresent(problems::add);
        if (versions().isEmpty()) {
            problems.add(FieldProblem.missing("versions", "at least one expected answer"));
        }
        for (int later = 1; later < versions().size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                if (versions().get(earlier).overlaps(versions().get(later))) {
                    problems.add(FieldProblem.found(
                            "versions[" + later + "]",
                            "a period that overlaps the one of versions[" + earlier + "]",
                            "periods of which no two share a day"));
                }
            }
        }
        InvalidValueException.throwIfAny(problems);
    }

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a scenario. */
    final class Builder extends ImmutableScenario.Builder {
        Builder() {}
    }
}
