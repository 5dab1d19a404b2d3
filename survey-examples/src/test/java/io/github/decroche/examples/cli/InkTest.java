package io.github.decroche.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jline.terminal.spi.SystemStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Help.Ansi;

class InkTest {
    private static final Map<String, String> XTERM = Map.of("TERM", "xterm");
    private static final String ESCAPE = "\u001b";
    private static final String TABLE = " a | b \n   | c \n---+---\n x | 1 \n\nNote\n";

    @TempDir
    private static Path folder;

    private static Path bad;

    @BeforeAll
    static void writeABadFile() throws IOException {
        bad = Files.writeString(folder.resolve("bad.ndjson"), "{\"id\":3}\n");
    }

    private static Ink on(boolean terminal, Map<String, String> environment) {
        return Ink.of(new StandardError(OutputStream.nullOutputStream(), stream -> terminal), environment);
    }

    @Test
    void headsAreBoldOnATerminal() {
        assertThat(on(true, XTERM).tables(TABLE))
                .isEqualTo("\u001b[1m a | b \u001b[0m\n\u001b[1m   | c \u001b[0m\n---+---\n x | 1 \n\nNote\n");
    }

    @Test
    void theWordsOfProblemsAreColouredOnATerminal() {
        Ink ink = on(true, XTERM);

        assertThat(ink.message("survey: x")).isEqualTo("\u001b[1;31msurvey:\u001b[0m x");
        assertThat(ink.message("warning: x")).isEqualTo("\u001b[33mwarning:\u001b[0m x");
        assertThat(ink.result("c.csv:3: avertissement\u00a0: x"))
                .isEqualTo("c.csv:3: \u001b[33mavertissement\u00a0:\u001b[0m x");
        assertThat(ink.result("c.csv:3: id: \"survey: warning:\"")).isEqualTo("c.csv:3: id: \"survey: warning:\"");
    }

    @Test
    void elsewhereEveryTextStaysAsItIs() {
        List<Ink> none = List.of(
                on(false, XTERM),
                on(true, Map.of("TERM", "dumb")),
                on(true, Map.of()),
                on(true, Map.of("TERM", "xterm", "NO_COLOR", "1")));

        assertThat(none).allSatisfy(ink -> {
            assertThat(ink.tables(TABLE)).isEqualTo(TABLE);
            assertThat(ink.message("survey: x")).isEqualTo("survey: x");
            assertThat(ink.name("Call")).isEqualTo("Call");
            assertThat(ink.ofHelp("demo", "--help")).isEqualTo(Ansi.OFF);
        });
    }

    @Test
    void anEmptyNoColorAsksForNothing() {
        assertThat(on(true, Map.of("TERM", "xterm", "NO_COLOR", "")).name("Call"))
                .contains(ESCAPE);
    }

    /** What judges one call must start quickly. */
    @Test
    void nobodyAsksForATerminalWithoutSomethingToColour() {
        List<SystemStream> asked = new ArrayList<>();
        StandardError screen = new StandardError(OutputStream.nullOutputStream(), asked::add);
        int code = Main.run(OutputStream.nullOutputStream(), screen, "simulate", "--calls", "3");

        assertThat(code).isZero();
        assertThat(asked).isEmpty();
        assertThat(Ink.of(screen, XTERM).ofHelp("classify", "calls.ndjson")).isEqualTo(Ansi.OFF);
        assertThat(asked).isEmpty();
    }

    /** In a real terminal, which the program of that name opens. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "summarize --help",
                "check-table --lang fr",
                "sumarize",
                "validate BAD",
                "check-table --format csv"
            })
    void aTerminalShowsTheSameTextAsAPipe(String words) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")), "there is no script (util-linux) here");
        String command = words.replace("BAD", bad.toString());
        String piped = run(XTERM, "/bin/sh", "-c", java(command) + " 2>&1 | cat");
        String shown = inTerminal(XTERM, command);

        assertThat(piped).doesNotContain(ESCAPE).isNotEmpty();
        assertThat(plain(shown)).isEqualTo(plain(piped));
        assertThat(shown.contains(ESCAPE)).isEqualTo(!words.contains("BAD") && !words.contains("csv"));
        assertThat(inTerminal(Map.of("TERM", "xterm", "NO_COLOR", "1"), command))
                .doesNotContain(ESCAPE);
        assertThat(inTerminal(Map.of("TERM", "dumb"), command)).doesNotContain(ESCAPE);
    }

    private static String plain(String text) {
        return text.replaceAll("\u001b\\[[0-9;]*m", "")
                .replace("\r", "")
                .lines()
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    private static String inTerminal(Map<String, String> environment, String words) throws Exception {
        return run(environment, "/usr/bin/script", "-qec", java(words), "/dev/null");
    }

    private static String java(String words) {
        String natively = Runtime.version().feature() >= 22 ? "--enable-native-access=ALL-UNNAMED" : "-Xshare:auto";
        return Stream.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        natively,
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Main.class.getName(),
                        words)
                .collect(Collectors.joining(" "));
    }

    private static String run(Map<String, String> environment, String... command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectInput(Path.of("/dev/null").toFile());
        builder.environment().remove("NO_COLOR");
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }
}
