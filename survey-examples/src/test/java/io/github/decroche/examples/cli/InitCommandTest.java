package io.github.decroche.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.decroche.examples.Readme;
import io.github.decroche.io.CallReader;
import io.github.decroche.io.CallWriter;
import io.github.decroche.io.StudyReader;
import io.github.decroche.study.Study;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InitCommandTest {
    @TempDir
    private Path folder;

    private Path study;
    private Path calls;
    private CommandLineRun run;

    @BeforeEach
    void beginAStudy() {
        Path own = folder.resolve("own/study");
        run = CommandLineRun.of("init", own, "--lang", "en");
        study = own.resolve("study.json");
        calls = own.resolve("calls.csv");
    }

    @Test
    void itSaysWhatItWroteAndWhatToDoNext() {
        assertThat(run.code()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .isEqualTo("Written to " + study.getParent() + ": study.json, calls.csv, columns.md\n"
                        + "Next: survey validate " + calls + " --study " + study + "\n");
        assertThat(study.getParent().toFile().list())
                .containsExactlyInAnyOrder("study.json", "calls.csv", "columns.md");
    }

    @Test
    void theExampleCallsAreValidWithoutAWarning() {
        CommandLineRun validated = CommandLineRun.of("validate", calls, "--study", study);

        assertThat(validated.code()).isZero();
        assertThat(validated.out()).isEmpty();
        assertThat(validated.err()).isEqualTo("4 records read: 4 accepted (0 warnings), 0 rejected\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"summarize", "waits", "ratings", "compare", "attempts", "classify"})
    void theStudyCanBeTriedOut(String command) {
        CommandLineRun tried = CommandLineRun.of(command, calls, "--study", study);

        assertThat(tried.code()).isZero();
        assertThat(tried.out()).isNotEmpty();
        assertThat(tried.err()).isEmpty();
    }

    @Test
    void theCommandsOfTheReadmeRun() throws IOException {
        List<String> lines = Readme.block("shell: init").lines().toList();

        assertThat(lines).hasSize(4);
        for (String line : lines) {
            String words = line.replaceFirst("^survey ", "")
                    .replace("my-study", folder.resolve("my-study").toString());
            assertThat(CommandLineRun.of((Object[]) words.split(" ")).code())
                    .as(line)
                    .isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"study.json", "calls.csv", "columns.md"})
    void nothingIsOverwritten(String name) throws IOException {
        Path other = Files.createDirectories(folder.resolve("other"));
        Files.writeString(other.resolve(name), "mine");

        CommandLineRun.refused(name + ": there is such a file; nothing was written", "init", other);
        assertThat(other.toFile().list()).containsExactly(name);
        assertThat(other.resolve(name)).hasContent("mine");
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        CommandLineRun.refused("a file; expected a folder", "init", file);
    }

    /** The columns are those that the library writes for the study, and each is explained in both languages. */
    @Test
    void everyColumnIsExplained() throws IOException {
        Study of = StudyReader.read(study);
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        CallWriter.csv(header, of).close();
        List<String> columns =
                List.of(header.toString(StandardCharsets.UTF_8).strip().split(","));

        assertThat(Files.readAllLines(calls).get(0).split(",")).containsExactlyElementsOf(columns);
        for (Locale locale : List.of(Locale.UK, Locale.FRANCE)) {
            List<String> rows = CallColumns.of(of, locale)
                    .markdown(columns, columns)
                    .lines()
                    .filter(line -> line.startsWith("| "))
                    .skip(2)
                    .toList();
            assertThat(rows).hasSameSizeAs(columns);
            for (int i = 0; i < rows.size(); i++) {
                List<String> cells = Arrays.asList(rows.get(i).substring(2).split(" \\| "));
                assertThat(cells.get(0)).isEqualTo(columns.get(i));
                assertThat(cells)
                        .hasSize(5)
                        .noneSatisfy(cell -> assertThat(cell).isBlank());
            }
        }
    }

    /** What is said to be required is what the library cannot do without. */
    @Test
    void theRequiredColumnsAreRequired() throws IOException {
        List<String> names = List.of(Files.readAllLines(calls).get(0).split(","));
        for (String name : names) {
            List<String> others = new ArrayList<>(names);
            others.remove(name);
            Path without = Files.writeString(folder.resolve("without.csv"), String.join(",", others) + "\n");
            CommandLineRun validated = CommandLineRun.of("validate", without, "--study", study);
            if (CallColumns.REQUIRED.contains(name)) {
                assertThat(validated.err()).contains("column \"" + name + "\" is missing");
            } else {
                assertThat(validated.err()).as(name).endsWith("empty; expected one call a line\n");
            }
        }
    }

    @Test
    void theExplanationIsInTheLanguageAskedFor() throws IOException {
        Path french = folder.resolve("french");

        assertThat(CommandLineRun.of("init", french, "--lang", "fr").code()).isZero();
        assertThat(Files.readString(french.resolve("columns.md")))
                .contains("# Les colonnes de calls.csv", "le service appelé");
        assertThat(french.resolve("calls.csv")).hasSameBinaryContentAs(calls);
        assertThat(CallReader.of(StudyReader.read(french.resolve("study.json"))))
                .isNotNull();
    }
}
