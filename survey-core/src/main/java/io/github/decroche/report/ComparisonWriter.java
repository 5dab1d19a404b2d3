package io.github.decroche.report;

import io.github.decroche.analysis.ReadingCounts;
import io.github.decroche.comparison.ComparisonResult;
import io.github.decroche.comparison.GroupComparison;
import io.github.decroche.study.Study;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** Writes a comparison for programs: as one JSON object, or as CSV with one group and outcome a row. */
public final class ComparisonWriter {
    private final ComparisonResult result;
    private final ReadingCounts counts;
    private final Statements statements;

    private ComparisonWriter(ComparisonResult result, ReadingCounts counts, Statements statements) {
        this.result = result;
        this.counts = counts;
        this.statements = statements;
    }

    /** Writes a comparison of records so counted, statements being in the language of a locale. */
    public static ComparisonWriter of(ComparisonResult result, Study study, ReadingCounts counts, Locale locale) {
        return new ComparisonWriter(result, counts, Statements.in(locale, study));
    }

    /** One JSON object on several lines, ending with a line break. */
    public String json() {
        ObjectNode root = FigureWriter.head(counts);
        root.setAll(new ComparisonTree(statements).of(result));
        return JsonFile.json(root);
    }

    /**
     * A header and one row a comparison, checks of balance last, with {@code balance} in the column {@code kind}; columns carry
     * the JSON's paths joined by dots. What cannot be estimated is an empty cell.
     */
    public String csv() {
        ComparisonTree tree = new ComparisonTree(statements);
        List<Map<String, String>> rows = new ArrayList<>();
        for (GroupComparison comparison : result.comparisons()) {
            rows.add(row("outcome", tree.comparison(comparison, statements.of(comparison))));
        }
        for (GroupComparison comparison : result.balance()) {
            rows.add(row("balance", tree.comparison(comparison, statements.ofBalance(comparison))));
        }
        Map<String, String> columns = new LinkedHashMap<>();
        rows.forEach(columns::putAll);
        return JsonFile.csv(List.copyOf(columns.keySet()), rows);
    }

    private static Map<String, String> row(String kind, ObjectNode comparison) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("kind", kind);
        List<String> cautions = new ArrayList<>();
        comparison.remove("cautions").forEach(caution -> cautions.add(caution.asString()));
        JsonFile.flatten("", comparison, row);
        row.put("cautions", String.join(" ", cautions));
        return row;
    }
}
