package io.github.decroche.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.github.decroche.analysis.Dimension;
import io.github.decroche.analysis.GroupSummary;
import io.github.decroche.analysis.ReadingCounts;
import io.github.decroche.analysis.Synthesis;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes a synthesis for programs: as one JSON object, or as CSV with one group a row. Both carry the same figures. */
public final class SynthesisWriter {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final Synthesis synthesis;
    private final ReadingCounts counts;

    private SynthesisWriter(Synthesis synthesis, ReadingCounts counts) {
        this.synthesis = synthesis;
        this.counts = counts;
    }

    /** Writes a synthesis of records so counted. */
    public static SynthesisWriter of(Synthesis synthesis, ReadingCounts counts) {
        return new SynthesisWriter(synthesis, counts);
    }

    /** One JSON object on several lines, ending with a line break. */
    public String json() {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(SynthesisTree.of(synthesis, counts)) + "\n";
    }

    /**
     * A header and one row a group; columns carry the JSON's paths joined by dots. What cannot be estimated is an empty cell;
     * the last row, whose key is empty, holds all calls.
     */
    public String csv() {
        List<Map<String, String>> rows = new ArrayList<>();
        synthesis.groups().forEach(group -> rows.add(row(group, synthesis.dimensions())));
        rows.add(row(synthesis.all(), List.of()));
        List<String> columns = new ArrayList<>(
                synthesis.dimensions().stream().map(Dimension::id).toList());
        rows.get(rows.size() - 1).keySet().forEach(columns::add);
        return csv(columns, rows);
    }

    private static String csv(List<String> columns, List<Map<String, String>> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(columns);
            rows.forEach(row -> csv.writeRecord(
                    columns.stream().map(column -> row.getOrDefault(column, "")).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a string takes everything
        }
        return text.toString();
    }

    private static Map<String, String> row(GroupSummary group, List<Dimension> dimensions) {
        Map<String, String> row = new LinkedHashMap<>();
        ObjectNode node = SynthesisTree.of(group, dimensions);
        flatten("", node.remove("key"), row);
        flatten("", node, row);
        return row;
    }

    private static void flatten(String path, JsonNode node, Map<String, String> row) {
        String prefix = path.isEmpty() ? "" : path + ".";
        if (node.isObject()) {
            node.properties().forEach(field -> flatten(prefix + field.getKey(), field.getValue(), row));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                flatten(prefix + (i + 1), node.get(i), row);
            }
        } else {
            row.put(path, node.isNull() ? "" : node.asString());
        }
    }
}
