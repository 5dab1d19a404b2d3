package io.github.decroche.io;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Thrown when a table that only makes sense as a whole has problems: a plan, a list of callers. Carries all of them: a plan
 * that lacks a row would change every quota without a word.
 */
public final class InvalidTableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    InvalidTableException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** The problems, at least one, in the order of the rows. */
    public List<Problem> problems() {
        return problems;
    }
}
