package io.github.decroche.io;

import io.github.decroche.study.FieldProblem;
import java.util.Optional;

/** Text that was decoded as UTF-8: what programs put before it, and what shows that it was none. */
final class Utf8 {
    /** What some programs begin a file with. */
    private static final String MARK = "\uFEFF";

    /** What a decoder puts where the bytes are not UTF-8. */
    private static final String REPLACEMENT = "\uFFFD";

    private Utf8() {}

    /** The text of a file without the mark that it may begin with. */
    static String withoutMark(String text) {
        return text.startsWith(MARK) ? text.substring(MARK.length()) : text;
    }

    /** What is wrong with a cell whose bytes were not UTF-8. */
    static Optional<FieldProblem> problem(String column, String cell) {
        return cell.contains(REPLACEMENT)
                ? Optional.of(FieldProblem.of(column, cell, "text in UTF-8"))
                : Optional.empty();
    }
}
