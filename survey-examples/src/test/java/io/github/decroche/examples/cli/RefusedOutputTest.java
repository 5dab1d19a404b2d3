package io.github.decroche.examples.cli;

import static io.github.decroche.examples.cli.CommandLineRun.CALLS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Results that standard output does not take are not passed over. */
class RefusedOutputTest {
    @TempDir
    private static Path folder;

    private static Path bad;
    private static Path plan;

    @BeforeAll
    static void files() throws IOException {
        bad = Files.writeString(
                folder.resolve("bad.ndjson"),
                Files.readString(CALLS).replaceFirst("\"service\":\"caf\"", "\"service\":\"cafe\""));
        Path callers = Files.writeString(folder.resolve("callers.csv"), "id,gender,profiles\na,female,\nb,male,\n");
        plan = folder.resolve("plan.csv");
        assertThat(CommandLineRun.of("plan", "--callers", callers, "--calls", 700, "-o", plan)
                        .code())
                .isZero();
    }

    /** Every command that prints something; of those that are not listed, the help. */
    static Stream<List<String>> commands() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("demo", "demo --out " + folder.resolve("demo"));
        words.put("validate", "validate BAD");
        Stream.of("classify", "summarize", "waits", "ratings", "attempts")
                .forEach(name -> words.put(name, name + " CALLS"));
        words.put("compare", "compare CALLS --by profile --reference lambda");
        words.put("agreement", "agreement CALLS CALLS");
        words.put("explain", "explain CALLS --call caf-0001");
        words.put("rules", "rules");
        words.put("plan", "plan next --plan " + plan);
        words.put("simulate", "simulate --calls 3");
        words.put("generate-completion", "generate-completion");
        words.put("help", "help");
        StandardError err = new StandardError(OutputStream.nullOutputStream(), stream -> false);
        return SurveyCommand.commandLine(OutputStream.nullOutputStream(), err, List.of("--help"))
                .getSubcommands()
                .keySet()
                .stream()
                .map(name -> words.getOrDefault(name, name + " --help"))
                .map(line -> List.of(line.replace("CALLS", CALLS.toString())
                        .replace("BAD", bad.toString())
                        .split(" ", -1)));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void aFullDiskIsToldOnceWithExitCode2(List<String> words) {
        CommandLineRun run = into(new Refusing(new IOException("No space left on device")), words);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err().lines().filter(line -> line.startsWith("survey: ")))
                .containsExactly("survey: standard output: cannot be written: No space left on device");
        assertThat(run.err()).doesNotContain("\tat ");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void whoeverHasReadEnoughEndsTheCommandQuietly(List<String> words) {
        Refusing gone = new Refusing(new StandardStreams.ReaderGoneException(new IOException("Relais brisé")));
        CommandLineRun run = into(gone, words);

        assertThat(run.code()).isEqualTo(words.get(0).equals("validate") ? 1 : 0);
        assertThat(run.err()).doesNotContain("survey: ", "Relais");
    }

    @Test
    void nothingMoreIsReadForSomeoneWhoHasGone() {
        Refusing gone = new Refusing(new StandardStreams.ReaderGoneException(new IOException()));
        List<String> words = List.of("simulate", "--calls", "1000000000");

        assertThat(into(gone, words).code()).isZero();
        assertThat(gone.attempts).isLessThan(10);
    }

    @Test
    void theFilesOfTheDemoAreThereThoughNobodyReadsItsTable() {
        Path out = folder.resolve("unread");
        into(
                new Refusing(new StandardStreams.ReaderGoneException(new IOException())),
                List.of("demo", "--out", out.toString()));

        assertThat(out.resolve("report.html")).exists();
    }

    private static CommandLineRun into(OutputStream out, List<String> words) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(out, new StandardError(err, stream -> false), words.toArray(String[]::new));
        return new CommandLineRun(code, "", err.toString(StandardCharsets.UTF_8));
    }

    private static final class Refusing extends OutputStream {
        private final IOException failure;
        private int attempts;

        Refusing(IOException failure) {
            this.failure = failure;
        }

        @Override
        public void write(int value) throws IOException {
            attempts++;
            throw failure;
        }
    }
}
