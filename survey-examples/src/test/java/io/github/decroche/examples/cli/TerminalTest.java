package io.github.decroche.examples.cli;

import static io.github.decroche.examples.cli.CommandLineRun.CALLS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.decroche.examples.study2022.Study2022;
import io.github.decroche.io.StudyWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalTest {
    @TempDir
    private static Path folder;

    private static String longCall;

    /** The bundled calls, and made-up ones of the same study with longer names. */
    @BeforeAll
    static void prepareFiles() throws IOException {
        Files.copy(CALLS, folder.resolve("calls.ndjson"));
        String names = StudyWriter.json(Study2022.definition())
                .replaceAll(
                        "\"(caf|pole-emploi|assurance-maladie|lambda|senior)\"",
                        "\"$1-with-an-identifier-that-does-not-end-early\"")
                .replaceAll("\"(2022|2016)\"", "\"wave-$1\"")
                .replaceAll("\"en\" : \"", "$0Incomprehensibilities of an interminable kind, ")
                .replaceAll("\"fr\" : \"", "$0Anticonstitutionnellement interminable, ");
        Path study = Files.writeString(folder.resolve("long.json"), names);
        Path callers = Files.writeString(folder.resolve("callers.csv"), "id,gender,profiles\nc01,female,\nc02,male,\n");
        Path calls = folder.resolve("long.ndjson");
        CommandLineRun.of("simulate", "--calls", 600, "--study", study, "-o", calls);
        longCall = Files.readAllLines(calls).get(0).replaceFirst("^\\{\"id\":\"([^\"]*)\".*", "$1");
        for (String of : List.of("plan.csv", "plan.csv --study " + study)) {
            String name = of.contains("--study") ? "long-plan.csv" : "plan.csv";
            String words = "plan --callers " + callers + " --calls 140 -o " + folder.resolve(name) + of.substring(8);
            assertThat(CommandLineRun.of((Object[]) words.split(" ")).code()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo --out F/demo",
                "summarize F/calls.ndjson",
                "summarize F/calls.ndjson --by scenario,profile",
                "waits F/calls.ndjson",
                "waits F/calls.ndjson --by hour",
                "ratings F/calls.ndjson",
                "attempts F/calls.ndjson",
                "attempts F/calls.ndjson --operator service=caf:0.82",
                "compare F/calls.ndjson",
                "compare F/calls.ndjson --margin served=0.10,wait=PT60S",
                "agreement F/calls.ndjson F/calls.ndjson",
                "explain F/calls.ndjson --call caf-0016",
                "check-table",
                "plan next --plan F/plan.csv",
                "plan quotas --plan F/plan.csv F/calls.ndjson",
                "plan quotas --plan F/plan.csv --by scenario,profile,caller,slot,weekday",
                "summarize F/long.ndjson --study F/long.json --by service,profile",
                "waits F/long.ndjson --study F/long.json --by scenario",
                "ratings F/long.ndjson --study F/long.json",
                "attempts F/long.ndjson --study F/long.json",
                "compare F/long.ndjson --study F/long.json",
                "agreement F/long.ndjson F/long.ndjson --study F/long.json",
                "explain F/long.ndjson --study F/long.json --call LONG",
                "plan next --plan F/long-plan.csv --study F/long.json",
                "plan quotas --plan F/long-plan.csv --study F/long.json",
            })
    void everyTableFitsATerminal(String command) {
        for (Locale locale : List.of(Locale.UK, Locale.FRANCE)) {
            String words = command.replace("F/", folder + "/").replace("LONG", longCall);
            CommandLineRun run = CommandLineRun.in(locale, (Object[]) words.split(" "));

            assertThat(run.out()).as(run.err()).isNotEmpty();
            assertThat(run.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        }
    }

    @Test
    void aLongTextHangsBelowItsFirstLine() {
        String hanging = Terminal.hanging("word ".repeat(40).strip(), 14);

        assertThat(hanging.lines().skip(1)).isNotEmpty().allMatch(line -> line.matches(" {14}word.*"));
        assertThat(hanging.lines().map(String::strip).collect(Collectors.joining(" ")))
                .isEqualTo("word ".repeat(40).strip());
        assertThat(hanging.lines().skip(1)).allMatch(line -> line.length() <= 80);
    }
}
