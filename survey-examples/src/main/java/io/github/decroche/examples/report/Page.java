package io.github.decroche.examples.report;

import java.util.List;
import java.util.Optional;

/**
 * What stands on the page, in its order; all texts are plain, but for the tables, which are HTML.
 *
 * @param lang the language, {@code fr} or {@code en}
 * @param title the title of the study
 * @param lead what was done, in a line
 * @param notice what readers must know first
 * @param withheld what is withheld, if anything
 * @param glance the figures that sum up
 * @param done what was done
 * @param synthesis the synthesis as published
 * @param all all figures, as tables
 * @param pictures the figures
 * @param left what was left out
 * @param rules the rules, in parts
 * @param citation how to cite the report
 * @param versions what it was made with
 */
record Page(
        String lang,
        String title,
        String lead,
        Optional<Part> notice,
        Optional<String> withheld,
        List<Glance> glance,
        List<Entry> done,
        Table synthesis,
        List<Table> all,
        List<Picture> pictures,
        Part left,
        List<Part> rules,
        String citation,
        Table versions) {
    /** A figure that sums up: a number, what it is, and of what or how sure. */
    record Glance(String number, String what, String detail) {}

    /** A term with what there is of it. */
    record Entry(String term, List<String> items) {}

    /** A table as HTML, under the caption that it also carries; whether its rows can be sorted. */
    record Table(String caption, String html, boolean sortable) {}

    /** Words and tables under a heading. */
    record Part(String heading, List<String> paragraphs, List<Table> tables) {}

    /**
     * A picture: its subject, what it shows, how it was computed, its two forms as data URIs with the size of the wide one, its
     * numbers, and what else is to be known.
     */
    record Picture(
            String name,
            String subject,
            String alt,
            String description,
            String method,
            String wide,
            String narrow,
            int width,
            int height,
            List<Table> tables,
            List<String> notes) {}
}
