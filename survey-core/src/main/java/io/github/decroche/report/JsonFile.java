package io.github.decroche.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.github.decroche.text.Printable;
import io.github.decroche.text.SpreadsheetCell;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What files for programs hold: a JSON tree as it is, or flat, as rows of CSV. */
final class JsonFile {
    private JsonFile() {}

    /** A tree on several lines, ending with a line break. */
    static String json(JsonNode tree) {
        return Printable.json(
                        JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(tree)) + "\n";
    }

    /** The values of a tree by their paths joined by dots, null being an empty cell; without the steps of curves. */
    static Map<String, String> row(JsonNode tree) {
        Map<String, String> row = new LinkedHashMap<>();
        flatten("", tree, row);
        return row;
    }

    /** Adds the values of a tree that stands at a path. */
    static void flatten(String path, JsonNode node, Map<String, String> row) {
        String prefix = path.isEmpty() ? "" : path + ".";
        if (node.isObject()) {
            node.properties().forEach(field -> flatten(prefix + field.getKey(), field.getValue(), row));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size() && !path.equals(FigureTree.CURVE); i++) {
                flatten(prefix + (i + 1), node.get(i), row);
            }
        } else {
            row.put(path, node.isNull() ? "" : node.asString());
        }
    }

    /** A header and rows, each with the cells of some columns; no text is one with which a spreadsheet computes. */
    static String csv(List<String> columns, List<Map<String, String>> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(columns);
            rows.forEach(row -> csv.writeRecord(columns.stream()
                    .map(column -> SpreadsheetCell.text(row.getOrDefault(column, "")))
                    .toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a string takes everything
        }
        return text.toString();
    }
}
