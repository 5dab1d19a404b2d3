package io.github.decroche.io.fuzz;

import io.github.decroche.io.Problem;
import io.github.decroche.io.UnreadableInputException;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/** What holds of every file. Without AssertJ, which takes longer than reading a small file does. */
final class Claims {
    private Claims() {}

    static void holds(boolean claim, Supplier<String> otherwise) {
        if (!claim) {
            throw new AssertionError(otherwise.get());
        }
    }

    static void areEqual(Object found, Object expected, Supplier<String> file) {
        holds(
                Objects.equals(found, expected),
                () -> "found " + found + "\nexpected " + expected + "\nin " + file.get());
    }

    /** There is a problem at least, and each says in one line where it is. */
    static void areTold(List<Problem> problems, String source) {
        holds(!problems.isEmpty(), () -> "refused, and nobody knows why");
        for (Problem problem : problems) {
            isTold(problem.toString(), source);
        }
    }

    /** A refusal says in one line of what. */
    static void isTold(UnreadableInputException refusal, String source) {
        isTold(String.valueOf(refusal.getMessage()), source);
    }

    private static void isTold(String message, String source) {
        boolean isLine = message.startsWith(source + ":") && message.indexOf('\n') < 0 && message.indexOf('\r') < 0;
        holds(isLine, () -> "not a line about " + source + ": " + message);
    }
}
