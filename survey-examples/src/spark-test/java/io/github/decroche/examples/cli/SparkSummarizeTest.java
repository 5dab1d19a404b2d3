package io.github.decroche.examples.cli;

import static io.github.decroche.examples.cli.CommandLineRun.CALLS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.decroche.examples.spark.LocalSpark;
import io.github.decroche.examples.study2022.Study2022;
import io.github.decroche.io.StudyWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What spark-submit starts prints what {@code summarize} prints. */
class SparkSummarizeTest {
    @TempDir
    private Path folder;

    /** The command ends the session; it takes the one that is there. */
    @BeforeEach
    void startSpark() {
        LocalSpark.session();
    }

    private static CommandLineRun spark(Object... args) {
        String[] words = List.of(args).stream().map(Object::toString).toArray(String[]::new);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = SparkSummarize.run(out, err, words);
        return new CommandLineRun(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"table", "json"})
    void itPrintsWhatSummarizePrints(String format) throws IOException {
        Object[] words = {"summarize", CALLS, "--by", "profile,service", "--level", "0.9", "--format", format};

        CommandLineRun run = spark(words);

        assertThat(run.out()).isEqualTo(CommandLineRun.of(words).out()).isNotEmpty();
        assertThat(run.code()).isZero();
    }

    @Test
    void problemsGoToStandardErrorAndIntoTheExitCode() throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(CALLS));
        lines.add(3, "{}");
        lines.add(lines.get(0));
        Path calls = Files.write(folder.resolve("bad.ndjson"), lines);

        CommandLineRun run = spark("summarize", calls);
        CommandLineRun one = CommandLineRun.of("summarize", calls);

        assertThat(run.code()).isEqualTo(one.code()).isEqualTo(1);
        assertThat(run.out()).isEqualTo(one.out());
        // lines have no numbers in a split, and files have addresses
        assertThat(run.err().replace("file:" + calls, calls.toString()))
                .isEqualTo(one.err().replaceAll("\\.ndjson:\\d+:", ".ndjson:"));
    }

    @Test
    void aStudyFileIsJudgedByItsOwnConditions() throws IOException {
        Path study = Files.writeString(folder.resolve("study.json"), StudyWriter.json(Study2022.definition()));
        Object[] words = {"summarize", CALLS, "--study", study, "--as-of", "2024-01-31", "--trust-ids"};

        assertThat(spark(words)).isEqualTo(CommandLineRun.of(words));
    }

    @Test
    void whatIsNotThereIsToldInOneLine() {
        CommandLineRun run = spark("summarize", folder.resolve("nowhere.ndjson"));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("nowhere.ndjson: cannot be read: ").hasLineCount(1);
    }

    @Test
    void anEmptyFileIsNoInput() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.ndjson"));

        CommandLineRun run = spark("summarize", empty);

        assertThat(run).isEqualTo(CommandLineRun.of("summarize", empty));
        assertThat(run.code()).isEqualTo(2);
    }
}
