package io.github.decroche.examples.cli;

import static io.github.decroche.examples.cli.CommandLineRun.CALLS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What only a process of its own shows: closed streams, pipes, signals, a heap that is too small. */
class RealProcessTest {
    @TempDir
    private Path folder;

    private Path err;

    @BeforeEach
    void linux() {
        assumeTrue(Files.isDirectory(Path.of("/proc/self/fd")), "for Linux");
        err = folder.resolve("err");
    }

    /** The JVM would take the file of its own classes for the stream that is closed. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "", textBlock = """
        classify CALLS | >&- | 2 | survey: standard output: cannot be written: closed
        classify CALLS -o OUT | >&- | 0 |
        classify - | <&- | 2 | survey: -: cannot be read: closed
        classify NOWHERE | 2>&- | 2 |
        """)
    void aClosedStreamIsToldOrDoneWithout(String words, String redirection, int code, String message) throws Exception {
        assertThat(run(words, redirection)).isEqualTo(code);
        assertThat(err).hasContent(message == null ? "" : message + "\n");
        if (words.contains("OUT")) {
            assertThat(Files.readAllLines(folder.resolve("out"))).hasSize(1532);
        }
    }

    @Test
    void aReaderThatHasEnoughEndsTheCommandAtOnceAndQuietly() throws Exception {
        assertThat(run("simulate --calls 1000000000", "| head -1")).isZero();
        assertThat(err).isEmptyFile();
    }

    @Test
    void aHeapThatIsTooSmallIsToldInOneLine() throws Exception {
        assertThat(run("-Xmx9m", "simulate --calls 300000 -o OUT", "")).isEqualTo(2);
        assertThat(Files.readString(err))
                .matches("survey: out of memory \\(.*\\); expected more, such as java -Xmx4g -jar survey.jar\n");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(err);
        }
    }

    @ParameterizedTest
    @CsvSource({"INT, 2", "TERM, 15"})
    void aProcessThatIsStoppedLeavesTheOldFileAndNoOther(String signal, int number) throws Exception {
        assumeFalse(
                isIgnored(number), "this process, and so what it starts, ignores " + signal + ", as in a job with &");
        Path out = Files.writeString(folder.resolve("out"), "old");
        assertThat(signalled(signal)).isEqualTo(128 + number);
        assertThat(names()).containsExactlyInAnyOrder("err", "out");
        assertThat(out).hasContent("old");
    }

    @Test
    void whatAProcessThatIsKilledLeavesTheNextTakesAway() throws Exception {
        Path out = Files.writeString(folder.resolve("out"), "old");
        assertThat(signalled("KILL")).isEqualTo(128 + 9);
        assertThat(names()).hasSize(3);
        assertThat(out).hasContent("old");

        assertThat(CommandLineRun.of("simulate", "--calls", 3, "-o", out).code())
                .isZero();
        assertThat(names()).containsExactlyInAnyOrder("err", "out");
    }

    private static boolean isIgnored(int signal) throws IOException {
        String mask = Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .map(line -> line.substring(line.indexOf('\t') + 1))
                .findFirst()
                .orElseThrow();
        return (Long.parseUnsignedLong(mask, 16) >> (signal - 1) & 1) == 1;
    }

    /** The exit code of a long run that is sent a signal once it writes. */
    private int signalled(String signal) throws Exception {
        Process process = shell("exec " + line("-Xmx256m", "simulate --calls 1000000000 -o OUT"));
        try {
            while (process.isAlive() && names().size() < 3) {
                TimeUnit.MILLISECONDS.sleep(10);
            }
            shell("kill -" + signal + " " + process.pid()).waitFor();
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private int run(String words, String redirection) throws Exception {
        return run("-Xmx256m", words, redirection);
    }

    /** The exit code of the command, not of what reads its output. */
    private int run(String heap, String words, String redirection) throws Exception {
        Process process = shell("exec 3>&1; { " + line(heap, words) + (redirection.startsWith("|") ? "" : redirection)
                + "; echo $? >&3; } " + (redirection.startsWith("|") ? redirection : "") + " >/dev/null");
        String code = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return Integer.parseInt(code.strip());
    }

    private String line(String heap, String words) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return "'" + java + "' " + heap + " -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp '" + classes + "' "
                + Main.class.getName() + " "
                + words.replace("CALLS", "'" + CALLS + "'").replace("OUT", "'" + folder.resolve("out") + "'")
                + " 2>'" + err + "' ";
    }

    private static Process shell(String command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", command);
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("LC_ALL", "C");
        return builder.start();
    }
}
