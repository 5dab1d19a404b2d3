package io.github.decroche.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.decroche.generators.Studies;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

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
                .hasMessageStartingWith("study.json:2: not JSON (");
        assertThatThrownBy(() -> read("")).isInstanceOf(InvalidStudyException.class);
        assertThatThrownBy(() -> read("[]")).isInstanceOf(InvalidStudyException.class);
        assertThatThrownBy(() -> read("{\"id\":\"a\",\"id\":\"b\"}")).isInstanceOf(InvalidStudyException.class);
    }

    @Test
    void conditionsThatCannotBeMetOrNestTooDeepAreProblems() {
        condition(
                "{\"atLeast\":3,\"of\":[\"days\",\"hours\"]}",
                "atLeast: 3 is not allowed; expected a whole number from 1 to 2");
        condition("{\"all\":[]}", "of: an empty list is not allowed; expected at least one condition");
        condition("\"colour\"", "\"colour\" is not allowed; expected points of this answer: days, hours");
        condition("{\"none\":[\"days\"]}", "another form is not allowed; expected a point, {\"all\":[…]}");
        condition(
                "{\"any\":[".repeat(40) + "\"days\"" + "]}".repeat(40),
                "a deeper nesting is not allowed; expected at most 32");
        condition("{\"any\":[".repeat(1000) + "\"days\"" + "]}".repeat(1000), "nesting depth");
        condition("{\"atLeast\":99999999999,\"of\":[\"days\"]}", "99999999999 is not allowed; expected a whole number");
    }

    @Test
    void anAnalysisPlanIsKeptAsItStands() throws IOException {
        String planned = GOOD.replaceFirst("\\{", "{\"analysisPlan\": {\"alpha\": 0.05},");
        byte[] bytes = planned.getBytes(StandardCharsets.UTF_8);
        var study = StudyReader.read(new ByteArrayInputStream(bytes), "study.json");

        assertThat(study.analysisPlan()).hasValue("{\"alpha\":0.05}");
        assertThat(StudyReader.read(
                        new ByteArrayInputStream(StudyWriter.json(study).getBytes(StandardCharsets.UTF_8)), "again"))
                .isEqualTo(study);
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
