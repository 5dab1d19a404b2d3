package io.github.decroche.io;

import io.github.decroche.study.FieldProblem;
import io.github.decroche.text.Printable;

/**
 * What is wrong with a file, and where.
 *
 * @param source the name of the file; {@code -} for standard input
 * @param line the line on which the record begins, counted from 1; 0 when it concerns the whole file
 * @param what the field, what was found there and what is allowed; the field is empty when it concerns the whole record
 */
public record Problem(String source, long line, FieldProblem what) {
    /** One line: {@code calls.ndjson:12: attempts[1].outcome: "conected" is not allowed; expected one of …}. */
    @Override
    public String toString() {
        String place = line > 0 ? source + ":" + line : source;
        return Printable.text(place + ": ") + what;
    }
}
