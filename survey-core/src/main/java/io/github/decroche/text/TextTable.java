package io.github.decroche.text;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A table of texts, ready to be drawn. A cell may have several lines.
 *
 * @param header the heads of the columns, the first being that of the row names
 * @param rows the rows, each as long as the header
 * @param numbers which columns are of numbers, which are aligned to the right
 */
public record TextTable(List<String> header, List<List<String>> rows, List<Boolean> numbers) {
    /** Refuses rows of another length than the header. */
    public TextTable {
        header = List.copyOf(header);
        rows = rows.stream().map(List::copyOf).toList();
        numbers = List.copyOf(numbers);
        int columns = header.size();
        if (numbers.size() != columns) {
            throw new IllegalArgumentException("numbers: expected " + columns);
        }
        if (rows.stream().anyMatch(row -> row.size() != columns)) {
            throw new IllegalArgumentException("rows: expected " + columns + " cells in each");
        }
    }

    /** A table with texts in the first column and numbers in all others. */
    public TextTable(List<String> header, List<List<String>> rows) {
        this(
                header,
                rows,
                IntStream.range(0, header.size()).mapToObj(column -> column > 0).toList());
    }

    /** The table in Markdown, columns of numbers aligned to the right. Ends with a line break. */
    public String markdown() {
        return markdown(numbers);
    }

    /** The table in Markdown, all columns as of texts. Ends with a line break. */
    public String markdownOfTexts() {
        return markdown(Collections.nCopies(header.size(), false));
    }

    private String markdown(List<Boolean> right) {
        StringBuilder text = new StringBuilder();
        appendRow(text, header);
        text.append('|');
        right.forEach(number -> text.append(number ? " ---: |" : " --- |"));
        text.append('\n');
        rows.forEach(row -> appendRow(text, row));
        return text.toString();
    }

    private static void appendRow(StringBuilder text, List<String> cells) {
        text.append('|');
        cells.forEach(cell -> text.append(' ').append(Markdown.text(cell)).append(" |"));
        text.append('\n');
    }
}
