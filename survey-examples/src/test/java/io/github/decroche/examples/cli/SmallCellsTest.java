package io.github.decroche.examples.cli;

import static io.github.decroche.examples.cli.CommandLineRun.CALLS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.decroche.analysis.Measure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SmallCellsTest {
    /** Four of the 85 answers of the health insurance were satisfactory: without a second group, the total would tell. */
    @Test
    void aSmallCellIsWithheldWithItsTotalItsEstimateAndItsLimitsAndSoIsItInAnotherGroup() {
        JsonNode groups = json("summarize").get("groups");
        JsonNode satisfactory = groups.get(0).get("satisfactory");

        for (String number : new String[] {"count", "of", "estimate", "low", "high"}) {
            assertThat(satisfactory.get(number).isNull()).as(number).isTrue();
        }
        assertThat(satisfactory.get("level").doubleValue()).isEqualTo(0.95);
        assertThat(groups.get(0).get("withheld").valueStream().map(JsonNode::stringValue))
                .contains("satisfactory", "served", "complete")
                .doesNotContain("connected", "calls");
        assertThat(groups.valueStream()
                        .filter(group -> group.get("satisfactory").get("count").isNull()))
                .hasSizeGreaterThan(1);
        assertThat(groups.get(4).get("satisfactory").get("count").intValue()).isEqualTo(362);
    }

    @Test
    void theRuleStandsAtTheTop() {
        assertThat(json("summarize").get("small").toString()).isEqualTo("{\"calls\":5,\"callers\":3}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"summarize", "attempts", "waits", "ratings"})
    void everyKeyStaysWhereNumbersAreWithheld(String command) {
        JsonNode whole = JsonMapper.shared()
                .readTree(CommandLineRun.of(command, CALLS, "--by", "service,profile", "--format", "json")
                        .out());
        JsonNode small = JsonMapper.shared()
                .readTree(
                        CommandLineRun.of(command, CALLS, "--by", "service,profile", "--small", "5", "--format", "json")
                                .out());

        assertThat(small.get("groups").size()).isEqualTo(whole.get("groups").size());
        for (int i = 0; i < whole.get("groups").size(); i++) {
            assertSameKeys(whole.get("groups").get(i), small.get("groups").get(i));
        }
    }

    private static void assertSameKeys(JsonNode whole, JsonNode small) {
        assertThat(small.propertyNames()).containsAll(whole.propertyNames());
        for (String key : whole.propertyNames()) {
            if (whole.get(key).isObject()) {
                assertSameKeys(whole.get(key), small.get(key));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"summarize", "attempts", "waits", "ratings"})
    void tablesShowALetterAndExplainIt(String command) {
        for (String format : new String[] {"table", "markdown"}) {
            String text = CommandLineRun.of(command, CALLS, "--small", "5", "--lang", "en", "--format", format)
                    .out();

            assertThat(text).containsPattern("\\| +c ").contains("c: confidential. Withheld are cells of fewer than");
            assertThat(CommandLineRun.of(command, CALLS, "--lang", "en", "--format", format)
                            .out())
                    .doesNotContainPattern("\\| +c ")
                    .doesNotContain("confidential");
        }
    }

    @Test
    void rowsForSpreadsheetsNameWhatIsWithheld() {
        List<String> rows = CommandLineRun.of("summarize", CALLS, "--small", "5", "--format", "csv")
                .out()
                .lines()
                .toList();

        assertThat(rows.get(0)).endsWith(",level,withheld");
        assertThat(rows.get(1)).contains(" satisfactory ");
        assertThat(commas(rows.get(1))).isEqualTo(commas(rows.get(0)));
    }

    private static long commas(String row) {
        return row.chars().filter(it -> it == ',').count();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1001", "few", "-5", "5.0"})
    void fewIsANumberFrom2To1000(String few) {
        CommandLineRun.refused("expected a number of calls from 2 to 1000", "summarize", CALLS, "--small", few);
    }

    @Test
    void groupsOfOneCallerEachAreRefused() {
        CommandLineRun.refused(
                "--small: not allowed with --by caller",
                "ratings",
                CommandLineRun.CALLS,
                "--by",
                "caller",
                "--small",
                "5");
    }

    @Test
    void weightedFiguresAreNotWithheldInPart() {
        CommandLineRun.refused(
                "--small: not allowed with --weights",
                "summarize",
                CALLS,
                "--small",
                "5",
                "--weights",
                "service=caf:42");
    }

    @Test
    void commandsThatCannotWithholdDoNotTakeTheOption() {
        for (String command : new String[] {"validate", "classify", "agreement", "explain"}) {
            assertThat(CommandLineRun.of(command, CALLS, "--small", "5").code()).isEqualTo(2);
        }
    }

    @Test
    void theNoteIsFrenchToo() {
        assertThat(CommandLineRun.in(Locale.FRANCE, "ratings", CALLS, "--small", "7")
                        .out())
                .contains("c : confidentiel. Sont tues les cases de moins de 7 appels ou 3");
    }

    /** A reader who subtracts: shown counts, what is left of their wholes, and what the total leaves of those withheld. */
    @ParameterizedTest
    @ValueSource(strings = {"service", "profile", "service,profile", "weekday,hour", "day", "service,scenario,slot"})
    void neitherWhatIsShownNorWhatItLeavesIsOfFewerThanFive(String by) {
        JsonNode groups = JsonMapper.shared()
                .readTree(CommandLineRun.of("summarize", CALLS, "--by", by, "--small", "5", "--format", "json")
                        .out())
                .get("groups");
        JsonNode all = groups.get(groups.size() - 1);
        for (Measure measure : Measure.values()) {
            String path = "/" + measure.path().replace('.', '/');
            for (boolean counted : new boolean[] {true, false}) {
                List<OptionalLong> rows = groups.valueStream()
                        .map(group -> cell(group.at(path), counted))
                        .toList();
                rows.forEach(row -> row.ifPresent(it -> assertThat(it).matches(SmallCellsTest::isTold, path)));
                OptionalLong total = cell(all.at(path), counted);
                if (total.isPresent()) {
                    long shown = rows.subList(0, rows.size() - 1).stream()
                            .flatMapToLong(OptionalLong::stream)
                            .sum();
                    assertThat(total.getAsLong() - shown).matches(SmallCellsTest::isTold, path);
                }
            }
        }
    }

    private static OptionalLong cell(JsonNode rate, boolean counted) {
        return rate.get("count").isNull()
                ? OptionalLong.empty()
                : OptionalLong.of(
                        counted
                                ? rate.get("count").longValue()
                                : rate.get("of").longValue() - rate.get("count").longValue());
    }

    private static boolean isTold(long count) {
        return count == 0 || count >= 5;
    }

    @Test
    void theReportWithholdsThemInItsTablesAndPictures(@TempDir Path folder) throws IOException {
        String whole = report(folder.resolve("whole.html"));
        String small = report(folder.resolve("small.html"), "--small", "5");

        assertThat(whole).contains("4/85", "figure-differences").doesNotContain("c: confidential");
        assertThat(small).contains("c: confidential", "figure-waits").doesNotContain("4/85", "figure-differences");
    }

    @Test
    void aReportOfAFewCallsTellsNoNumberOfThem(@TempDir Path folder) throws IOException {
        Path few = folder.resolve("few.ndjson");
        try (Stream<String> lines = Files.lines(CALLS, StandardCharsets.UTF_8)) {
            Files.write(few, lines.limit(4).toList(), StandardCharsets.UTF_8);
        }
        Path file = folder.resolve("few.html");
        CommandLineRun run = CommandLineRun.of("report", few, "--small", "5", "--lang", "en", "-o", file);

        assertThat(run.code()).isZero();
        assertThat(Files.readString(file, StandardCharsets.UTF_8))
                .contains("c test calls to 1 services", "c records read from few.ndjson, of which c accepted")
                .doesNotContain("class=\"big\"", "class=\"figure\"");
    }

    private static String report(Path file, String... options) throws IOException {
        List<Object> words = new ArrayList<>(List.of("report", CALLS, "--lang", "en", "-o", file));
        words.addAll(List.of(options));
        assertThat(CommandLineRun.of(words.toArray()).code()).isZero();
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    private static JsonNode json(String command) {
        return JsonMapper.shared()
                .readTree(CommandLineRun.of(command, CALLS, "--small", "5", "--format", "json")
                        .out());
    }
}
