package io.github.decroche.examples.plot;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.StringWriter;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.DOMGroupManager;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGGraphics2DIOException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Writes a picture as SVG. */
final class Svg {
    /** The same widths on all systems: Verdana and DejaVu Sans are of one size. */
    private static final String FONTS = "font-family=\"'DejaVu Sans', Verdana, sans-serif\"";

    private static final String NAMESPACE = SVGGraphics2D.SVG_NAMESPACE_URI;

    private Svg() {}

    static String of(Plot plot, Plot.Drawing drawing) {
        Document document = document();
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setComment("Décroché");
        SVGGraphics2D graphics = new WithTexts(context);
        drawing.draw(graphics, new Rectangle2D.Double(0, 0, plot.width(), plot.height()));
        Element root = graphics.getRoot();
        root.setAttribute("viewBox", "0 0 " + plot.width() + " " + plot.height());
        root.setAttribute("width", Integer.toString(plot.width()));
        root.setAttribute("height", Integer.toString(plot.height()));
        root.setAttribute("role", "img");
        root.insertBefore(text(document, "desc", plot.description()), root.getFirstChild());
        root.insertBefore(text(document, "title", plot.title()), root.getFirstChild());
        StringWriter text = new StringWriter();
        try {
            graphics.stream(root, text, false, false);
        } catch (SVGGraphics2DIOException e) {
            throw new IllegalStateException("a picture could not be written", e); // a string takes everything
        }
        String svg = text.toString();
        return svg.substring(svg.indexOf("<svg"))
                .replace("font-family=\"'Dialog'\"", FONTS)
                .replace("font-family=\"sans-serif\"", FONTS);
    }

    private static Document document() {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(NAMESPACE, "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("this Java cannot make documents", e);
        }
    }

    private static Element text(Document document, String name, String text) {
        Element element = document.createElementNS(NAMESPACE, name);
        element.setTextContent(text);
        return element;
    }

    /**
     * Writes texts as texts, each with the width that it was placed by: whatever font the reader has, labels stay where they
     * belong.
     */
    private static final class WithTexts extends SVGGraphics2D {
        private final Graphics2D measure;

        WithTexts(SVGGeneratorContext context) {
            super(context, false);
            this.measure = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
            measure.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            measure.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        }

        /** Widths as they are, not rounded for pixels. */
        @Override
        public FontMetrics getFontMetrics(Font font) {
            return measure.getFontMetrics(font);
        }

        @Override
        public FontRenderContext getFontRenderContext() {
            return measure.getFontRenderContext();
        }

        @Override
        public void drawString(String text, float x, float y) {
            if (text.isBlank()) {
                return;
            }
            Font font = getFont();
            double length = font.getStringBounds(text, getFontRenderContext()).getWidth();
            Element element = getDOMFactory().createElementNS(NAMESPACE, "text");
            element.setAttribute("x", number(x));
            element.setAttribute("y", number(y));
            element.setAttribute("textLength", number(length));
            element.setAttribute("lengthAdjust", "spacingAndGlyphs");
            element.setTextContent(text);
            domGroupManager.addElement(element, DOMGroupManager.FILL);
        }

        @Override
        public void drawString(String text, int x, int y) {
            drawString(text, (float) x, (float) y);
        }

        private static String number(double value) {
            return String.format(Locale.ROOT, "%.2f", value);
        }
    }
}
