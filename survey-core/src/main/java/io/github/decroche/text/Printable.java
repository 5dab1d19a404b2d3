package io.github.decroche.text;

/** Text from files, made safe to print: what could move a terminal's cursor or hide what follows is replaced. */
public final class Printable {
    private static final int REPLACEMENT = '\uFFFD';

    private Printable() {}

    /** The text with a replacement character for each control and each invisible formatting character. */
    public static String text(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(c -> safe.appendCodePoint(isUnsafe(c) ? REPLACEMENT : c));
        return safe.toString();
    }

    private static boolean isUnsafe(int c) {
        return Character.isISOControl(c) || Character.getType(c) == Character.FORMAT;
    }
}
