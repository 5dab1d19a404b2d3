package io.github.decroche.study;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * What the agent is expected to say in a scenario, for a period in which that is the right answer. A scenario has one
 * expected answer for each period: when the law changes, a new one is added and the old one closed.
 */
@Value.Immutable
public interface ExpectedAnswer {
    /** The first day on which this answer is the right one; open when absent. */
    Optional<LocalDate> from();

    /** The last day on which this answer is the right one; open when absent. */
    Optional<LocalDate> to();

    /** The points, in the order in which they are shown. */
    List<Point> points();

    /** When an answer says the essential. */
    Condition satisfactory();

    /** When an answer says everything. Every point, unless stated otherwise. */
    @Value.Default
    default Condition complete() {
        return Condition.all(pointIds().stream().map(Condition::said).toList());
    }

    /** The ids of the points, in the order of {@link #points()}. */
    default List<String> pointIds() {
        return points().stream().map(Point::id).toList();
    }

    /** Whether this answer is the right one on a day. */
    default boolean isValidOn(LocalDate day) {
        return from().map(first -> !day.isBefore(first)).orElse(true)
                && to().map(last -> !day.isAfter(last)).orElse(true);
    }

    /** Whether some day belongs to the periods of both. */
    default boolean overlaps(ExpectedAnswer other) {
        return !endsBefore(other) && !other.endsBefore(this);
    }

    private boolean endsBefore(ExpectedAnswer other) {
        return to().isPresent()
                && other.from().isPresent()
                && to().get().isBefore(other.from().get());
    }

    /** Holds the answer to its rules. */
    @Value.Check
    default void check() {
        List<FieldProblem> problems = new ArrayList<>();
        if (points().isEmpty()) {
            problems.add(FieldProblem.missing("points", "at least one point"));
        }
        Set<String> known = new HashSet<>();
        for (Point point : points()) {
            if (!known.add(point.id())) {
                problems.add(FieldProblem.of("points", point.id(), "ids that are all different"));
            }
        }
        unknownPoints("satisfactory", satisfactory(), known, problems);
        if (problems.isEmpty()) {
            unknownPoints("complete", complete(), known, problems);
        }
        if (from().isPresent() && to().isPresent() && to().get().isBefore(from().get())) {
            problems.add(FieldProblem.of("to", to().get(), "a day not before " + from().get()));
        }
        InvalidValueException.throwIfAny(problems);
    }

    private void unknownPoints(String field, Condition condition, Set<String> known, List<FieldProblem> problems) {
        condition
                .points()
                .filter(point -> !known.contains(point))
                .distinct()
                .forEach(point -> problems.add(
                        FieldProblem.of(field, point, "points of this answer: " + String.join(", ", pointIds()))));
    }

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds an expected answer. */
    final class Builder extends ImmutableExpectedAnswer.Builder {
        Builder() {}
    }
}
