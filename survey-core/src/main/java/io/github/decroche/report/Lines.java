package io.github.decroche.report;

import io.github.decroche.text.Printable;

/** Names from files in the cells of tables, made safe to print and not too wide. */
final class Lines {
    private Lines() {}

    /** A text in lines of at most a width, broken between words, and within words that are longer. */
    static String wrapped(String text, int width) {
        StringBuilder lines = new StringBuilder();
        int length = 0;
        for (String word : Printable.text(text).split(" ", -1)) {
            boolean breaks = length > 0 && length + 1 + word.length() > width;
            String rest = word;
            lines.append(breaks ? "\n" : length > 0 ? " " : "");
            length = breaks || length == 0 ? 0 : length + 1;
            while (rest.length() > width) {
                int end = rest.offsetByCodePoints(0, rest.codePointCount(0, width - 1));
                lines.append(rest, 0, end).append('\n');
                rest = rest.substring(end);
            }
            lines.append(rest);
            length += rest.length();
        }
        return lines.toString();
    }

    /** A text that stands within a sentence, cut when it is longer than a width. */
    static String shortened(String text, int width) {
        String safe = Printable.text(text);
        return safe.codePointCount(0, safe.length()) <= width
                ? safe
                : safe.substring(0, safe.offsetByCodePoints(0, width - 1)) + "…";
    }
}
