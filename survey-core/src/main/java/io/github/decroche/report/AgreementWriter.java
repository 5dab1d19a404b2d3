package io.github.decroche.report;

import io.github.decroche.analysis.ReadingCounts;
import io.github.decroche.analysis.agreement.CodedItem;
import io.github.decroche.analysis.agreement.CodingAgreement;
import io.github.decroche.analysis.agreement.ItemAgreement;
import io.github.decroche.analysis.agreement.LeftOut;
import io.github.decroche.statistics.agreement.Kappa;
import io.github.decroche.study.FieldProblem;
import io.github.decroche.study.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes how far two coders agree for programs: as one JSON object, or as CSV. */
public final class AgreementWriter {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final CodingAgreement agreement;
    private final ReadingCounts first;
    private final ReadingCounts second;

    private AgreementWriter(CodingAgreement agreement, ReadingCounts first, ReadingCounts second) {
        this.agreement = agreement;
        this.first = first;
        this.second = second;
    }

    /** Writes an agreement between two files whose records are so counted. */
    public static AgreementWriter of(CodingAgreement agreement, ReadingCounts first, ReadingCounts second) {
        return new AgreementWriter(agreement, first, second);
    }

    /** One JSON object on several lines, ending with a line break: all figures, disagreements and calls left out. */
    public String json() {
        ObjectNode root = NODES.objectNode();
        root.set("first", FigureWriter.calls(first));
        root.set("second", FigureWriter.calls(second));
        root.put("compared", agreement.compared()).put("codedByBoth", agreement.codedByBoth());
        ArrayNode items = root.putArray("items");
        agreement.items().forEach(item -> items.add(tree(item)));
        ArrayNode disagreements = root.putArray("disagreements");
        agreement
                .disagreements()
                .forEach(it -> names(disagreements.addObject().put("call", it.call()), it.item())
                        .put("first", it.first())
                        .put("second", it.second()));
        ArrayNode leftOut = root.putArray("leftOut");
        agreement.leftOut().forEach(it -> leftOut.add(tree(it)));
        return JsonFile.json(root);
    }

    private static ObjectNode names(ObjectNode node, CodedItem item) {
        return node.put("item", item.path())
                .put("part", item.part().id())
                .put("scenario", item.scenario().orElse(null))
                .put("of", item.of().orElse(null));
    }

    private static ObjectNode tree(ItemAgreement item) {
        ObjectNode node = names(NODES.objectNode(), item.item());
        node.put("calls", item.calls()).put("disagreements", item.disagreements());
        node.set("agreement", FigureTree.rate(item.agreement()));
        ObjectNode kappa = node.putObject("kappa");
        FigureTree.put(kappa, "estimate", item.kappa().map(Kappa::value));
        FigureTree.put(
                kappa,
                "standardError",
                item.kappa().flatMap(it -> FigureTree.boxed(it.estimate().standardError())));
        FigureTree.putLimits(kappa, item.kappa().flatMap(it -> it.estimate().interval()));
        kappa.put("level", item.agreement().level().value()).put("method", "fisher-z");
        FigureTree.put(node, "alpha", item.alpha());
        FigureTree.put(node, "gwetAc1", item.gwetAc1());
        node.put("caution", item.caution().map(Term::id).orElse(null));
        ArrayNode values = node.putArray("values");
        item.item().values().forEach(values::add);
        ArrayNode counts = node.putArray("counts");
        for (int i = 0; i < item.table().categories(); i++) {
            ArrayNode row = counts.addArray();
            for (int j = 0; j < item.table().categories(); j++) {
                row.add(item.table().count(i, j));
            }
        }
        return node;
    }

    private static String inOneCell(ArrayNode rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
                .map(JsonNode::asString)
                .collect(Collectors.joining(" "));
    }

    private static ObjectNode tree(LeftOut leftOut) {
        return NODES.objectNode()
                .put("call", leftOut.call())
                .put("reason", leftOut.reason().id())
                .put("problem", leftOut.problem().map(FieldProblem::toString).orElse(null));
    }

    /** A header and one row an item. Values and counts, row by row, are blank-separated in one cell each. */
    public String csv() {
        List<Map<String, String>> rows = new ArrayList<>();
        for (ItemAgreement item : agreement.items()) {
            ObjectNode tree = tree(item);
            tree.put("values", String.join(" ", item.item().values()));
            tree.put("counts", inOneCell(tree.withArray("counts")));
            rows.add(JsonFile.row(tree));
        }
        return JsonFile.csv(List.copyOf(rows.get(0).keySet()), rows);
    }

    /** A header and one row a disagreement. */
    public String disagreementsCsv() {
        List<Map<String, String>> rows = new ArrayList<>();
        agreement.disagreements().forEach(it -> {
            Map<String, String> row = new LinkedHashMap<>();
            row.put("call", it.call());
            row.put("item", it.item().path());
            row.put("part", it.item().part().id());
            row.put("scenario", it.item().scenario().orElse(""));
            row.put("of", it.item().of().orElse(""));
            row.put("first", it.first());
            row.put("second", it.second());
            rows.add(row);
        });
        return JsonFile.csv(List.of("call", "item", "part", "scenario", "of", "first", "second"), rows);
    }
}
