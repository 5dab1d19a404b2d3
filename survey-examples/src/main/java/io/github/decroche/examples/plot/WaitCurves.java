package io.github.decroche.examples.plot;

import io.github.decroche.statistics.ConfidenceInterval;
import io.github.decroche.statistics.Estimate;
import io.github.decroche.statistics.survival.SurvivalCurve;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.DeviationStepRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/** Kaplan–Meier curves as two charts below each other with one axis of time: the curves, and how many are at risk. */
final class WaitCurves {
    /** Longer curves are drawn at this many times, evenly spaced: finer than any picture shows. */
    private static final int MOST_STEPS = 1500;

    private static final int HEIGHT = 300;
    private static final int RISK_ROW = 19;
    private static final int RISK_ROW_OF_TWO_LINES = 32;
    /** How far the labels of two lines are from each other at least, as a share of the height. */
    private static final double LABEL_GAP = 0.062;
    /** How much longer than the curves the axis is where no labels stand beside them. */
    private static final double MARGIN = 0.06;

    private final Sheet sheet;
    private final List<WaitLine> lines;
    private final List<Duration> marks;
    private final boolean atMarks;
    private final double horizon;
    private final double nameWidth;
    private final double end;

    /**
     * Some curves.
     *
     * @param sheet what to draw on
     * @param lines the curves, at least one and no more than {@link Palette#lines()}
     * @param marks the times at which the protocol begins another attempt, the last one being the horizon
     * @param atMarks whether the curves are read there only, with straight lines between
     */
    WaitCurves(Sheet sheet, List<WaitLine> lines, List<Duration> marks, boolean atMarks) {
        this.atMarks = atMarks;
        this.sheet = sheet;
        this.lines = lines;
        this.marks = marks;
        this.horizon = WaitLine.minutes(lines.get(0).waits().curve().horizon());
        this.nameWidth = sheet.nameWidth(lines.stream().map(WaitLine::name).toList());
        this.end = horizon * (1 + (sheet.isNarrow() ? MARGIN : RowChart.room(sheet.width(), nameWidth, labelWidth())));
    }

    /** The curves with their limits under a title. */
    Part curves(String title) {
        YIntervalSeriesCollection data = new YIntervalSeriesCollection();
        DeviationRenderer renderer =
                atMarks ? new DeviationRenderer(true, true) : new DeviationStepRenderer(true, false);
        renderer.setAlpha(0.13f);
        for (int i = 0; i < lines.size(); i++) {
            data.addSeries(series(lines.get(i)));
            renderer.setSeriesPaint(i, lines.get(i).color());
            renderer.setSeriesFillPaint(i, lines.get(i).color());
            renderer.setSeriesStroke(i, lines.get(i).stroke());
        }
        NumberAxis time = Look.axis(0, end, ticks());
        time.setLabel(sheet.labels().text(sheet.isNarrow() ? "waits.time.short" : "waits.time"));
        NumberAxis share = Look.axis(-0.005, 1.005, sheet.percentTicks());
        XYPlot plot = new XYPlot(data, time, share, renderer);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(Palette.GRID);
        plot.setRangeGridlineStroke(Look.THIN);
        plot.setFixedRangeAxisSpace(Look.left(nameWidth));
        marks.forEach(mark -> plot.addDomainMarker(
                new ValueMarker(WaitLine.minutes(mark), Palette.MARK, Look.DOTTED), Layer.BACKGROUND));
        List<Look.Swatch> key = new ArrayList<>();
        if (sheet.isNarrow()) {
            lines.forEach(line -> key.add(new Look.Swatch(line.color(), line.stroke(), line.name())));
        } else {
            labels().forEach(plot::addAnnotation);
        }
        var chart = Look.chart(plot, title);
        if (!key.isEmpty()) {
            Look.addKey(chart, key);
        }
        return new Part(chart, Part.titleHeight(title, key, sheet.width()) + HEIGHT);
    }

    /** The curve as points of time, share and limits, in minutes; where a share has no limits, the band has no height. */
    private YIntervalSeries series(WaitLine line) {
        YIntervalSeries series = new YIntervalSeries(line.number());
        series.add(0, 1, 1, 1);
        SurvivalCurve curve = line.waits().curve();
        if (atMarks) {
            marks.forEach(mark -> curve.at(mark).ifPresent(reading -> add(series, mark, reading.surviving())));
            return series;
        }
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
                WaitLine.minutes(time),
                share,
                surviving.interval().map(ConfidenceInterval::low).orElse(share),
                surviving.interval().map(ConfidenceInterval::high).orElse(share));
    }

    private List<Look.Tick> ticks() {
        return Stream.concat(Stream.of(Duration.ZERO), marks.stream())
                .map(mark -> new Look.Tick(WaitLine.minutes(mark), sheet.minutes(mark)))
                .toList();
    }

    /** The name of each line and its height at its end, beside it; moved apart where they would lie on each other. */
    private List<XYTextAnnotation> labels() {
        List<WaitLine> upwards = lines.stream()
                .sorted(Comparator.comparingDouble(WaitLine::last))
                .toList();
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
            XYTextAnnotation label = new XYTextAnnotation(label(upwards.get(i)), horizon * 1.015, heights[i]);
            label.setTextAnchor(TextAnchor.CENTER_LEFT);
            label.setFont(Look.SMALL);
            label.setPaint(upwards.get(i).color());
            labels.add(label);
        }
        return labels;
    }

    private String label(WaitLine line) {
        return sheet.labels().percent(line.last()) + " " + line.name();
    }

    private double labelWidth() {
        return lines.stream()
                .mapToDouble(line -> Look.width(Look.SMALL, label(line)))
                .max()
                .orElse(0);
    }

    /** How many were still trying just before each mark. */
    Part atRisk() {
        boolean twoLines = lines.stream().anyMatch(line -> Look.width(Look.TEXT, line.name()) > nameWidth);
        RowChart chart = new RowChart(
                sheet.width(), twoLines ? RISK_ROW_OF_TWO_LINES : RISK_ROW, nameWidth, Look.axis(0, end, List.of()));
        chart.hideAxis();
        for (WaitLine line : lines) {
            RowChart.Row row = chart.row(line.name());
            Stream.concat(Stream.of(Duration.ZERO), marks.stream())
                    .forEach(mark -> line.waits()
                            .curve()
                            .at(mark)
                            .ifPresent(reading -> chart.text(
                                    row,
                                    WaitLine.minutes(mark),
                                    Long.toString(reading.atRisk()),
                                    mark.isZero() ? TextAnchor.CENTER_LEFT : TextAnchor.CENTER,
                                    Look.SMALL,
                                    Palette.INK)));
        }
        return chart.part(sheet.labels().text("waits.atRisk.title"), List.of());
    }
}
