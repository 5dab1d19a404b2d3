package io.github.decroche.examples.cli;

import static io.github.decroche.examples.cli.CommandLineRun.CALLS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.decroche.examples.Readme;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RejectsOptionTest {
    @TempDir
    private Path folder;

    private Path calls;
    private Path rejects;

    /** Two good calls, between them bytes that are no text. */
    @BeforeEach
    void writeCalls() throws IOException {
        List<String> lines = Files.readAllLines(CALLS);
        calls = folder.resolve("calls.ndjson");
        rejects = folder.resolve("rejects.ndjson");
        Files.writeString(
                calls,
                lines.get(0) + "\n{\"id\":\"\u00ff\u0001\r\n" + lines.get(1) + "\n[]",
                StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "validate",
                "classify",
                "summarize",
                "waits",
                "ratings",
                "attempts",
                "report -o report.html",
                "explain --call caf-0001"
            })
    void everyCommandThatReadsCallsCopiesWhatItRejects(String command) throws IOException {
        String[] words = command.replace(
                        "report.html", folder.resolve("report.html").toString())
                .split(" ");
        Object[] args = Stream.concat(Stream.of(words), Stream.of(calls, "--rejects", rejects))
                .toArray();
        CommandLineRun run = CommandLineRun.of(args);

        assertThat(run.code()).isEqualTo(1);
        assertThat(Files.readString(rejects, StandardCharsets.ISO_8859_1)).isEqualTo("{\"id\":\"\u00ff\u0001\r\n[]");
    }

    @Test
    void whatIsMendedIsReadAgain() throws IOException {
        CommandLineRun.of("validate", calls, "--rejects", rejects);
        Files.writeString(rejects, Files.readAllLines(CALLS).get(2) + "\n");

        CommandLineRun again = CommandLineRun.of("validate", rejects);

        assertThat(again.code()).isZero();
        assertThat(again.err()).isEqualTo("1 records read: 1 accepted (0 warnings), 0 rejected\n");
    }

    @Test
    void theReadmeReadsWhatWasRejectedAgain() throws IOException {
        List<String> lines = Readme.block("shell: rejects").lines().toList();

        assertThat(lines).hasSize(2).allSatisfy(line -> {
            Object[] words = Stream.of(line.split(" "))
                    .skip(1)
                    .map(word -> word.endsWith(".ndjson") ? folder.resolve(word).toString() : word)
                    .toArray();
            assertThat(CommandLineRun.of(words).code()).isEqualTo(1);
        });
        assertThat(folder.resolve("still-bad.ndjson")).hasSameBinaryContentAs(folder.resolve("bad.ndjson"));
    }

    /** One of an earlier run must not be taken for that of this one. */
    @Test
    void whenNothingIsRejectedTheFileIsEmpty() throws IOException {
        Files.writeString(rejects, "of an earlier run");

        assertThat(CommandLineRun.of("validate", CALLS, "--rejects", rejects).code())
                .isZero();
        assertThat(rejects).isEmptyFile();
    }

    @Test
    void whenTheCallsCannotBeReadThereIsNone() {
        assertThat(CommandLineRun.of("validate", folder.resolve("none"), "--rejects", rejects)
                        .code())
                .isEqualTo(2);
        assertThat(folder.toFile().list()).containsExactly("calls.ndjson");
    }

    @Test
    void standardInputIsCopiedTooAndCompressedWhenTheNameSaysSo() throws IOException {
        Path compressed = folder.resolve("rejects.gz");
        InputStream in = System.in;
        try {
            System.setIn(new ByteArrayInputStream(Files.readAllBytes(calls)));
            assertThat(CommandLineRun.of("summarize", "-", "--rejects", compressed)
                            .code())
                    .isEqualTo(1);
        } finally {
            System.setIn(in);
        }
        try (InputStream gzip = new GZIPInputStream(Files.newInputStream(compressed))) {
            assertThat(new String(gzip.readAllBytes(), StandardCharsets.ISO_8859_1))
                    .isEqualTo("{\"id\":\"\u00ff\u0001\r\n[]");
        }
    }

    @Test
    void theSecondCodingHasAFileOfItsOwn() throws IOException {
        Path second = folder.resolve("second.ndjson");
        CommandLineRun run =
                CommandLineRun.of("agreement", CALLS, calls, "--rejects", rejects, "--rejects-second", second);

        assertThat(run.code()).isEqualTo(1);
        assertThat(rejects).isEmptyFile();
        assertThat(second).content(StandardCharsets.ISO_8859_1).isEqualTo("{\"id\":\"\u00ff\u0001\r\n[]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            validate ~/calls.ndjson --rejects ~/./calls.ndjson | for both CALLS and --rejects; expected different files
            classify ~/calls.ndjson -o ~/o --rejects ~/o | for both --output and --rejects; expected different files
            report ~/calls.ndjson -o ~/o --rejects ~/o | for both --output and --rejects; expected different files
            agreement ~/c ~/calls.ndjson --rejects ~/calls.ndjson | for both SECOND and --rejects; expected different files
            agreement ~/c ~/d --rejects ~/r --rejects-second ~/r | for both --rejects and --rejects-second; expected different files
            agreement ~/c ~/d --disagreements ~/r --rejects ~/r | for both --disagreements and --rejects; expected different files
            validate ~/calls.ndjson --rejects ~/r.csv | ; expected a name that ends in .ndjson, because the calls are NDJSON
            validate ~/calls.csv --rejects ~/r.jsonl.gz | ; expected a name that ends in .csv, because the calls are CSV
            validate ~/calls.ndjson --rejects - | ; expected a file, because results go to standard output
            """)
    void aFileThatIsAnotherIsRefused(String command, String expected) throws IOException {
        CommandLineRun.refused("is not allowed" + (expected.startsWith(";") ? "" : " ") + expected, (Object[])
                command.replace("~", folder.toString()).split(" "));
        assertThat(calls).isNotEmptyFile();
    }
}
