package io.github.decroche.text;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A cell that a spreadsheet shows and does not compute (OWASP, "CSV Injection"). What begins like a formula is preceded by an
 * apostrophe, unless it is harmless: signs alone, as levels of satisfaction are written, or a number with its sign, unit and limits,
 * without the characters that every formula needs that reaches anything: quotes, bars, exclamation marks, or names of cells.
 */
final class SpreadsheetCell {
    private static final Pattern FORMULA = Pattern.compile("(?s)[\\s\\p{Z}]*[=+@\\-＝＋－＠].*");
    private static final Pattern HARMLESS =
            Pattern.compile("(?s)[-+]+|(?!.*\\p{L}\\p{Nd})\\p{Z}*[-+]\\p{Nd}[\\p{Nd}\\p{L}\\p{Z}.,;%()\\[\\]–…−+-]*");

    private SpreadsheetCell() {}

    /** The text on one line, its lines joined by a blank. */
    static String text(String cell) {
        String line = cell.lines().map(Printable::text).collect(Collectors.joining(" "));
        boolean computes =
                FORMULA.matcher(line).matches() && !HARMLESS.matcher(line).matches();
        return computes ? "'" + line : line;
    }
}
