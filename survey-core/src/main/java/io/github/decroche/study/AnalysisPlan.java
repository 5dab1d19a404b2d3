package io.github.decroche.study;

import io.github.decroche.text.Overview;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * How groups will be compared, declared before the calls are made. What is declared afterwards, when the figures are known,
 * proves less; so the margins that count as declared are those that stand here.
 */
@Value.Immutable
public interface AnalysisPlan {
    /** The significance level where a plan states none. */
    double DEFAULT_ALPHA = 0.05;

    /** A plan that declares nothing: the defaults. */
    static AnalysisPlan defaults() {
        return builder().build();
    }

    /** The id of the profile that the others are compared with; where absent, the one that the study marks as reference. */
    Optional<String> reference();

    /** What groups are compared in, in the order of display; {@link Outcome#DEFAULTS} unless stated. */
    @Value.Default
    default List<Outcome> outcomes() {
        return Outcome.DEFAULTS;
    }

    /** The significance level of a family of tests, in (0, ½]; {@value #DEFAULT_ALPHA} unless stated. */
    @Value.Default
    default double alpha() {
        return DEFAULT_ALPHA;
    }

    /** Which tests share α; all of them unless stated. */
    @Value.Default
    default TestFamily family() {
        return TestFamily.PROFILES_AND_OUTCOMES;
    }

    /** The margins of equivalence, at most one an outcome. Without one an outcome is never called equivalent. */
    List<EquivalenceMargin> margins();

    /** Within which calls groups are compared; within scenarios unless stated. */
    @Value.Default
    default ComparisonStrata strata() {
        return ComparisonStrata.SCENARIO;
    }

    /** What the calls of a matched design share; absent where groups are independent. */
    Optional<Matching> matching();

    /**
     * Whether the voice server listens to the caller, as one that understands speech does. Only then can it treat callers
     * differently, and connection and wait are outcomes; otherwise a difference in them tells of unbalanced fieldwork.
     */
    @Value.Default
    default boolean voiceServerListens() {
        return false;
    }

    /** The margin of an outcome, if one was declared. */
    default Optional<EquivalenceMargin> margin(Outcome outcome) {
        return margins().stream().filter(margin -> margin.outcome() == outcome).findFirst();
    }

    /** Holds the plan to its rules. */
    @Value.Check
    default void check() {
        List<FieldProblem> problems = new ArrayList<>();
        if (!(alpha() > 0 && alpha() <= 0.5)) {
            problems.add(FieldProblem.of("alpha", alpha(), "a number above 0, at most 0.5"));
        }
        FieldProblem.ifEmpty("outcomes", outcomes()).ifPresent(problems::add);
        for (int i = 0; i < outcomes().size(); i++) {
            Outcome outcome = outcomes().get(i);
            if (outcome.isBeforeAgent() && !voiceServerListens()) {
                problems.add(FieldProblem.of(
                        "outcomes[" + i + "]",
                        outcome.id(),
                        "an outcome of the agent's side; connection and wait are outcomes only where voiceServerListens is true,"
                                + " and are checked for balance otherwise"));
            }
            if (outcomes().indexOf(outcome) < i) {
                problems.add(FieldProblem.of("outcomes[" + i + "]", outcome.id(), "each outcome once"));
            }
        }
        HashSet<Outcome> seen = new HashSet<>();
        margins().stream()
                .filter(margin -> !seen.add(margin.outcome()))
                .forEach(margin -> problems.add(
                        FieldProblem.of("margins." + margin.outcome().id(), margin.value(), "one margin an outcome")));
        InvalidValueException.throwIfAny(problems);
    }

    /** A small table of what is planned. It is what {@code toString} gives. */
    default String text() {
        return Overview.of(
                "analysis plan",
                List.of("", ""),
                List.of(
                        List.of("reference", reference()),
                        List.of("outcomes", outcomes().stream().map(Outcome::id).toList()),
                        List.of("alpha", Double.toString(alpha())),
                        List.of("family", family()),
                        List.of("margins", margins()),
                        List.of("strata", strata()),
                        List.of("matching", matching())),
                row -> row);
    }

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a plan. */
    final class Builder extends ImmutableAnalysisPlan.Builder {
        Builder() {}
    }
}
