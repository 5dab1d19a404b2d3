package io.github.decroche.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.decroche.generators.Studies;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StudyReaderTest {
    private static final String GOOD = StudyWriter.json(Studies.townHall());

    @Test
    void allProblemsAreToldInOneRunEachWithItsLine() {
        String bad = GOOD.replace("\"penalty\" : \"PT5M\"", "\"penalty\" : \"PT0S\"")
                .replace("\"kind\" : \"information\"", "\"kind\" : \"info\"")
                .replace("\"zone\" : \"Europe/Paris\"", "\"zone\" : \"Europe/Atlantis\"")
                .replace("\"traits\"", "\"treats\"");

        assertThatThrownBy(() -> read(bad))
                .isInstanceOfSatisfying(
                        InvalidStudyException.class,
                        e -> assertThat(e.problems())
                                .hasSize(5)
                                .allSatisfy(
                                        problem -> assertThat(problem.line()).isPositive())
                                .extracting(problem -> problem.what().field())
                                .containsExactly(
                                        "zone",
                                        "protocol.penalty",
                                        "profiles[0].treats",
                                        "profiles[1].treats",
                                        "scenarios[0].kind"));
        assertThatThrownBy(() -> read(bad))
                .hasMessageContaining("study.json:4: zone: \"Europe/Atlantis\" is not allowed; expected a time zone")
                .hasMessageContaining(
                        "study.json:8: protocol.penalty: PT0S is not allowed; expected a duration from PT0.001S to PT24H");
    }

    @Test
    void whatIsNotJsonIsLocated() {
        assertThatThrownBy(() -> read("{\n\"id\": }"))
                .isInstanceOf(InvalidStudyException.class)
                .hasMessageStartingWith("study.json:2: text that is not JSON (");
        assertThatThrownBy(() -> read("")).isInstanceOf(InvalidStudyException.class);
        assertThatThrownBy(() -> read("[]")).isInstanceOf(InvalidStudyException.class);
        assertThatThrownBy(() -> read("{\"id\":\"a\",\"id\":\"b\"}")).isInstanceOf(InvalidStudyException.class);
    }

    /** The last line is where a bracket is found to be missing; it may be missing far above. */
    @Test
    void whatIsNotClosedIsTold() {
        assertThatThrownBy(() -> read("{\n\"id\": \"a\",\n\"hours\": {\n\"slots\": []\n"))
                .hasMessageContaining("study.json:5: ")
                .hasMessageContaining(", within the object that begins on line 3)");
        assertThatThrownBy(() -> read("{\n\"waves\": [\n{\"id\": \"a\"}\n}"))
                .hasMessageContaining("study.json:4: ")
                .hasMessageContaining(", within the list that begins on line 2)")
                .hasMessageNotContaining("REDACTED");
        assertThatThrownBy(() -> read("{\"id\": \"a\" \"b\"}")).hasMessageNotContaining("within the");
    }

    @Test
    void conditionsThatCannotBeMetOrNestTooDeepAreProblems() {
        condition(
                "{\"atLeast\":3,\"of\":[\"days\",\"hours\"]}",
                "atLeast: 3 is not allowed; expected a whole number from 1 to 2");
        condition("{\"all\":[]}", "satisfactory.all: an empty list is not allowed; expected at least one condition");
        condition("{\"atLeast\":5,\"of\":[\"days\"]}", "atLeast: 5 is not allowed; expected 1");
        condition("\"colour\"", "\"colour\" is not allowed; expected one of days, hours, the points of this answer");
        condition("{\"none\":[\"days\"]}", "another form is not allowed; expected a point, {\"all\":[…]}");
        condition(
                "{\"any\":[".repeat(40) + "\"days\"" + "]}".repeat(40),
                "a deeper nesting is not allowed; expected at most 32");
        condition(
                "{\"any\":[".repeat(1000) + "\"days\"" + "]}".repeat(1000),
                "a deeper nesting is not allowed; expected at most 32 levels");
        condition(
                "[".repeat(20_000) + "]".repeat(20_000),
                "text that is not JSON (Document nesting depth (10001) exceeds");
        condition("{\"atLeast\":99999999999,\"of\":[\"days\"]}", "99999999999 is not allowed; expected a whole number");
    }

    /** One file with every defect that conditions, versions and ids can have; the broken parts hide none of the others. */
    @Test
    void allThatIsWrongWithScenariosIsToldInOneRun() throws IOException {
        String deep = "{\"any\":[".repeat(1000) + "\"a\"" + "]}".repeat(1000);
        String bad = GOOD.substring(0, GOOD.indexOf("\"scenarios\" : [ {")) + """
                "scenarios": [
                {"id": "tax", "service": "town-hall", "kind": "information", "question": "?", "versions": [
                {"points": [{"id": "a", "label": "a"}, {"id": "b", "label": " "}],
                "satisfactory": {"all": []},
                "complete": {"any": ["a", "ghost"]}},
                {"points": [{"id": "a", "label": "a"}],
                "satisfactory": {"atLeast": 2, "of": ["a"]}, "to": "2022-10-01"},
                {"points": [{"id": "a", "label": "a"}],
                "satisfactory": {"atLeast": 9999999999999, "of": ["a"]}, "from": "2022-10-01", "to": "2022-01-01"},
                {"points": [{"id": "a", "label": "a"}, {"id": "a", "label": "again"}], "from": "2022-10-01",
                "satisfactory": DEEP},
                {"points": [], "from": "soon",
                "satisfactory": {"$ref": "#/scenarios/0"}}]},
                {"id": "tax", "service": "castle", "kind": "information", "question": "?", "versions": [
                {"points": [{"id": "a", "label": "a"}], "satisfactory": "a", "to": "2022-10-01"},
                {"points": [{"id": "a", "label": "a"}], "from": "2022-10-02",
                "satisfactory": "\\"); System.exit(0); //"}]}]}
                """.replace("DEEP", deep);

        assertThatThrownBy(() -> read(bad))
                .isInstanceOfSatisfying(
                        InvalidStudyException.class,
                        e -> assertThat(e.problems().stream()
                                        .map(Problem::toString)
                                        .map(text -> text.replaceFirst("study.json:[1-9][0-9]*: ", "")
                                                .replaceFirst("(\\.any\\[0\\])+", "….any[0]")))
                                .containsExactly("""
                                        waves[0].scenarios[0]: "opening" is not allowed; expected one of tax
                                        waves[0].scenarios[1]: "passport" is not allowed; expected one of tax
                                        scenarios[0].versions[0].points[1].label: " " is not allowed; expected a text that is not blank
                                        scenarios[0].versions[0].satisfactory.all: an empty list is not allowed; expected at least one condition
                                        scenarios[0].versions[0].complete: "ghost" is not allowed; expected one of a, b, the points of this answer
                                        scenarios[0].versions[1]: a period that overlaps the one of versions[0] is not allowed; expected periods of which no two share a day
                                        scenarios[0].versions[1].satisfactory.atLeast: 2 is not allowed; expected 1
                                        scenarios[0].versions[2].to: 2022-01-01 is not allowed; expected a day not before 2022-10-01
                                        scenarios[0].versions[2].satisfactory.atLeast: 9999999999999 is not allowed; expected a whole number
                                        scenarios[0].versions[3].points: "a" is not allowed; expected ids that are all different
                                        scenarios[0].versions[3]: a period that overlaps the one of versions[0] is not allowed; expected periods of which no two share a day
                                        scenarios[0].versions[3].satisfactory….any[0]: a deeper nesting is not allowed; expected at most 32 levels
                                        scenarios[0].versions[4].from: "soon" is not allowed; expected a day such as 2022-09-26
                                        scenarios[0].versions[4].points: missing; expected at least one
                                        scenarios[0].versions[4].satisfactory: another form is not allowed; expected a point, {"all":[…]}, {"any":[…]} or {"atLeast":k,"of":[…]}
                                        scenarios[1].id: "tax" is not allowed; expected another id than that of scenarios[0]
                                        scenarios[1].service: "castle" is not allowed; expected one of town-hall
                                        scenarios[1].versions[1].satisfactory: ""); System.exit(0); //" is not allowed; expected an id of 1 to 64 lower-case letters, digits and hyphens, beginning with a letter
                                        """.lines().toArray(String[]::new)));
    }

    /** Ids are data and of one form; what could be read as code, markup or another id is refused where it stands. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "days\\\"); System.exit(0); //",
                "days' || true",
                "${java.lang.Runtime}",
                "days\\nhours",
                "days\\u0000",
                "days\\u200b",
                "\\u202esyad",
                "d\\u0430ys",
                "\\uff44ays",
                "dA\\u0301ys",
                "../days",
                "-days",
                "Days",
                " days",
                ""
            })
    void hostileIdsAreRefusedWhereTheyStand(String id) {
        condition("\"" + id + "\"", "expected an id of 1 to 64 lower-case letters, digits and hyphens");
        assertThatThrownBy(() -> read(GOOD.replace("\"id\" : \"days\"", "\"id\" : \"" + id + "\"")))
                .hasMessageContaining("scenarios[0].versions[0].points[0].id: ");
    }

    @Test
    void aTextThatUtf8CannotWriteIsRefusedWhereItStands() {
        List<MatchResult> texts =
                Pattern.compile("(?<=: )\"[^\"]+\"").matcher(GOOD).results().toList();
        assertThat(texts).hasSizeGreaterThan(20);
        for (MatchResult text : texts) {
            String bad = GOOD.substring(0, text.start()) + "\"x\\ud800\"" + GOOD.substring(text.end());
            assertThatThrownBy(() -> read(bad))
                    .as(text.group())
                    .isInstanceOf(InvalidStudyException.class)
                    .hasMessageContaining("is not allowed; expected ");
        }
        assertThatThrownBy(() -> read(GOOD.replaceFirst("(?<=\"label\" : )\"[^\"]+\"", "\"\\\\ud800\"")))
                .hasMessageContaining("label: ")
                .hasMessageEndingWith("expected a text without half a surrogate pair, which UTF-8 cannot write");
    }

    @Test
    void aMissingFileIsToldInOneLine() {
        assertThatThrownBy(() -> StudyReader.read(Path.of("missing.json")))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessage("missing.json: no such file");
    }

    private static void condition(String json, String message) {
        Pattern all = Pattern.compile("\"satisfactory\"\\s*:\\s*\\{\\s*\"all\"\\s*:\\s*\\[ \"days\", \"hours\" ]\\s*}");
        assertThat(GOOD).containsPattern(all);
        String bad = all.matcher(GOOD).replaceFirst(Matcher.quoteReplacement("\"satisfactory\" : " + json));

        assertThatThrownBy(() -> read(bad))
                .isInstanceOf(InvalidStudyException.class)
                .hasMessageContaining(message);
    }

    private static void read(String json) throws IOException {
        StudyReader.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "study.json");
    }
}
