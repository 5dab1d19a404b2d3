package io.github.decroche.text;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Cells of CSV files that a spreadsheet shows and does not compute with (OWASP, "CSV Injection"). What begins like a formula is preceded by an
 * apostrophe, unless it is harmless: signs alone, as levels of satisfaction are written, or a number with its sign, unit and limits,
 * without the characters that every formula needs that reaches anything: quotes, bars, exclamation marks, or names of cells.
 */
public final class SpreadsheetCell {
    private static final Pattern FORMULA = Pattern.compile("(?s)[\\s\\p{Z}\\p{Cc}\\p{Cf}\uFFFD]*[=+@\\-＝＋－＠].*");
    private static final Pattern HARMLESS = Pattern.compile("(?s)[-+]+"
            + "|-[0-9]+(?:\\.[0-9]+)?(?:E-?[0-9]+)?"
            + "|(?!.*\\p{L}\\p{Nd})\\p{Z}*[-+]\\p{Nd}[\\p{Nd}\\p{L}\\p{Z}.,;%()\\[\\]–…−+-]*");

    private static final String GUARD = "'";

    private SpreadsheetCell() {}

    /** A text as a cell on one line, its lines joined by a blank; what could move a terminal's cursor is replaced. */
    public static String text(String cell) {
        String line = cell.lines().map(Printable::text).collect(Collectors.joining(" "));
        return computes(line) ? GUARD + line : line;
    }

    /** A text as a cell from which {@link #unguarded} has the same text again. */
    public static String guarded(String text) {
        return computes(withoutGuards(text)) ? GUARD + text : text;
    }

    /** The text of a cell that was {@linkplain #guarded guarded}. */
    public static String unguarded(String cell) {
        return cell.startsWith(GUARD) && computes(withoutGuards(cell)) ? cell.substring(1) : cell;
    }

    private static String withoutGuards(String text) {
        return text.replaceFirst("^'+", "");
    }

    private static boolean computes(String text) {
        return FORMULA.matcher(text).matches() && !HARMLESS.matcher(text).matches();
    }
}
