package io.github.decroche.examples.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.github.decroche.text.Printable;
import io.github.decroche.text.SpreadsheetCell;
import io.github.decroche.text.TextTable;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How rows are printed: one thing a line, texts and counts. */
final class RowsOutput {
    @Option(names = "--format", description = "One of ${COMPLETION-CANDIDATES} (default: table).")
    private FigureOutput.Format format = FigureOutput.Format.TABLE;

    /**
     * A column.
     *
     * @param name its name, for programs or for people
     * @param isNumber whether its cells are counts
     * @param cell its cell for a row
     */
    record Column<R>(String name, boolean isNumber, Function<R, String> cell) {
        static <R> Column<R> text(String name, Function<R, String> cell) {
            return new Column<>(name, false, cell);
        }

        static <R> Column<R> number(String name, Function<R, Long> cell) {
            return new Column<>(name, true, row -> Long.toString(cell.apply(row)));
        }
    }

    /** Whether the reader is a program. */
    boolean isForPrograms() {
        return format == FigureOutput.Format.CSV || format == FigureOutput.Format.JSON;
    }

    /** The text of some rows, with a line break at its end. */
    <R> String text(List<Column<R>> columns, List<R> rows) {
        return switch (format) {
            case TABLE -> table(columns, rows).text(Terminal.LINE);
            case MARKDOWN -> table(columns, rows).markdownOfTexts();
            case CSV -> csv(columns, rows);
            case JSON -> json(columns, rows);
        };
    }

    private static <R> List<Boolean> numbers(List<Column<R>> columns) {
        return columns.stream().map(Column::isNumber).toList();
    }

    private static <R> TextTable table(List<Column<R>> columns, List<R> rows) {
        return new TextTable(columns.stream().map(Column::name).toList(), cells(columns, rows), numbers(columns));
    }

    private static <R> List<List<String>> cells(List<Column<R>> columns, List<R> rows) {
        List<List<String>> cells = new ArrayList<>();
        rows.forEach(row -> cells.add(
                columns.stream().map(column -> column.cell().apply(row)).toList()));
        return cells;
    }

    private static <R> String csv(List<Column<R>> columns, List<R> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(columns.stream().map(Column::name).toList());
            cells(columns, rows)
                    .forEach(row -> csv.writeRecord(
                            row.stream().map(SpreadsheetCell::text).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a string takes everything
        }
        return text.toString();
    }

    private static <R> String json(List<Column<R>> columns, List<R> rows) {
        ArrayNode array = JsonMapper.shared().createArrayNode();
        for (R row : rows) {
            ObjectNode object = array.addObject();
            columns.forEach(column -> {
                String cell = column.cell().apply(row);
                if (column.isNumber()) {
                    object.put(column.name(), Long.parseLong(cell));
                } else {
                    object.put(column.name(), cell);
                }
            });
        }
        return Printable.json(array.toPrettyString()) + "\n";
    }
}
