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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * CSV: a record a row, the first row naming the columns. When the file is damaged in the middle (a cell that does not end, a
 * compressed file that does), what follows cannot be told apart any more: it is one rejected record, the last.
 */
final class CsvSource implements RecordSource {
    private static final String MARK = "\uFEFF";
    /** What a decoder puts where the bytes are not UTF-8. */
    private static final String NOT_UTF_8 = "\uFFFD";

    private final CsvReader<CsvRecord> csv;
    private final Iterator<CsvRecord> rows;
    private final CsvColumns columns;
    private long lastLine = 1;
    private boolean ended;

    CsvSource(InputStream in, String source, int longest) {
        this.csv = CsvReader.builder()
                .maxBufferSize(longest)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8));
        this.rows = csv.iterator();
        this.columns = header(source);
    }

    private CsvColumns header(String source) {
        try {
            List<String> names = rows.next().getFields();
            String first = names.get(0);
            if (first.startsWith(MARK)) {
                names = Stream.concat(
                                Stream.of(first.substring(MARK.length())),
                                names.stream().skip(1))
                        .toList();
            }
            if (names.equals(List.of(""))) {
                throw new UnreadableInputException(
                        source + ": empty; expected a row of column names, then one call a row");
            }
            return CsvColumns.of(source, names);
        } catch (NoSuchElementException e) {
            throw new UnreadableInputException(
                    source + ": empty; expected a row of column names, then one call a row", e);
        } catch (CsvParseException | UncheckedIOException e) {
            throw new UnreadableInputException(source + ": no row of column names can be read: " + reason(e), e);
        }
    }

    @Override
    public Optional<Found> next() {
        if (ended) {
            return Optional.empty();
        }
        try {
            if (!rows.hasNext()) {
                return Optional.empty();
            }
            CsvRecord row = rows.next();
            lastLine = row.getStartingLineNumber();
            return Optional.of(new Found(lastLine, CallCsv.row(row.getFields()), draft(row)));
        } catch (CsvParseException | UncheckedIOException e) {
            ended = true;
            CallDraft draft = new CallDraft();
            draft.broken("a row that cannot be read (" + reason(e) + ")", "the whole file");
            return Optional.of(new Found(lastLine + 1, "", draft));
        }
    }

    private static String reason(RuntimeException failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }

    private CallDraft draft(CsvRecord row) {
        CallDraft draft = new CallDraft();
        int expected = columns.columns().size();
        if (row.getFieldCount() != expected) {
            draft.broken(row.getFieldCount() + " cells", expected + " cells, as in the header");
            return draft;
        }
        SortedMap<Integer, List<Integer>> attempts = new TreeMap<>();
        Optional<String> recorded = Optional.empty();
        for (int i = 0; i < expected; i++) {
            String cell = row.getField(i);
            CsvColumns.Column column = columns.columns().get(i);
            if (column.isRecorded()) {
                recorded = Optional.of(cell);
            } else if (!cell.isEmpty()) {
                if (column.attempt() > 0) {
                    attempts.computeIfAbsent(column.attempt(), unused -> new ArrayList<>())
                            .add(i);
                } else {
                    put(draft, column.field().orElseThrow(), cell);
                }
            }
            if (cell.contains(NOT_UTF_8)) {
                draft.problem(FieldProblem.of(nameOfColumn(column), cell, "text in UTF-8"));
            }
        }
        putAttempts(draft, row, attempts);
        putRecorded(draft, recorded.orElse(""));
        return draft;
    }

    private static String nameOfColumn(CsvColumns.Column column) {
        return column.attemptField()
                .map(field -> CsvColumns.attempt(column.attempt(), field))
                .orElseGet(() -> column.field().map(CallField::path).orElse(CsvColumns.RECORDED));
    }

    private static void put(CallDraft draft, CallField field, String cell) {
        switch (field.kind()) {
            case LIST ->
                draft.put(
                        field,
                        Arrays.stream(cell.split(" "))
                                .filter(entry -> !entry.isEmpty())
                                .toList());
            case TEXT -> draft.put(field, cell);
            case FLAG -> {
                if (isFlag(cell)) {
                    draft.put(field, cell);
                } else {
                    draft.problem(
                            FieldProblem.of(field.path(), cell, field.kind().allowed()));
                }
            }
        }
    }

    private void putAttempts(CallDraft draft, CsvRecord row, SortedMap<Integer, List<Integer>> cells) {
        cells.forEach((number, indexes) -> {
            int attempt = draft.addAttempt();
            if (attempt + 1 < number) {
                draft.problem(FieldProblem.missing("attempts[" + attempt + "]", "the attempt before attempt" + number));
            }
            indexes.forEach(i ->
                    draft.put(attempt, columns.columns().get(i).attemptField().orElseThrow(), row.getField(i)));
        });
    }

    /** An answer that was recorded has its lists, be they empty; one that was not has no cell at all. */
    private static void putRecorded(CallDraft draft, String cell) {
        if (!isFlag(cell)) {
            draft.problem(
                    cell.isEmpty()
                            ? FieldProblem.missing(CsvColumns.RECORDED, "true or false")
                            : FieldProblem.of(CsvColumns.RECORDED, cell, "true or false"));
        } else if (Boolean.parseBoolean(cell)) {
            draft.answered();
            for (CallField field : List.of(CallField.POINTS, CallField.REDIRECTS)) {
                if (draft.list(field).isEmpty()) {
                    draft.put(field, List.of());
                }
            }
        } else {
            for (CallField field : CallField.in("answer")) {
                if (draft.list(field).isPresent() || draft.text(field).isPresent()) {
                    draft.problem(
                            FieldProblem.found(field.path(), "a value", "none, because answer.recorded is false"));
                }
            }
        }
    }

    private static boolean isFlag(String cell) {
        return cell.equals("true") || cell.equals("false");
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
