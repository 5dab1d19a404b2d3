package io.github.decroche.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.decroche.examples.Readme;
import io.github.decroche.io.CallReader;
import io.github.decroche.io.StudyReader;
import io.github.decroche.study.Condition;
import io.github.decroche.study.RetryProtocol;
import io.github.decroche.text.Printable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Files from strangers: whatever stands in them, the terminal and the spreadsheet do nothing but show it. */
class HostileFilesTest {
    /** Clears the screen, sets the window's title, turns the text round, ends lines, deletes; each in more than one way. */
    private static final String CONTROLS =
            "\u001b[2J\u001b]0;x\u0007\u009b2J\u202etxt\u2066\u2028\u2029\u0085\u007f\u0000\b\r\u200f\u00ad";

    private static final String FORMULA = "=HYPERLINK(\"http://x\")" + CONTROLS;

    @TempDir
    private static Path folder;

    private static Path calls;
    private static Path study;
    private static Path plan;
    private static Path table;

    @BeforeAll
    static void writeFiles() throws IOException {
        JsonMapper json = JsonMapper.shared();
        ObjectNode of = (ObjectNode) json.readTree(CommandLineRun.resource("study-2022.json"));
        of.put("title", FORMULA);
        of.path("services").forEach(it -> ((ObjectNode) it).put("name", FORMULA).put("number", FORMULA));
        of.path("profiles").forEach(it -> ((ObjectNode) it).put("label", FORMULA));
        for (int i = 0; i < of.path("scenarios").size(); i++) {
            ObjectNode scenario = (ObjectNode) of.path("scenarios").get(i);
            scenario.put("question", FORMULA);
            scenario.path("versions")
                    .forEach(version ->
                            version.path("points").forEach(point -> ((ObjectNode) point).put("label", FORMULA)));
        }
        study = Files.writeString(folder.resolve("study.json"), json.writeValueAsString(of));
        StringBuilder lines = new StringBuilder();
        List<String> good =
                Files.readString(CommandLineRun.CALLS).lines().limit(80).toList();
        for (int i = 0; i < good.size(); i++) {
            ObjectNode call = (ObjectNode) json.readTree(good.get(i));
            call.put("id", FORMULA + i);
            call.withObject("caller").put("id", FORMULA + i % 4);
            lines.append(json.writeValueAsString(call)).append('\n');
        }
        ObjectNode bad = (ObjectNode) json.readTree(good.get(0));
        bad.put("service", FORMULA)
                .put(FORMULA, FORMULA)
                .putArray("attempts")
                .addObject()
                .put("startedAt", FORMULA)
                .put(FORMULA, 1);
        lines.append(json.writeValueAsString(bad))
                .append('\n')
                .append(CONTROLS)
                .append("\n{\"id\":\"" + CONTROLS + "\"}\n");
        calls = Files.writeString(folder.resolve("calls.ndjson"), lines);
        plan = folder.resolve("plan.csv");
        Path callers = Files.writeString(
                folder.resolve("callers.csv"), "id\n\"=cmd|' /C calc'!A0\"\n@b\n+c!d\n'=e\n", StandardCharsets.UTF_8);
        assertThat(CommandLineRun.of("plan", "--study", study, "--calls", 56, "--callers", callers, "-o", plan)
                        .err())
                .doesNotContain("survey:");
        table = Files.writeString(
                folder.resolve("table.csv"),
                "cell,percent,decimals,n,group\n\"=HYPERLINK(\"\"x\"\")\u001b[2J\u202e\u009b\",50,0,10,@g\n\"\u001b[2J\",500,0,10,\n");
    }

    static Stream<List<Object>> runs() {
        return Stream.of(
                        List.<Object>of("validate", calls),
                        List.<Object>of("classify", calls),
                        List.<Object>of("summarize", calls, "--by", "caller"),
                        List.<Object>of("summarize", calls, "--by", "caller,service", "--format", "markdown"),
                        List.<Object>of("summarize", calls, "--by", "caller", "--format", "csv"),
                        List.<Object>of("summarize", calls, "--by", "caller", "--format", "json"),
                        List.<Object>of("waits", calls, "--by", "caller"),
                        List.<Object>of("ratings", calls, "--by", "caller"),
                        List.<Object>of("attempts", calls, "--by", "caller", "--format", "csv"),
                        List.<Object>of("compare", calls),
                        List.<Object>of("compare", calls, "--format", "csv"),
                        List.<Object>of("agreement", calls, calls),
                        List.<Object>of("agreement", calls, calls, "--format", "json"),
                        List.<Object>of("explain", calls, "--call", FORMULA + 0),
                        List.<Object>of("explain", calls, "--call", "\u001b[2J\u202e"),
                        List.<Object>of("rules"),
                        List.<Object>of("report", calls, "-o", folder.resolve("report.html")),
                        List.<Object>of("plan", "next", "--plan", plan, calls),
                        List.<Object>of("plan", "next", "--plan", plan, calls, "--format", "csv"),
                        List.<Object>of("plan", "next", "--plan", plan, calls, "--format", "json"),
                        List.<Object>of("plan", "quotas", "--plan", plan, calls),
                        List.<Object>of("\u001b[2J\u202e"),
                        List.<Object>of("validate", "\u001b[2J\u202e.ndjson"))
                .map(words -> words.get(0).equals("\u001b[2J\u202e")
                        ? words
                        : Stream.concat(words.stream(), Stream.of("--study", study))
                                .toList());
    }

