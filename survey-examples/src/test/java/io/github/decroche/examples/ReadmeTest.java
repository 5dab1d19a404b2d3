package io.github.decroche.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.decroche.examples.study2022.Study2022;
import io.github.decroche.io.StudyReader;
import io.github.decroche.io.StudyWriter;
import io.github.decroche.study.Outcome;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the README shows compiles, runs and prints what the README says. */
class ReadmeTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"Connected", "CallLog"})
    void theJavaExamplesRun(String example) throws Exception {
        Path source = Files.writeString(folder.resolve(example + ".java"), Readme.block("java: " + example + ".java"));
        int errors = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "-cp",
                        Shell.CLASS_PATH,
                        "-d",
                        folder.toString(),
                        source.toString());
        assertThat(errors).isZero();

        Path study = Files.writeString(folder.resolve("study.json"), StudyWriter.json(Study2022.definition()));
        Path calls = folder.resolve("calls.ndjson");
        try (InputStream in = Study2022.class.getResourceAsStream("/io/github/decroche/examples/calls-2022.ndjson")) {
            Files.copy(in, calls);
        }
        assertThat(output(example, study.toString(), calls.toString()))
                .isEqualTo(Readme.block("output: " + example + ".java"));
    }

    private String output(String example, String... files) throws Exception {
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            var main = loader.loadClass(example).getDeclaredMethod("main", String[].class);
            main.setAccessible(true);
            main.invoke(null, (Object) files);
        } finally {
            System.setOut(console);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theAnalysisPlanIsOneOfTheStudyOf2022() throws IOException {
        String planned = StudyWriter.json(Study2022.definition())
                .replaceFirst("\\{", "{\"analysisPlan\": " + Readme.block("plan: analysisPlan") + ",");
        var plan = StudyReader.read(new ByteArrayInputStream(planned.getBytes(StandardCharsets.UTF_8)), "planned.json")
                .analysisPlan()
                .orElseThrow();

        assertThat(plan.outcomes()).isEqualTo(Outcome.DEFAULTS);
        assertThat(plan.margins()).hasSize(4);
    }

    /** The output shown is that of the last lines, a line each. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "jshell: bench",
                "jshell: latex",
                "jshell: published",
                "jshell",
                "jshell: comparison",
                "jshell: statistics",
                "jshell: aapor",
                "jshell: simulation"
            })
    void theJShellExamplesRun(String block) throws IOException {
        List<String> values;
        try (Shell shell = new Shell()) {
            values = shell.run(Readme.block(block));
        }

        String printed = String.join("\n", values).replaceAll("(?m) +$", "");
        assertThat("\n" + printed + "\n").endsWith("\n" + Readme.block("output: " + block));
    }
}
