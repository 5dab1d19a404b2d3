package io.github.decroche.examples.plot;

import io.github.decroche.analysis.GroupKey;
import io.github.decroche.analysis.Grouped;
import io.github.decroche.analysis.WaitSummary;
import io.github.decroche.statistics.ConfidenceInterval;
import io.github.decroche.statistics.Estimate;
import io.github.decroche.statistics.survival.SurvivalCurve;
import io.github.decroche.text.TextTable;
import java.awt.Color;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationStepRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/** The share of calls not yet connected over protocol time, with limits and the numbers at risk below. */
final class WaitsPlot {
    /** Longer curves are drawn at this many times, evenly spaced: finer than any picture shows. */
    private static final int MOST_STEPS = 1500;

    private static final double NANOS_IN_MINUTE = 60e9;
    private static final int HEIGHT = 300;
    private static final int RISK_ROW = 19;
    private static final double LABEL_GAP = 0.062;

    private final Sheet sheet;

    WaitsPlot(Sheet sheet) {
        this.sheet = sheet;
    }

    Plot of(Grouped<WaitSummary> waits) {
        List<Line> lines = new ArrayList<>();
        waits.groups().keySet().stream()
                .sorted(sheet.order(waits.dimensions()))
                .forEach(key -> Optional.ofNullable(waits.groups().get(key))
                        .filter(group -> group.calls() > 0)
                        .ifPresent(group -> lines.add(line(waits, key, group, lines.size()))));
        if (waits.dimensions().isEmpty() && waits.all().calls() > 0) {
            lines.add(new Line(sheet.labels().text("all"), waits.all(), 0));
        }
        List<Part> parts = new ArrayList<>();
        for (int from = 0; from < lines.size(); from += Palette.lines()) {
            List<Line> some = lines.subList(from, Math.min(from + Palette.lines(), lines.size()));
            double nameWidth = sheet.nameWidth(some.stream().map(Line::name).toList());
            double end = minutes(waits.all().curve().horizon());
            double to =
                    end * (1 + (sheet.isNarrow() ? 0.06 : RowChart.room(sheet.width(), nameWidth, labelWidth(some))));
            parts.add(curves(some, waits.all().marks(), nameWidth, to, waits.all()));
            parts.add(atRisk(some, waits.all().marks(), nameWidth, to));
        }
        return new Plot(
                "waits",
                new Plot.Words(title(waits.all()), description(lines, waits.all()), method(waits.all())),
                List.of(table(waits, lines)),
                sheet.width(),
                parts);
    }

    private String method(WaitSummary all) {
        return sheet.labels()
                .text("waits.method", all.calls(), written(all.curve().horizon()), all.calls() - all.done());
    }

    private TextTable table(Grouped<WaitSummary> waits, List<Line> lines) {
        List<String> header = new ArrayList<>(
                List.of(sheet.heading(waits.dimensions()), sheet.labels().text("column.calls")));
        waits.all().marks().forEach(mark -> header.add(sheet.labels().text("column.notConnected", written(mark))));
        header.addAll(
                List.of(sheet.labels().text("column.median"), sheet.labels().text("column.restrictedMean")));
        List<List<String>> rows = new ArrayList<>();
        for (Line line : lines) {
            SurvivalCurve curve = line.waits().curve();
            List<String> row = new ArrayList<>(
                    List.of(line.name(), Long.toString(line.waits().calls())));
            line.waits()
                    .marks()
                    .forEach(mark -> row.add(curve.at(mark).map(this::reading).orElse(Sheet.NONE)));
            row.add(curve.median()
                    .map(it -> sheet.labels().minutes(minutes(it) * 60))
                    .orElse(Sheet.NONE));
            row.add(curve.restrictedMean()
                    .map(mean -> sheet.labels().minutes(mean.seconds()))
                    .orElse(Sheet.NONE));
            rows.add(row);
        }
        return new TextTable(header, rows);
    }

