package io.github.decroche.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.decroche.generators.Studies;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON that was made to exhaust whoever reads it is refused in little time and memory, with a message that says why. */
@Timeout(60)
class JsonBombTest {
    private static final String STUDY = StudyWriter.json(Studies.townHall());
    private static final String GOOD =
            "{\"id\":\"good\",\"service\":\"town-hall\",\"scenario\":\"opening\",\"profile\":\"lambda\","
                    + "\"attempts\":[{\"startedAt\":\"2022-09-26T09:12:00+02:00\",\"outcome\":\"busy\"}]}\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e999999999",
                "-1e999999999",
                "1e-999999999",
                "NaN",
                "Infinity",
                "0x1",
                "01",
                "+1",
                "// c",
                "\"\\ud800",
                "'a'"
            })
    void whatIsNoTextIsRefusedWhereverATextStands(String value) {
        for (String field : List.of("\"good\"", "\"town-hall\"", "\"2022-09-26T09:12:00+02:00\"", "\"busy\"")) {
            assertThat(problems(GOOD.replace(field, value))).isNotEmpty();
        }
    }

    @Test
    void aLongNumberIsRefusedByItsLength() {
        assertThat(problems(GOOD.replace("\"good\"", "9".repeat(100_000))))
                .singleElement()
                .asString()
                .matches(
                        "-:1: text that is not JSON \\(Number value length \\(\\d+\\) exceeds the maximum allowed \\(1000\\)\\)"
                                + " is not allowed; expected one JSON object on the line");
    }

    @Test
    void whatIsNestedDeepIsRefused() {
        String deep = "[".repeat(300_000) + "]".repeat(300_000);
        assertThat(problems(deep + "\n"))
                .containsExactly("-:1: a list is not allowed; expected one JSON object on the line");
        assertThat(problems(GOOD.replace("{\"id\"", "{\"x\":" + deep + ",\"id\"")))
                .last()
                .asString()
                .isEqualTo(
                        "-:1: text that is not JSON (Document nesting depth (101) exceeds the maximum allowed (100)) is not allowed;"
                                + " expected one JSON object on the line");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "\"x\"", "{}", "[]", "null"})
    void ofARecordWithVeryManyEntriesTheFirstProblemsAreTold(String entry) {
        String entries = "[" + (entry + ",").repeat(150_000) + entry + "]";
        for (String field :
                List.of("\"attempts\":", "\"answer\":{\"redirects\":[],\"points\":", "\"ratings\":{\"overall\":")) {
            String end = field.contains("{") ? "}}" : "}";
            assertThat(problems("{\"id\":\"1\"," + field + entries + end + "\n"))
                    .isNotEmpty()
                    .hasSizeLessThanOrEqualTo(CallDraft.MOST_PROBLEMS + 1);
        }
    }

    @Test
    void ofARecordWithVeryManyFieldsTheFirstAreTold() {
        String fields =
                IntStream.range(0, 50_000).mapToObj(i -> "\"k" + i + "\":1").collect(Collectors.joining(","));

        assertThat(problems("{" + fields + "}\n"))
                .hasSize(CallDraft.MOST_PROBLEMS + 1)
                .last()
                .isEqualTo("-:1: a record of more problems is not allowed; expected at most 1000");
    }

    @Test
    void aLongNameIsCutInTheMessage() {
        assertThat(problems("{\"" + "n".repeat(999) + "\":1}\n").get(0))
                .startsWith("-:1: " + "n".repeat(400) + "…: an unknown field is not allowed; expected one of id, wave");
    }

    @Test
    void listsHaveAMost() {
        String points = "\"days\",".repeat(10_000) + "\"days\"";
        String many = GOOD.replace("]}", "],\"answer\":{\"points\":[" + points + "],\"redirects\":[]}}");

        assertThat(problems(many))
                .contains("-:1: answer.points: a longer list is not allowed; expected at most 10000 entries");
        assertThat(problems(GOOD.replace("]}", ",{}".repeat(100) + "]}")))
                .contains("-:1: attempts: a longer list is not allowed; expected at most 100 entries");
    }

    @Test
    void veryShortLinesAreAllReadInTheirOrder() {
        String odd = "1\n\r\n\n2\n";
        List<CallRecord> records = records(odd.repeat(20_000) + "1");

        assertThat(records).hasSize(40_001);
        assertThat(records)
                .extracting(CallRecord::line)
                .startsWith(1L, 4L, 5L, 8L)
                .endsWith(79_997L, 80_000L, 80_001L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "\"x\"", "{}", "[]", "{\"id\":\"x\"}"})
    void aStudyOfVeryManyValuesIsRefused(String entry) {
        String entries = "[" + (entry + ",").repeat(100_000) + entry + "]";
        for (String list : List.of("waves", "services", "profiles", "scenarios")) {
            refused(
                    "{\"" + list + "\":" + entries + "}",
                    "study.json:1: text that is not JSON (More than 100000 values at column ");
        }
    }

    @Test
    void ofAStudyWithVeryManyProblemsTheFirstAreTold() {
        assertThatThrownBy(() -> read("{\"services\":[" + "{},".repeat(90_000) + "{}]}"))
                .isInstanceOfSatisfying(
                        InvalidStudyException.class,
                        e -> assertThat(e.problems()).hasSize(1001))
                .hasMessageContaining("study.json:1: a study of more problems is not allowed; expected at most 1000");
    }

    @Test
    void aStudyThatIsNestedDeepWithLongNamesIsRefused() {
        String name = "n".repeat(900);
        refused(
                "{\"a\":" + "{\"x\":".repeat(100_000),
                "study.json:1: text that is not JSON (Document nesting depth (10001) exceeds the maximum");
        refused(
                "{" + ("\"" + name + "\":{").repeat(90) + "\"a\":[" + "1,".repeat(90_000) + "1]" + "}".repeat(91),
                "study.json:1: " + name.substring(0, 400) + "…: an unknown field");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "2147483648", "-1", "3.0", "99999999999999999999999999999"})
    void aNumberThatIsTooLargeIsToldAtItsField(String number) {
        refused(STUDY.replace("\"maxAttempts\" : 3", "\"maxAttempts\" : " + number), "protocol.maxAttempts: ");
    }

    @Test
    void aMarginOfVeryManyDigitsIsToldAtItsField() {
        String plan = ",\"analysisPlan\":{\"margins\":{\"served\":" + "9".repeat(999) + "}}}";
        refused(
                STUDY.strip().replaceFirst("}$", plan.replace("$", "\\$")),
                "analysisPlan.margins.served: Infinity is not allowed");
    }

    @Test
    void aLongTextAndADoubledNameAreLocated() {
        refused(
                STUDY.replace("\"zone\" : \"Europe/Paris\"", "\"zone\" : \"" + "x".repeat(200_000) + "\""),
                "study.json:4: text that is not JSON (String value length (");
        refused(
                STUDY.replaceFirst("\"essential\"", "\"essential\":true,\"essential\""),
                "not JSON (Duplicate Object property \"essential\" at column ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31", "-999999999-01-01", "+10000-01-01", "2022-02-30"})
    void daysAreOfTheYearsThatPeopleLiveIn(String day) {
        refused(
                STUDY.replaceFirst("\"holidays\" : \\[[^]]*]", "\"holidays\" : [\"" + day.replace("$", "") + "\"]"),
                "hours.holidays[0]: \"" + day + "\" is not allowed; expected a day such as 2022-09-26");
    }

    private static void refused(String study, String message) {
        assertThatThrownBy(() -> read(study))
                .isInstanceOf(InvalidStudyException.class)
                .hasMessageContaining(message);
    }

    private static void read(String study) throws IOException {
        StudyReader.read(new ByteArrayInputStream(study.getBytes(StandardCharsets.UTF_8)), "study.json");
    }

    /** What is said of some lines, after which a good one is still read. */
    private static List<String> problems(String lines) {
        List<CallRecord> records = records(lines + GOOD.replace("good", "last"));
        assertThat(records).last().isInstanceOf(CallRecord.Accepted.class);
        return records.stream()
                .flatMap(it ->
                        it instanceof CallRecord.Rejected rejected ? rejected.problems().stream() : Stream.empty())
                .map(Problem::toString)
                .toList();
    }

    private static List<CallRecord> records(String text) {
        try (Stream<CallRecord> records = CallReader.of(Studies.townHall())
                .read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "-", CallFormat.NDJSON)) {
            return records.toList();
        }
    }
}
