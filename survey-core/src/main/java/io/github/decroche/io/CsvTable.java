package io.github.decroche.io;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.github.decroche.study.FieldProblem;
import io.github.decroche.study.InvalidValueException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A CSV file that people edit, read as a whole: columns in any order, separated by commas or, as spreadsheets in French save
 * them, by semicolons; empty rows are passed over.
 */
final class CsvTable {
    /** The longest file that is read, in bytes. */
    private static final int LONGEST_FILE = 64 << 20;

    private final String source;
    private final char separator;
    private final List<String> columns;
    private final List<CsvRecord> rows;

    private CsvTable(String source, char separator, List<String> columns, List<CsvRecord> rows) {
        this.source = source;
        this.separator = separator;
        this.columns = columns;
        this.rows = rows;
    }

    /** The cells of one row by their columns. */
    static final class Row {
        private final long line;
        private final Map<String, String> cells;
        private final boolean hasDecimalCommas;

        private Row(long line, Map<String, String> cells, boolean hasDecimalCommas) {
            this.line = line;
            this.cells = cells;
            this.hasDecimalCommas = hasDecimalCommas;
        }

        /** The line on which it begins. */
        long line() {
            return line;
        }

        /** The text of a cell; empty when it is, or there is no such column. */
        Optional<String> find(String column) {
            return Optional.ofNullable(cells.get(column)).filter(cell -> !cell.isEmpty());
        }

        /** A number's text with a decimal point: where semicolons separate cells, as in French, it may have a comma instead. */
        String withDecimalPoint(String number) {
            return hasDecimalCommas ? number.replace(',', '.') : number;
        }

        /**
         * The text of a cell.
         *
         * @throws InvalidValueException if it is empty
         */
        String text(String column, String allowed) {
            return find(column).orElseThrow(() -> new InvalidValueException(FieldProblem.missing(column, allowed)));
        }
    }

    /**
     * The table in a file.
     *
     * @param expected what the file should hold, for the message
     * @throws UnreadableInputException if there is no such file, it cannot be read, or it holds no table
     */
    static CsvTable of(Path file, String expected) {
        return of(InputFile.bytes(file, expected, LONGEST_FILE), file.toString());
    }

    /**
     * The table in an input, which is not closed.
     *
     * @param source the input's name in messages
     * @throws UnreadableInputException if it is none
     * @throws IOException if the input fails
     */
    static CsvTable of(InputStream in, String source) throws IOException {
        return of(InputFile.bytes(in, source, LONGEST_FILE), source);
    }

    private static CsvTable of(byte[] bytes, String source) {
        Foreign.refuse(Arrays.copyOf(bytes, Math.min(bytes.length, Foreign.BYTES)), source);
        String content = Utf8.withoutMarkBytes(new String(bytes, StandardCharsets.ISO_8859_1));
        String header = content.lines().findFirst().orElse("");
        char separator = header.contains(";") && !header.contains(",") ? ';' : ',';
        List<CsvRecord> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(content)) {
            csv.forEach(rows::add);
        } catch (CsvParseException | IOException e) {
            throw new UnreadableInputException(source + ": not CSV: " + e.getMessage(), e);
        }
        if (rows.isEmpty()) {
            throw new UnreadableInputException(source + ": empty; expected a row of column names");
        }
        return new CsvTable(
                source,
                separator,
                rows.get(0).getFields().stream().map(Utf8::decoded).toList(),
                rows.subList(1, rows.size()));
    }

    /**
     * Holds the header to what is expected.
     *
     * @throws UnreadableInputException if a column is doubled, missing, or neither required nor allowed
     */
    CsvTable require(List<String> required, Predicate<String> isAllowed, String expected) {
        Set<String> seen = new HashSet<>();
        for (String column : columns) {
            if (!isAllowed.test(column)) {
                throw unreadable("column " + CsvColumns.quoted(column) + " is unknown; expected " + expected);
            }
            if (!seen.add(column) && !column.isEmpty()) {
                throw unreadable("column " + CsvColumns.quoted(column) + " is given twice; expected it once");
            }
        }
        for (String column : required) {
            if (!seen.contains(column)) {
                throw unreadable("column \"" + column + "\" is missing; expected " + expected);
            }
        }
        return this;
    }

    /** The input's name in messages. */
    String source() {
        return source;
    }

    private UnreadableInputException unreadable(String what) {
        return new UnreadableInputException(source + ":1: " + what);
    }

    /**
     * A value for each row.
     *
     * @param reading makes the value of a row, throwing {@link InvalidValueException} if there is anything wrong with it
     * @throws InvalidTableException if there was, in any row
     */
    <T> List<T> map(Function<Row, T> reading) {
        List<T> values = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        forEach(row -> values.add(reading.apply(row)), problems::add);
        if (!problems.isEmpty()) {
            throw new InvalidTableException(problems);
        }
        return values;
    }

    /**
     * Hands over each row.
     *
     * @param action takes a row, throwing {@link InvalidValueException} if there is anything wrong with it
     * @param problems takes what was wrong, rows without the cells of the header among it
     */
    void forEach(Consumer<Row> action, Consumer<Problem> problems) {
        for (CsvRecord row : rows) {
            if (row.getFields().stream().allMatch(String::isEmpty)) {
                continue;
            }
            try {
                action.accept(row(row));
            } catch (InvalidValueException e) {
                e.problems()
                        .forEach(problem -> problems.accept(new Problem(source, row.getStartingLineNumber(), problem)));
            }
        }
    }

    private Row row(CsvRecord row) {
        if (row.getFieldCount() != columns.size()) {
            throw new InvalidValueException(FieldProblem.found(
                    "", "a row of " + row.getFieldCount() + " cells", columns.size() + " cells, as in the header"));
        }
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            String cell = Utf8.decoded(row.getField(i));
            Utf8.problem(columns.get(i), row.getField(i), cell).ifPresent(problem -> {
                throw new InvalidValueException(problem);
            });
            cells.put(columns.get(i), cell.strip());
        }
        return new Row(row.getStartingLineNumber(), cells, separator == ';');
    }
}
