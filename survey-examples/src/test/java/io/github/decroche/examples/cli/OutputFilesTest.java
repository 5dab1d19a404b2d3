package io.github.decroche.examples.cli;

import static io.github.decroche.examples.cli.CommandLineRun.CALLS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What commands do with files that they cannot write, or should not. */
class OutputFilesTest {
    @TempDir
    private Path folder;

    private Path calls;

    @BeforeEach
    void copy() throws IOException {
        calls = Files.copy(CALLS, folder.resolve("calls.ndjson"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CALLS and --output: classify CALLS -o CALLS",
                "CALLS and --output: classify CALLS -o LINK",
                "CALLS and --output: report CALLS -o CALLS",
                "--output and --study: simulate --calls 3 --study STUDY -o STUDY",
                "--callers and --output: plan --callers CALLERS --calls 700 -o CALLERS",
                "CALLS and --disagreements: agreement CALLS OTHER --disagreements CALLS",
                "SECOND and --disagreements: agreement CALLS OTHER --disagreements OTHER"
            })
    void noOutputTakesThePlaceOfAnInput(String named) throws IOException {
        assertThat(CommandLineRun.of("init", folder.resolve("study")).code()).isZero();
        Path study = folder.resolve("study/study.json");
        Path callers = Files.writeString(folder.resolve("callers.csv"), "id,gender,profiles\na,female,\nb,male,\n");
        Path other = Files.copy(CALLS, folder.resolve("other.ndjson"));
        Path link = Files.createLink(folder.resolve("link.ndjson"), calls);
        Object[] words = Stream.of(named.replaceFirst(".*: ", "").split(" ", -1))
                .map(word -> switch (word) {
                    case "CALLS" -> calls;
                    case "LINK" -> link;
                    case "STUDY" -> study;
                    case "CALLERS" -> callers;
                    case "OTHER" -> other;
                    default -> word;
                })
                .toArray();
        String last = words[words.length - 1].toString();
        byte[] before = Files.readAllBytes(Path.of(last));

        CommandLineRun.refused(
                "\"" + last + "\" is not allowed for both " + named.replaceFirst(": .*", "")
                        + "; expected different files",
                words);
        assertThat(Path.of(last)).hasBinaryContent(before);
    }

    @Test
    void anOutputThatIsNoInputMayBeReplaced() throws IOException {
        Path out = Files.writeString(folder.resolve("out"), "old");

        assertThat(CommandLineRun.of("classify", calls, "-o", out).code()).isZero();
        assertThat(CommandLineRun.of("classify", calls, "-o", out).code()).isZero();
        assertThat(Files.readAllLines(out)).hasSize(1532);
    }

    @Test
    void aFolderThatCannotBeMadeIsToldInOneLine() {
        CommandLineRun.refused(calls + ": a file; expected a folder", "demo", "--out", calls);
        CommandLineRun.refused(calls + ": a file; expected a folder", "init", calls);
        CommandLineRun.refused(": cannot be made: ", "demo", "--out", calls.resolve("below"));
        CommandLineRun report = CommandLineRun.of("report", calls, "-o", folder.resolve("page.html"), "--plots", calls);
        assertThat(report.code()).isEqualTo(2);
        assertThat(report.err()).contains("survey: " + calls + ": a file; expected a folder\n");
    }

    @Test
    void aNameThatIsNoneIsToldInOneLine() {
        CommandLineRun.refused("\"a\uFFFDb\" is not a file name", "classify", calls, "-o", "a\0b");
        CommandLineRun.refused("\"a\uFFFDb\" is not a file name", "classify", "a\0b");
    }

    @Test
    void aLetterThatTheLocaleLosesIsToldToBeOne() {
        String before = System.getProperty("sun.jnu.encoding");
        try {
            System.setProperty("sun.jnu.encoding", "ANSI_X3.4-1968");
            assertThat(FileNames.refusal("\uFFFD.csv"))
                    .isEqualTo("\"\uFFFD.csv\" is not a file name in the locale of this machine, which has ASCII only;"
                            + " set LC_ALL=C.UTF-8");
            System.setProperty("sun.jnu.encoding", "UTF-8");
            assertThat(FileNames.refusal("\uFFFD.csv")).isEqualTo("\"\uFFFD.csv\" is not a file name");
        } finally {
            System.setProperty("sun.jnu.encoding", before);
        }
    }

    /** The good calls before the failure are judged and printed; a file is whole or absent. */
    @Test
    void anInputThatFailsInTheMiddleIsToldInOneLine() throws IOException {
        Path out = folder.resolve("out.ndjson");
        CommandLineRun toFile = failing("classify", "-", "-o", out);
        assertThat(out).doesNotExist();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(calls);
        }
        CommandLineRun toOutput = failing("classify", "-");
        assertThat(toOutput.out().lines()).hasSize(1532);
        assertThat(failing("summarize", "-").out()).isEmpty();

        assertThat(toFile.code()).isEqualTo(2);
        assertThat(toOutput).isEqualTo(new CommandLineRun(2, toOutput.out(), toFile.err()));
        assertThat(toFile.err()).isEqualTo("survey: -: cannot be read further: Input/output error\n");
    }

    private static CommandLineRun failing(Object... words) throws IOException {
        InputStream machine = System.in;
        try (InputStream in = new SequenceInputStream(Files.newInputStream(CALLS), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("Input/output error");
            }

            @Override
            public int read(byte[] into, int start, int length) throws IOException {
                return read();
            }
        })) {
            System.setIn(in);
            return CommandLineRun.of(words);
        } finally {
            System.setIn(machine);
        }
    }
}
