package io.github.decroche.study;

import io.github.decroche.text.Overview;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
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

    /** Which of the versions is the right one on a day, counted from 1 in their order; empty when none is valid then. */
    default OptionalInt versionOn(LocalDate day) {
        int version = 1;
        for (ExpectedAnswer expected : versions()) {
            if (expected.validity().contains(day)) {
                return OptionalInt.of(version);
            }
            version++;
        }
        return OptionalInt.empty();
    }

    /**
     * The expected answer of a version.
     *
     * @param version its number, from 1
     * @throws InvalidValueException if there is no such version
     */
    default ExpectedAnswer expected(int version) {
        if (version < 1 || version > versions().size()) {
            throw new InvalidValueException(
                    "version",
                    version,
                    "a version of scenario " + id() + ", from 1 to "
                            + versions().size());
        }
        return versions().get(version - 1);
    }

    /** Holds the scenario to its rules. */
    @Value.Check
    default void check() {
        List<FieldProblem> problems = new ArrayList<>();
        StudyId.check("id", id()).ifPresent(problems::add);
        StudyId.check("service", service()).ifPresent(problems::add);
        FieldProblem.ifEmpty("versions", versions()).ifPresent(problems::add);
        problems.addAll(StudyOutline.OfScenario.of(this).problems());
        InvalidValueException.throwIfAny(problems);
    }

    /** A small table of the question and of the expected answers. It is what {@code toString} gives. */
    default String text() {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.of("service", service()));
        rows.add(List.of("kind", kind()));
        rows.add(List.of("question", question()));
        for (ExpectedAnswer expected : versions()) {
            rows.add(List.of("expected", expected.validity()));
            rows.add(List.of("points", expected.pointIds()));
            rows.add(List.of("satisfactory", expected.satisfactory()));
            rows.add(List.of("complete", expected.complete()));
        }
        return Overview.of(id(), List.of("", ""), rows, row -> row);
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
