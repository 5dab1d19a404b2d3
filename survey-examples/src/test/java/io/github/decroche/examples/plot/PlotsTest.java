package io.github.decroche.examples.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.decroche.analysis.Dimension;
import io.github.decroche.analysis.Tabulation;
import io.github.decroche.classification.ClassifiedCall;
import io.github.decroche.comparison.Comparison;
import io.github.decroche.examples.study2022.Study2022;
import io.github.decroche.study.AnalysisPlan;
import io.github.decroche.study.EquivalenceMargin;
import io.github.decroche.study.Outcome;
import io.github.decroche.study.Study;
import io.github.decroche.text.TextTable;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class PlotsTest {
    private static final Study STUDY = Study2022.definition();
    private static final List<ClassifiedCall> CALLS = Study2022.classifiedCalls();
    private static final Tabulation TABULATION = Tabulation.of(STUDY);

    static Stream<Plot> plots() {
        Plots english = Plots.in(STUDY, Locale.UK);
        Plots french = Plots.in(STUDY, Locale.FRANCE);
        return Stream.of(english, english.narrow(), french, french.narrow())
                .flatMap(plots -> all(plots, CALLS).stream());
    }

    private static List<Plot> all(Plots plots, List<ClassifiedCall> calls) {
        var byService = calls.stream().collect(TABULATION.by(Dimension.SERVICE).synthesis());
        List<Plot> all = new ArrayList<>(List.of(
                plots.connected(byService),
                plots.waits(
                        calls.stream().collect(TABULATION.by(Dimension.SERVICE).waits())),
                plots.attempts(byService),
                plots.categories(
                        calls.stream().collect(TABULATION.by(Dimension.SCENARIO).synthesis())),
                plots.satisfaction(calls.stream()
                        .collect(TABULATION
                                .by(Dimension.SERVICE, Dimension.PROFILE)
                                .ratings())),
                plots.hours(calls.stream()
                        .collect(
                                TABULATION.by(Dimension.WEEKDAY, Dimension.HOUR).synthesis()))));
        if (!calls.isEmpty()) {
            AnalysisPlan plan = AnalysisPlan.builder()
                    .addMargins(new EquivalenceMargin(Outcome.SERVED, 0.10))
                    .build();
            all.add(plots.differences(calls.stream()
                    .collect(Comparison.ofProfiles(STUDY).with(plan).collector())));
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("plots")
    void everyPictureIsAWellFormedSvgWhoseTextsStayWithinIt(Plot plot) throws Exception {
        Document svg = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(plot.svg())));

        assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isEqualTo(plot.title());
        assertThat(svg.getElementsByTagName("desc").item(0).getTextContent()).isEqualTo(plot.description());
        assertThat(plot.description()).isNotBlank();
        NodeList texts = svg.getElementsByTagName("text");
        assertThat(texts.getLength()).isPositive();
        for (int i = 0; i < texts.getLength(); i++) {
            Element text = (Element) texts.item(i);
            double x = Double.parseDouble(text.getAttribute("x"));
            assertThat(x).as(text.getTextContent()).isGreaterThanOrEqualTo(0);
            assertThat(x + Double.parseDouble(text.getAttribute("textLength")))
                    .as(plot.name() + ": " + text.getTextContent())
                    .isLessThanOrEqualTo(plot.width() + 4.0);
        }
    }

    @ParameterizedTest
    @MethodSource("plots")
    void everyPictureCarriesItsNumbersAndItsMethod(Plot plot) {
        assertThat(plot.tables())
                .isNotEmpty()
                .allSatisfy(table -> assertThat(table.rows()).isNotEmpty());
        assertThat(plot.method()).containsPattern("\\d");
    }

    @Test
    void aPngIsThreePixelsToOne() throws IOException {
        Plot plot = plots().findFirst().orElseThrow();

        BufferedImage image = ImageIO.read(new ByteArrayInputStream(plot.png()));

        assertThat(image.getWidth()).isEqualTo(3 * plot.width());
        assertThat(image.getHeight()).isEqualTo(3 * plot.height());
    }

    @Test
    void aPictureIsSavedByTheEndOfTheName(@TempDir Path folder) throws IOException {
        Plot plot = plots().findFirst().orElseThrow();

        plot.save(folder.resolve("a.svg"));
        plot.save(folder.resolve("b.PNG"));

        assertThat(Files.readString(folder.resolve("a.svg"))).startsWith("<svg");
        assertThat(ImageIO.read(folder.resolve("b.PNG").toFile())).isNotNull();
        assertThatThrownBy(() -> plot.save(folder.resolve("c.jpeg")))
                .hasMessage("file: \"c.jpeg\" is not allowed; expected a name that ends in .svg or .png");
    }

    @Test
    void withoutADisplayAPictureIsShownInAFile() {
        String said = plots().findFirst().orElseThrow().show();

        assertThat(said).startsWith("There is no display; the picture is in ").endsWith("connected.svg");
        assertThat(Path.of(said.substring(said.indexOf("is in ") + 6))).isRegularFile();
    }

    @Test
    void withoutCallsThereIsAPictureThatSaysSo() {
        assertThat(all(Plots.in(STUDY, Locale.UK), List.of()))
                .allSatisfy(plot -> assertThat(plot.svg()).startsWith("<svg"))
                .allSatisfy(plot -> assertThat(plot.png()).isNotEmpty())
                .filteredOn(plot -> plot.name().equals("waits"))
                .allSatisfy(plot -> assertThat(plot.description()).isEqualTo("There are no calls to show."));
    }

    /** The curve that is drawn is the curve that was computed, which is R's; the place of a point tells its share. */
    @Test
    void aCurveIsDrawnWhereItsSharesAre() {
        Plot plot = Plots.in(STUDY, Locale.UK)
                .waits(CALLS.stream().collect(TABULATION.by(Dimension.SERVICE).waits()));
        var curve = CALLS.stream()
                .collect(TABULATION.by(Dimension.SERVICE).waits())
                .group("caf")
                .orElseThrow()
                .curve();
        double[] line = line(plot.svg(), "rgb(18,31,92)");

        List<Double> drawn = new ArrayList<>();
        double top = line[1];
        double left = line[0];
        double right = line[line.length - 2];
        for (int i = 2; i < line.length; i += 2) {
            drawn.add(line[i + 1]);
        }
        // the grid lines at 100 % and 0 % give the scale
        double bottom = top
                + (line[line.length - 1] - top)
                        / (1
                                - curve.at(curve.horizon())
                                        .orElseThrow()
                                        .surviving()
                                        .value());
        for (var step : curve.steps()) {
            double x = left
                    + (right - left) * step.time().toNanos() / curve.horizon().toNanos();
            double share = (bottom - heightAfter(line, x)) / (bottom - top);
            assertThat(share).as("%s", step.time()).isCloseTo(step.surviving().value(), within(0.004));
        }
        assertThat(drawn).isSorted();
    }

    /** The height of the line just right of a place. */
    private static double heightAfter(double[] line, double x) {
        double y = line[1];
        for (int i = 0; i < line.length && line[i] <= x + 0.02; i += 2) {
            y = line[i + 1];
        }
        return y;
    }

    /** The corners of the longest line of a colour, one after the other as x and y. */
    private static double[] line(String svg, String color) {
        Matcher path = Pattern.compile(
                        "<path[^>]* d=\"([^\"]*)\"[^>]*fill=\"none\"[^>]*stroke=\"" + Pattern.quote(color))
                .matcher(svg);
        String longest = "";
        while (path.find()) {
            longest = path.group(1).length() > longest.length() ? path.group(1) : longest;
        }
        return Pattern.compile("[^\\d.-]+")
                .splitAsStream(longest)
                .filter(it -> !it.isBlank())
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    @Test
    void theTableOfThePictureHasTheNumbersOfTheReport() {
        TextTable table = plots().findFirst().orElseThrow().tables().get(0);

        assertThat(table.rows().get(0))
                .containsExactly("Caf (family allowances)", "189", "408", "46.3\u00A0%", "41.5\u00A0%", "51.2\u00A0%");
    }
}
