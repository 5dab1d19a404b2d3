package io.github.decroche.io;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * CSV: a record a row, the first row naming the columns. When the file is damaged in the middle (a cell that does not end, a
 * compressed file that does), what follows cannot be told apart any more: it is one rejected record, the last.
 */
final class CsvSource implements RecordSource {
    /** How many rows make a batch. */
    private static final int BATCH = 500;

    /** The line of the column names. */
    private static final long HEADER = 1;

    private final PlainInput in;
    private final LineCount arrived;
    private final CsvReader<CsvRecord> csv;
    private final Iterator<CsvRecord> rows;
    private final CsvColumns columns;
    private long lastLine = HEADER;
    private @Nullable CsvRecord lastRow;
    private boolean ended;
    private Optional<SizeLimit.TooLargeException> tooLarge = Optional.empty();

    CsvSource(PlainInput in, String source, int longest) {
        this.in = in;
        this.arrived = new LineCount(in.stream());
        this.csv = CsvReader.builder()
                .maxBufferSize(longest)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(new InputStreamReader(in.isFile() ? in.stream() : arrived, StandardCharsets.UTF_8));
        this.rows = csv.iterator();
        this.columns = header(source);
    }

    private CsvColumns header(String source) {
        try {
            List<String> names = new ArrayList<>(rows.next().getFields());
            names.set(0, Utf8.withoutMark(names.get(0)));
            if (names.equals(List.of(""))) {
                throw new UnreadableInputException(
                        source + ": empty; expected a row of column names, then one call a row");
            }
            return CsvColumns.of(source, names);
        } catch (NoSuchElementException e) {
            throw new UnreadableInputException(
                    source + ": empty; expected a row of column names, then one call a row", e);
        } catch (CsvParseException | UncheckedIOException e) {
            if (e.getCause() instanceof SizeLimit.TooLargeException limit) {
                throw new UnreadableInputException(source + ": " + limit.getMessage(), e);
            }
            throw new UnreadableInputException(source + ": no row of column names can be read: " + reason(e), e);
        }
    }

    @Override
    public long linesBefore() {
        return HEADER;
    }

    @Override
    public Optional<Batch> next() throws IOException {
        if (tooLarge.isPresent()) {
            throw tooLarge.get();
        }
        if (ended) {
            return Optional.empty();
        }
        List<CsvRecord> batch = new ArrayList<>(BATCH);
        Optional<String> damage = Optional.empty();
        try {
            int characters = 0;
            do {
                ended = !rows.hasNext();
                if (!ended) {
                    CsvRecord row = rows.next();
                    batch.add(row);
                    characters += length(row);
                    lastRow = row;
                }
            } while (!ended && isReady() && batch.size() < BATCH && characters < Blocks.USUAL);
        } catch (CsvParseException | UncheckedIOException e) {
            ended = true;
            if (e.getCause() instanceof SizeLimit.TooLargeException limit) {
                tooLarge = Optional.of(limit);
            } else {
                damage = Optional.of(reason(e));
            }
        }
        CsvRows found = new CsvRows(columns, lastLine, batch, damage);
        lastLine += found.lines();
        if (batch.isEmpty() && tooLarge.isPresent()) {
            throw tooLarge.get();
        }
        return batch.isEmpty() && damage.isEmpty() ? Optional.empty() : Optional.of(found);
    }

    /** Whoever waits for a part of a row keeps back the rows before it, so a whole line must have arrived. */
    @Override
    public boolean isReady() {
        return in.isFile() || (lastRow == null ? HEADER : lineOfEnd(lastRow)) < arrived.lines;
    }

    private static long lineOfEnd(CsvRecord row) {
        long line = row.getStartingLineNumber();
        for (int i = 0; i < row.getFieldCount(); i++) {
            String field = row.getField(i);
            for (int at = field.indexOf('\n'); at >= 0; at = field.indexOf('\n', at + 1)) {
                line++;
            }
        }
        return line;
    }

    /** Counts the lines that have arrived. */
    private static final class LineCount extends FilterInputStream {
        private long lines;

        LineCount(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] bytes, int start, int length) throws IOException {
            int count = super.read(bytes, start, length);
            for (int i = start; i < start + count; i++) {
                if (bytes[i] == '\n') {
                    lines++;
                }
            }
            return count;
        }
    }

    private static int length(CsvRecord row) {
        int length = 0;
        for (int i = 0; i < row.getFieldCount(); i++) {
            length += row.getField(i).length();
        }
        return length;
    }

    private static String reason(RuntimeException failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }

    @Override
    public String nameOf(String path) {
        return CsvColumns.nameOf(path);
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
