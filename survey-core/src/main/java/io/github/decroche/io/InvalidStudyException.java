package io.github.decroche.io;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown when a study file has problems; carries all of them. */
public final class InvalidStudyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    InvalidStudyException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** The problems, at least one, in the order of the file's parts. */
    public List<Problem> problems() {
        return problems;
    }
}