    private String reading(SurvivalCurve.Reading reading) {
        return sheet.labels().percent(reading.surviving().value())
                + reading.surviving()
                        .interval()
                        .map(it -> "\n" + sheet.labels().number(it.low() * 100, 1) + "–"
                                + sheet.labels().number(it.high() * 100, 1))
                        .orElse("")
                + "\n" + sheet.labels().text("waits.atRisk", reading.atRisk());
    }

    private Line line(Grouped<WaitSummary> waits, GroupKey key, WaitSummary group, int number) {
        return new Line(sheet.name(waits.dimensions(), key, 0), group, number);
    }

    private String title(WaitSummary all) {
        String level = all.curve()
                .restrictedMean()
                .map(mean -> sheet.labels().percent(mean.interval().level().value(), 0))
                .orElse("");
        return sheet.labels().text("waits.title", level);
    }

    private Part curves(List<Line> lines, List<Duration> marks, double nameWidth, double to, WaitSummary all) {
        YIntervalSeriesCollection data = new YIntervalSeriesCollection();
        DeviationStepRenderer renderer = new DeviationStepRenderer(true, false);
        renderer.setAlpha(0.13f);
        for (int i = 0; i < lines.size(); i++) {
            data.addSeries(series(lines.get(i)));
            renderer.setSeriesPaint(i, lines.get(i).color());
            renderer.setSeriesFillPaint(i, lines.get(i).color());
            renderer.setSeriesStroke(i, Palette.stroke(lines.get(i).number()));
        }
        NumberAxis time = Look.axis(0, to, ticks(marks));
        time.setLabel(sheet.labels().text(sheet.isNarrow() ? "waits.time.short" : "waits.time"));
        NumberAxis share = Look.axis(-0.005, 1.005, sheet.percentTicks());
        XYPlot plot = new XYPlot(data, time, share, renderer);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(Palette.GRID);
        plot.setRangeGridlineStroke(Look.THIN);
        plot.setFixedRangeAxisSpace(Look.left(nameWidth));
        marks.forEach(mark ->
                plot.addDomainMarker(new ValueMarker(minutes(mark), Palette.MARK, Look.DOTTED), Layer.BACKGROUND));
        List<Look.Swatch> key = new ArrayList<>();
        if (sheet.isNarrow()) {
            lines.forEach(line -> key.add(new Look.Swatch(line.color(), Palette.stroke(line.number()), line.name())));
        } else {
            labels(lines, minutes(all.curve().horizon())).forEach(plot::addAnnotation);
        }
        String title = title(all);
        var chart = Look.chart(plot, title);
        if (!key.isEmpty()) {
            Look.addKey(chart, key);
        }
        return new Part(chart, Part.titleHeight(title, key, sheet.width()) + HEIGHT);
    }

    /** The curve as points of time, share and limits, in minutes; where a share has no limits, the band has no height. */
    private static YIntervalSeries series(Line line) {
        YIntervalSeries series = new YIntervalSeries(line.number());
        series.add(0, 1, 1, 1);
        SurvivalCurve curve = line.waits().curve();
        List<SurvivalCurve.Step> steps = curve.steps();
        if (steps.size() <= MOST_STEPS) {
            steps.forEach(step -> add(series, step.time(), step.surviving()));
        } else {
            long horizon = curve.horizon().toNanos();
            LongStream.rangeClosed(1, MOST_STEPS)
                    .mapToObj(i -> Duration.ofNanos(horizon / MOST_STEPS * i))
                    .forEach(time -> curve.at(time).ifPresent(reading -> add(series, time, reading.surviving())));
        }
        curve.at(curve.horizon()).ifPresent(reading -> add(series, curve.horizon(), reading.surviving()));
        return series;
    }

    private static void add(YIntervalSeries series, Duration time, Estimate surviving) {
        double share = surviving.value();
        series.add(
                minutes(time),
                share,
                surviving.interval().map(ConfidenceInterval::low).orElse(share),
                surviving.interval().map(ConfidenceInterval::high).orElse(share));
    }

    private List<Look.Tick> ticks(List<Duration> marks) {
        return Stream.concat(Stream.of(Duration.ZERO), marks.stream())
                .map(mark -> new Look.Tick(minutes(mark), written(mark)))
                .toList();
    }

