package io.github.decroche.examples.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.Axis;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.block.FlowArrangement;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.chart.ui.VerticalAlignment;
import org.jspecify.annotations.Nullable;

/** What all pictures have in common: fonts, lines, margins; white ground, no frames. */
final class Look {
    static final Font TEXT = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
    static final Font BOLD = TEXT.deriveFont(Font.BOLD);
    static final Font SMALL = TEXT.deriveFont(11f);
    static final Font SYMBOL = BOLD.deriveFont(13f);

    static final BasicStroke THIN = new BasicStroke(0.8f);
    static final BasicStroke BROAD = new BasicStroke(1.8f);
    static final BasicStroke DOTTED =
            new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {2, 3}, 0);

    /** The margin of pictures, in pixels. */
    static final int GAP = 4;

    private static final Shape SWATCH = new Rectangle2D.Double(-6, -5, 12, 10);
    private static final Shape SAMPLE = new Line2D.Double(-12, 0, 12, 0);
    private static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);

    private Look() {}

    /** A chart of a plot under its title; without a legend. */
    static JFreeChart chart(org.jfree.chart.plot.Plot plot, String title) {
        plot.setBackgroundPaint(Color.WHITE);
        plot.setOutlineVisible(false);
        plot.setInsets(new RectangleInsets(GAP, 0, 0, 0));
        JFreeChart chart = new JFreeChart(null, TEXT, plot, false);
        chart.setBackgroundPaint(Color.WHITE);
        chart.setPadding(new RectangleInsets(GAP, GAP, GAP, GAP));
        chart.setTitle(new TextTitle(
                title,
                BOLD,
                Palette.INK,
                RectangleEdge.TOP,
                HorizontalAlignment.LEFT,
                VerticalAlignment.TOP,
                RectangleInsets.ZERO_INSETS));
        chart.getTitle().setTextAlignment(HorizontalAlignment.LEFT);
        return chart;
    }

    /** Adds a key of colours below the title. */
    static void addKey(JFreeChart chart, List<Swatch> swatches) {
        LegendItemCollection items = new LegendItemCollection();
        swatches.forEach(swatch -> {
            LegendItem item = swatch.stroke() == null
                    ? new LegendItem(swatch.text(), null, null, null, SWATCH, swatch.color(), THIN, Palette.INK)
                    : new LegendItem(swatch.text(), null, null, null, SAMPLE, swatch.stroke(), swatch.color());
            item.setLabelFont(SMALL);
            item.setLabelPaint(Palette.INK);
            items.add(item);
        });
        LegendTitle key = new LegendTitle(
                () -> items,
                new FlowArrangement(HorizontalAlignment.LEFT, VerticalAlignment.CENTER, 2 * GAP, 0),
                new FlowArrangement(HorizontalAlignment.LEFT, VerticalAlignment.CENTER, 2 * GAP, 0));
        key.setPosition(RectangleEdge.TOP);
        key.setHorizontalAlignment(HorizontalAlignment.LEFT);
        key.setBackgroundPaint(Color.WHITE);
        key.setItemFont(SMALL);
        key.setItemPaint(Palette.INK);
        key.setPadding(new RectangleInsets(GAP, 0, 0, 0));
        chart.addSubtitle(key);
    }

    /** A colour, or a kind of line in that colour, with what it stands for. */
    record Swatch(Color color, @Nullable Stroke stroke, String text) {
        Swatch(Color color, String text) {
            this(color, null, text);
        }
    }

    /** An axis of numbers with ticks at given places, written by given words; ranges can go on beyond the last tick. */
    static NumberAxis axis(double from, double to, List<Tick> ticks) {
        NumberAxis axis = new GivenTicks(ticks);
        axis.setRange(from, to);
        quieten(axis);
        return axis;
    }

    /** Takes the line and the marks from an axis. */
    static void quieten(Axis axis) {
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
        axis.setTickLabelFont(SMALL);
        axis.setTickLabelPaint(Palette.INK);
        axis.setLabelFont(SMALL);
        axis.setLabelPaint(Palette.INK);
    }

    /** A place on an axis, with what is written there. */
    record Tick(double at, String text) {}

    /** Room for the labels of an axis to the left. */
    static AxisSpace left(double width) {
        AxisSpace space = new AxisSpace();
        space.setLeft(width);
        return space;
    }

    /** Refuses to draw where texts cannot be measured, which Java tells by errors of many kinds. */
    static void requireFont() {
        try {
            new Font(Font.SANS_SERIF, Font.PLAIN, 12).getStringBounds("x", new FontRenderContext(null, true, true));
        } catch (LinkageError | InternalError | RuntimeException e) {
            throw new UncheckedIOException(new IOException(
                    "pictures need a font, and this machine has none; on Debian, apt-get install fontconfig fonts-dejavu-core",
                    e));
        }
    }

    /** How wide a text is. */
    static double width(Font font, String text) {
        return text.lines()
                .mapToDouble(line -> font.getStringBounds(line, MEASURE).getWidth())
                .max()
                .orElse(0);
    }

    private static final class GivenTicks extends NumberAxis {
        private static final long serialVersionUID = 1L;
        private final transient List<Tick> given;

        GivenTicks(List<Tick> given) {
            this.given = List.copyOf(given);
        }

        @Override
        public List<NumberTick> refreshTicks(
                Graphics2D graphics, AxisState state, Rectangle2D area, RectangleEdge edge) {
            TextAnchor anchor = RectangleEdge.isTopOrBottom(edge) ? TextAnchor.TOP_CENTER : TextAnchor.CENTER_RIGHT;
            List<NumberTick> ticks = new ArrayList<>();
            given.forEach(tick -> ticks.add(new NumberTick(tick.at(), tick.text(), anchor, TextAnchor.CENTER, 0)));
            return ticks;
        }
    }
}
