package io.github.decroche.report;

import io.github.decroche.statistics.published.CellFinding;
import io.github.decroche.statistics.published.Denominators;
import io.github.decroche.statistics.published.GroupFinding;
import io.github.decroche.statistics.published.GroupPart;
import io.github.decroche.statistics.published.JointFinding;
import io.github.decroche.statistics.published.PrintedFraction;
import io.github.decroche.statistics.published.PublishedCell;
import io.github.decroche.statistics.published.Split;
import io.github.decroche.statistics.published.TableFindings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes what was found in a published table for programs: as one JSON object, or as CSV with one cell a row. */
public final class TableCheckWriter {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> COLUMNS = List.of(
            "cell",
            "percent",
            "decimals",
            "n",
            "group",
            "verdict",
            "counts",
            "low.count",
            "low.of",
            "low.percent",
            "high.count",
            "high.of",
            "high.percent",
            "largest.count",
            "largest.of",
            "largest.percent",
            "smallest.count",
            "smallest.of",
            "smallest.percent",
            "together.verdict",
            "together.exact.deviation",
            "together.exact.splits",
            "together.exact.nearest.count",
            "together.exact.nearest.of",
            "together.exact.nearest.percent",
            "together.mayShrink.deviation",
            "together.mayShrink.splits",
            "together.mayShrink.nearest.count",
            "together.mayShrink.nearest.of",
            "together.mayShrink.nearest.percent");

    private final TableFindings findings;
    private final Collection<Denominators> assumed;

    private TableCheckWriter(TableFindings findings, Collection<Denominators> assumed) {
        this.findings = findings;
        this.assumed = assumed;
    }

    /** Writes findings, under each assumption on the denominators. */
    public static TableCheckWriter of(TableFindings findings) {
        return new TableCheckWriter(findings, List.of(Denominators.values()));
    }

    /** Names one assumption only as that under which the findings are read; all keys stay. */
    public TableCheckWriter under(Denominators denominators) {
        return new TableCheckWriter(findings, List.of(denominators));
    }

    /**
     * One JSON object on several lines, ending with a line break: {@code rounding}, {@code denominators}, {@code cells} and
     * {@code groups}. Every key is always present; what does not exist is null.
     */
    public String json() {
        ObjectNode root = NODES.objectNode();
        root.put("rounding", findings.rounding().id());
        ArrayNode denominators = root.putArray("denominators");
        assumed.forEach(it -> denominators.add(it.id()));
        ArrayNode cells = root.putArray("cells");
        findings.cells().forEach(cell -> cells.add(cell(cell)));
        ArrayNode groups = root.putArray("groups");
        findings.groups().forEach(group -> groups.add(group(group)));
        return JsonFile.json(root);
    }

    /** A header and one row a cell, with its figures in the first of the nearest splits of its group, if it has one. */
    public String csv() {
        List<Map<String, String>> rows = new ArrayList<>();
        for (CellFinding cell : findings.cells()) {
            Map<String, String> row = JsonFile.row(cell(cell));
            Optional<GroupFinding> group = findings.groups().stream()
                    .filter(it -> it.cells().contains(cell.cell()))
                    .findFirst();
            row.put("together.verdict", group.map(it -> it.verdict().id()).orElse(""));
            for (Denominators denominators : Denominators.values()) {
                Optional<JointFinding> joint = group.flatMap(it -> it.under(denominators));
                JsonFile.flatten("together." + key(denominators), joint(group, joint, cell.cell()), row);
            }
            rows.add(row);
        }
        return JsonFile.csv(COLUMNS, rows);
    }

    private static String key(Denominators denominators) {
        return denominators == Denominators.EXACT ? "exact" : "mayShrink";
    }

    private ObjectNode cell(CellFinding finding) {
        PublishedCell cell = finding.cell();
        ObjectNode node = NODES.objectNode();
        node.put("cell", cell.name());
        node.put("percent", cell.percentage().value());
        node.put("decimals", cell.percentage().decimals());
        node.put("n", cell.n());
        node.put("group", cell.group().orElse(null));
        node.put("verdict", finding.verdict().id());
        node.put("counts", finding.ofAll().counts());
        node.set("low", fraction(Optional.of(finding.ofAll().low())));
        node.set("high", fraction(Optional.of(finding.ofAll().high())));
        node.set("largest", fraction(finding.ofAll().largest()));
        node.set("smallest", fraction(finding.ofAll().smallest()));
        return node;
    }

    private static ObjectNode fraction(Optional<PrintedFraction> fraction) {
        ObjectNode node = NODES.objectNode();
        node.put("count", fraction.map(PrintedFraction::count).orElse(null));
        node.put("of", fraction.map(PrintedFraction::of).orElse(null));
        node.put("percent", fraction.map(it -> it.printed().value()).orElse(null));
        return node;
    }

    private static ObjectNode joint(Optional<GroupFinding> group, Optional<JointFinding> joint, PublishedCell cell) {
        ObjectNode node = NODES.objectNode();
        node.put("deviation", joint.map(JointFinding::deviation).orElse(null));
        node.put("splits", joint.map(JointFinding::splits).orElse(null));
        Optional<PrintedFraction> figure = joint.flatMap(JointFinding::nearest)
                .map(split -> split.figures().get(group.orElseThrow().cells().indexOf(cell)));
        node.set("nearest", fraction(figure));
        return node;
    }

    private static ObjectNode group(GroupFinding finding) {
        ObjectNode node = NODES.objectNode();
        node.put("group", finding.group());
        node.put("n", finding.n());
        node.put("verdict", finding.verdict().id());
        ArrayNode parts = node.putArray("parts");
        for (GroupPart part : finding.parts()) {
            ObjectNode child = parts.addObject();
            ArrayNode cells = child.putArray("cells");
            part.cells().forEach(cell -> cells.add(cell.name()));
            put(child, "smallest", part.smallest());
        }
        put(node, "smallest", finding.smallest());
        node.set("exact", joint(finding.exact()));
        node.set("mayShrink", joint(finding.mayShrink()));
        return node;
    }

    private static ObjectNode joint(Optional<JointFinding> joint) {
        ObjectNode node = NODES.objectNode();
        node.put("possible", joint.map(JointFinding::isPossible).orElse(null));
        node.put("deviation", joint.map(JointFinding::deviation).orElse(null));
        node.put("splits", joint.map(JointFinding::splits).orElse(null));
        ArrayNode nearest = node.putArray("nearest");
        joint.ifPresent(it -> it.listed().forEach(split -> nearest.add(split(split))));
        return node;
    }

    private static ObjectNode split(Split split) {
        ObjectNode node = NODES.objectNode();
        node.put("unrecorded", split.unrecorded());
        ArrayNode figures = node.putArray("figures");
        split.figures().forEach(figure -> figures.add(fraction(Optional.of(figure))));
        return node;
    }

    private static void put(ObjectNode node, String key, OptionalLong value) {
        if (value.isPresent()) {
            node.put(key, value.getAsLong());
        } else {
            node.putNull(key);
        }
    }
}
