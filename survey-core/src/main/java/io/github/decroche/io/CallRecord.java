package io.github.decroche.io;

import io.github.decroche.call.Call;
import io.github.decroche.protocol.Violation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** One record of a call file: a call of the study, or what is wrong with it. */
public sealed interface CallRecord {
    /** The line on which the record begins, counted from 1. */
    long line();

    /** The call, if the record is one. */
    default Optional<Call> accepted() {
        return this instanceof Accepted record ? Optional.of(record.call()) : Optional.empty();
    }

    /**
     * A record that is a call of the study.
     *
     * @param line the line on which the record begins
     * @param call the call
     * @param violations where the fieldwork left the protocol
     */
    record Accepted(long line, Call call, List<Violation> violations) implements CallRecord {
        /** Copies the violations. */
        public Accepted {
            violations = List.copyOf(violations);
        }

        /** One line: {@code line 12: caf-0012}, and how many violations it has. */
        @Override
        public String toString() {
            return "line " + line + ": " + call.id()
                    + (violations.isEmpty() ? "" : ", " + violations.size() + " violations");
        }
    }

    /**
     * A record that is none.
     *
     * @param line the line on which the record begins
     * @param raw the record as it was written, what is not UTF-8 in it replaced; empty when it was too long to be held. {@link
     *     CallReader#copyingRejectsTo} gives its bytes
     * @param problems what is wrong with it, at least one
     */
    record Rejected(long line, String raw, List<Problem> problems) implements CallRecord {
        /** Copies the problems. */
        public Rejected {
            problems = List.copyOf(problems);
        }

        /** The problems, one a line. */
        @Override
        public String toString() {
            return problems.stream().map(Problem::toString).collect(Collectors.joining("\n"));
        }
    }
}
