package io.github.decroche.analysis.agreement;

import io.github.decroche.study.FieldProblem;
import io.github.decroche.study.Term;
import java.util.Optional;

/**
 * A call that could not be compared.
 *
 * @param call its id
 * @param reason why
 * @param problem what differs, where the second file has {@linkplain Reason#ANOTHER_CALL another call} under the id
 */
public record LeftOut(String call, Reason reason, Optional<FieldProblem> problem) {
    /** Why a call could not be compared. */
    public enum Reason implements Term {
        /** The second file has no call of that id. */
        ONLY_IN_FIRST,
        /** The first file has no call of that id. */
        ONLY_IN_SECOND,
        /**
         * The files have different calls under the id: of another wave, service, scenario or profile, or judged by another
         * expected answer. One of the two has a wrong id.
         */
        ANOTHER_CALL,
        /** Connected in the second file only. */
        NOT_CONNECTED_IN_FIRST,
        /** Connected in the first file only. */
        NOT_CONNECTED_IN_SECOND,
        /** Connected in neither file: there is nothing to code. */
        NOT_CONNECTED,
        /** A further record of an id that the first file had already. */
        REPEATED_IN_FIRST,
        /** A further record of an id that the second file had already. */
        REPEATED_IN_SECOND;

        /** Whether both files have a call of the id. A repeated record says nothing of the other file. */
        boolean isOfBothFiles() {
            return switch (this) {
                case ANOTHER_CALL, NOT_CONNECTED_IN_FIRST, NOT_CONNECTED_IN_SECOND, NOT_CONNECTED -> true;
                case ONLY_IN_FIRST, ONLY_IN_SECOND, REPEATED_IN_FIRST, REPEATED_IN_SECOND -> false;
            };
        }
    }

    static LeftOut of(String call, Reason reason) {
        return new LeftOut(call, reason, Optional.empty());
    }

    /** One line: {@code caf-0001: only-in-first}. */
    @Override
    public String toString() {
        return call + ": " + reason.id() + problem.map(it -> ", " + it).orElse("");
    }
}
