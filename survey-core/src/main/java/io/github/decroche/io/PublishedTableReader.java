package io.github.decroche.io;

import io.github.decroche.Experimental;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads published percentages: CSV in UTF-8, one cell a row, with the columns {@code cell,percent,decimals,n,group} in any
 * order, of which {@code decimals} and {@code group} may be left out or empty. A bad row does not stop the others.
 *
 * <ul>
 *   <li>{@code cell}: the name of the cell, which no other cell has;
 *   <li>{@code percent}: from 0 to 100, with a decimal point (or, where semicolons separate the columns, a decimal comma), no sign
 *       and no {@code %};
 *   <li>{@code decimals}: how many were printed; by default as many as stand in {@code percent}. It gives back a last zero that
 *       a spreadsheet took: {@code 23} with 1 decimal is 23.0;
 *   <li>{@code n}: how many units the percentage is of, or at most of; in a group, how many its parts have together. When the
 *       cells of a group disagree on it, that is a problem, and each is given on its own;
 *   <li>{@code group}: see {@link io.github.decroche.statistics.published.PublishedCell}.
 * </ul>
 *
 * <p>Experimental, as the cells are that it reads.
 */
@Experimental
public final class PublishedTableReader {
    private static final List<String> REQUIRED = List.of("cell", "percent", "n");
    private static final List<String> COLUMNS = List.of("cell", "percent", "decimals", "n", "group");

    private PublishedTableReader() {}

    /**
     * The cells of a file.
     *
     * @throws UnreadableInputException if there is no such file, or it is no table
     */
    public static PublishedTableFile read(Path file) {
        return read(CsvTable.of(file, "a table in CSV"));
    }

    /**
     * The cells of an input, which is not closed.
     *
     * @param source the input's name in messages
     * @throws UnreadableInputException if it is no table: it has no cells, a column is unknown, doubled or missing
     * @throws IOException if the input fails
     */
    public static PublishedTableFile read(InputStream in, String source) throws IOException {
        return read(CsvTable.of(in, source));
    }

    private static PublishedTableFile read(CsvTable table) {
        PublishedTableParser parser = new PublishedTableParser(table.source());
        table.require(REQUIRED, COLUMNS::contains, String.join(",", COLUMNS)).forEach(parser::add, parser::problem);
        if (parser.isEmpty()) {
            throw new UnreadableInputException(table.source() + ": no cell below the column names");
        }
        return parser.file();
    }
}
