package io.github.decroche.text;

import java.util.stream.Collectors;

/** Texts of any origin in Markdown: what could become markup, a link or a picture stays text. */
public final class Markdown {
    private Markdown() {}

    /** A text within a line: the cell of a table, a part of a sentence. Its own lines are told apart by {@code <br>}. */
    public static String text(String text) {
        return text.lines()
                .map(Printable::text)
                .map(line -> line.replaceAll("[\\\\`*_|]", "\\\\$0")
                        .replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace("](", "]\\("))
                .collect(Collectors.joining("<br>"));
    }

    /** A text with which a line begins, where it could also become a heading, a list or a quotation. */
    public static String paragraph(String text) {
        return text(text.strip()).replaceFirst("^(\\d*)([#>+~=.)-])", "$1\\\\$2");
    }
}