    @ParameterizedTest
    @MethodSource("runs")
    void noCommandPrintsWhatMovesTheCursor(List<Object> words) {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.FRENCH)) {
            CommandLineRun run = CommandLineRun.in(locale, words.toArray());

            assertThat(run.out().length() + run.err().length()).isPositive();
            assertThat(run.err()).doesNotContain("a defect of this program", "un défaut de ce programme");
            assertThat(controls(run.out())).isEmpty();
            assertThat(controls(run.err())).isEmpty();
        }
    }

    @Test
    void aTableFromAStrangerIsShownOnly() {
        for (String format : List.of("table", "markdown", "csv", "json")) {
            CommandLineRun run = CommandLineRun.of("check-table", table, "--format", format);

            assertThat(controls(run.out()) + controls(run.err())).isEmpty();
            if (format.equals("csv")) {
                assertThat(run.out()).contains("\"'=HYPERLINK(");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("runs")
    void noCellOfATableIsAFormula(List<Object> words) {
        if (words.contains("csv")) {
            assertThat(CommandLineRun.of(words.toArray()).out())
                    .doesNotContainPattern("(?m)(^|,)\"?[=@]")
                    .doesNotContainPattern("(?m)(^|,)\"?[+-][A-Za-z]");
        }
    }

    @Test
    void aPlanHasNoFormulaAndIsReadBackAsItWas() throws IOException {
        String text = Files.readString(plan);

        assertThat(text).contains("'=cmd|", "'@b", "'+c!d", "''=e").doesNotContainPattern("(^|,)\"?[=@]");
        assertThat(CommandLineRun.of(
                                "plan",
                                "next",
                                "--study",
                                study,
                                "--plan",
                                plan,
                                "--caller",
                                "@b",
                                "--at",
                                "2015-01-01T09:00")
                        .out())
                .contains("@b");
    }

    @Test
    void callFilesAreNotTouched() throws IOException {
        Path copy = folder.resolve("classified.ndjson");
        CommandLineRun.of("classify", calls, "--study", study, "-o", copy);

        assertThat(JsonMapper.shared()
                        .readTree(Files.readAllLines(copy).get(0))
                        .path("id")
                        .stringValue())
                .isEqualTo(FORMULA + 0);
    }

    @Test
    void aFileThatBecomesVeryLargeIsRefusedWithTheWayToReadItAllTheSame() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            byte[] blank = "\n".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 257; i++) {
                gzip.write(blank);
            }
        }
        Path bomb = Files.write(folder.resolve("bomb.ndjson.gz"), bytes.toByteArray());

        CommandLineRun.refused(
                "survey: " + bomb
                        + ": longer than 268435456 bytes and more than 100 times its size (--max-size 20G reads up to 20 GiB of it)",
                "summarize",
                bomb);
        CommandLineRun.refused("longer than 1048576 bytes", "summarize", bomb, "--max-size", "1M");
        CommandLineRun.refused("empty; expected one call a line", "summarize", bomb, "--max-size", "1G");
        for (String size : List.of("0", "-1", "1T", "x", "9999999999", "1.5G")) {
            CommandLineRun.refused("expected a number of bytes of at least 1", "summarize", bomb, "--max-size", size);
        }
    }

    @Test
    void theReadmeStatesTheLimits() throws IOException {
        String readme = Readme.text();

        assertThat(readme)
                .contains("a record has at most " + (CallReader.LONGEST_RECORD >> 20) + " MiB, "
                        + RetryProtocol.MOST_ATTEMPTS + " attempts")
                .contains("A study file has at most " + (StudyReader.LONGEST_FILE >> 20) + " MiB")
                .contains("(conditions: " + Condition.DEEPEST + ")");
    }

    private static String controls(String text) {
        return IntStream.range(0, text.length())
                .filter(i ->
                        text.charAt(i) != '\n' && !text.startsWith("\r\n", i) && !Character.isSurrogate(text.charAt(i)))
                .filter(i -> !Printable.isSafe(text.charAt(i)))
                .mapToObj(i -> Integer.toHexString(text.charAt(i)) + " in " + text.substring(Math.max(0, i - 20), i))
                .toList()
                .stream()
                .findFirst()
                .orElse("");
    }
}
