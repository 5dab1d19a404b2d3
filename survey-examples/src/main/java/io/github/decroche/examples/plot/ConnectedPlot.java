package io.github.decroche.examples.plot;

import io.github.decroche.analysis.Dimension;
import io.github.decroche.analysis.Measure;
import io.github.decroche.analysis.Synthesis;
import io.github.decroche.statistics.ConfidenceInterval;
import io.github.decroche.statistics.proportion.Share;
import io.github.decroche.text.TextTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.ui.TextAnchor;

/** The share of calls that connected, with intervals. */
final class ConnectedPlot {
    private static final int ROW = 34;

    private final Sheet sheet;

    ConnectedPlot(Sheet sheet) {
        this.sheet = sheet;
    }

    Plot of(Synthesis synthesis) {
        List<Entry> entries = new ArrayList<>();
        sheet.sorted(synthesis).stream()
                .map(group ->
                        new Entry(sheet.name(synthesis.dimensions(), group.key(), 0), group.rate(Measure.CONNECTED)))
                .filter(entry -> entry.rate().estimate().isPresent())
                .forEach(entries::add);
        Entry all = new Entry(sheet.labels().text("all"), synthesis.all().rate(Measure.CONNECTED));
        List<Entry> rows = new ArrayList<>(entries);
        rows.add(all);
        double nameWidth = sheet.nameWidth(rows.stream().map(Entry::name).toList());
        NumberAxis axis = sheet.percentAxis(nameWidth, rows.stream().map(entry -> words(entry.rate())));
        RowChart chart = new RowChart(sheet.width(), ROW, nameWidth, axis);
        entries.forEach(entry -> add(chart, chart.row(entry.name()), entry.rate()));
        add(chart, chart.heading(all.name()), all.rate());
        String title = sheet.labels()
                .text(
                        "connected.title",
                        levelOf(all.rate()),
                        sheet.labels().text("interval." + all.rate().methodId()));
        Part part = chart.part(title, List.of());
        return new Plot(
                "connected",
                new Plot.Words(title, description(entries, all), method(synthesis)),
                List.of(table(rows, synthesis.dimensions())),
                sheet.width(),
                List.of(part));
    }

    private String method(Synthesis synthesis) {
        Share rate = synthesis.all().rate(Measure.CONNECTED);
        return sheet.labels()
                .text(
                        "connected.method",
                        rate.of(),
                        sheet.labels().text("interval." + rate.methodId()),
                        levelOf(rate),
                        synthesis.all().incomplete());
    }

    private TextTable table(List<Entry> rows, List<Dimension> dimensions) {
        return new TextTable(
                List.of(
                        sheet.heading(dimensions),
                        sheet.labels().text("column.connected"),
                        sheet.labels().text("column.done"),
                        sheet.labels().text("column.share"),
                        sheet.labels().text("column.low"),
                        sheet.labels().text("column.high")),
                rows.stream()
                        .map(row -> List.of(
                                row.name(),
                                Long.toString(row.rate().count()),
                                Long.toString(row.rate().of()),
                                sheet.percent(row.rate()),
                                sheet.low(row.rate()),
                                sheet.high(row.rate())))
                        .toList());
    }

    private void add(RowChart chart, RowChart.Row row, Share rate) {
        rate.estimate().ifPresent(share -> {
            Optional<ConfidenceInterval> interval = rate.interval();
            chart.point(
                    row,
                    share,
                    interval.map(ConfidenceInterval::low).orElse(share),
                    interval.map(ConfidenceInterval::high).orElse(share),
                    Palette.SINGLE);
            chart.text(row, Sheet.WORDS, words(rate), TextAnchor.CENTER_LEFT, Look.TEXT, Palette.INK);
        });
    }

    private String words(Share rate) {
        return sheet.percent(rate) + "  (" + rate.count() + "/" + rate.of() + ")";
    }

    private String levelOf(Share rate) {
        return sheet.labels().level(rate.level());
    }

    private String description(List<Entry> entries, Entry all) {
        String whole = sheet.labels()
                .text("connected.all", sheet.percent(all.rate()), all.rate().of());
        if (entries.size() < 2) {
            return whole;
        }
        Comparator<Entry> byRate =
                Comparator.comparingDouble(entry -> entry.rate().estimate().orElseThrow());
        Entry least = entries.stream().min(byRate).orElseThrow();
        Entry most = entries.stream().max(byRate).orElseThrow();
        return whole + " "
                + sheet.labels()
                        .text(
                                "connected.range",
                                least.name(),
                                sheet.percent(least.rate()),
                                most.name(),
                                sheet.percent(most.rate()));
    }

    /** A group with its rate. */
    private record Entry(String name, Share rate) {}
}
