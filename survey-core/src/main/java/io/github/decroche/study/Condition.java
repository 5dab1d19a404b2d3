package io.github.decroche.study;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A condition on the points that an agent said, as a study file writes it. It can only become true by saying more. */
public sealed interface Condition {
    /** The deepest nesting of conditions; a point alone is one level deep. Ours: nobody can read a deeper one. */
    int DEEPEST = 32;

    /** Whether the condition holds when just these points were said. */
    boolean holds(Set<String> said);

    /** The points that the condition names. */
    Stream<String> points();

    /** How many levels the condition has; a point alone has one. */
    int depth();

    /** The points that the condition names and that are not among those of the answer. */
    default List<FieldProblem> unknownPoints(Collection<String> known) {
        Set<String> ofAnswer = new LinkedHashSet<>(known);
        String allowed = ofAnswer.isEmpty()
                ? "a point of this answer, which has none"
                : FieldProblem.oneOf(ofAnswer) + ", the points of this answer";
        return points().filter(point -> !ofAnswer.contains(point))
                .distinct()
                .map(point -> FieldProblem.of("", point, allowed))
                .toList();
    }

    /**
     * A point was said.
     *
     * @param point the point's id
     */
    record Said(String point) implements Condition {
        /** Refuses an id that is not of the form. */
        public Said {
            Objects.requireNonNull(point, "point");
            StudyId.require("", point);
        }

        @Override
        public boolean holds(Set<String> said) {
            return said.contains(point);
        }

        @Override
        public Stream<String> points() {
            return Stream.of(point);
        }

        @Override
        public int depth() {
            return 1;
        }

        @Override
        public String toString() {
            return point;
        }
    }

    /**
     * At least so many of the parts hold.
     *
     * @param count how many, from 1 to the number of parts
     * @param parts the parts, at least one
     */
    record AtLeast(int count, List<Condition> parts) implements Condition {
        /** Refuses an empty list of parts, a count that they cannot reach, and more than {@value #DEEPEST} levels. */
        public AtLeast {
            Objects.requireNonNull(parts, "parts");
            parts = List.copyOf(parts);
            if (parts.isEmpty()) {
                throw new InvalidValueException(FieldProblem.found("of", "an empty list", "at least one condition"));
            }
            if (count < 1 || count > parts.size()) {
                throw new InvalidValueException(
                        "atLeast", count, parts.size() == 1 ? "1" : "a whole number from 1 to " + parts.size());
            }
            if (parts.stream().anyMatch(part -> part.depth() >= DEEPEST)) {
                throw new InvalidValueException(
                        FieldProblem.found("", "a deeper nesting", "at most " + DEEPEST + " levels"));
            }
        }

        @Override
        public boolean holds(Set<String> said) {
            int held = 0;
            for (Condition part : parts) {
                if (part.holds(said)) {
                    held++;
                }
            }
            return held >= count;
        }

        @Override
        public Stream<String> points() {
            return parts.stream().flatMap(Condition::points);
        }

        @Override
        public int depth() {
            return 1 + parts.stream().mapToInt(Condition::depth).max().orElse(0);
        }

        @Override
        public String toString() {
            String name = count == parts.size() ? "all" : count == 1 ? "any" : "at least " + count;
            return parts.stream().map(Condition::toString).collect(Collectors.joining(", ", name + " of (", ")"));
        }
    }

    /** A point was said. */
    static Condition said(String point) {
        return new Said(point);
    }

    /** Every part holds. */
    static Condition all(List<Condition> parts) {
        return new AtLeast(Math.max(1, parts.size()), parts);
    }

    /** At least one part holds. */
    static Condition any(List<Condition> parts) {
        return new AtLeast(1, parts);
    }

    /** At least {@code count} of the parts hold. */
    static Condition atLeast(int count, List<Condition> parts) {
        return new AtLeast(count, parts);
    }
}