    /** A time in minutes, without decimals where it has none. */
    private String written(Duration time) {
        double minutes = minutes(time);
        return sheet.labels().number(minutes, minutes == Math.rint(minutes) ? 0 : 1);
    }

    /** The name of each line and its height at its end, beside it; moved apart where they would lie on each other. */
    private List<XYTextAnnotation> labels(List<Line> lines, double end) {
        List<Line> upwards =
                lines.stream().sorted(Comparator.comparingDouble(Line::last)).toList();
        double[] heights = new double[upwards.size()];
        double free = 0.02;
        for (int i = 0; i < heights.length; i++) {
            heights[i] = Math.max(free, upwards.get(i).last());
            free = heights[i] + LABEL_GAP;
        }
        double most = 0.98;
        for (int i = heights.length - 1; i >= 0; i--) {
            heights[i] = Math.min(most, heights[i]);
            most = heights[i] - LABEL_GAP;
        }
        List<XYTextAnnotation> labels = new ArrayList<>();
        for (int i = 0; i < heights.length; i++) {
            XYTextAnnotation label = new XYTextAnnotation(label(upwards.get(i)), end * 1.015, heights[i]);
            label.setTextAnchor(TextAnchor.CENTER_LEFT);
            label.setFont(Look.SMALL);
            label.setPaint(upwards.get(i).color());
            labels.add(label);
        }
        return labels;
    }

    private String label(Line line) {
        return sheet.labels().percent(line.last()) + " " + line.name();
    }

    private double labelWidth(List<Line> lines) {
        return lines.stream()
                .mapToDouble(line -> Look.width(Look.SMALL, label(line)))
                .max()
                .orElse(0);
    }

    private Part atRisk(List<Line> lines, List<Duration> marks, double nameWidth, double to) {
        boolean twoLines = lines.stream().anyMatch(line -> Look.width(Look.TEXT, line.name()) > nameWidth);
        RowChart chart = new RowChart(
                sheet.width(), twoLines ? 2 * RISK_ROW - 6 : RISK_ROW, nameWidth, Look.axis(0, to, List.of()));
        chart.hideAxis();
        for (Line line : lines) {
            RowChart.Row row = chart.row(line.name());
            Stream.concat(Stream.of(Duration.ZERO), marks.stream())
                    .forEach(mark -> line.waits()
                            .curve()
                            .at(mark)
                            .ifPresent(reading -> chart.text(
                                    row,
                                    minutes(mark),
                                    Long.toString(reading.atRisk()),
                                    mark.isZero() ? TextAnchor.CENTER_LEFT : TextAnchor.CENTER,
                                    Look.SMALL,
                                    Palette.INK)));
        }
        return chart.part(sheet.labels().text("waits.atRisk.title"), List.of());
    }

    private String description(List<Line> lines, WaitSummary all) {
        if (lines.isEmpty()) {
            return sheet.labels().text("nothing");
        }
        Line least = lines.stream().min(Comparator.comparingDouble(Line::last)).orElseThrow();
        Line most = lines.stream().max(Comparator.comparingDouble(Line::last)).orElseThrow();
        String horizon = written(all.curve().horizon());
        String allLast = sheet.labels().percent(last(all));
        if (lines.size() == 1) {
            return sheet.labels().text("waits.description.one", horizon, allLast);
        }
        return sheet.labels()
                .text(
                        "waits.description",
                        horizon,
                        allLast,
                        sheet.labels().percent(least.last()),
                        least.name(),
                        sheet.labels().percent(most.last()),
                        most.name());
    }

    private static double last(WaitSummary waits) {
        return waits.curve()
                .at(waits.curve().horizon())
                .map(SurvivalCurve.Reading::surviving)
                .map(Estimate::value)
                .orElse(1.0);
    }

    private static double minutes(Duration time) {
        return time.toNanos() / NANOS_IN_MINUTE;
    }

    /** A curve with its name and its number among the lines. */
    private record Line(String name, WaitSummary waits, int number) {
        double last() {
            return WaitsPlot.last(waits);
        }

        Color color() {
            return Palette.line(number);
        }
    }
}
