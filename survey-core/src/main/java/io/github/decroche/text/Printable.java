package io.github.decroche.text;

/** Text from files, made safe to print: what could move a terminal's cursor or hide what follows is replaced. */
public final class Printable {
    private static final int REPLACEMENT = '\uFFFD';

    private Printable() {}

    /**
     * The text with a replacement character for each control, each invisible formatting character, each separator of lines but not
     * blanks, and what no encoding knows: half a pair of surrogates, and code points that are no characters.
     */
    public static String text(String text) {
        if (text.codePoints().allMatch(Printable::isSafe)) {
            return text;
        }
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(c -> safe.appendCodePoint(isSafe(c) ? c : REPLACEMENT));
        return safe.toString();
    }

    /**
     * A JSON document with JSON's escapes of the same characters, so that it says the same as before. Its line breaks, which stand
     * between its values, stay.
     */
    public static String json(String document) {
        if (document.codePoints().allMatch(Printable::isSafeInJson)) {
            return document;
        }
        StringBuilder safe = new StringBuilder(document.length());
        document.codePoints().forEach(c -> {
            if (isSafeInJson(c)) {
                safe.appendCodePoint(c);
            } else {
                for (char part : Character.toChars(c)) {
                    safe.append("\\u")
                            .append(Integer.toHexString(0x1_0000 | part).substring(1));
                }
            }
        });
        return safe.toString();
    }

    private static boolean isSafeInJson(int c) {
        return c == '\n' || c == '\r' || isSafe(c);
    }

    /** Whether a character does nothing but stand where it is. */
    public static boolean isSafe(int c) {
        if (c >= ' ' && c <= '~') {
            return true; // nearly always
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> false;
            default -> (c & 0xFFFE) != 0xFFFE;
        };
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
}
