package io.github.decroche.io;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.github.decroche.study.FieldProblem;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * Reads published percentages: CSV in UTF-8, one cell a row, with the columns {@code cell,percent,decimals,n,group} in any
 * order, of which {@code decimals} and {@code group} may be left out or empty. A bad row does not stop the others.
 *
 * <ul>
 *   <li>{@code cell}: the name of the cell, which no other cell has;
 *   <li>{@code percent}: from 0 to 100, with a decimal point, no sign and no {@code %};
 *   <li>{@code decimals}: how many were printed; by default as many as stand in {@code percent}. It gives back a last zero that
 *       a spreadsheet took: {@code 23} with 1 decimal is 23.0;
 *   <li>{@code n}: how many units the percentage is of, or at most of; in a group, how many its parts have together. When the
 *       cells of a group disagree on it, that is a problem, and each is given on its own;
 *   <li>{@code group}: see {@link io.github.decroche.statistics.published.PublishedCell}.
 * </ul>
 */
public final class PublishedTableReader {
    private static final List<String> COLUMNS = List.of("cell", "percent", "decimals", "n", "group");
    private static final Set<String> OPTIONAL = Set.of("decimals", "group");
    private static final String EMPTY = ": empty; expected a row of column names, then one cell a row";

    private PublishedTableReader() {}

    /**
     * The cells of a file.
     *
     * @throws UnreadableInputException if there is no such file, or it is no table
     */
    public static PublishedTableFile read(Path file) {
        if (Files.isDirectory(file)) {
            throw new UnreadableInputException(file + ": a directory; expected a table in CSV");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, file.toString());
        } catch (NoSuchFileException e) {
            throw new UnreadableInputException(file + ": no such file", e);
        } catch (IOException e) {
            throw new UnreadableInputException(file + ": cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * The cells of an input, which is not closed.
     *
     * @param source the input's name in messages
     * @throws UnreadableInputException if it is no table: it is empty, a column is unknown, doubled or missing
     */
    public static PublishedTableFile read(InputStream in, String source) {
        Iterator<CsvRecord> rows = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))
                .iterator();
        List<String> columns = columns(rows, source);
        PublishedCells cells = new PublishedCells(source, columns);
        long line = 1;
        try {
            while (rows.hasNext()) {
                CsvRecord row = rows.next();
                line = row.getStartingLineNumber();
                cells.add(line, row.getFields());
            }
        } catch (CsvParseException | UncheckedIOException e) {
            cells.broken(line + 1, reason(e));
        }
        if (line == 1) {
            throw new UnreadableInputException(source + EMPTY);
        }
        return cells.file();
    }

    private static List<String> columns(Iterator<CsvRecord> rows, String source) {
        List<String> names = new ArrayList<>();
        try {
            if (rows.hasNext()) {
                names.addAll(rows.next().getFields());
            }
        } catch (CsvParseException | UncheckedIOException e) {
            throw new UnreadableInputException(source + ": no row of column names can be read: " + reason(e), e);
        }
        if (!names.isEmpty() && names.get(0).startsWith("\uFEFF")) {
            names.set(0, names.get(0).substring(1));
        }
        if (names.isEmpty() || names.equals(List.of(""))) {
            throw new UnreadableInputException(source + EMPTY);
        }
        check(names, source);
        return names;
    }

    private static void check(List<String> names, String source) {
        String expected = "; expected " + String.join(",", COLUMNS);
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw new UnreadableInputException(
                        source + ":1: column \"" + name + "\" is given twice; expected it once");
            }
            if (!COLUMNS.contains(name)) {
                throw new UnreadableInputException(
                        source + ":1: " + FieldProblem.found("", "column \"" + name + "\"", String.join(",", COLUMNS)));
            }
        }
        for (String name : COLUMNS) {
            if (!seen.contains(name) && !OPTIONAL.contains(name)) {
                throw new UnreadableInputException(source + ":1: column \"" + name + "\" is missing" + expected);
            }
        }
    }

    private static String reason(RuntimeException failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }
}
