package io.github.decroche.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds DuckDB's figures to ours: counts must be equal, means equal to nine digits. */
final class PeerCheck {
    private static final double TOLERANCE = 1e-9;
    private static final List<String> MEASURES = List.of(
            "connected",
            "served",
            "complete",
            "acceptable",
            "sentToInternet",
            "sentToInternetThoughOffline",
            "redirected",
            "alternativeOffered",
            "refusal",
            "satisfied");

    private PeerCheck() {}

    /**
     * Where the two differ; nothing when they agree.
     *
     * @param summary what {@code summarize --format json} printed
     * @param table what {@link DuckDb} printed
     */
    static List<String> differences(String summary, String table) {
        JsonNode ours = new JsonMapper().readTree(summary);
        List<String> lines = table.lines().toList();
        List<String> names = List.of(lines.get(0).split("\t"));
        List<String> differences = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            Map<String, String> row = new LinkedHashMap<>();
            String[] cells = line.split("\t", -1);
            for (int i = 0; i < cells.length; i++) {
                row.put(names.get(i), cells[i]);
            }
            JsonNode group = group(ours, row.get("service"));
            compare(differences, row, "calls", group.path("calls"));
            compare(differences, row, "ids", group.path("calls"));
            for (int attempt = 1; attempt <= 3; attempt++) {
                compare(
                        differences,
                        row,
                        "attempt" + attempt,
                        group.path("attempts").path(attempt - 1));
            }
            MEASURES.forEach(
                    name -> compare(differences, row, name, group.path(name).path("count")));
            compare(differences, row, "meanWait", group.path("meanWait").path("seconds"));
        }
        if (lines.size() - 1 != ours.path("groups").size()) {
            differences.add("groups: " + ours.path("groups").size() + " and " + (lines.size() - 1));
        }
        return differences;
    }

    private static JsonNode group(JsonNode summary, String service) {
        for (JsonNode group : summary.path("groups")) {
            if (group.path("key").path("service").asString("null").equals(service)) {
                return group;
            }
        }
        throw new IllegalStateException("no group of " + service);
    }

    private static void compare(List<String> differences, Map<String, String> row, String name, JsonNode ours) {
        double theirs = Double.parseDouble(row.get(name));
        if (Math.abs(theirs - ours.asDouble(Double.NaN)) <= TOLERANCE * Math.abs(theirs)) {
            return;
        }
        differences.add(row.get("service") + " " + name + ": " + ours + " and " + theirs);
    }
}
