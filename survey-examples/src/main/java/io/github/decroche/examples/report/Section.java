package io.github.decroche.examples.report;

import io.github.decroche.text.TextTable;
import java.util.List;

/**
 * A part of a report besides those that all reports have.
 *
 * @param heading what it is about
 * @param paragraphs what it says
 * @param tables what it shows, below the paragraphs
 */
public record Section(String heading, List<String> paragraphs, List<TextTable> tables) {
    /** Copies the parts. */
    public Section {
        paragraphs = List.copyOf(paragraphs);
        tables = List.copyOf(tables);
    }
}
