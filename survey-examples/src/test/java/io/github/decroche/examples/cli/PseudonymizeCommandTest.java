package io.github.decroche.examples.cli;

import static io.github.decroche.examples.cli.CommandLineRun.CALLS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.decroche.examples.Readme;
import io.github.decroche.examples.study2022.Study2022;
import io.github.decroche.io.CallReader;
import io.github.decroche.io.CallRecord;
import io.github.decroche.privacy.Pseudonyms;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PseudonymizeCommandTest {
    /** As printed on this page it is no secret; 256 bits all the same. */
    private static final byte[] SECRET = new byte[32];

    @TempDir
    private static Path folder;

    private static Path key;

    @BeforeAll
    static void writeTheKey() throws IOException {
        for (int i = 0; i < SECRET.length; i++) {
            SECRET[i] = (byte) (7 * i + 130);
        }
        key = key("fieldwork.key", SECRET);
    }

    private static Path key(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, bytes);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return file;
    }

    /** The bundled calls with a name for each id, some of them with signs that need care. */
    private static Path named(String name) throws IOException {
        String calls = Files.readString(CALLS)
                .replaceAll("\"id\":\"c(\\d+)\"", "\"id\":\"Zoé Martin, n°$1\"")
                .replaceAll("\\{\"id\":\"", "{\"id\":\"Call of Mrs Miller ");
        return Files.writeString(folder.resolve(name), calls);
    }

    @Test
    void idsAreReplacedAndNothingElse() throws IOException {
        Path calls = named("named.ndjson");

        CommandLineRun run = CommandLineRun.of("pseudonymize", calls, "--key", key);

        assertThat(run.code()).isZero();
        assertThat(run.out()).doesNotContain("Zoé", "Martin", "Miller");
        Path written = Files.writeString(folder.resolve("written.ndjson"), run.out());
        Pseudonyms pseudonyms = Pseudonyms.keyed(SECRET);
        assertThat(accepted(written))
                .hasSize(1_532)
                .isEqualTo(accepted(calls).stream()
                        .map(record -> new CallRecord.Accepted(
                                record.line(), pseudonyms.of(record.call()), record.violations()))
                        .toList());
    }

    private static List<CallRecord.Accepted> accepted(Path file) {
        List<CallRecord.Accepted> accepted = new ArrayList<>();
        try (Stream<CallRecord> records = CallReader.of(Study2022.definition()).read(file)) {
            records.forEach(record -> accepted.add((CallRecord.Accepted) record));
        }
        return accepted;
    }

    @ParameterizedTest
    @ValueSource(strings = {"p.ndjson", "p.csv", "p.ndjson.gz", "p.csv.gz"})
    void theNameOfTheFileSaysItsFormat(String name) throws IOException {
        Path calls = named("formats.ndjson");
        Path file = folder.resolve(name);

        CommandLineRun run = CommandLineRun.of("pseudonymize", calls, "--key", key, "-o", file);

        assertThat(run.code()).isZero();
        assertThat(run.out()).isEmpty();
        Path plain = Files.writeString(
                folder.resolve("plain.ndjson"),
                CommandLineRun.of("pseudonymize", calls, "--key", key).out());
        assertThat(accepted(file))
                .extracting(CallRecord.Accepted::call)
                .isEqualTo(
                        accepted(plain).stream().map(CallRecord.Accepted::call).toList());
    }

    /** The commands that print figures of calls. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "summarize --by service,profile,gender --format json",
                "summarize --by weekday,hour --format csv",
                "waits --format json",
                "ratings --format json",
                "attempts --format json",
                "compare --format json",
                "validate"
            })
    void noFigureMoves(String command) throws IOException {
        Path calls = folder.resolve("with-simulated.ndjson");
        if (Files.notExists(calls)) {
            String simulated =
                    CommandLineRun.of("simulate", "--calls", 1_000, "--seed", 8).out();
            Files.writeString(calls, Files.readString(CALLS) + simulated);
        }
        String figures = figures(command, calls);

        assertThat(figures(command, pseudonymized(calls))).isEqualTo(figures);
        assertThat(figures(command, pseudonymized(calls, "--coarsen", "hour"))).isEqualTo(figures);
    }

    private static String figures(String command, Path calls) {
        List<Object> words = new ArrayList<>(List.of((Object[]) command.split(" ")));
        words.add(calls);
        CommandLineRun run = CommandLineRun.of(words.toArray());
        assertThat(run.code()).as(run.err()).isZero();
        return run.out() + run.err();
    }

    private static Path pseudonymized(Path calls, Object... more) {
        Path file = folder.resolve("pseudonymized.ndjson");
        List<Object> words = new ArrayList<>(List.of("pseudonymize", calls, "--key", key, "-o", file));
        words.addAll(List.of(more));
        assertThat(CommandLineRun.of(words.toArray()).code()).isZero();
        return file;
    }

    @Test
    void toTheSlotOnlyHoursMove() throws IOException {
        Path coarse = pseudonymized(CALLS, "--coarsen", "slot");

        assertThat(figures("summarize --by service,weekday,slot,day --format csv", coarse))
                .isEqualTo(figures("summarize --by service,weekday,slot,day --format csv", CALLS));
        assertThat(figures("summarize --by hour --format csv", coarse))
                .isNotEqualTo(figures("summarize --by hour --format csv", CALLS));
    }

    @Test
    void verdictsAreThoseOfTheSameCalls() throws IOException {
        String replaced = figures("classify", pseudonymized(CALLS, "--coarsen", "hour"));

        assertThat(replaced.replaceAll("\"id\":\"[^\"]*\"", ""))
                .isEqualTo(figures("classify", CALLS).replaceAll("\"id\":\"[^\"]*\"", ""));
    }

    @Test
    void aSecondCodingUnderTheSameKeyIsStillOfTheSameCalls() throws IOException {
        Path second = Files.write(
                folder.resolve("second.ndjson"),
                Files.readAllLines(CALLS).stream()
                        .limit(900)
                        .map(line -> line.replace("[\"aid-types\",\"income-scales\"]", "[\"aid-types\"]"))
                        .toList());
        Path coded = folder.resolve("second-coding.csv");
        CommandLineRun.of("pseudonymize", second, "--key", key, "-o", coded);
        CommandLineRun agreement = CommandLineRun.of("agreement", pseudonymized(CALLS), coded, "--format", "json");

        assertThat(agreement.out().replaceAll("\"call\" ?: ?\"[^\"]*\"", ""))
                .isEqualTo(CommandLineRun.of("agreement", CALLS, second, "--format", "json")
                        .out()
                        .replaceAll("\"call\" ?: ?\"[^\"]*\"", ""));
        assertThat(agreement.err()).contains("calls in the first file only: 632; in the second only: 0");

        Path other = key("other.key", "another secret, drawn by nobody.".getBytes(StandardCharsets.UTF_8));
        CommandLineRun.of("pseudonymize", second, "--key", other, "-o", coded);
        CommandLineRun.refused("no call has the same id in both files", "agreement", pseudonymized(CALLS), coded);
    }

    @Test
    void whatRemainsIsTold() {
        CommandLineRun run = CommandLineRun.of("pseudonymize", CALLS, "--key", key, "--coarsen", "hour");

        assertThat(run.err()).isEqualTo("""
                replaced: the ids of 1532 calls, and those of the callers of 1532
                dropped: 0 rejected records; no other field of a call holds free text
                coarsened: starts, to the hour or the slot within it; matched comparisons may pair other calls
                kept: service, scenario, profile, gender, day, waits, answers, ratings, and the order of the calls
                alone: 733 of 1532 calls are the only one of their service, scenario, profile, gender and day
                linked: all calls of a caller, in every file under this key; keep the key apart, or destroy it
                these are still personal data (GDPR, Article 4(5))
                """);
        assertThat(CommandLineRun.of("pseudonymize", CALLS, "--key", key).err())
                .contains("exact: starts, which are in the logs of the called too; --coarsen hour sets them back\n");
        for (String step : List.of("hour", "slot")) {
            assertThat(CommandLineRun.in(Locale.FRANCE, "pseudonymize", CALLS, "--key", key, "--coarsen", step)
                            .err()
                            .lines())
                    .hasSize(7)
                    .allSatisfy(CommandLineRun::isFrench);
        }
        assertThat(CommandLineRun.in(Locale.FRANCE, "pseudonymize", CALLS, "--key", key)
                        .err()
                        .lines())
                .allSatisfy(CommandLineRun::isFrench);
    }

    @Test
    void rejectedRecordsAreToldAndNotWritten() throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(CALLS).subList(0, 5));
        lines.add("{\"id\":\"Mrs Miller\",\"caller\":{\"id\":\"Mr Smith\",\"telephone\":\"01 23\"}}");
        lines.add(lines.get(2).replace("{\"id\":\"caf-0003\"", "{\"remark\":\"by Mr Smith\",\"id\":\"caf-3\""));
        lines.add("Mr Smith again");
        Path calls = Files.write(folder.resolve("rejected.ndjson"), lines);

        CommandLineRun run = CommandLineRun.of("pseudonymize", calls, "--key", key);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out().lines()).hasSize(5);
        assertThat(run.out()).doesNotContain("Miller", "Smith", "remark", "telephone");
        assertThat(run.err())
                .contains("rejected.ndjson:7: remark: an unknown field is not allowed")
                .contains("8 records read: 5 accepted, 3 rejected")
                .contains("dropped: 3 rejected records");
    }

    @Test
    void aKeyThatIsWeakIsUsedWithAWarning() throws IOException {
        Path weak = key("weak.key", "Zoé’s secret".getBytes(StandardCharsets.UTF_8));
        Path word = key("word.key", "correct horse battery\n".getBytes(StandardCharsets.UTF_8));
        Path open = key("open.key", SECRET);
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rw-r-----"));

        CommandLineRun run = CommandLineRun.of("pseudonymize", CALLS, "--key", word);
        CommandLineRun read = CommandLineRun.of("pseudonymize", CALLS, "--key", open);

        assertThat(run.code()).isZero();
        assertThat(run.err()).startsWith("warning: " + word + ": a text of 22 bytes is easily guessed;");
        assertThat(read.err()).startsWith("warning: " + open + ": others can read the key; chmod 600");
        assertThat(read.out())
                .isEqualTo(
                        CommandLineRun.of("pseudonymize", CALLS, "--key", key).out());
        assertThat(CommandLineRun.of("pseudonymize", CALLS, "--key", weak).err())
                .doesNotContain("Zoé", "a text of");
        for (Path file : List.of(word, open)) {
            assertThat(CommandLineRun.in(Locale.FRANCE, "pseudonymize", CALLS, "--key", file)
                            .err()
                            .lines())
                    .allSatisfy(CommandLineRun::isFrench);
        }
    }

    @Test
    void aLineFeedAtTheEndOfAKeyIsPartOfIt() throws IOException {
        byte[] longer = new byte[SECRET.length + 1];
        System.arraycopy(SECRET, 0, longer, 0, SECRET.length);
        longer[SECRET.length] = '\n';

        assertThat(CommandLineRun.of("pseudonymize", CALLS, "--key", key("longer.key", longer))
                        .out())
                .isNotEqualTo(
                        CommandLineRun.of("pseudonymize", CALLS, "--key", key).out());
    }

    @Test
    void whatIsNoKeyIsRefusedWithoutATraceOfIt() throws IOException {
        Path file = folder.resolve("refused.ndjson");
        Path brief = key("brief.key", "short secret".getBytes(StandardCharsets.UTF_8));

        CommandLineRun.refused("Missing required option: '--key=FILE'", "pseudonymize", CALLS, "-o", file);
        refused("brief.key: a key of 12 bytes; expected at least 16, drawn by chance, such as (umask", brief, file);
        refused("empty.key: a key of 0 bytes; expected at least 16", key("empty.key", new byte[0]), file);
        refused("zero.key: a key of one byte over and over", key("zero.key", new byte[32]), file);
        refused("calls-2022.ndjson: longer than 4096 bytes; expected a key file", CALLS, file);
        refused("none.key: no such file; one is made by (umask", folder.resolve("none.key"), file);
        refused(": a directory; expected a key file", folder, file);
        refused("is the key", key, key);
        assertThat(key).hasBinaryContent(SECRET);
        assertThat(file).doesNotExist();
        assertThat(CommandLineRun.of("pseudonymize", CALLS, "--key", brief).err())
                .doesNotContain("secret");
    }

    private static void refused(String message, Path key, Path file) {
        CommandLineRun.refused(message, "pseudonymize", CALLS, "--key", key, "-o", file);
    }

    @Test
    void theReadmeMakesAKeyAndUsesIt() throws IOException {
        List<String> lines = Readme.block("shell: privacy").lines().toList();
        Files.createDirectories(folder.resolve("survey-2022"));
        Files.copy(CALLS, folder.resolve("survey-2022/calls.ndjson"));
        Object[] words = Stream.of(lines.get(1).replaceFirst("survey ", "").split(" "))
                .map(word -> word.matches(".*\\.(key|ndjson)") ? folder.resolve(word) : word)
                .toArray();

        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).isEqualTo(KeyFile.HOW_TO_MAKE.replace("FILE", "fieldwork.key"));
        assertThat(CommandLineRun.of(words).code()).isZero();
        assertThat(accepted(folder.resolve("calls.ndjson"))).hasSize(1_532);
    }

    @Test
    void wrongOptionsAreRefused() {
        CommandLineRun.refused(
                "\"week\" is not allowed; expected one of hour, slot",
                "pseudonymize",
                CALLS,
                "--key",
                key,
                "--coarsen",
                "week");
        CommandLineRun.refused(
                "--output-format: of standard output only",
                "pseudonymize",
                CALLS,
                "--key",
                key,
                "-o",
                folder.resolve("x.csv"),
                "--output-format",
                "csv");
        CommandLineRun.refused("no such file", "pseudonymize", folder.resolve("missing.ndjson"), "--key", key);
    }
}
