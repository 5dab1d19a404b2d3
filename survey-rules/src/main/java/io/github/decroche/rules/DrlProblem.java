package io.github.decroche.rules;

import io.github.decroche.Experimental;
import io.github.decroche.text.Printable;

/**
 * What is wrong with a file of rules. Experimental, as {@link OwnDrl} is.
 *
 * @param file the file
 * @param line the line, from 1; 0 when the problem is the whole file's
 * @param message what the rule engine says of it, in one line
 */
@Experimental
public record DrlProblem(String file, int line, String message) {
    /** One line, safe to print: {@code my.drl:12: Unable to find class: AnswerPatern}. */
    @Override
    public String toString() {
        return Printable.text(file + (line > 0 ? ":" + line : "") + ": " + message);
    }
}
