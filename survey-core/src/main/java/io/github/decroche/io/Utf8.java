package io.github.decroche.io;

import io.github.decroche.study.FieldProblem;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Text that was decoded as UTF-8: what programs put before it, and what shows that it was none. */
final class Utf8 {
    /** What some programs begin a file with. */
    private static final String MARK = "\uFEFF";

    /** The same when its bytes are taken for characters of ISO 8859-1, one each. */
    private static final String MARK_BYTES = "\u00EF\u00BB\u00BF";

    /** What a decoder puts where the bytes are not UTF-8. */
    private static final String REPLACEMENT = "\uFFFD";

    private static final char LAST_ASCII = 0x7F;

    private Utf8() {}

    /** The text of a file without the mark that it may begin with. */
    static String withoutMark(String text) {
        return text.startsWith(MARK) ? text.substring(MARK.length()) : text;
    }

    /** The same of a text as {@link #decoded} takes it. */
    static String withoutMarkBytes(String bytes) {
        return bytes.startsWith(MARK_BYTES) ? bytes.substring(MARK_BYTES.length()) : bytes;
    }

    /** The text of bytes that were taken for characters of ISO 8859-1, one each; what is not UTF-8 is replaced. */
    static String decoded(String bytes) {
        for (int i = 0; i < bytes.length(); i++) {
            if (bytes.charAt(i) > LAST_ASCII) {
                return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
            }
        }
        return bytes;
    }

    /** What is wrong with a cell whose bytes are not UTF-8; bytes and text as {@link #decoded} takes and gives them. */
    static Optional<FieldProblem> problem(String column, String bytes, String cell) {
        return cell.contains(REPLACEMENT)
                        && !Arrays.equals(
                                cell.getBytes(StandardCharsets.UTF_8), bytes.getBytes(StandardCharsets.ISO_8859_1))
                ? Optional.of(FieldProblem.of(column, cell, "text in UTF-8"))
                : Optional.empty();
    }
}
