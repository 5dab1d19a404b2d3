package io.github.decroche.examples.cli;

import static io.github.decroche.examples.cli.CommandLineRun.CALLS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {
    @TempDir
    private static Path folder;

    @Test
    void itWritesOnePageAndNothingElse() throws IOException {
        Path page = folder.resolve("page.html");

        CommandLineRun run = CommandLineRun.of("report", CALLS, "-o", page, "--lang", "en");

        assertThat(run.code()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("Written to " + page + System.lineSeparator());
        String html = Files.readString(page);
        assertThat(html)
                .startsWith("<!DOCTYPE html>")
                .contains(
                        "46.3\u00A0%",
                        "83.9\u00A0%", "28.1\u00A0%", "71.8\u00A0%", "11\u00A0min", "13\u00A0min", "not tested")
                .contains("1532 records read from " + CALLS.getFileName())
                .doesNotContain(folder.toString(), "http://", "https://", "caf-0001", ">NaN", "NaN\u00A0", ">null");
    }

    @Test
    void inFrenchItIsFrench() throws IOException {
        Path page = folder.resolve("page-fr.html");

        assertThat(CommandLineRun.in(Locale.FRANCE, "report", CALLS, "-o", page).err())
                .startsWith("Écrit dans " + page);

        assertThat(Files.readString(page))
                .contains("<html lang=\"fr\">", "46,3\u00A0%", "Ce qui a été laissé de côté", "non testé")
                .doesNotContain("Sort by", "At a glance", "not connected");
    }

    @Test
    void picturesAreWrittenInBothFormats() throws IOException {
        Path pictures = folder.resolve("pictures");

        CommandLineRun run = CommandLineRun.of("report", CALLS, "-o", folder.resolve("with.html"), "--plots", pictures);

        assertThat(run.code()).isZero();
        try (var files = Files.list(pictures)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .hasSize(14)
                    .contains("connected.svg", "waits.png", "differences.svg", "hours.png");
        }
    }

    @Test
    void badRecordsAreToldAndTheGoodOnesReported() throws IOException {
        Path bad = folder.resolve("bad.ndjson");
        Files.copy(CALLS, bad);
        Files.writeString(bad, "{\"id\":\"x\"}\n", StandardOpenOption.APPEND);
        Path page = folder.resolve("bad.html");

        CommandLineRun run = CommandLineRun.of("report", bad, "-o", page, "--lang", "en");

        assertThat(run.code()).isEqualTo(1);
        assertThat(Files.readString(page)).contains("One record was rejected", "1533 records read");
    }

    @Test
    void anotherStudyHasAReportTooAndSoHasAFileWithoutAGoodCall() throws IOException {
        Path own = folder.resolve("own");
        CommandLineRun.of("init", own);
        Path page = folder.resolve("own.html");
        Path empty = Files.writeString(folder.resolve("empty.ndjson"), "{}\n");
        Path nothing = folder.resolve("nothing.html");

        CommandLineRun run = CommandLineRun.of(
                "report", own.resolve("calls.csv"), "--study", own.resolve("study.json"), "-o", page, "--lang", "en");
        CommandLineRun none = CommandLineRun.of("report", empty, "-o", nothing, "--lang", "en");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(none.code()).as(none.err()).isEqualTo(1);
        assertThat(Files.readString(page)).contains("figure-connected").doesNotContain(">NaN", "NaN\u00A0");
        assertThat(Files.readString(nothing))
                .contains("There are no calls to show.")
                .doesNotContain(">NaN", "NaN\u00A0");
    }

    @Test
    void aMissingFolderIsTold() {
        CommandLineRun.refused("no such folder", "report", CALLS, "-o", folder.resolve("no/where.html"));
    }
}
