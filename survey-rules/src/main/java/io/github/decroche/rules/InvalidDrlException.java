package io.github.decroche.rules;

import io.github.decroche.Experimental;
import java.util.List;
import java.util.stream.Collectors;

/** Thrown when rules of one's own have problems; carries them. As a rule no call has been judged by then. Experimental, as {@link OwnDrl} is. */
@Experimental
public final class InvalidDrlException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<DrlProblem> problems;

    InvalidDrlException(List<DrlProblem> problems) {
        super(problems.stream().map(DrlProblem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** The problems, at least one, in the order of the files and their lines. */
    public List<DrlProblem> problems() {
        return problems;
    }
}
