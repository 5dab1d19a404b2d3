package io.github.decroche.report;

import java.util.List;

/**
 * A table of texts, ready to be drawn. A cell may have several lines.
 *
 * @param header the heads of the columns, the first being that of the row names
 * @param rows the rows, each as long as the header
 */
public record TextTable(List<String> header, List<List<String>> rows) {
    /** Refuses rows of another length than the header. */
    public TextTable {
        header = List.copyOf(header);
        rows = rows.stream().map(List::copyOf).toList();
        int columns = header.size();
        if (rows.stream().anyMatch(row -> row.size() != columns)) {
            throw new IllegalArgumentException("rows: expected " + columns + " cells in each");
        }
    }

    /** The table in Markdown, columns of numbers behind the first, which are aligned to the right. Ends with a line break. */
    public String markdown() {
        return markdown(" ---: |");
    }

    /** The table in Markdown, columns of texts. Ends with a line break. */
    public String markdownOfTexts() {
        return markdown(" --- |");
    }

    private String markdown(String alignment) {
        StringBuilder text = new StringBuilder();
        appendRow(text, header);
        text.append("| --- |").append(alignment.repeat(header.size() - 1)).append('\n');
        rows.forEach(row -> appendRow(text, row));
        return text.toString();
    }

    private static void appendRow(StringBuilder text, List<String> cells) {
        text.append('|');
        cells.forEach(cell -> text.append(' ').append(Markdown.text(cell)).append(" |"));
        text.append('\n');
    }
}
