package io.github.decroche.text;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A table of texts, and the ways to write it: on a terminal, in Markdown, CSV, LaTeX and HTML. A cell may have several lines. Texts
 * may be of any origin: in every form they stay texts.
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

    /**
     * The table for a terminal: columns as wide as their widest cell, numbers to the right; a head breaks after its hyphens, as ids
     * have them. Ends with a line break.
     */
    public String text() {
        return Drawing.of(this);
    }

    /**
     * The table for a terminal of a width: columns that do not fit become narrower, the widest ones first, and their cells higher.
     *
     * @param width how many characters a line has; tables of very many columns can be wider
     */
    public String text(int width) {
        return Fitting.table(this, width).text();
    }

    /** The table in Markdown, columns of numbers aligned to the right. Ends with a line break. */
    public String markdown() {
        return markdown(numbers);
    }

    /** The table in Markdown, all columns as of texts. Ends with a line break. */
    public String markdownOfTexts() {
        return markdown(Collections.nCopies(header.size(), false));
    }

    /**
     * The table in CSV (RFC 4180) for a spreadsheet: a record a row, the lines of a cell joined by a blank. A text with which a
     * spreadsheet could compute is preceded by an apostrophe; numbers with a sign ({@code -3.0}, {@code +26.3 pts}) and signs alone
     * ({@code +++}) are written as they are.
     */
    public String csv() {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(header.stream().map(SpreadsheetCell::text).toList());
            rows.forEach(row ->
                    csv.writeRecord(row.stream().map(SpreadsheetCell::text).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a string takes everything
        }
        return text.toString();
    }

    /**
     * The table as a LaTeX {@code tabular} for the package {@code booktabs}, in UTF-8; with French quotation marks pdfLaTeX needs
     * {@code \}{@code usepackage[T1]{fontenc}}. Ends with a line break.
     */
    public String latex() {
        return Latex.of(this);
    }

    /**
     * The table as an HTML {@code table} that is well-formed XML too: heads with their scope, class {@code number} on the cells of
     * columns of numbers. Ends with a line break.
     *
     * @param caption what the table shows; when empty, the table has no caption
     */
    public String html(String caption) {
        return Html.of(this, caption);
    }

    /** How many rows there are, above the table {@linkplain #text for a terminal}. */
    @Override
    public String toString() {
        return rows.size() + " rows\n" + text(Overview.WIDTH).stripTrailing();
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
