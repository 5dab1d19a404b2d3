package io.github.decroche.examples.plot;

import io.github.decroche.analysis.GroupSummary;
import io.github.decroche.analysis.Measure;
import io.github.decroche.analysis.Synthesis;
import io.github.decroche.classification.Category;
import io.github.decroche.text.TextTable;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.ui.TextAnchor;

/** What recorded answers came to, from good to bad. */
final class CategoriesPlot {
    /** The categories of recorded answers, from good to bad. */
    static final List<Category> ANSWERS = Arrays.stream(Category.values())
            .filter(category -> category.compareTo(Category.NOT_RECORDED) < 0)
            .toList();

    private static final int ROW = 36;

    private final Sheet sheet;

    CategoriesPlot(Sheet sheet) {
        this.sheet = sheet;
    }

    Plot of(Synthesis synthesis) {
        List<GroupSummary> groups = synthesis.groups().stream()
                .filter(group -> answers(group) > 0)
                .sorted(Comparator.comparing(GroupSummary::key, sheet.order(synthesis.dimensions())))
                .toList();
        List<String> names = groups.stream()
                .map(group -> sheet.name(synthesis.dimensions(), group.key(), 0))
                .toList();
        double nameWidth = sheet.nameWidth(names);
        NumberAxis axis = sheet.percentAxis(nameWidth, groups.stream().map(this::words));
        RowChart chart = new RowChart(sheet.width(), sheet.isNarrow() ? ROW + 24 : ROW, nameWidth, axis);
        for (int i = 0; i < groups.size(); i++) {
            add(chart, chart.row(names.get(i)), groups.get(i));
        }
        String title = sheet.labels().text("categories.title");
        Part part = chart.part(title, key(synthesis.all()));
        return new Plot(
                "categories",
                new Plot.Words(
                        title,
                        description(groups, names),
                        sheet.labels()
                                .text(
                                        "categories.method",
                                        answers(synthesis.all()),
                                        synthesis.all().categories().getOrDefault(Category.NOT_RECORDED, 0L))),
                List.of(table(synthesis, groups, names)),
                sheet.width(),
                List.of(part));
    }

    private TextTable table(Synthesis synthesis, List<GroupSummary> groups, List<String> names) {
        List<String> header = new ArrayList<>(
                List.of(sheet.heading(synthesis.dimensions()), sheet.labels().text("column.answers")));
        ANSWERS.forEach(category -> header.add(sheet.labels().of(category)));
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            GroupSummary group = groups.get(i);
            List<String> row = new ArrayList<>(List.of(names.get(i), Long.toString(answers(group))));
            ANSWERS.forEach(category ->
                    row.add(sheet.countAndShare(group.categories().getOrDefault(category, 0L), answers(group))));
            rows.add(row);
        }
        return new TextTable(header, rows);
    }

    private void add(RowChart chart, RowChart.Row row, GroupSummary group) {
        double from = 0;
        for (Category category : ANSWERS) {
            double share = (double) group.categories().getOrDefault(category, 0L) / answers(group);
            if (share > 0) {
                Color color = color(category);
                chart.bar(row, ANSWERS.indexOf(category), share, color);
                chart.textInBar(row, from, from + share, sheet.labels().percent(share, 0), Look.SMALL, color);
                from += share;
            }
        }
        chart.text(row, Sheet.WORDS, words(group), TextAnchor.CENTER_LEFT, Look.TEXT, Palette.INK);
    }

    private String words(GroupSummary group) {
        return sheet.labels().text("n", answers(group));
    }

    private static long answers(GroupSummary group) {
        return group.rate(Measure.SATISFACTORY).of();
    }

    private static Color color(Category category) {
        return Palette.ordered(ANSWERS.indexOf(category), ANSWERS.size());
    }

    /** The categories that occur. */
    private List<Look.Swatch> key(GroupSummary all) {
        List<Look.Swatch> key = new ArrayList<>();
        ANSWERS.stream()
                .filter(category -> all.categories().getOrDefault(category, 0L) > 0)
                .forEach(category ->
                        key.add(new Look.Swatch(color(category), sheet.labels().of(category))));
        return key;
    }

    private String description(List<GroupSummary> groups, List<String> names) {
        if (groups.isEmpty()) {
            return sheet.labels().text("nothing");
        }
        Comparator<GroupSummary> bySatisfactory = Comparator.comparingDouble(
                group -> group.rate(Measure.SATISFACTORY).estimate().orElseThrow());
        GroupSummary least = groups.stream().min(bySatisfactory).orElseThrow();
        GroupSummary most = groups.stream().max(bySatisfactory).orElseThrow();
        return sheet.labels()
                .text(
                        "categories.description",
                        names.get(groups.indexOf(least)),
                        sheet.percent(least.rate(Measure.SATISFACTORY)),
                        names.get(groups.indexOf(most)),
                        sheet.percent(most.rate(Measure.SATISFACTORY)));
    }
}
