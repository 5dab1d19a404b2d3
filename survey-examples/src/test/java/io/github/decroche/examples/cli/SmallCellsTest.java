package io.github.decroche.examples.cli;

import static io.github.decroche.examples.cli.CommandLineRun.CALLS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
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
                .readTree(CommandLineRun.of(
                                command, CALLS, "--by", "service,profile", "--small", "5", "--format", "json")
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
        String[] rows = CommandLineRun.of("summarize", CALLS, "--small", "5", "--format", "csv")
                .out()
                .split("\n");

        assertThat(rows[0].strip()).endsWith(",level,withheld");
        assertThat(rows[1]).contains(" satisfactory ");
        assertThat(rows[1].split(",", -1)).hasSameSizeAs(rows[0].split(",", -1));
    }

    /** Nobody calls for himself alone: a caller's calls are never those of three. */
    @Test
    void theGroupsOfSingleCallersAreWithheldAltogether() {
        JsonNode groups = JsonMapper.shared()
                .readTree(CommandLineRun.of(
                                "summarize", CALLS, "--by", "caller", "--small", "5", "--format", "json")
                        .out())
                .get("groups");

        for (int i = 0; i < groups.size() - 1; i++) {
            assertThat(groups.get(i).get("calls").isNull()).isTrue();
            assertThat(groups.get(i).get("connected").get("estimate").isNull()).isTrue();
        }
        assertThat(groups.get(groups.size() - 1).get("calls").intValue()).isEqualTo(1532);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1001", "few", "-5", "5.0"})
    void fewIsANumberFrom2To1000(String few) {
        CommandLineRun.refused("expected a number of calls from 2 to 1000", "summarize", CALLS, "--small", few);
    }

    @Test
    void weightedFiguresAreNotWithheldInPart() {
        CommandLineRun.refused(
                "--small: not allowed with --weights", "summarize", CALLS, "--small", "5", "--weights", "service=caf:42");
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

    private static JsonNode json(String command) {
        return JsonMapper.shared()
                .readTree(CommandLineRun.of(command, CALLS, "--small", "5", "--format", "json")
                        .out());
    }
}
