package io.github.decroche.examples.cli;

import static io.github.decroche.examples.cli.CommandLineRun.CALLS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.decroche.statistics.ConfidenceLevel;
import io.github.decroche.statistics.proportion.ProportionInterval;
import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FigureCommandsTest {
    private static final String VOLUMES = "service=caf:42,assurance-maladie:38.8,assurance-retraite:6";

    @Test
    void theIntervalAndItsLevelAreOptions() {
        JsonNode connected = json("summarize", CALLS, "--interval", "clopper-pearson", "--level", "0.9")
                .get("groups")
                .get(2)
                .get("connected");

        assertThat(connected.get("method").stringValue()).isEqualTo("clopper-pearson");
        assertThat(connected.get("level").doubleValue()).isEqualTo(0.9);
        assertThat(connected.get("low").doubleValue())
                .isEqualTo(ProportionInterval.CLOPPER_PEARSON
                        .interval(189, 408, ConfidenceLevel.of(0.9))
                        .low());
    }

    /** The family branch took 42 million calls, health 38.8, pensions 6 (report); nothing is said of the fourth service. */
    @Test
    void volumesWeightTheFiguresOfAllCalls() {
        CommandLineRun run = CommandLineRun.of("summarize", CALLS, "--weights", VOLUMES, "--format", "json");
        JsonNode root = JsonMapper.shared().readTree(run.out());
        JsonNode all = root.get("groups").get(4);
        double expected = (42 * 189 / 408.0 + 38.8 * 85 / 302.0 + 6 * 296 / 412.0) / 86.8;

        assertThat(root.propertyNames()).containsExactly("calls", "weights", "by", "groups");
        assertThat(all.get("calls").intValue()).isEqualTo(1122);
        assertThat(all.get("connected").get("count").intValue()).isEqualTo(570);
        assertThat(all.get("connected").get("estimate").doubleValue()).isEqualTo(expected, Offset.offset(1e-12));
        assertThat(all.get("connected").get("method").stringValue()).isEqualTo("stratified-korn-graubard");
        assertThat(CommandLineRun.of("summarize", CALLS, "--level", "0.999", "--lang", "fr")
                        .out())
                .contains("Intervalles à 99,9\u00A0%", "wilson");
        assertThat(run.err()).isEqualTo("410 calls of no given volume are left out of the weighted figures\n");
        assertThat(CommandLineRun.of("summarize", CALLS, "--weights", VOLUMES, "--lang", "en")
                        .out())
                .contains("all calls,", "weighted", "by service");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --level   | 95                | expected a number between 0 and 1
            --level   | high              | expected a number between 0 and 1
            --interval| wald              | expected one of wilson, wilson-cc, clopper-pearson
            --weights | caf:42            | expected a dimension and the volume of each of its values
            --weights | service=caf       | expected a dimension and the volume of each of its values
            --weights | service=caf:much  | expected a dimension and the volume of each of its values
            --weights | service=caf:-1    | expected a positive number
            --weights | service=caf:1,caf:2 | expected each value once
            --weights | town=caf:1        | expected one of service, scenario
            --weights | service=cafe:1    | --weights: service cafe has no call that is done
            """)
    void whatMakesNoSenseIsToldInOneLine(String option, String value, String message) {
        CommandLineRun.refused(message, "summarize", CALLS, option, value);
    }

    @Test
    void waitsComeWithTheirCurveAndTheirConventions() {
        JsonNode caf = json("waits", CALLS).get("groups").get(2);
        JsonNode last = caf.get("curve").get(caf.get("curve").size() - 1);
        JsonNode synthesis = json("summarize", CALLS).get("groups").get(2);

        assertThat(caf.propertyNames())
                .containsExactly(
                        "key",
                        "calls",
                        "done",
                        "censored",
                        "level",
                        "notYetConnected",
                        "quantiles",
                        "restrictedMeanWait",
                        "meanWaitWithFailedAttemptsAs",
                        "announced",
                        "curve");
        assertThat(last.get("seconds").doubleValue()).isEqualTo(900.0);
        assertThat(last.get("notYetConnected").doubleValue()).isEqualTo(219 / 408.0, Offset.offset(1e-12));
        assertThat(caf.get("notYetConnected").propertyNames()).containsExactly("PT5M", "PT10M", "PT15M");
        assertThat(caf.get("restrictedMeanWait")).isEqualTo(synthesis.get("restrictedMeanWait"));
        assertThat(caf.get("meanWaitWithFailedAttemptsAs").get("penalty").get("seconds"))
                .isEqualTo(synthesis.get("meanWait").get("seconds"));
    }

    @Test
    void ratingsComeByAspect() {
        JsonNode root = json("ratings", CALLS, "--by", "profile");
        JsonNode overall = root.get("groups").get(0).get("overall");

        assertThat(root.get("groups")).hasSize(5);
        assertThat(overall.propertyNames())
                .containsExactly("counts", "unrated", "meanScore", "medianScore", "satisfied", "level");
    }

    @ParameterizedTest
    @ValueSource(strings = {"waits", "ratings"})
    void tablesFitATerminalInBothLanguagesAndCsvIsRectangular(String command) {
        assertThat(CommandLineRun.of(command, CALLS, "--lang", "en", "--level", "0.9")
                        .out())
                .contains("Intervals at 90\u00A0%,");
        for (String language : new String[] {"en", "fr"}) {
            assertThat(CommandLineRun.of(command, CALLS, "--lang", language)
                            .out()
                            .lines())
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        }
        assertThat(CommandLineRun.of(command, CALLS, "--format", "csv")
                        .out()
                        .lines()
                        .map(line -> line.chars().filter(c -> c == ',').count())
                        .distinct())
                .hasSize(1);
        assertThat(CommandLineRun.of(command, CALLS, "--format", "markdown").out())
                .contains(" | assurance-maladie | ");
    }

    private static JsonNode json(Object... words) {
        Object[] all = Arrays.copyOf(words, words.length + 2);
        all[words.length] = "--format";
        all[words.length + 1] = "json";
        CommandLineRun run = CommandLineRun.of(all);
        assertThat(run.code()).isZero();
        return JsonMapper.shared().readTree(run.out());
    }
}
