package io.github.decroche.text;

/** Text from files, made safe to print: what could move a terminal's cursor or hide what follows is replaced. */
public final class Printable {
    private static final int REPLACEMENT = '\uFFFD';

    private Printable() {}

    /**
     * The text with a replacement character for each control, each invisible formatting character, and what no encoding knows: half
     * a pair of surrogates, and code points that are no characters.
     */
    public static String text(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(c -> safe.appendCodePoint(isUnsafe(c) ? REPLACEMENT : c));
        return safe.toString();
    }

    /** Whether UTF-8 can write a text: no half of a surrogate pair stands alone in it. */
    public static boolean isUnicode(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (Character.charCount(text.codePointAt(i)) == 1) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    private static boolean isUnsafe(int c) {
        int type = Character.getType(c);
        return Character.isISOControl(c)
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || (c & 0xFFFE) == 0xFFFE;
    }
}
