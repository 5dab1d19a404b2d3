package io.github.decroche.report;

import io.github.decroche.study.Printable;

/** Texts of any origin in Markdown: what could become markup, a link or a picture stays text. */
public final class Markdown {
    private Markdown() {}

    /** The text on one line, safe in a paragraph and in the cell of a table. Its line breaks stay line breaks. */
    public static String text(String text) {
        return text.lines()
                .map(Printable::text)
                .map(line -> line.replaceAll("[\\\\`*_|]", "\\\\$0")
                        .replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace("](", "]\\("))
                .reduce((one, next) -> one + "<br>" + next)
                .orElse("");
    }
}
