package io.github.decroche.examples.plot;

import io.github.decroche.analysis.GroupSummary;
import io.github.decroche.analysis.Synthesis;
import io.github.decroche.text.TextTable;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.ui.TextAnchor;

/** At which attempt calls connected, if at all. */
final class AttemptsPlot {
    private static final int ROW = 34;

    private final Sheet sheet;

    AttemptsPlot(Sheet sheet) {
        this.sheet = sheet;
    }

    Plot of(Synthesis synthesis) {
        List<GroupSummary> groups = synthesis.groups().stream()
                .filter(GroupSummary::hasCallsDone)
                .sorted(Comparator.comparing(GroupSummary::key, sheet.order(synthesis.dimensions())))
                .toList();
        List<String> names = new ArrayList<>();
        groups.forEach(group -> names.add(sheet.name(synthesis.dimensions(), group.key(), 0)));
        String all = sheet.labels().text("all");
        names.add(all);
        double nameWidth = sheet.nameWidth(names);
        NumberAxis axis = sheet.percentAxis(nameWidth, Stream.of(words(synthesis.all())));
        RowChart chart = new RowChart(sheet.width(), ROW, nameWidth, axis);
        for (int i = 0; i < groups.size(); i++) {
            add(chart, chart.row(names.get(i)), groups.get(i));
        }
        if (synthesis.all().hasCallsDone()) {
            add(chart, chart.heading(all), synthesis.all());
        }
        String title = sheet.labels().text("attempts.title");
        Part part = chart.part(title, key(synthesis.all()));
        return new Plot(
                "attempts",
                new Plot.Words(
                        title,
                        description(synthesis.all()),
                        sheet.labels()
                                .text(
                                        "attempts.method",
                                        done(synthesis.all()),
                                        synthesis.all().incomplete())),
                List.of(table(synthesis, groups, names)),
                sheet.width(),
                List.of(part));
    }

    private TextTable table(Synthesis synthesis, List<GroupSummary> groups, List<String> names) {
        List<String> header = new ArrayList<>(
                List.of(sheet.heading(synthesis.dimensions()), sheet.labels().text("column.done")));
        key(synthesis.all()).forEach(swatch -> header.add(swatch.text()));
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            GroupSummary group = i < groups.size() ? groups.get(i) : synthesis.all();
            List<String> row = new ArrayList<>(List.of(names.get(i), Long.toString(done(group))));
            group.connectedAtAttempt().forEach(count -> row.add(sheet.countAndShare(count, done(group))));
            row.add(sheet.countAndShare(group.censoredWaits(), done(group)));
            rows.add(row);
        }
        return new TextTable(header, rows);
    }

    private void add(RowChart chart, RowChart.Row row, GroupSummary group) {
        long done = done(group);
        List<Long> at = group.connectedAtAttempt();
        double from = 0;
        for (int i = 0; i <= at.size(); i++) {
            long count = i < at.size() ? at.get(i) : group.censoredWaits();
            Color color = color(i, at.size());
            double to = from + (double) count / done;
            chart.bar(row, i, to - from, color);
            chart.textInBar(row, from, to, sheet.labels().percent(to - from, 0), Look.SMALL, color);
            from = to;
        }
        chart.text(row, Sheet.WORDS, words(group), TextAnchor.CENTER_LEFT, Look.TEXT, Palette.INK);
    }

    private String words(GroupSummary group) {
        return sheet.labels().text("n", done(group));
    }

    private static long done(GroupSummary group) {
        return group.calls() - group.incomplete();
    }

    private static Color color(int attempt, int attempts) {
        return attempt == attempts ? Palette.NOTHING : Palette.attempt(attempt, attempts);
    }

    private List<Look.Swatch> key(GroupSummary group) {
        int attempts = group.connectedAtAttempt().size();
        List<Look.Swatch> key = new ArrayList<>();
        for (int i = 0; i <= attempts; i++) {
            String text = i < attempts
                    ? sheet.labels().text("attempts.at", i + 1)
                    : sheet.labels().text("category.not-connected");
            key.add(new Look.Swatch(color(i, attempts), text));
        }
        return key;
    }

    private String description(GroupSummary all) {
        long done = done(all);
        if (done == 0) {
            return sheet.labels().text("nothing");
        }
        long first = all.connectedAtAttempt().get(0);
        long later = all.connectedAtAttempt().stream()
                .skip(1)
                .mapToLong(Long::longValue)
                .sum();
        return sheet.labels()
                .text(
                        "attempts.description",
                        done,
                        sheet.labels().percent((double) first / done),
                        sheet.labels().percent((double) later / done),
                        sheet.labels().percent((double) all.censoredWaits() / done));
    }
}
