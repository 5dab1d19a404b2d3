package io.github.decroche.examples.cli;

import static io.github.decroche.examples.cli.CommandLineRun.CALLS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.decroche.examples.study2022.Study2022;
import io.github.decroche.io.StudyWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CommandsTest {
    @TempDir
    private static Path folder;

    @Test
    void theDemoPrintsTheTableAndWritesItsFiles() throws IOException {
        Path out = folder.resolve("demo");
        CommandLineRun run = CommandLineRun.of("demo", "--lang", "en", "--out", out);

        assertThat(run.code()).isZero();
        assertThat(run.out()).isEqualTo(CommandLineRun.resource("demo.txt"));
        assertThat(run.err()).contains(out.toString());
        try (var files = Files.list(out)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "calls.ndjson",
                            "synthesis.json",
                            "synthesis.csv",
                            "classifications.ndjson",
                            "classifications.csv",
                            "report.html");
        }
        assertThat(out.resolve("calls.ndjson")).hasSameBinaryContentAs(CALLS);
        assertThat(Files.readString(out.resolve("report.html")))
                .contains(
                        "<html lang=\"en\">", "Reconstructed calls", "71 of 74 figures printed in the report are met");
        assertThat(Files.readString(out.resolve("synthesis.json")))
                .isEqualTo(CommandLineRun.of("summarize", CALLS, "--format", "json")
                        .out());
        assertThat(Files.readString(out.resolve("classifications.ndjson")))
                .isEqualTo(CommandLineRun.of("classify", CALLS).out());
    }

    @Test
    void theBundledCallsAreValidWithoutAWarning() {
        CommandLineRun run = CommandLineRun.of("validate", CALLS);

        assertThat(run.code()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("1532 records read: 1532 accepted (0 warnings), 0 rejected\n");
    }

    @Test
    void aSummaryHasEveryKeyOfTheContract() {
        CommandLineRun run = CommandLineRun.of("summarize", CALLS, "--format", "json");
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
        CommandLineRun run = CommandLineRun.of("summarize", CALLS, "--format", "csv", "--by", "service,profile");
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
        CommandLineRun english = CommandLineRun.of("summarize", CALLS, "--lang", "en");
        CommandLineRun french = CommandLineRun.of("summarize", CALLS, "--lang", "fr");

        assertThat(english.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        assertThat(french.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        assertThat(english.out()).contains("46.3\u00A0%", "189/408");
        assertThat(french.out()).contains("46,3\u00A0%", "tous appels");
        CommandLineRun demo = CommandLineRun.of("demo", "--out", folder.resolve("fr"), "--lang", "fr");
        assertThat(demo.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        assertThat(demo.out().replaceAll("\n +", " "))
                .contains("46,3 %", "non testé", "24,2 %, imprimé plus de 25 %")
                .doesNotContain("over");
    }

    @Test
    void markdownIsATable() {
        List<String> lines = CommandLineRun.of("summarize", CALLS, "--format", "markdown", "--lang", "en")
                .out()
                .lines()
                .toList();

        assertThat(lines.get(0))
                .isEqualTo(
                        "| Intervals at 95\u00A0%,<br>wilson | assurance-maladie | assurance-retraite | caf | pole-emploi | all calls |");
        assertThat(lines.get(1)).isEqualTo("| --- | ---: | ---: | ---: | ---: | ---: |");
    }

    @Test
    void aStudyFileIsJudgedLikeTheBundledRules() throws IOException {
        Path study = Files.writeString(folder.resolve("study.json"), StudyWriter.json(Study2022.definition()));

        assertThat(CommandLineRun.of("summarize", CALLS, "--format", "json", "--study", study)
                        .out())
                .isEqualTo(CommandLineRun.of("summarize", CALLS, "--format", "json")
                        .out());
    }

    @Test
    void badRecordsAreListedAndTheGoodOnesProcessed() throws IOException {
        List<String> good = Files.readAllLines(CALLS).subList(0, 3);
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
                        line -> assertThat(line).startsWith(mixed + ":2: text that is not JSON"),
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
        assertThat(CommandLineRun.of("classify", CALLS, "-o", file).out()).isEmpty();
        assertThat(Files.readString(file))
                .isEqualTo(CommandLineRun.of("classify", CALLS).out());

        Path nowhere = folder.resolve("no/such/folder.ndjson");
        CommandLineRun run = CommandLineRun.of("classify", CALLS, "-o", nowhere);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err().lines()).hasSize(1);
    }

    @Test
    void whatCannotBeReadIsToldInOneLineWithExitCode2() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.ndjson"));
        Path study = Files.writeString(folder.resolve("bad-study.json"), "{\"id\": 7}");

        CommandLineRun.refused("no such file", "summarize", folder.resolve("missing.ndjson"));
        CommandLineRun.refused("empty; expected one call a line", "classify", empty);
        CommandLineRun.refused("--study: \"nope\" is not allowed", "validate", CALLS, "--study", "nope");
        CommandLineRun.refused("--call: \"x\" is not allowed", "explain", CALLS, "--call", "x");
        assertThat(CommandLineRun.of("validate", CALLS, "--study", study).code())
                .isEqualTo(2);
        assertThat(CommandLineRun.of("validate", CALLS, "--study", study).err())
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

    @Test
    void everyCommandThatHelpListsIsThereWhenItIsNamed() {
        StandardError err = new StandardError(OutputStream.nullOutputStream(), stream -> false);
        Set<String> listed = SurveyCommand.commandLine(OutputStream.nullOutputStream(), err, List.of("--help"))
                .getSubcommands()
                .keySet();

        assertThat(listed).contains("demo", "classify", "simulate", "help");
        assertThat(listed).allSatisfy(name -> {
            CommandLineRun run = CommandLineRun.of(name, "--help");
            assertThat(run.code()).isZero();
            assertThat(run.out()).contains("Usage: survey " + name + " ");
        });
    }
}
