package io.github.decroche.examples.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.annotations.AbstractAnnotation;
import org.jfree.chart.annotations.CategoryAnnotation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.ui.RectangleEdge;

/** A dot in a row of a chart, in the middle of the row whatever else is there. */
final class CategoryPoint extends AbstractAnnotation implements CategoryAnnotation {
    private static final long serialVersionUID = 1L;

    private final transient RowChart.Row row;
    private final double value;
    private final Color color;
    private final double size;

    CategoryPoint(RowChart.Row row, double value, Color color, double size) {
        this.row = row;
        this.value = value;
        this.color = color;
        this.size = size;
    }

    @Override
    public void draw(Graphics2D graphics, CategoryPlot plot, Rectangle2D area, CategoryAxis names, ValueAxis values) {
        RectangleEdge left = Plot.resolveDomainAxisLocation(plot.getDomainAxisLocation(), plot.getOrientation());
        RectangleEdge below = Plot.resolveRangeAxisLocation(plot.getRangeAxisLocation(), plot.getOrientation());
        double y = names.getCategoryMiddle(row, plot.getCategories(), area, left);
        double x = values.valueToJava2D(value, area, below);
        graphics.setPaint(color);
        graphics.fill(new Ellipse2D.Double(x - size / 2, y - size / 2, size, size));
    }
}
