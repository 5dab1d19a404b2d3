package io.github.decroche.examples.cli;

import static io.github.decroche.examples.cli.CommandLineRun.CALLS;
import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AttemptsCommandTest {
    private static final String OPERATORS = "service=caf:0.82,pole-emploi:0.86";

    /** Of 408 calls to the family branch 189 connected, in 942 attempts; 24 found it engaged, 137 closed, 9 nobody. */
    @Test
    void ratesPerAttemptStandBesideTheRatePerCall() {
        JsonNode caf = json("attempts", CALLS, "--operator", OPERATORS, "--format", "json");

        assertThat(caf.propertyNames())
                .containsExactly(
                        "key",
                        "calls",
                        "incomplete",
                        "attempts",
                        "outcomes",
                        "connectedOfCalls",
                        "connectedOfAttempts",
                        "connectedAtAttempt",
                        "attemptsPerCall",
                        "connectedInTheEnd",
                        "callsLessAttempts",
                        "operator");
        assertThat(caf.get("connectedOfCalls").get("estimate").doubleValue()).isEqualTo(189 / 408.0);
        assertThat(caf.get("connectedInTheEnd").doubleValue()).isEqualTo(189 / 408.0);
        JsonNode ofAttempts = caf.get("connectedOfAttempts");
        assertThat(ofAttempts.get("all").get("estimate").doubleValue()).isEqualTo(189 / 942.0);
        assertThat(ofAttempts.get("queued").get("estimate").doubleValue()).isEqualTo(189 / 772.0);
        assertThat(ofAttempts.get("stayed").get("of").intValue()).isEqualTo(189 + 41 + 21);
        assertThat(ofAttempts.get("all").get("method").asString()).isEqualTo("clustered-korn-graubard");
        assertThat(caf.get("connectedAtAttempt").get("2").get("of").intValue()).isEqualTo(408 - 122);
        JsonNode gap = caf.get("callsLessAttempts");
        assertThat(gap.get("retries").doubleValue()).isEqualTo(189 / 408.0 - 122 / 408.0, Offset.offset(1e-15));
        assertThat(gap.get("incomplete").doubleValue()).isZero();
        assertThat(caf.get("operator").get("queued").get("remainder").doubleValue())
                .isEqualTo(0.82 - 189 / 772.0);
    }

    @Test
    void tablesAndNotesFitATerminalInBothLanguages() {
        for (String language : new String[] {"en", "fr"}) {
            CommandLineRun run = CommandLineRun.of("attempts", CALLS, "--operator", OPERATORS, "--lang", language);
            assertThat(run.out().lines())
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        }
        String english = CommandLineRun.of("attempts", CALLS, "--operator", OPERATORS, "--lang", "en")
                .out()
                .replace('\n', ' ');
        assertThat(english)
                .contains("caf: 46.3\u00A0% of calls connected, and 20.1\u00A0% of attempts")
                .contains("2.31 attempts a call on average")
                .contains("The operator publishes 82.0\u00A0%, which is +35.7 points from our rate of calls");
        assertThat(CommandLineRun.of("attempts", CALLS, "--lang", "en").out()).doesNotContain("operator publishes");
        assertThat(CommandLineRun.of("attempts", CALLS, "--format", "markdown", "--lang", "fr")
                        .out())
                .contains("| Aboutis, des tentatives | ", "\ncaf : 46,3");
    }

    @Test
    void csvIsRectangular() {
        assertThat(CommandLineRun.of("attempts", CALLS, "--format", "csv", "--by", "service,profile")
                        .out()
                        .lines()
                        .map(line -> line.chars().filter(c -> c == ',').count())
                        .distinct())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            service=caf           | expected a dimension and the rate of each of its values, such as service=caf:0.82
            service=caf:82        | expected a share from 0 to 1
            service=cafe:0.8      | --operator: service cafe has no call
            profile=lambda:0.8    | --operator: calls are not grouped by profile
            """)
    void ratesThatMakeNoSenseAreToldInOneLine(String rates, String message) {
        CommandLineRun.refused(message, "attempts", CALLS, "--operator", rates);
    }

    /** The figures of the family branch. */
    private static JsonNode json(Object... words) {
        CommandLineRun run = CommandLineRun.of(words);
        assertThat(run.code()).isZero();
        return JsonMapper.shared().readTree(run.out()).get("groups").get(2);
    }
}
