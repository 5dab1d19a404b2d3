package io.github.decroche.io;

import io.github.decroche.io.RecordSource.Found;
import io.github.decroche.study.FieldProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Rows of a CSV file that follow each other.
 *
 * @param columns what their cells are
 * @param block holds them
 * @param longest how many bytes a row may have
 */
record CsvRows(CsvColumns columns, Blocks.Block block, int longest) implements RecordSource.Batch {
    @Override
    public long forEach(Consumer<Found> action) {
        switch (block.kind()) {
            case RECORDS -> {
                CsvBlock csv = new CsvBlock(block, longest);
                found(csv.rows(), action);
                return csv.lines();
            }
            case LONGER -> action.accept(longerRow(1, block.raw()));
            case CUT ->
                action.accept(Found.broken(
                        1, block.raw(), true, "a compressed file that ends early or is damaged", "the whole file"));
            case REST -> {}
        }
        return CsvRowEnds.lineBreaks(block.bytes(), block.from(), block.to());
    }

    @Override
    public RawBytes rest() {
        return block.rest();
    }

    /** All rows are read at once, which is faster; when one was given up or that fails, each by itself. */
    private void found(List<CsvBlock.Row> rows, Consumer<Found> action) {
        if (rows.stream().anyMatch(row -> row.end() - row.start() > longest)) {
            rows.forEach(row -> action.accept(foundAlone(row)));
            return;
        }
        try {
            List<List<String>> cells = CsvBlock.cells(block, block.from(), block.to());
            if (cells.size() != rows.size()) {
                throw new IllegalStateException(cells.size() + " rows where " + rows.size() + " were found");
            }
            for (int i = 0; i < rows.size(); i++) {
                action.accept(whole(rows.get(i), cells.get(i)));
            }
        } catch (CsvBlock.UnreadableRowException e) {
            rows.forEach(row -> action.accept(foundAlone(row)));
        }
    }

    private Found foundAlone(CsvBlock.Row row) {
        if (raw(row).length() > longest) {
            return longerRow(row.line(), raw(row));
        }
        try {
            return whole(row, CsvBlock.cells(block, row));
        } catch (CsvBlock.UnreadableRowException e) {
            return Found.broken(
                    row.line(), raw(row), true, "a row that cannot be read (" + e.reason() + ")", "a row of cells");
        }
    }

    private Found whole(CsvBlock.Row row, List<String> cells) {
        return Found.whole(row.line(), raw(row), draft(cells));
    }

    private RawBytes raw(CsvBlock.Row row) {
        return block.raw(row.start(), row.end());
    }

    private Found longerRow(long line, RawBytes raw) {
        return Found.broken(line, raw, false, "a longer row", "at most " + longest + " bytes in a row");
    }

    private CallDraft draft(List<String> undecoded) {
        List<String> row = undecoded.stream().map(Utf8::decoded).toList();
        CallDraft draft = new CallDraft();
        int expected = columns.columns().size();
        if (row.size() != expected) {
            draft.broken("a row of " + row.size() + " cells", expected + " cells, as in the header");
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
            Utf8.problem(column.name(), undecoded.get(i), cell).ifPresent(draft::problem);
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
