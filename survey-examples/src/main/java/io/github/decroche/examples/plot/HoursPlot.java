package io.github.decroche.examples.plot;

import io.github.decroche.analysis.GroupSummary;
import io.github.decroche.analysis.Measure;
import io.github.decroche.analysis.Synthesis;
import io.github.decroche.statistics.proportion.Share;
import io.github.decroche.text.TextTable;
import java.awt.Color;
import java.awt.Paint;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.PaintScale;
import org.jfree.chart.renderer.xy.XYBlockRenderer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.DefaultXYZDataset;

/** The share of calls that did not connect, by weekday and hour: the darker, the more. */
final class HoursPlot {
    private static final int ROW = 40;
    private static final int AXIS = 24;

    private final Sheet sheet;

    HoursPlot(Sheet sheet) {
        this.sheet = sheet;
    }

    Plot of(Synthesis synthesis) {
        List<Cell> cells = synthesis.groups().stream()
                .filter(GroupSummary::hasCallsDone)
                .map(HoursPlot::cell)
                .toList();
        SortedSet<DayOfWeek> days = new TreeSet<>();
        SortedSet<Integer> hours = new TreeSet<>();
        cells.forEach(cell -> {
            days.add(cell.day());
            hours.add(cell.hour());
        });
        List<DayOfWeek> rows = List.copyOf(days);
        String title = sheet.labels().text("hours.title");
        int height = Part.titleHeight(title, List.of(), sheet.width()) + rows.size() * ROW + AXIS;
        Part part = new Part(Look.chart(plot(cells, rows, hours), title), height);
        return new Plot(
                "hours",
                new Plot.Words(title, description(cells), method(synthesis)),
                List.of(table(cells)),
                sheet.width(),
                List.of(part));
    }

    private String method(Synthesis synthesis) {
        return sheet.labels()
                .text(
                        "hours.method",
                        synthesis.all().rate(Measure.CONNECTED).of(),
                        sheet.study().zone().getId());
    }

    private TextTable table(List<Cell> cells) {
        return new TextTable(
                List.of(
                        sheet.labels().text("column.weekday"),
                        sheet.labels().text("column.hour"),
                        sheet.labels().text("column.done"),
                        sheet.labels().text("category.not-connected"),
                        sheet.labels().text("column.share")),
                cells.stream()
                        .sorted(Comparator.comparing(Cell::day).thenComparing(Cell::hour))
                        .map(cell -> List.of(
                                sheet.names().weekday(cell.day()),
                                sheet.labels().text("hours.hour", cell.hour()),
                                Long.toString(cell.rate().of()),
                                Long.toString(cell.rate().of() - cell.rate().count()),
                                sheet.labels().percent(cell.unconnected())))
                        .toList());
    }

    private static Cell cell(GroupSummary group) {
        return new Cell(
                DayOfWeek.valueOf(group.key().values().get(0).orElseThrow()),
                Integer.parseInt(group.key().values().get(1).orElseThrow()),
                group.rate(Measure.CONNECTED));
    }

    private XYPlot plot(List<Cell> cells, List<DayOfWeek> rows, SortedSet<Integer> hours) {
        double[][] data = new double[3][cells.size()];
        for (int i = 0; i < cells.size(); i++) {
            data[0][i] = cells.get(i).hour() + 0.5;
            data[1][i] = -rows.indexOf(cells.get(i).day());
            data[2][i] = cells.get(i).unconnected();
        }
        DefaultXYZDataset dataset = new DefaultXYZDataset();
        dataset.addSeries("calls", data);
        XYBlockRenderer renderer = new XYBlockRenderer();
        renderer.setPaintScale(new Shades());
        int first = hours.isEmpty() ? 0 : hours.first();
        int last = hours.isEmpty() ? 24 : hours.last() + 1;
        List<Look.Tick> times = new ArrayList<>();
        for (int hour = first; hour <= last; hour++) {
            times.add(new Look.Tick(
                    hour, sheet.labels().text(sheet.isNarrow() ? "hours.hour.short" : "hours.hour", hour)));
        }
        List<Look.Tick> names = new ArrayList<>();
        rows.forEach(
                day -> names.add(new Look.Tick(-rows.indexOf(day), sheet.names().weekday(day))));
        NumberAxis x = Look.axis(first - 0.15, last + 0.15, times);
        NumberAxis y = Look.axis(-Math.max(1, rows.size()) + 0.5, 0.5, names);
        y.setTickLabelFont(Look.TEXT);
        XYPlot plot = new XYPlot(dataset, x, y, renderer);
        plot.setFixedRangeAxisSpace(Look.left(
                sheet.nameWidth(rows.stream().map(sheet.names()::weekday).toList())));
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        for (Cell cell : cells) {
            Color color = Palette.textOn(Palette.share(cell.unconnected()));
            double at = -rows.indexOf(cell.day());
            plot.addAnnotation(text(cell, at + 0.14, sheet.labels().percent(cell.unconnected(), 0), color));
            plot.addAnnotation(text(cell, at - 0.22, count(cell), color));
        }
        return plot;
    }

    private String count(Cell cell) {
        return sheet.isNarrow()
                ? Long.toString(cell.rate().of())
                : sheet.labels().text("n", cell.rate().of());
    }

    private static XYTextAnnotation text(Cell cell, double at, String text, Color color) {
        XYTextAnnotation annotation = new XYTextAnnotation(text, cell.hour() + 0.5, at);
        annotation.setTextAnchor(TextAnchor.CENTER);
        annotation.setFont(Look.SMALL);
        annotation.setPaint(color);
        return annotation;
    }

    private String description(List<Cell> cells) {
        if (cells.isEmpty()) {
            return sheet.labels().text("nothing");
        }
        Comparator<Cell> byShare = Comparator.comparingDouble(Cell::unconnected);
        Cell most = cells.stream().max(byShare).orElseThrow();
        Cell least = cells.stream().min(byShare).orElseThrow();
        return sheet.labels()
                .text(
                        "hours.description",
                        sheet.labels().percent(most.unconnected(), 0),
                        sheet.names().weekday(most.day()),
                        most.hour(),
                        most.rate().of(),
                        sheet.labels().percent(least.unconnected(), 0),
                        sheet.names().weekday(least.day()),
                        least.hour(),
                        least.rate().of());
    }

    /** The calls of one hour of one weekday. */
    private record Cell(DayOfWeek day, int hour, Share rate) {
        double unconnected() {
            return 1 - rate.estimate().orElseThrow();
        }
    }

    /** Shares as colours. */
    private static final class Shades implements PaintScale {
        @Override
        public double getLowerBound() {
            return 0;
        }

        @Override
        public double getUpperBound() {
            return 1;
        }

        @Override
        public Paint getPaint(double share) {
            return Palette.share(share);
        }
    }
}
