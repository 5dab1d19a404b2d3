package io.github.decroche.study;

import io.github.decroche.text.Overview;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.immutables.value.Value;

/**
 * What the agent is expected to say in a scenario, for a period in which that is the right answer. A scenario has one
 * expected answer for each period: when the law changes, a new one is added and the old one closed.
 */
@Value.Immutable
public interface ExpectedAnswer {
    /** The days on which this answer is the right one. Every day, unless stated otherwise. */
    @Value.Default
    default DateRange validity() {
        return DateRange.ALWAYS;
    }

    /** The points, in the order in which they are shown. */
    List<Point> points();

    /** When an answer says the essential. */
    Condition satisfactory();

    /** When an answer says everything. Every point, unless stated otherwise. */
    @Value.Default
    default Condition complete() {
        return points().isEmpty() // which the check refuses
                ? satisfactory()
                : Condition.all(pointIds().stream().map(Condition::said).toList());
    }

    /** The ids of the points, in the order of {@link #points()}. */
    @Value.Lazy
    default Set<String> pointIds() {
        Set<String> ids = new LinkedHashSet<>();
        points().forEach(point -> ids.add(point.id()));
        return Collections.unmodifiableSet(ids);
    }

    /** Holds the answer to its rules. */
    @Value.Check
    default void check() {
        List<FieldProblem> problems = new ArrayList<>(Point.problems(points()));
        satisfactory().unknownPoints(pointIds()).forEach(problem -> problems.add(problem.within("satisfactory")));
        complete().unknownPoints(pointIds()).forEach(problem -> problems.add(problem.within("complete")));
        InvalidValueException.throwIfAny(problems);
    }

    /** The conditions above a small table of the points. It is what {@code toString} gives. */
    default String text() {
        return Overview.of(
                validity() + ", satisfactory: " + satisfactory() + "; complete: " + complete(),
                List.of("point", "essential", ""),
                points(),
                point -> List.of(point.id(), point.essential() ? "yes" : "no", point.label()));
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
