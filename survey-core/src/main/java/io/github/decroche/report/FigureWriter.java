package io.github.decroche.report;

import io.github.decroche.analysis.AspectRatings;
import io.github.decroche.analysis.AttemptSummary;
import io.github.decroche.analysis.Dimension;
import io.github.decroche.analysis.GroupKey;
import io.github.decroche.analysis.Grouped;
import io.github.decroche.analysis.ReadingCounts;
import io.github.decroche.analysis.Synthesis;
import io.github.decroche.analysis.Volumes;
import io.github.decroche.analysis.WaitSummary;
import io.github.decroche.call.Aspect;
import io.github.decroche.disclosure.SmallCells;
import io.github.decroche.disclosure.Withheld;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes figures for programs: as one JSON object, or as CSV with one group a row. */
public final class FigureWriter {
    private static final String WITHHELD = "withheld";

    private final List<Dimension> dimensions;
    private final ObjectNode head;
    private final Map<GroupKey, ObjectNode> groups;
    /** The names of the figures withheld of each group; empty when none were to be. */
    private final Map<GroupKey, Set<String>> withheld;

    /** The group of all calls has the empty key. */
    private FigureWriter(
            List<Dimension> dimensions,
            ObjectNode head,
            Map<GroupKey, ObjectNode> groups,
            Map<GroupKey, Set<String>> withheld) {
        this.dimensions = dimensions;
        this.head = head;
        this.groups = groups;
        this.withheld = withheld;
    }

    /** Writes a synthesis of records so counted. */
    public static FigureWriter of(Synthesis synthesis, ReadingCounts counts) {
        Map<GroupKey, ObjectNode> groups = new LinkedHashMap<>();
        synthesis.groups().forEach(group -> groups.put(group.key(), FigureTree.of(group)));
        groups.put(GroupKey.ALL, FigureTree.of(synthesis.all()));
        ObjectNode head = head(counts, synthesis.all().incomplete());
        synthesis.volumes().ifPresent(volumes -> head.set("weights", weights(volumes)));
        return new FigureWriter(synthesis.dimensions(), head, groups, Map.of());
    }

    /** Writes the waits of records so counted. The CSV leaves out the steps of the curves. */
    public static FigureWriter ofWaits(Grouped<WaitSummary> waits, ReadingCounts counts) {
        return of(
                waits,
                FigureTree::of,
                head(counts, waits.all().calls() - waits.all().done()));
    }

    /** Writes the ratings of records so counted. */
    public static FigureWriter ofRatings(Grouped<Map<Aspect, AspectRatings>> ratings, ReadingCounts counts) {
        return of(ratings, FigureTree::of, head(counts));
    }

    /** Writes the attempts of records so counted. */
    public static FigureWriter ofAttempts(Grouped<AttemptSummary> attempts, ReadingCounts counts) {
        return of(attempts, AttemptTree::of, head(counts, attempts.all().incomplete()));
    }

    private static <R> FigureWriter of(Grouped<R> grouped, Function<R, ObjectNode> tree, ObjectNode head) {
        Map<GroupKey, ObjectNode> groups = new LinkedHashMap<>();
        grouped.groups().forEach((key, figures) -> groups.put(key, tree.apply(figures)));
        groups.put(GroupKey.ALL, tree.apply(grouped.all()));
        return new FigureWriter(grouped.dimensions(), head, groups, Map.of());
    }

    /**
     * The same without what is withheld. Its numbers are null; {@code withheld} names the figures in each group, {@code small} the
     * rule. Weighted figures must not be withheld in part, since weights tell the rest.
     *
     * @throws IllegalArgumentException if a group was not counted when that was decided, or the figures are weighted
     */
    public FigureWriter withholding(Withheld figures) {
        if (head.has("weights")) {
            throw new IllegalArgumentException("weights: not allowed where small cells are withheld");
        }
        ObjectNode newHead = head.deepCopy();
        ObjectNode calls = newHead.withObject("calls");
        if (figures.isWithheld(GroupKey.ALL, "calls").orElseThrow()) {
            calls.putNull("read").putNull("accepted");
        }
        if (calls.has("incomplete")
                && figures.isWithheld(GroupKey.ALL, "incomplete").orElseThrow()) {
            calls.putNull("incomplete");
        }
        newHead.putObject("small").put("calls", figures.rule().calls()).put("callers", SmallCells.CALLERS);
        Map<GroupKey, ObjectNode> emptied = new LinkedHashMap<>();
        Map<GroupKey, Set<String>> names = new HashMap<>();
        groups.forEach((key, group) -> {
            ObjectNode copy = group.deepCopy();
            names.put(key, WithheldTree.empty(copy, key, figures));
            emptied.put(key, copy);
        });
        return new FigureWriter(dimensions, newHead, emptied, names);
    }

    private static ObjectNode head(ReadingCounts counts, long incomplete) {
        ObjectNode head = head(counts);
        head.withObject("calls").put("incomplete", incomplete);
        return head;
    }

    static ObjectNode head(ReadingCounts counts) {
        ObjectNode head = JsonNodeFactory.instance.objectNode();
        head.set("calls", calls(counts));
        return head;
    }

    /** What became of records. */
    static ObjectNode calls(ReadingCounts counts) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("read", counts.read())
                .put("accepted", counts.accepted())
                .put("rejected", counts.rejected());
    }

    private static ObjectNode weights(Volumes volumes) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        ObjectNode of = node.putObject(volumes.dimension().id());
        new TreeMap<>(volumes.of()).forEach(of::put);
        return node;
    }

    /** One JSON object on several lines, ending with a line break. */
    public String json() {
        ObjectNode root = head.deepCopy();
        var by = root.putArray("by");
        dimensions.forEach(dimension -> by.add(dimension.id()));
        var array = root.putArray("groups");
        groups.forEach((key, figures) -> {
            ObjectNode group = array.addObject();
            group.set("key", key(key));
            group.setAll(figures);
            Optional.ofNullable(withheld.get(key)).ifPresent(names -> names.forEach(group.withArray(WITHHELD)::add));
        });
        return JsonFile.json(root);
    }

    private ObjectNode key(GroupKey key) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < key.values().size(); i++) {
            node.put(dimensions.get(i).id(), key.values().get(i).orElse(null));
        }
        return node;
    }

    /**
     * A header and one row a group; columns carry the JSON's paths joined by dots. What cannot be estimated is an empty cell,
     * and so is what is withheld, whose names the column {@code withheld} has, separated by blanks; the last row, whose key is empty, holds all calls.
     */
    public String csv() {
        List<Map<String, String>> rows = new ArrayList<>();
        groups.forEach((key, figures) -> {
            Map<String, String> row = JsonFile.row(key(key));
            JsonFile.flatten("", figures, row);
            Optional.ofNullable(withheld.get(key)).ifPresent(names -> row.put(WITHHELD, String.join(" ", names)));
            rows.add(row);
        });
        List<String> columns =
                new ArrayList<>(dimensions.stream().map(Dimension::id).toList());
        rows.get(rows.size() - 1).keySet().forEach(columns::add);
        return JsonFile.csv(columns, rows);
    }
}
