package io.github.decroche.examples.cli;

import static io.github.decroche.examples.cli.CommandLineRun.CALLS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AgreementCommandTest {
    @TempDir
    private static Path folder;

    private static Path second;

    /** Who coded again left out the first call, heard no income scales in the third, and took the profile of the fourth for lambda. */
    @BeforeAll
    static void codeAgain() throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(CALLS));
        lines.set(2, lines.get(2).replace("\"aid-types\",\"income-scales\"", "\"aid-types\""));
        lines.set(3, lines.get(3).replaceFirst("\"profile\":\"[a-z-]+\"", "\"profile\":\"lambda\""));
        second = Files.write(folder.resolve("second.ndjson"), lines.subList(1, lines.size()));
    }

    @Test
    void jsonHasFiguresDisagreementsAndWhatWasLeftOut() {
        CommandLineRun run = CommandLineRun.of("agreement", CALLS, second, "--format", "json");
        JsonNode root = JsonMapper.shared().readTree(run.out());

        assertThat(root.propertyNames())
                .containsExactly("first", "second", "compared", "codedByBoth", "items", "disagreements", "leftOut");
        assertThat(root.get("second").toString()).isEqualTo("{\"read\":1531,\"accepted\":1531,\"rejected\":0}");
        assertThat(root.get("disagreements")
                        .valueStream()
                        .map(it -> it.get("call").asString() + " "
                                + it.get("item").asString() + " "
                                + it.get("first").asString() + " "
                                + it.get("second").asString()))
                .containsExactly(
                        "caf-0003 point.caf-housing-aid-information.income-scales yes no",
                        "caf-0003 information full succinct",
                        "caf-0003 complete yes no",
                        "caf-0003 category satisfactory partial");
        JsonNode point = root.get("items")
                .valueStream()
                .filter(it -> it.get("item").asString().endsWith(".income-scales"))
                .findFirst()
                .orElseThrow();
        assertThat(point.propertyNames())
                .containsExactly(
                        "item",
                        "part",
                        "scenario",
                        "of",
                        "calls",
                        "disagreements",
                        "agreement",
                        "kappa",
                        "alpha",
                        "gwetAc1",
                        "caution",
                        "values",
                        "counts");
        assertThat(point.get("disagreements").intValue()).isEqualTo(1);
        assertThat(point.get("values").toString()).isEqualTo("[\"yes\",\"no\"]");
        assertThat(point.get("counts").get(0).get(1).intValue()).isEqualTo(1);
        assertThat(point.get("kappa").get("high").doubleValue()).isLessThan(1);
        assertThat(root.get("leftOut").get(0).toString())
                .isEqualTo("{\"call\":\"caf-0001\",\"reason\":\"only-in-first\",\"problem\":null}");
    }

    @Test
    void anotherCallUnderAnIdIsALocatedProblem() {
        CommandLineRun run = CommandLineRun.of("agreement", CALLS, second, "--lang", "en");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .startsWith(second + ":3: profile: \"lambda\" is not allowed; expected \"")
                .endsWith("not paired: calls in the first file only: 1; in the second only: 0\n")
                .hasLineCount(2);
        assertThat(run.out()).contains("Different calls under one id", "Disagreements", "Point: income-scales");
    }

    @Test
    void filesWithoutACommonIdAreRefused() throws IOException {
        Path others = Files.writeString(
                folder.resolve("others.ndjson"), Files.readString(CALLS).replace("\"id\":\"", "\"id\":\"other-"));

        CommandLineRun.refused("others.ndjson: no call has the same id in both files", "agreement", CALLS, others);
    }

    @Test
    void whereNothingIsComparedNoDisagreementIsClaimed() throws IOException {
        List<String> lines = Files.readAllLines(CALLS);
        Path first = Files.writeString(folder.resolve("one.ndjson"), lines.get(11) + "\n"); // did not connect
        CommandLineRun run = CommandLineRun.of("agreement", first, first, "--lang", "en");

        assertThat(run.code()).isZero();
        assertThat(run.out().lines().toList())
                .anyMatch(line -> line.startsWith("Calls compared: 0;"))
                .anyMatch(line -> line.contains("Disagreements: –."))
                .anyMatch(line ->
                        line.startsWith(" Answer recorded") && line.strip().endsWith("–"));
    }

    @Test
    void callsThatNobodyCouldCodeAreToldFromThoseThatDoNotPair() {
        CommandLineRun run = CommandLineRun.of("agreement", CALLS, second, "--lang", "en");

        assertThat(run.out().replace('\n', ' '))
                .containsPattern(
                        "Calls left out: \\d+\\. Connected in neither file, so that there was nothing to code: "
                                + "\\d+\\. In one file only, .*: 2\\.");
    }

    @Test
    void frenchHasFrenchWordsAndLongNamesStayWithinALine() throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(CALLS)) {
            lines.add(line.replaceFirst("\"id\":\"", "\"id\":\"" + "long-".repeat(20)));
        }
        Path longIds = Files.write(folder.resolve("long.ndjson"), lines);
        Path recoded = Files.write(
                folder.resolve("recoded.ndjson"),
                lines.subList(9, lines.size()).stream()
                        .map(line -> line.replace("\"redirects\":[]", "\"redirects\":[\"post\"]")
                                .replace("\"alternatives\":[]", "\"alternatives\":[\"paper-form\"]"))
                        .toList());
        CommandLineRun run = CommandLineRun.of("agreement", longIds, recoded, "--lang", "fr");

        assertThat(run.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(120));
        assertThat(run.out())
                .contains("Renvoi vers\u00A0: courrier ", "Rechange\u00A0: formulaire papier ")
                .doesNotContain("paper-form");
        assertThat(CommandLineRun.of("agreement", longIds, recoded, "--lang", "fr", "--format", "json")
                        .out())
                .contains("\"alternative.paper-form\"");
    }

    @Test
    void aFileAgreesWithItself() {
        CommandLineRun run = CommandLineRun.of("agreement", CALLS, CALLS, "--lang", "fr");

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("1,00 (aucun", "κ de Cohen", "Non aboutis")
                .doesNotContain("Désaccords  ");
    }

    @Test
    void tablesFitAWideTerminalAndListTheFirstDisagreementsOnly() throws IOException {
        List<String> lines = Files.readAllLines(CALLS).stream()
                .map(line -> line.replace("\"redirects\":[]", "\"redirects\":[\"post\"]"))
                .toList();
        Path third = Files.write(folder.resolve("third.ndjson"), lines);
        for (String language : new String[] {"en", "fr"}) {
            CommandLineRun run = CommandLineRun.of("agreement", CALLS, third, "--lang", language);
            assertThat(run.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(120));
            assertThat(run.out()).containsPattern(language.equals("en") ? "… and \\d+ more" : "… et \\d+ de plus");
        }
        assertThat(CommandLineRun.of("agreement", CALLS, third, "--format", "markdown", "--lang", "en")
                        .out())
                .contains("| Sent to: post | ", "\nκ (Cohen) and α");
    }

    @Test
    void csvHasARowAnItemAndTheDisagreementsGoToTheirFile() throws IOException {
        Path file = folder.resolve("disagreements.csv");
        CommandLineRun run = CommandLineRun.of(
                "agreement", CALLS, second, "--format", "csv", "--disagreements", file, "--level", "0.9");
        List<String> rows = run.out().lines().toList();

        assertThat(rows.get(0))
                .isEqualTo("item,part,scenario,of,calls,disagreements,agreement.count,agreement.of,agreement.estimate,"
                        + "agreement.low,agreement.high,agreement.level,agreement.method,kappa.estimate,"
                        + "kappa.standardError,kappa.low,kappa.high,kappa.level,kappa.method,alpha,gwetAc1,caution,"
                        + "values,counts");
        assertThat(rows)
                .allSatisfy(row -> assertThat(row.chars().filter(c -> c == ',')).hasSize(23));
        assertThat(rows.get(1))
                .startsWith("recorded,recorded,,,")
                .contains(",0.9,")
                .contains(",yes no,");
        assertThat(Files.readAllLines(file))
                .hasSize(5)
                .startsWith("call,item,part,scenario,of,first,second")
                .contains("caf-0003,category,category,,,satisfactory,partial");
    }

    @Test
    void aBadRecordInEitherFileIsListedAndEndsWithExitCode1() throws IOException {
        Path bad = Files.writeString(
                folder.resolve("bad.ndjson"),
                "nonsense\n" + Files.readAllLines(CALLS).get(0));

        for (Object[] files : new Object[][] {{bad, CALLS}, {CALLS, bad}}) {
            CommandLineRun run = CommandLineRun.of("agreement", files[0], files[1], "--format", "json");
            assertThat(run.code()).isEqualTo(1);
            assertThat(run.err()).contains("bad.ndjson:1: text that is not JSON");
            assertThat(JsonMapper.shared().readTree(run.out()).get("compared").intValue())
                    .isEqualTo(1);
        }
    }

    @Test
    void whatCannotBeReadIsToldInOneLine() {
        CommandLineRun.refused("\"-\" is not allowed for both", "agreement", "-", "-");
        CommandLineRun.refused("Missing required parameter: 'SECOND'", "agreement", CALLS);
        CommandLineRun.refused("nowhere.ndjson", "agreement", CALLS, folder.resolve("nowhere.ndjson"));
    }
}
