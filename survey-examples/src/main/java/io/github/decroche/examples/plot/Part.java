package io.github.decroche.examples.plot;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.JFreeChart;

/** One of the charts of a picture, with its height. */
record Part(JFreeChart chart, int height) {
    private static final int TOP = 12;
    private static final int LINE = 15;
    private static final int SWATCH = 30;

    /** How high the title and the key are at a width, at most. */
    static int titleHeight(String title, List<Look.Swatch> key, int width) {
        int lines = (int) Math.ceil(Look.width(Look.BOLD, title) / (width - 2 * Look.GAP) * 1.05);
        double keys = 0;
        for (Look.Swatch swatch : key) {
            keys += Look.width(Look.SMALL, swatch.text()) + SWATCH;
        }
        int keyLines = (int) Math.ceil(keys / (width - 2 * Look.GAP) * (keys > width ? 1.15 : 1));
        return TOP + lines * LINE + keyLines * (LINE + 3) + (keyLines > 0 ? 4 : 0);
    }

    /** A title without anything below it. */
    static Part empty(String title, int width) {
        return new RowChart(width, 0, 0, Look.axis(0, 1, List.of())).part(title, List.of());
    }

    /** Draws charts below each other. */
    static Plot.Drawing drawing(List<Part> parts) {
        return (graphics, area) -> {
            double y = area.getY();
            for (Part part : parts) {
                part.chart().draw(graphics, new Rectangle2D.Double(area.getX(), y, area.getWidth(), part.height()));
                y += part.height();
            }
        };
    }
}
