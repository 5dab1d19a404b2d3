package io.github.decroche.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.decroche.examples.Readme;
import io.github.decroche.examples.study2022.Study2022;
import io.github.decroche.io.StudyWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CommandsTest {
    @TempDir
    private static Path folder;

    private static Path calls;

    @BeforeAll
    static void copyTheBundledCalls() throws IOException {
        calls = folder.resolve("calls.ndjson");
        try (InputStream in = Study2022.class.getResourceAsStream("/io/github/decroche/examples/calls-2022.ndjson")) {
            Files.copy(in, calls);
        }
    }

    @Test
    void theDemoPrintsTheTableAndWritesItsFiles() throws IOException {
        Path out = folder.resolve("demo");
        CommandLineRun run = CommandLineRun.of("demo", "--lang", "en", "--out", out);

        assertThat(run.code()).isZero();
        assertThat(run.out()).isEqualTo(resource("demo.txt"));
        assertThat(run.err()).contains(out.toString());
        try (var files = Files.list(out)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "synthesis.json", "synthesis.csv", "classifications.ndjson", "classifications.csv");
        }
        assertThat(Files.readString(out.resolve("synthesis.json")))
                .isEqualTo(CommandLineRun.of("summarize", calls, "--format", "json")
                        .out());
        assertThat(Files.readString(out.resolve("classifications.ndjson")))
                .isEqualTo(CommandLineRun.of("classify", calls).out());
    }

    @Test
    void theBundledCallsAreValidWithoutAWarning() {
        CommandLineRun run = CommandLineRun.of("validate", calls);

        assertThat(run.code()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("1532 records read: 1532 accepted (0 warnings), 0 rejected\n");
    }

    @Test
    void aSummaryHasEveryKeyOfTheContract() {
        CommandLineRun run = CommandLineRun.of("summarize", calls, "--format", "json");
        JsonNode root = JsonMapper.shared().readTree(run.out());

        assertThat(run.code()).isZero();
        assertThat(root.propertyNames()).containsExactly("calls", "by", "groups");
        assertThat(root.get("calls").toString())
                .isEqualTo("{\"read\":1532,\"accepted\":1532,\"rejected\":0,\"incomplete\":0}");
        assertThat(root.get("groups"))
                .hasSize(5)
                .allSatisfy(group -> assertThat(group.propertyNames())
                        .containsExactly(
                                "key",
                                "calls",
                                "attempts",
                                "connected",
                                "served",
                                "satisfactory",
                                "satisfactoryByKind",
                                "complete",
                                "acceptable",
                                "sentToInternet",
                                "sentToInternetOfRecorded",
                                "sentToInternetThoughOffline",
                                "redirected",
                                "alternativeOffered",
                                "refusal",
                                "refusalByReason",
                                "satisfied",
                                "connectedBounds",
                                "meanWait",
                                "restrictedMeanWait",
                                "medianWait",
                                "level"));
        JsonNode caf = root.get("groups").get(2);
        assertThat(caf.get("key").toString()).isEqualTo("{\"service\":\"caf\"}");
        assertThat(caf.get("connected").propertyNames())
                .containsExactly("count", "of", "estimate", "low", "high", "level", "method");
        assertThat(caf.get("connected").get("estimate").doubleValue()).isEqualTo(189 / 408.0);
        assertThat(caf.get("medianWait").toString()).isEqualTo("{\"seconds\":null}");
        assertThat(root.get("groups").get(4).get("key").toString()).isEqualTo("{}");
    }

    @Test
    void csvCarriesTheFiguresOfTheJson() {
        CommandLineRun run = CommandLineRun.of("summarize", calls, "--format", "csv", "--by", "service,profile");
        List<String> lines = run.out().lines().toList();

        assertThat(lines).hasSize(1 + 16 + 1);
        assertThat(lines.get(0)).startsWith("service,profile,calls,attempts.1,attempts.2,attempts.3,connected.count");
        assertThat(lines.get(17)).startsWith(",,1532,");
        assertThat(lines)
                .allSatisfy(line -> assertThat(line.chars().filter(c -> c == ','))
                        .hasSize(
                                (int) lines.get(0).chars().filter(c -> c == ',').count()));
    }

    @Test
    void tablesFitATerminalInBothLanguages() {
        CommandLineRun english = CommandLineRun.of("summarize", calls, "--lang", "en");
        CommandLineRun french = CommandLineRun.of("summarize", calls, "--lang", "fr");

        assertThat(english.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        assertThat(french.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        assertThat(english.out()).contains("46.3\u00A0%", "189/408");
        assertThat(french.out()).contains("46,3\u00A0%", "tous appels");
        CommandLineRun demo = CommandLineRun.of("demo", "--out", folder.resolve("fr"), "--lang", "fr");
        assertThat(demo.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(90));
        assertThat(demo.out())
                .contains("46,3 %", "non testé", "24,2 %, imprimé plus de 25 %")
                .doesNotContain("over");
    }

    @Test
    void markdownIsATable() {
        List<String> lines = CommandLineRun.of("summarize", calls, "--format", "markdown", "--lang", "en")
                .out()
                .lines()
                .toList();

        assertThat(lines.get(0))
                .isEqualTo("|  | assurance-maladie | assurance-retraite | caf | pole-emploi | all calls |");
        assertThat(lines.get(1)).isEqualTo("| --- | ---: | ---: | ---: | ---: | ---: |");
    }

    @Test
    void aVerdictIsExplainedWithWhatWouldChangeIt() {
        CommandLineRun run = CommandLineRun.of("explain", calls, "--call", "caf-0016", "--lang", "en");

        assertThat(run.code()).isZero();
        assertThat(run.out()).isEqualTo("""
                Call          caf-0016
                Scenario      caf-housing-aid-formalities – What must I do to obtain housing aid?
                Attempt       2022-09-27T09:59+02:00 connected, announced PT3M, waited PT2M8S
                Wait          PT2M8S
                Category      succinct, then sent to the website (succinct-plus-redirect)
                Redirects     website
                Refusal       none
                Said          rent-or-residence – proof of rent or residence
                Missing       identity – proof of identity
                Missing       bank-details – bank details (RIB)
                Missing       income-declaration – income declared for year N−2
                Judged by     what is expected from 2016-01-01
                Expected      caf-housing-aid-formalities/satisfactory: at least 2 of (identity, bank-details, rent-or-residence, income-declaration)
                Expected      caf-housing-aid-formalities/complete: each of (identity, bank-details, rent-or-residence, income-declaration)
                Rule          classification/succinct-plus-redirect: Some information followed by a redirect to the website is succinct plus redirect
                To change     → satisfactory: one more of: bank-details, identity, income-declaration
                To change     → partial: no redirect to the website
                To change     → sent to the website, nothing else: one fewer of: rent-or-residence
                """);
        assertThat(CommandLineRun.of("explain", calls, "--call", "caf-0004", "--lang", "fr")
                        .out())
                .contains("Manque        bank-details – coordonnées bancaires (RIB)\n")
                .contains("Règle         classification/satisfactory: Une réponse dont l’information est entière")
                .endsWith("Pour changer  → succincte, puis renvoi vers le site : 2 de moins parmi : identity,"
                        + " income-declaration, rent-or-residence\n");
    }

    @Test
    void aCallWithoutAnAnswerIsExplainedWithoutRules() {
        assertThat(CommandLineRun.of("explain", calls, "--call", "caf-0005", "--lang", "en")
                        .out())
                .endsWith("Category      not connected (not-connected)\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void theRulesArePrintedToBeReadAlone(String language) throws IOException {
        CommandLineRun run = CommandLineRun.of("rules", "--lang", language);

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo(resource("rules-" + language + ".md"));
    }

    @Test
    void onlyTheRulesOfTheDayArePrintedWhenOneIsNamed() {
        String rules = CommandLineRun.of("rules", "--as-of", "2024-01-31", "--lang", "en")
                .out();

        assertThat(rules)
                .contains("#### Version 2, valid from 2023-09-01", "satisfactory-2023")
                .doesNotContain("Version 1");
        assertThat(CommandLineRun.of("rules", "--as-of", "2010-01-01", "--lang", "en")
                        .out())
                .contains("No expected answer is valid on 2010-01-01.");
    }

    @Test
    void callsAreJudgedByTheLawOfTheDayNamed() {
        CommandLineRun own = CommandLineRun.of("classify", calls);
        CommandLineRun later = CommandLineRun.of("classify", calls, "--as-of", "2024-01-31");

        assertThat(own.out())
                .contains("assurance-retraite-age-information/satisfactory\"")
                .doesNotContain("satisfactory-2023");
        assertThat(later.out())
                .contains("assurance-retraite-age-information/satisfactory-2023\"")
                .doesNotContain("assurance-retraite-age-information/satisfactory\"");
        assertThat(later.out().replace("-2023\"", "\""))
                .isEqualTo(own.out()); // the law changed a point, not the conditions
    }

    @Test
    void aDayWithoutAnExpectedAnswerIsAProblemThatNamesScenarioAndDay() {
        CommandLineRun run = CommandLineRun.of("classify", calls, "--as-of", "2015-12-31");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains(calls
                        + ":1: scenario: \"caf-housing-aid-information\" is not allowed; expected a scenario with an"
                        + " expected answer valid on 2015-12-31; this one has them for 2016-01-01/..\n");
        refused(
                "\"yesterday\" is not allowed; expected a day such as 2024-01-31",
                "classify",
                calls,
                "--as-of",
                "yesterday");
    }

    @Test
    void aStudyFileIsJudgedLikeTheBundledRules() throws IOException {
        Path study = Files.writeString(folder.resolve("study.json"), StudyWriter.json(Study2022.definition()));

        assertThat(CommandLineRun.of("summarize", calls, "--format", "json", "--study", study)
                        .out())
                .isEqualTo(CommandLineRun.of("summarize", calls, "--format", "json")
                        .out());
    }

    @Test
    void theStudyOfTheReadmeGoesFromJsonToATableWithoutJava() throws IOException {
        Path study = Files.writeString(folder.resolve("town-hall.json"), Readme.block("study: town-hall.json"));
        Path answers = Files.writeString(folder.resolve("town-hall.ndjson"), Readme.block("calls: town-hall.ndjson"));

        assertThat(CommandLineRun.of("validate", answers, "--study", study).code())
                .isZero();
        assertThat(CommandLineRun.of("explain", answers, "--study", study, "--call", "1", "--lang", "en")
                        .out())
                .isEqualTo(Readme.block("output: town-hall"));
        assertThat(CommandLineRun.of("summarize", answers, "--study", study, "--lang", "en")
                        .out())
                .contains("registry", "0/1");
        assertThat(CommandLineRun.of("rules", "--study", study, "--lang", "fr").out())
                .contains("> Quand êtes-vous ouverts ?")
                .contains("| study-file/satisfactory |")
                .contains("chacun de (hours, au moins un de (days, place))");
    }

    /** What a stranger writes into his study stays text, in every language of markup. */
    @Test
    void hostileTextsStayTextInTheRules() throws IOException {
        Path study = Files.writeString(
                folder.resolve("hostile.json"),
                Readme.block("study: town-hall.json")
                        .replace(
                                "When are you open?",
                                "# <script>alert(1)</script> [x](javascript:1)\\n\\u001b[2J`|` \\u202e")
                        .replace("the hours", "a | b"));
        String rules =
                CommandLineRun.of("rules", "--study", study, "--lang", "en").out();

        assertThat(rules)
                .contains("> # &lt;script>alert(1)&lt;/script> [x]\\(javascript:1)<br>\uFFFD[2J\\`\\|\\` \uFFFD\n")
                .contains("| hours | a \\| b | yes |")
                .doesNotContain("\u001b", "\u202e", "<script");
    }

    @Test
    void badRecordsAreListedAndTheGoodOnesProcessed() throws IOException {
        List<String> good = Files.readAllLines(calls).subList(0, 3);
        Path mixed = Files.write(
                folder.resolve("mixed.ndjson"),
                List.of(good.get(0), "nonsense", good.get(1).replace("\"caf\"", "\"cafe\""), good.get(2), good.get(0)));

        CommandLineRun classify = CommandLineRun.of("classify", mixed);
        assertThat(classify.code()).isEqualTo(1);
        assertThat(classify.out().lines()).hasSize(2);
        assertThat(classify.err().lines()).hasSize(4);
        CommandLineRun validate = CommandLineRun.of("validate", mixed);
        assertThat(validate.code()).isEqualTo(1);
        assertThat(validate.out().lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith(mixed + ":2: not JSON"),
                        line -> assertThat(line).startsWith(mixed + ":3: service: \"cafe\" is not allowed"),
                        line -> assertThat(line).startsWith(mixed + ":5: id: \"caf-0001\" is not allowed"));
        JsonNode summary = JsonMapper.shared()
                .readTree(CommandLineRun.of("summarize", mixed, "--format", "json")
                        .out());
        assertThat(summary.get("calls").toString())
                .isEqualTo("{\"read\":5,\"accepted\":2,\"rejected\":3,\"incomplete\":0}");
        assertThat(CommandLineRun.of("classify", mixed, "--trust-ids").out().lines())
                .hasSize(3);
    }

    @Test
    void aClassificationGoesWholeToItsFileOrNotAtAll() throws IOException {
        Path file = folder.resolve("classified.ndjson");
        assertThat(CommandLineRun.of("classify", calls, "-o", file).out()).isEmpty();
        assertThat(Files.readString(file))
                .isEqualTo(CommandLineRun.of("classify", calls).out());

        Path nowhere = folder.resolve("no/such/folder.ndjson");
        CommandLineRun run = CommandLineRun.of("classify", calls, "-o", nowhere);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err().lines()).hasSize(1);
    }

    @Test
    void whatCannotBeReadIsToldInOneLineWithExitCode2() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.ndjson"));
        Path study = Files.writeString(folder.resolve("bad-study.json"), "{\"id\": 7}");

        refused("no such file", "summarize", folder.resolve("missing.ndjson"));
        refused("empty; expected one call a line", "classify", empty);
        refused("--study: \"nope\" is not allowed", "validate", calls, "--study", "nope");
        refused("--call: \"x\" is not allowed", "explain", calls, "--call", "x");
        assertThat(CommandLineRun.of("validate", calls, "--study", study).code())
                .isEqualTo(2);
        assertThat(CommandLineRun.of("validate", calls, "--study", study).err())
                .contains(study + ":1: id: 7 is not allowed; expected a text")
                .contains("zone: missing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"sumarize calls", "summarize", "summarize calls --by colour", "summarize calls --format xls"})
    void wrongUsageIsToldWithExitCode2(String words) {
        CommandLineRun run = CommandLineRun.of((Object[]) words.split(" ", -1));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("survey: ").doesNotContain("\tat ");
        assertThat(run.err().lines().count()).isLessThanOrEqualTo(3);
    }

    private static void refused(String message, Object... args) {
        CommandLineRun run = CommandLineRun.of(args);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(message).doesNotContain("\tat ");
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = CommandsTest.class.getResourceAsStream("/io/github/decroche/examples/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
