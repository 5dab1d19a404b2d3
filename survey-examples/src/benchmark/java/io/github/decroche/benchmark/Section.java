package io.github.decroche.benchmark;

import io.github.decroche.text.TextTable;
import java.util.List;

/**
 * The answer to one question.
 *
 * @param title the question
 * @param table the figures
 * @param notes what must be known to read them
 */
record Section(String title, TextTable table, List<String> notes) {
    /** The section in Markdown. */
    String markdown() {
        return "### " + title + "\n\n" + table.markdown() + "\n"
                + String.join("", notes.stream().map(note -> note + "\n\n").toList());
    }
}
