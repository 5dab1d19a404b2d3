package io.github.decroche.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.decroche.analysis.Measure;
import io.github.decroche.call.Aspect;
import io.github.decroche.classification.Category;
import io.github.decroche.comparison.Verdict;
import io.github.decroche.report.Labels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The glossary has the labels that the reports print, in their order. */
class GlossaryTest {
    private static final Labels FRENCH = Labels.in(Locale.FRENCH);
    private static final Labels ENGLISH = Labels.in(Locale.ENGLISH);

    @Test
    void theCategoriesAreThoseOfTheReports() throws IOException {
        assertThat(rows("Categories of an answer, from good to bad"))
                .isEqualTo(labels("category", Stream.of(Category.values()).map(Category::id)));
    }

    @Test
    void theMeasuresAreThoseOfTheReports() throws IOException {
        assertThat(rows("Measures"))
                .isEqualTo(labels("measure", Stream.of(Measure.values()).map(Measure::path)));
    }

    @Test
    void theVerdictsAreThoseOfTheReports() throws IOException {
        assertThat(rows("Verdicts of a comparison"))
                .isEqualTo(labels("verdict", Stream.of(Verdict.values()).map(Verdict::id)));
    }

    @Test
    void theAspectsAreThoseOfTheReports() throws IOException {
        assertThat(rows("Aspects rated"))
                .isEqualTo(labels("aspect", Stream.of(Aspect.values()).map(Aspect::id)));
    }

    private static List<String> labels(String kind, Stream<String> ids) {
        return ids.map(id -> "| `" + id + "` | " + FRENCH.text(kind + "." + id) + " | " + ENGLISH.text(kind + "." + id)
                        + " |")
                .toList();
    }

    /** The rows of the table under a heading. */
    private static List<String> rows(String heading) throws IOException {
        String rest = Files.readString(Path.of("..", ".github", "GLOSSARY.md")).split("## " + heading + "\n", 2)[1];
        return rest.split("\n## ", 2)[0]
                .lines()
                .filter(line -> line.startsWith("| `"))
                .toList();
    }
}
