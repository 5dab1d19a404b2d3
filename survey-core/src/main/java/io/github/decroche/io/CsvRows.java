package io.github.decroche.io;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.github.decroche.io.RecordSource.Found;
import io.github.decroche.study.FieldProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Rows of a CSV file that follow each other.
 *
 * @param columns what their cells are
 * @param before the line on which the last row before them began
 * @param rows the rows
 * @param damage why nothing after them can be read, if that is so
 */
record CsvRows(CsvColumns columns, long before, List<CsvRecord> rows, Optional<String> damage)
        implements RecordSource.Batch {
    /** How many lines there are to the one on which the last row begins. */
    long lines() {
        return rows.isEmpty() ? 0 : rows.get(rows.size() - 1).getStartingLineNumber() - before;
    }

    @Override
    public long forEach(Consumer<Found> action) {
        for (CsvRecord row : rows) {
            action.accept(new Found(
                    row.getStartingLineNumber() - before, () -> CallCsv.row(row.getFields()), draft(row.getFields())));
        }
        damage.ifPresent(reason -> {
            CallDraft draft = new CallDraft();
            draft.broken("a row that cannot be read (" + reason + ")", "the whole file");
            action.accept(new Found(lines() + 1, () -> "", draft));
        });
        return lines();
    }

    private CallDraft draft(List<String> row) {
        CallDraft draft = new CallDraft();
        int expected = columns.columns().size();
        if (row.size() != expected) {
            draft.broken(row.size() + " cells", expected + " cells, as in the header");
            return draft;
        }
        String recorded = "";
        for (int i = 0; i < expected; i++) {
            String cell = row.get(i);
            CsvColumns.Column column = columns.columns().get(i);
            if (column.isRecorded()) {
                recorded = cell;
            } else if (column.field().isPresent() && !cell.isEmpty()) {
                put(draft, column.field().get(), cell);
            }
            Utf8.problem(column.name(), cell).ifPresent(draft::problem);
        }
        columns.attempts().forEach((number, cells) -> putAttempt(draft, number, cells, row));
        putRecorded(draft, recorded);
        return draft;
    }

    private static void put(CallDraft draft, CallField field, String cell) {
        switch (field.kind()) {
            case LIST -> {
                List<String> entries = entries(cell);
                if (entries.size() > CallDraft.MOST_ENTRIES) {
                    draft.tooMany(field.path(), CallDraft.MOST_ENTRIES);
                } else {
                    draft.put(field, entries);
                }
            }
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

    /** The entries of a list: what blanks separate; of a list that is too long, its beginning. */
    private static List<String> entries(String cell) {
        List<String> entries = new ArrayList<>();
        for (int start = 0; start < cell.length() && entries.size() <= CallDraft.MOST_ENTRIES; ) {
            int blank = cell.indexOf(' ', start);
            int end = blank < 0 ? cell.length() : blank;
            if (end > start) {
                entries.add(cell.substring(start, end));
            }
            start = end + 1;
        }
        return entries;
    }

    private static void putAttempt(CallDraft draft, int number, List<CsvColumns.AttemptCell> cells, List<String> row) {
        if (cells.stream().allMatch(cell -> row.get(cell.index()).isEmpty())) {
            return;
        }
        int attempt = draft.addAttempt();
        if (attempt + 1 < number) {
            draft.problem(FieldProblem.missing(CallDraft.path(attempt), "the attempt before attempt" + number));
        }
        for (CsvColumns.AttemptCell cell : cells) {
            String text = row.get(cell.index());
            if (!text.isEmpty()) {
                draft.put(attempt, cell.field(), text);
            }
        }
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
}
