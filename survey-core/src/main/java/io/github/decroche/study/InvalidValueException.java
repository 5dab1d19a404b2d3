package io.github.decroche.study;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown when a value that breaks its own rules is built. Says for each wrong field what was found and what is allowed. */
public final class InvalidValueException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient List<FieldProblem> problems;

    /**
     * Reports the problems of one value.
     *
     * @throws IllegalArgumentException if there is no problem
     */
    public InvalidValueException(List<FieldProblem> problems) {
        super(problems.stream().map(FieldProblem::toString).collect(Collectors.joining("\n")));
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("problems: empty; expected at least one");
        }
        this.problems = List.copyOf(problems);
    }

    /** Reports one field. */
    public InvalidValueException(String field, Object value, String allowed) {
        this(List.of(FieldProblem.of(field, value, allowed)));
    }

    /** Reports one problem. */
    public InvalidValueException(FieldProblem problem) {
        this(List.of(problem));
    }

    /** Throws when there is any problem; returns otherwise. */
    public static void throwIfAny(List<FieldProblem> problems) {
        if (!problems.isEmpty()) {
            throw new InvalidValueException(problems);
        }
    }

    /** The wrong fields, at least one. */
    public List<FieldProblem> problems() {
        return problems;
    }
}
