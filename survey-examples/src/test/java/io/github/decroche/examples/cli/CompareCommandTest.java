package io.github.decroche.examples.cli;

import static io.github.decroche.examples.cli.CommandLineRun.CALLS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.decroche.comparison.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CompareCommandTest {
    /** The widest line that a terminal of 120 characters shows. */
    private static final int WIDEST = 120;

    @TempDir
    private static Path folder;

    private static Path planned;

    @BeforeAll
    static void writeCallsAndPlan() throws IOException {
        planned = Files.writeString(
                folder.resolve("planned.json"),
                CommandLineRun.resource("study-2022.json")
                        .replaceFirst(
                                "\\{", "{\"analysisPlan\": {\"margins\": {\"served\": 0.1, \"satisfied\": 0.1}},"));
    }

    private static JsonNode json(Object... args) {
        Object[] words = Stream.concat(Stream.of("compare", CALLS, "--format", "json"), Arrays.stream(args))
                .toArray();
        CommandLineRun run = CommandLineRun.of(words);
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        return JsonMapper.shared().readTree(run.out());
    }

    private static JsonNode comparison(JsonNode root, String group, String outcome) {
        return root.get("comparisons")
                .valueStream()
                .filter(it -> it.get("group").asString().equals(group)
                        && it.get("outcome").asString().equals(outcome))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void profilesAreHeldAgainstTheReferenceInEveryOutcome() {
        JsonNode root = json("--by", "profile", "--reference", "lambda");

        assertThat(root.propertyNames())
                .containsExactly(
                        "calls", "by", "reference", "plan", "comparisons", "balance", "circumstances", "leftOut");
        assertThat(root.get("comparisons").size()).isEqualTo(3 * 6);
        assertThat(root.get("balance").size()).isEqualTo(3 * 2);
        assertThat(root.get("circumstances").size()).isEqualTo(3 * 3);
        JsonNode served = comparison(root, "no-internet", "served");
        assertThat(served.propertyNames())
                .containsExactly(
                        "group",
                        "reference",
                        "outcome",
                        "groupFigure",
                        "referenceFigure",
                        "crude",
                        "withinStrata",
                        "randomization",
                        "margin",
                        "equivalence",
                        "differencePHolm",
                        "equivalencePHolm",
                        "verdict",
                        "withheld",
                        "cautions",
                        "statement");
        assertThat(served.get("groupFigure").get("count").intValue()).isEqualTo(90);
        assertThat(served.get("groupFigure").get("of").intValue()).isEqualTo(384);
        assertThat(comparison(root, "no-internet", "satisfied")
                        .get("withinStrata")
                        .get("method")
                        .asString())
                .isEqualTo("callers");
        assertThat(served.get("margin").toString()).isEqualTo("{\"value\":null,\"postHoc\":null}");
    }

    @Test
    void withoutADeclaredMarginNothingIsEquivalent() {
        assertThat(json().get("comparisons")
                        .valueStream()
                        .map(it -> it.get("verdict").asString()))
                .doesNotContain(Verdict.EQUIVALENT.id(), Verdict.DIFFERENT_BUT_NEGLIGIBLE.id());
    }

    @Test
    void aDeclaredMarginIsNotPostHoc() {
        JsonNode root = json("--study", planned);
        JsonNode served = comparison(root, "senior", "served");

        assertThat(root.get("plan").get("declared").booleanValue()).isTrue();
        assertThat(served.get("verdict").asString()).isEqualTo("equivalent");
        assertThat(served.get("margin").toString()).isEqualTo("{\"value\":0.1,\"postHoc\":false}");
        assertThat(served.get("statement").asString()).doesNotContain("post hoc");
    }

    @ParameterizedTest
    @CsvSource({
        "table, en, POST HOC",
        "markdown, en, POST HOC",
        "csv, en, post-hoc-margin",
        "json, en, post hoc",
        "table, fr, A POSTERIORI",
        "markdown, fr, A POSTERIORI",
        "csv, fr, a posteriori",
        "json, fr, a posteriori"
    })
    void aMarginOfTheCommandLineIsMarkedInEveryOutput(String format, String language, String mark) {
        CommandLineRun run =
                CommandLineRun.of("compare", CALLS, "--margin", "served=0.1", "--format", format, "--lang", language);

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains(mark);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void tablesFitATerminal(String language) {
        CommandLineRun run =
                CommandLineRun.of("compare", CALLS, "--margin", "served=0.1,wait=PT60S,rating=0.1", "--lang", language);

        assertThat(run.out().lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(WIDEST));
    }

    @Test
    void verdictsAreToldInWords() {
        CommandLineRun english = CommandLineRun.of("compare", CALLS);
        CommandLineRun french = CommandLineRun.of("compare", CALLS, "--lang", "fr");

        assertThat(english.out().replaceAll("[\\s\u00A0]+", " "))
                .contains(
                        "Satisfied on the whole: without internet 53.6 % of 222 calls, plain user 76.4 % of 225 calls.")
                .contains("Different, on like calls: 22.7 points less.");
        assertThat(french.out().replaceAll("[\\s\u00A0]+", " "))
                .contains("Différent, à appels comparables : 22,7 points de moins.");
    }

    @Test
    void wavesAreComparedWithPublishedCounts() throws IOException {
        Path published = Files.writeString(folder.resolve("published-2016.csv"), """
                wave,service,scenario,profile,outcome,count,of
                2016,caf,,lambda,connected,60,100
                2016,caf,,no-internet,connected,58,100
                """);
        JsonNode root = json("--by", "wave", "--published", published);
        JsonNode connected = comparison(root, "2022", "connected");

        assertThat(root.get("reference").asString()).isEqualTo("2016");
        assertThat(connected.get("withinStrata").get("informative").intValue()).isEqualTo(2);
        assertThat(connected.get("cautions").toString()).contains("published-counts");
        assertThat(root.get("leftOut")
                        .valueStream()
                        .map(it -> it.get("value").asString() + " "
                                + it.get("calls").intValue()))
                .containsExactly("assurance-retraite 412", "hearing-impaired 0", "senior 279");
    }

    @Test
    void aBadFileOfPublishedCountsIsRefusedWithItsPlaces() throws IOException {
        Path published = Files.writeString(folder.resolve("bad.csv"), """
                wave,service,outcome,count,of
                2016,caf,connected,60,50
                2016,town-hall,connected,60,100
                2016,caf,speed,1,2
                """);

        CommandLineRun.refused(
                published + ":2: count: 60 is not allowed; expected a whole number from 0 to 50",
                "compare",
                CALLS,
                "--by",
                "wave",
                "--published",
                published);
        CommandLineRun.refused(
                published + ":3: service: \"town-hall\" is not allowed; expected one of caf",
                "compare",
                CALLS,
                "--by",
                "wave",
                "--published",
                published);
    }

    @Test
    void whatCannotBeAskedIsRefusedInOneLine() {
        for (List<String> wrong : List.of(
                List.of(
                        "--reference",
                        "nobody",
                        "reference profile: \"nobody\" is not allowed; expected one of lambda"),
                List.of(
                        "--margin",
                        "served=10",
                        "--margin served: 10.0 is not allowed; expected a difference of shares"),
                List.of("--margin", "speed=0.1", "--margin: \"speed\" is not allowed; expected one of served"),
                List.of("--margin", "wait=60", "--margin wait: \"60\" is not allowed; expected an ISO-8601 duration"),
                List.of("--strata", "town", "--strata: \"town\" is not allowed; expected one of scenario"),
                List.of("--matched", "day", "--matched: \"day\" is not allowed; expected one of caller, hour"),
                List.of("--by", "town", "expected one of"))) {
            CommandLineRun.refused(wrong.get(2), "compare", CALLS, wrong.get(0), wrong.get(1));
        }
        CommandLineRun.refused(
                "--matched: not allowed with --by wave", "compare", CALLS, "--by", "wave", "--matched", "hour");
        CommandLineRun.refused("--published: not allowed with --by profile", "compare", CALLS, "--published", CALLS);
        CommandLineRun.refused(
                "reference wave: \"2016\" is not allowed; expected one that has calls: one of 2022",
                "compare",
                CALLS,
                "--by",
                "wave");
    }
}
