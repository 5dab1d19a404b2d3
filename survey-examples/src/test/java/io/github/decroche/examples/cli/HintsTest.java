package io.github.decroche.examples.cli;

import static io.github.decroche.examples.cli.CommandLineRun.CALLS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.decroche.examples.study2022.Study2022;
import io.github.decroche.io.StudyWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HintsTest {
    @TempDir
    private static Path folder;

    @ParameterizedTest
    @CsvSource({
        "sumarize CALLS, summarize",
        "smumarize CALLS, summarize",
        "help sumarize, summarize",
        "plan netx, next",
        "summarize CALLS --frmat json, --format",
        "summarize CALLS --frmat=json, --format",
        "plan next --plna plan.csv, --plan",
        "summarize CALLS --by servise, service",
        "summarize CALLS --format jsn, json",
        "summarize CALLS --interval wilso, wilson",
        "summarize CALLS --lang frr, fr",
        "summarize CALLS --study ddd-202, ddd-2022",
        "summarize CALLS --weights servise=caf:1, service",
        "compare CALLS --reference lamda, lambda",
        "compare CALLS --by wave --reference 2202, 2022",
        "compare CALLS --margin servd=0.1, served",
        "compare CALLS --strata scenarios, scenario",
        "compare CALLS --matched callr, caller",
        "compare CALLS --by wav, wave",
        "explain CALLS --call caf-001, caf-0001",
        "check-table --rounding half-upp, half-up",
        "validate CALLS --input-format ndjso, ndjson",
    })
    void aMistypedNameIsAnsweredWithTheNearest(String words, String nearest) {
        CommandLineRun run = CommandLineRun.of(
                (Object[]) words.replace("CALLS", CALLS.toString()).split(" "));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err().lines().findFirst().orElseThrow()).endsWith("; did you mean \"" + nearest + "\"?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "frobnicate CALLS",
                "summarize CALLS --quux",
                "summarize CALLS --by colour",
                "summarize CALLS --format html5",
                "summarize CALLS --study other.json",
                "compare CALLS --reference nobody-at-all",
                "explain CALLS --call nothing-like-it",
                "summarize CALLS --level 2",
            })
    void whereNoNameIsNearThereIsNoHint(String words) {
        CommandLineRun run = CommandLineRun.of(
                (Object[]) words.replace("CALLS", CALLS.toString()).split(" "));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).isNotEmpty().doesNotContain("did you mean");
    }

    @Test
    void namesInCallFilesHaveHints() throws IOException {
        String bundled = Files.readString(CALLS);
        String first = bundled.substring(0, bundled.indexOf('\n') + 1);
        Path mistyped = Files.writeString(
                folder.resolve("mistyped.ndjson"),
                first.replace("\"attempts\"", "\"attemps\"").replace("\"profile\":\"", "\"profile\":\"x")
                        + first.replace("\"outcome\":\"connected\"", "\"outcome\":\"conected\"")
                                .replace("\"scenario\"", "\"scenaroi\""));

        assertThat(CommandLineRun.of("validate", mistyped).out().lines())
                .anySatisfy(line -> assertThat(line).endsWith("; did you mean \"attempts\"?"))
                .anySatisfy(line -> assertThat(line).endsWith("; did you mean \"scenario\"?"));
    }

    @Test
    void columnsHaveHints() throws IOException {
        Path columns = Files.writeString(folder.resolve("columns.csv"), "id,wave,servce,scenario\n");

        CommandLineRun.refused("; did you mean \"service\"?", "validate", columns);
    }

    @Test
    void namesInStudyFilesHaveHints() throws IOException {
        String study = StudyWriter.json(Study2022.definition());
        Path mistyped = Files.writeString(
                folder.resolve("mistyped.json"),
                study.replace("\"giveUpAfter\"", "\"giveUpafter\"").replace("\"information\"", "\"infomation\""));
        CommandLineRun run = CommandLineRun.of("rules", "--study", mistyped);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("; did you mean \"giveUpAfter\"?", "; did you mean \"information\"?");
    }
}
