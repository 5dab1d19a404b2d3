package io.github.decroche.examples.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Colours that everyone tells apart: in grey, and with the three kinds of colour blindness. */
class PaletteTest {
    /** The severest forms after Machado, Oliveira and Fernandes (2009), doi:10.1109/TVCG.2009.113, table of severity 1.0. */
    private static final double[][][] BLINDNESS = {
        {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}},
        {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}},
        {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}},
    };

    private static final List<Color> ANSWERS =
            IntStream.range(0, 7).mapToObj(step -> Palette.ordered(step, 7)).toList();

    @Test
    void answersGetLighterFromGoodToBadSoThatGreyKeepsTheirOrder() {
        for (int step = 1; step < ANSWERS.size(); step++) {
            assertThat(lightness(ANSWERS.get(step)) - lightness(ANSWERS.get(step - 1)))
                    .as("step %d", step)
                    .isGreaterThan(6);
        }
    }

    @Test
    void attemptsGetLighterFromTheFirstToTheLast() {
        for (int attempt = 1; attempt < 3; attempt++) {
            assertThat(lightness(Palette.attempt(attempt, 3)) - lightness(Palette.attempt(attempt - 1, 3)))
                    .isGreaterThan(15);
        }
    }

    @Test
    void levelsGetDarkerAwayFromTheMiddleAndSidesDifferForTheColourBlind() {
        for (int distance = 1; distance < 3; distance++) {
            assertThat(lightness(Palette.better(distance))).isLessThan(lightness(Palette.better(distance - 1)) - 12);
            assertThat(lightness(Palette.worse(distance))).isLessThan(lightness(Palette.worse(distance - 1)) - 12);
        }
        for (int distance = 0; distance < 3; distance++) {
            for (double[][] kind : BLINDNESS) {
                assertThat(distance(seen(Palette.better(distance), kind), seen(Palette.worse(distance), kind)))
                        .isGreaterThan(15);
            }
        }
    }

    /** Four are what most studies have. */
    @Test
    void linesDifferForTheColourBlind() {
        for (double[][] kind : BLINDNESS) {
            for (int one = 0; one < 4; one++) {
                for (int other = 0; other < one; other++) {
                    assertThat(distance(seen(Palette.line(one), kind), seen(Palette.line(other), kind)))
                            .as("lines %d and %d", one, other)
                            .isGreaterThan(15);
                }
            }
        }
    }

    @Test
    void linesStandOutFromThePaperAndTextsCanBeReadOnEveryColour() {
        List<Color> grounds = new ArrayList<>(ANSWERS);
        for (int i = 0; i < 3; i++) {
            grounds.addAll(List.of(Palette.better(i), Palette.worse(i), Palette.attempt(i, 3)));
        }
        IntStream.rangeClosed(0, 100).forEach(share -> grounds.add(Palette.share(share / 100.0)));
        assertThat(grounds)
                .allSatisfy(ground -> assertThat(Palette.contrast(Palette.textOn(ground), ground))
                        .as("%s", ground)
                        .isGreaterThanOrEqualTo(4.5));
        IntStream.range(0, Palette.lines())
                .forEach(line -> assertThat(Palette.contrast(Palette.line(line), Color.WHITE))
                        .as("line %d", line)
                        .isGreaterThanOrEqualTo(3));
        assertThat(Palette.contrast(Palette.INK, Color.WHITE)).isGreaterThanOrEqualTo(7);
        assertThat(Palette.contrast(Color.BLACK, Color.WHITE)).isEqualTo(21);
    }

    /** CIE L*, from 0 to 100. */
    private static double lightness(Color color) {
        double y = Palette.luminance(color);
        return y > 216 / 24389.0 ? 116 * Math.cbrt(y) - 16 : y * 24389 / 27;
    }

    private static double[] seen(Color color, double[][] kind) {
        double[] linear = {linear(color.getRed()), linear(color.getGreen()), linear(color.getBlue())};
        double[] seen = new double[3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                seen[i] += kind[i][j] * linear[j];
            }
            seen[i] = Math.max(0, Math.min(1, seen[i]));
        }
        return lab(seen);
    }

    /** CIE 1976 colour difference. */
    private static double distance(double[] one, double[] other) {
        return Math.sqrt(IntStream.range(0, 3)
                .mapToDouble(i -> (one[i] - other[i]) * (one[i] - other[i]))
                .sum());
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    private static double[] lab(double[] rgb) {
        double x = (0.4124 * rgb[0] + 0.3576 * rgb[1] + 0.1805 * rgb[2]) / 0.9505;
        double y = 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
        double z = (0.0193 * rgb[0] + 0.1192 * rgb[1] + 0.9505 * rgb[2]) / 1.089;
        return new double[] {116 * root(y) - 16, 500 * (root(x) - root(y)), 200 * (root(y) - root(z))};
    }

    private static double root(double t) {
        return t > 216 / 24389.0 ? Math.cbrt(t) : (24389 / 27.0 * t + 16) / 116;
    }
}
