package io.github.decroche.examples.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Stroke;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.CategoryLineAnnotation;
import org.jfree.chart.annotations.CategoryTextAnnotation;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.CategoryAnchor;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.DefaultCategoryDataset;

/**
 * A chart of rows below each other: names to the left, bars, points and intervals along one axis, words anywhere. The axis ends
 * before the chart does, so that there is room for words to the right.
 */
final class RowChart {
    /** The distance of the names of rows from what is drawn, and from the margin. */
    static final int NAME_GAP = 16;

    private static final int AXIS = 22;
    private static final int POINT = 7;
    private static final int WORD_GAP = 16;

    private final int width;
    private final int rowHeight;
    private final double labelWidth;
    private final List<Row> rows = new ArrayList<>();
    private final DefaultCategoryDataset bars = new DefaultCategoryDataset();
    private final CategoryAxis names = new CategoryAxis();
    private final CategoryPlot plot;
    private final NumberAxis values;

    /**
     * A chart without rows.
     *
     * @param width the width of the picture
     * @param rowHeight the height of a row
     * @param labelWidth how much of the width is for the names of rows
     * @param values the axis
     */
    RowChart(int width, int rowHeight, double labelWidth, NumberAxis values) {
        this.width = width;
        this.rowHeight = rowHeight;
        this.labelWidth = labelWidth;
        this.values = values;
        StackedBarRenderer renderer = new StackedBarRenderer();
        renderer.setBarPainter(new StandardBarPainter());
        renderer.setShadowVisible(false);
        renderer.setMaximumBarWidth(1);
        renderer.setDrawBarOutline(true);
        renderer.setDefaultOutlinePaint(Color.WHITE);
        renderer.setDefaultOutlineStroke(Look.THIN);
        this.plot = new CategoryPlot(bars, names, values, renderer);
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
        plot.setRangeGridlinePaint(Palette.GRID);
        plot.setRangeGridlineStroke(Look.THIN);
        plot.setFixedDomainAxisSpace(Look.left(labelWidth));
        Look.quieten(names);
        names.setTickLabelFont(Look.TEXT);
        names.setMaximumCategoryLabelLines(4);
        names.setMaximumCategoryLabelWidthRatio((float) ((labelWidth - NAME_GAP) / (width - 2 * Look.GAP)));
        names.setCategoryMargin(0.28);
        names.setLowerMargin(0);
        names.setUpperMargin(0);
    }

    /** A row; equal to itself only, whatever it is called. */
    static final class Row implements Comparable<Row> {
        private final int number;
        private final String name;

        private Row(int number, String name) {
            this.number = number;
            this.name = name;
        }

        @Override
        public int compareTo(Row other) {
            return Integer.compare(number, other.number);
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return number;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** Adds a row below all others. */
    Row row(String name) {
        Row row = new Row(rows.size(), name);
        rows.add(row);
        bars.addValue((Number) null, Integer.valueOf(0), row); // a row is there even without a bar
        return row;
    }

    /** Adds a row that is the heading of those below it. */
    Row heading(String name) {
        Row row = row(name);
        names.setTickLabelFont(row, Look.BOLD);
        return row;
    }

    /** Adds a bar behind those of lower numbers, or on the other side of 0 when the value is negative. */
    void bar(Row row, int number, double value, Color color) {
        bars.addValue(Double.valueOf(value), Integer.valueOf(number), row);
        plot.getRenderer().setSeriesPaint(bars.getRowIndex(number), color);
    }

    /** Adds a line along the row. */
    void line(Row row, double from, double to, Color color, Stroke stroke) {
        plot.addAnnotation(new CategoryLineAnnotation(row, from, row, to, color, stroke));
    }

    /** Adds a point with its interval. */
    void point(Row row, double value, double low, double high, Color color) {
        line(row, low, high, color, Look.BROAD);
        plot.addAnnotation(new CategoryPoint(row, value, color, POINT));
    }

    /** Adds words. */
    void text(Row row, double at, String text, TextAnchor anchor, Font font, Color color) {
        CategoryTextAnnotation annotation = new CategoryTextAnnotation(text, row, at);
        annotation.setCategoryAnchor(CategoryAnchor.MIDDLE);
        annotation.setTextAnchor(anchor);
        annotation.setFont(font);
        annotation.setPaint(color);
        plot.addAnnotation(annotation);
    }

    /** Adds words in the middle of a bar, if they fit there. */
    void textInBar(Row row, double from, double to, String text, Font font, Color ground) {
        if (Look.width(font, text) + 6 <= pixels(Math.abs(to - from))) {
            text(row, (from + to) / 2, text, TextAnchor.CENTER, font, Palette.textOn(ground));
        }
    }

    /** Adds a line through all rows. */
    void mark(double at, Color color, Stroke stroke) {
        plot.addRangeMarker(new ValueMarker(at, color, stroke), Layer.BACKGROUND);
    }

    /** Adds a band as high as the row; what is added later stands before it. */
    void band(Row row, double from, double to) {
        line(row, from, to, Palette.BAND, new BasicStroke(rowHeight, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
    }

    /**
     * How much longer than its ticks an axis has to be, as a share, for words of a width to stand beside it.
     *
     * @param width the width of the picture
     * @param labelWidth how much of it is for the names of rows
     * @param words the width of the words
     */
    static double room(int width, double labelWidth, double words) {
        double all = width - labelWidth - 2 * Look.GAP;
        double taken = Math.min(words + WORD_GAP, 0.6 * all);
        return taken / (all - taken);
    }

    /** How many pixels a distance on the axis takes. */
    double pixels(double distance) {
        return distance / values.getRange().getLength() * (width - labelWidth - 2 * Look.GAP);
    }

    /** How far so many pixels are on the axis. */
    double distance(double pixels) {
        return pixels / pixels(1);
    }

    /** Leaves the axis out. */
    void hideAxis() {
        values.setVisible(false);
        plot.setRangeGridlinesVisible(false);
    }

    /** The chart under a title, with a key of colours unless there are none. */
    Part part(String title, List<Look.Swatch> key) {
        JFreeChart chart = Look.chart(plot, title);
        if (!key.isEmpty()) {
            Look.addKey(chart, key);
        }
        int height = Part.titleHeight(title, key, width) + rows.size() * rowHeight + (values.isVisible() ? AXIS : 0);
        return new Part(chart, height);
    }
}
