package io.github.decroche.examples.plot;

import io.github.decroche.io.OutputFile;
import io.github.decroche.text.TextTable;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;

/**
 * A picture with what it shows in words.
 *
 * <pre>{@code
 * Plot plot = Plots.in(study, Locale.FRENCH).waits(waits);
 * plot.show();
 * plot.save(Path.of("waits.svg"));
 * }</pre>
 */
public final class Plot {
    /** Pixels of a PNG to one of the picture: sharp on fine screens and in print up to 12 cm of width. */
    private static final double SCALE = 3;

    private final String name;
    private final Words words;
    private final List<TextTable> tables;
    private final int width;
    private final int height;
    private final Drawing drawing;

    Plot(String name, Words words, List<TextTable> tables, int width, List<Part> parts) {
        this.name = name;
        this.words = words;
        this.tables = List.copyOf(tables);
        this.width = width;
        List<Part> drawn = parts.isEmpty() ? List.of(Part.empty(words.title(), width)) : parts;
        this.height = drawn.stream().mapToInt(Part::height).sum();
        this.drawing = Part.drawing(drawn);
    }

    /**
     * What is said of a picture.
     *
     * @param title what is drawn
     * @param description what it shows
     * @param method how it was computed, and of how many calls
     */
    record Words(String title, String description, String method) {}

    /** Draws into a rectangle. */
    interface Drawing {
        void draw(Graphics2D graphics, Rectangle2D area);
    }

    /** The picture's name, as files carry it: {@code waits}. */
    public String name() {
        return name;
    }

    /** What is drawn: {@code Calls not yet connected, over protocol time}. */
    public String title() {
        return words.title();
    }

    /** What the picture shows, in a sentence or two: for those who do not see it, and below it for all. */
    public String description() {
        return words.description();
    }

    /** How the figures were computed, and of how many calls. */
    public String method() {
        return words.method();
    }

    /** The numbers that are drawn, as tables. */
    public List<TextTable> tables() {
        return tables;
    }

    /** The picture's width in pixels at 96 a inch. */
    public int width() {
        return width;
    }

    /** The picture's height in the same. */
    public int height() {
        return height;
    }

    /** The picture as an SVG document: texts are texts, title and description are told to screen readers. */
    public String svg() {
        return Svg.of(this, drawing);
    }

    /** The picture as PNG, three pixels to one. */
    public byte[] png() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image(SCALE), "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory takes everything
        }
        return bytes.toByteArray();
    }

    /** The picture in pixels, so many to one. */
    BufferedImage image(double scale) {
        BufferedImage image = new BufferedImage(
                (int) Math.round(width * scale), (int) Math.round(height * scale), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            graphics.scale(scale, scale);
            drawing.draw(graphics, new Rectangle2D.Double(0, 0, width, height));
        } finally {
            graphics.dispose();
        }
        return image;
    }

    /**
     * Writes the picture to a file, whole or not at all: as PNG when its name ends in {@code .png}, as SVG when in {@code .svg}.
     *
     * @throws IllegalArgumentException if its name ends otherwise
     * @throws IOException if the file cannot be written
     */
    public void save(Path file) throws IOException {
        String lower = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        byte[] bytes;
        if (lower.endsWith(".svg")) {
            bytes = svg().getBytes(StandardCharsets.UTF_8);
        } else if (lower.endsWith(".png")) {
            bytes = png();
        } else {
            throw new IllegalArgumentException(
                    "file: \"" + file.getFileName() + "\" is not allowed; expected a name that ends in .svg or .png");
        }
        OutputFile.write(file, stream -> stream.write(bytes));
    }

    /**
     * Shows the picture: in a window where there is a display, else in a file.
     *
     * @return what was done: the window's title, or where the file is
     */
    public String show() {
        return Show.plot(this);
    }

    /** What is drawn, and what it shows. */
    @Override
    public String toString() {
        return title() + "\n" + description();
    }
}
