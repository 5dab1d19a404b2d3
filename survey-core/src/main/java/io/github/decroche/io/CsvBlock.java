package io.github.decroche.io;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes a block of CSV apart: finds its rows, and lets a library find their cells. The library is given bytes as characters of
 * one byte each, so that nothing of them is lost; see {@link Utf8#decoded}.
 */
final class CsvBlock {
    /** Where the library says that a row began, which it does not know here. */
    private static final Pattern PLACE = Pattern.compile(" \\(record starting at line \\d+\\)");

    private final byte[] bytes;
    private final int end;
    private final CsvRowEnds ends;
    private int start;
    private long line = 1;

    CsvBlock(Blocks.Block block, int longest) {
        this.ends = new CsvRowEnds(longest);
        this.bytes = block.bytes();
        this.start = block.from();
        this.end = block.to();
    }

    /**
     * A row that is not empty.
     *
     * @param line the line on which it begins, counted from 1 in the block
     * @param start where it begins
     * @param end just after its line break
     */
    record Row(long line, int start, int end) {}

    /** The library cannot read a row. */
    static final class UnreadableRowException extends Exception {
        private static final long serialVersionUID = 1;

        private final String reason;

        UnreadableRowException(CsvParseException cause) {
            super(cause);
            String message =
                    String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
            this.reason = PLACE.matcher(message).replaceAll("");
        }

        /** Why, in one line. */
        String reason() {
            return reason;
        }
    }

    /** The next row; null when there is none. */
    @Nullable
    Row nextRow() {
        while (start < end) {
            int known = ends.next(bytes, start, end);
            int rowEnd = known < 0 ? end : known;
            Row row = new Row(line, start, rowEnd);
            boolean empty = bytes[start] == '\r' || bytes[start] == '\n';
            line += known < 0 || ends.isQuoted() ? CsvRowEnds.lineBreaks(bytes, start, rowEnd) : 1;
            start = rowEnd;
            if (!empty) {
                return row;
            }
        }
        return null;
    }

    /** All rows from here on. */
    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (Row row = nextRow(); row != null; row = nextRow()) {
            rows.add(row);
        }
        return rows;
    }

    /** How many line breaks were passed over. */
    long lines() {
        return line - 1;
    }

    /** The cells of a row, still undecoded. */
    static List<String> cells(Blocks.Block block, Row row) throws UnreadableRowException {
        return cells(block, row.start(), row.end()).get(0);
    }

    /** The cells of each row that begins and ends there, still undecoded. */
    static List<List<String>> cells(Blocks.Block block, int from, int to) throws UnreadableRowException {
        List<List<String>> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(new String(block.bytes(), from, to - from, StandardCharsets.ISO_8859_1))) {
            csv.forEach(row -> rows.add(row.getFields()));
        } catch (CsvParseException e) {
            throw new UnreadableRowException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a string can be read
        }
        return rows;
    }
}
