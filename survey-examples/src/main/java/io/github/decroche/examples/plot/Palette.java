package io.github.decroche.examples.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;

/**
 * The colours of all pictures. Neighbours differ in lightness, so that they are told apart in grey and by people who do not see
 * some colours; what is told by colour is told by place, label or kind of line as well.
 */
final class Palette {
    /** Texts; 12 : 1 on white. */
    static final Color INK = new Color(0x33, 0x33, 0x33);

    /** Grid lines. */
    static final Color GRID = new Color(0xDD, 0xDD, 0xDD);

    /** Marks that are not data: reference lines, margins; 4.5 : 1 on white. */
    static final Color MARK = new Color(0x76, 0x76, 0x76);

    /** One thing only. */
    static final Color SINGLE = new Color(0x1B, 0x4F, 0x8A);

    /** What was not done, or cannot be told. */
    static final Color NOTHING = new Color(0xEE, 0xEE, 0xEC);

    /** A band behind marks, which lets a grid shine through. */
    static final Color BAND = new Color(0x33, 0x33, 0x33, 0x1C);

    /** Lines beside each other. */
    private static final List<Color> LINES = List.of(
            new Color(0x12, 0x1F, 0x5C),
            new Color(0xD9, 0x5F, 0x0E),
            new Color(0x8E, 0x0F, 0x46),
            new Color(0x1F, 0x83, 0xB4),
            new Color(0x00, 0x00, 0x00),
            new Color(0x5B, 0x8C, 0x2A));

    private static final float[][] DASHES = {{}, {7, 3}, {2, 3}, {10, 3, 2, 3}, {1, 2}, {14, 4}};

    /** Connected, from the first attempt on: dark to light. */
    private static final List<Color> ATTEMPTS = List.of(
            new Color(0x0B, 0x2E, 0x6B),
            new Color(0x2F, 0x7D, 0xBB),
            new Color(0x99, 0xC6, 0xE3),
            new Color(0xC9, 0xDF, 0xEE));

    /** From good to bad: dark to light, all of them told apart in grey. */
    private static final List<Color> ORDERED = List.of(
            new Color(0x00, 0x22, 0x4E),
            new Color(0x3D, 0x5A, 0x8C),
            new Color(0x6C, 0x74, 0x8A),
            new Color(0x8F, 0x8E, 0x86),
            new Color(0xB4, 0xA8, 0x72),
            new Color(0xD9, 0xC7, 0x5A),
            new Color(0xFD, 0xE7, 0x37));

    /** Two sides: the darker, the further from the middle. */
    private static final List<Color> WORSE =
            List.of(new Color(0xF5, 0xC2, 0x8B), new Color(0xD9, 0x83, 0x2E), new Color(0x8C, 0x45, 0x0A));

    private static final List<Color> BETTER =
            List.of(new Color(0xB4, 0xC9, 0xE4), new Color(0x65, 0x8E, 0xC2), new Color(0x22, 0x4A, 0x86));

    private static final Color LEAST = new Color(0xF7, 0xF4, 0xEA);
    private static final Color MOST = new Color(0x5A, 0x12, 0x4C);

    private Palette() {}

    /** The colour of the n-th line, from 0. */
    static Color line(int n) {
        return LINES.get(n % LINES.size());
    }

    /** The kind of the n-th line, from 0. */
    static BasicStroke stroke(int n) {
        float[] dash = DASHES[n % DASHES.length];
        return dash.length == 0
                ? new BasicStroke(1.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER)
                : new BasicStroke(1.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, dash, 0);
    }

    /** How many lines can be told apart. */
    static int lines() {
        return LINES.size();
    }

    /** The colour of one of so many steps from good to bad, from 0. */
    static Color ordered(int step, int steps) {
        int last = ORDERED.size() - 1;
        return ORDERED.get(steps <= 1 ? 0 : Math.min(last, Math.round((float) step * last / (steps - 1))));
    }

    /** The colour of the calls that connected at one of so many attempts, from 0. */
    static Color attempt(int attempt, int attempts) {
        int last = ATTEMPTS.size() - 1;
        return ATTEMPTS.get(
                attempts <= ATTEMPTS.size() ? attempt : Math.round((float) attempt * last / (attempts - 1)));
    }

    /** The colour of a level on the worse side, from 0 at the middle to 2. */
    static Color worse(int distance) {
        return WORSE.get(distance);
    }

    /** The colour of a level on the better side, from 0 at the middle to 2. */
    static Color better(int distance) {
        return BETTER.get(distance);
    }

    /** The colour of a share, from light at 0 to dark at 1. */
    static Color share(double share) {
        return new Color(
                between(LEAST.getRed(), MOST.getRed(), share),
                between(LEAST.getGreen(), MOST.getGreen(), share),
                between(LEAST.getBlue(), MOST.getBlue(), share));
    }

    private static int between(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }

    /** The colour of text on a colour: the one of white and black with the greater contrast, which is 4.5 : 1 at least. */
    static Color textOn(Color ground) {
        return contrast(Color.WHITE, ground) > contrast(Color.BLACK, ground) ? Color.WHITE : Color.BLACK;
    }

    /** The contrast of two colours, from 1 to 21, as WCAG 2.2 defines it. */
    static double contrast(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /** The relative luminance of a colour, in [0, 1], as WCAG 2.2 defines it. */
    static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
