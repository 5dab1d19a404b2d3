package io.github.decroche.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CheckTableCommandTest {
    private static final String HEADER = "cell,percent,decimals,n,group\n";

    @TempDir
    private Path folder;

    /** What the arithmetic says of the figures of 2022, from the printed percentages alone. */
    @Test
    void theFindingsOf2022AreFound() {
        CommandLineRun run = CommandLineRun.of("check-table", "--lang", "en");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).isEmpty();
        assertThat(run.out().replace('\u00A0', ' ').replaceAll("\\s+", " "))
                .contains(
                        "52/90 + 57/99, 15/99, 9/99 ",
                        "37/64 + 72/125, 19/125, 11/125 ",
                        "201: pole-emploi 3",
                        "167: pole-emploi 4",
                        "368 together, more than 344",
                        "86/173 = 49.7 % [49.8 %] + 128/171 = 74.9 % ",
                        "33/144 = 22.9 % [23.0 %], 9/144 = 6.3 % + 6/152 = 3.9 %",
                        "29/126, 8/126 + 6/152, 110/152, 31/152 (18 unrecorded)",
                        "189 | IMPOSSIBLE | 142/189 | 142/188",
                        "85 | IMPOSSIBLE | 64/85 = | 50/66",
                        "85 | IMPOSSIBLE | 25/85 = | 25/84",
                        "of 85; | 29 %",
                        "rounded to the nearest, exact halves up (half-up)",
                        "Not assumed: that percentages of one total exclude each other",
                        "all units recorded: 3 of 37 cells on their own, 2 of 3 groups together.",
                        "not recorded: 0 of 37 cells on their own, 1 of 3 groups together.");
        assertThat(run.out().lines()).allMatch(line -> line.length() <= 80);
        assertThat(CommandLineRun.of("check-table", "--lang", "fr").out().lines())
                .allMatch(line -> line.length() <= 80);
    }

    @Test
    void findingsAreToldInFrenchAndAsMarkdown() {
        CommandLineRun run = CommandLineRun.of("check-table", "--lang", "fr", "--format", "markdown");

        assertThat(run.out())
                .contains("| Cellule | Imprimé | n |", "75,5\u00A0%", "**Groupe pole-emploi, parties de 344 en tout")
                .contains("- Hypothèse\u00A0: pourcentages arrondis au plus proche");
    }

    @Test
    void programsReadTheSame() throws IOException {
        Path table = table("a,49.8,1,344,pe\nb,74.9,1,344,pe\nc,75.5,1,189,\n");
        CommandLineRun run = CommandLineRun.of("check-table", table, "--format", "json");
        JsonNode root = JsonMapper.shared().readTree(run.out());
        JsonNode cell = root.get("cells").get(2);
        JsonNode group = root.get("groups").get(0);

        assertThat(root.propertyNames()).containsExactly("rounding", "denominators", "cells", "groups");
        assertThat(cell.get("verdict").stringValue()).isEqualTo("possible-of-fewer");
        assertThat(cell.get("largest").get("of").intValue()).isEqualTo(188);
        assertThat(cell.get("group").isNull()).isTrue();
        assertThat(group.get("verdict").stringValue()).isEqualTo("impossible");
        assertThat(group.get("smallest").intValue()).isEqualTo(368);
        assertThat(group.get("exact").get("splits").intValue()).isEqualTo(20);
        assertThat(group.get("exact")
                        .get("nearest")
                        .get(0)
                        .get("figures")
                        .get(0)
                        .get("of")
                        .intValue())
                .isEqualTo(173);
        assertThat(CommandLineRun.of("check-table", table, "--format", "csv")
                        .out()
                        .lines())
                .hasSize(4)
                .anyMatch(line ->
                        line.startsWith("a,49.8,1,344,pe,possible,0,171,344,49.7,172,344,50.0,166,333,49.8,100,201,")
                                && line.contains("impossible,1,20,86,173,49.7"));
    }

    @Test
    void theExitCodeFollowsFromTheAssumptions() throws IOException {
        Path table = table("c,75.5,1,189,\n");

        assertThat(CommandLineRun.of("check-table", table).code()).isEqualTo(1);
        assertThat(CommandLineRun.of("check-table", table, "--denominators", "exact")
                        .code())
                .isEqualTo(1);
        assertThat(CommandLineRun.of("check-table", table, "--denominators", "may-shrink")
                        .code())
                .isZero();
        assertThat(CommandLineRun.of("check-table", table("a,12,0,8,\n"), "--rounding", "half-even")
                        .code())
                .isZero();
        assertThat(CommandLineRun.of("check-table", table("a,12,0,8,\n")).code())
                .isEqualTo(1);
    }

    @Test
    void goodRowsAreCheckedBesideBadOnes() throws IOException {
        CommandLineRun run = CommandLineRun.of("check-table", table("good,50,0,10,\nbad,101,0,10,\n"), "--lang", "en");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("table.csv:3: percent: \"101\" is not allowed; expected a number from 0 to 100");
        assertThat(run.out()).contains("5/10");
    }

    @Test
    void aTableWithoutGoodRowsIsDrawnEmpty() throws IOException {
        CommandLineRun run = CommandLineRun.of("check-table", table("bad,101,0,10,\n"), "--lang", "en");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("0 of 0 cells on their own.").doesNotContain("group");
    }

    @Test
    void countsFollowTheGrammarOfTheLanguage() throws IOException {
        Path table = table("c,75.5,1,189,\n");

        assertThat(CommandLineRun.of("check-table", table, "--lang", "fr").out())
                .contains(" 1 non relevé ", "1 sur 1 cellule prise");
        assertThat(CommandLineRun.of("check-table", table, "--lang", "en").out())
                .contains("1 unrecorded", "1 of 1 cell on its own");
    }

    @Test
    void aGroupTooLargeForTheSearchIsSaidToBe() throws IOException {
        Path table = table("a,12.345,3,100000,g\nb,12.345,3,100000,g\n");

        assertThat(CommandLineRun.of("check-table", table, "--lang", "en").out())
                .containsPattern("Splits +not searched: too many units\n");
    }

    @Test
    void longNamesStayWithinALine() throws IOException {
        String longName = "x".repeat(150);
        Path table =
                table("a%1$s,49.8,1,344,%1$s\nb%1$s,74.9,1,344,%1$s\nc%1$s b,74.9,1,344,%1$s\n".formatted(longName));

        for (String language : new String[] {"en", "fr"}) {
            assertThat(CommandLineRun.of("check-table", table, "--lang", language)
                            .out()
                            .lines())
                    .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(120));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--rounding", "--denominators"})
    void whatMakesNoSenseIsToldInOneLine(String option) {
        CommandLineRun.refused("\"odd\" is not allowed; expected one of ", "check-table", option, "odd");
        CommandLineRun.refused("nowhere.csv: no such file", "check-table", "nowhere.csv");
    }

    private Path table(String rows) throws IOException {
        return Files.writeString(folder.resolve("table.csv"), HEADER + rows);
    }
}
