package io.github.decroche.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.decroche.examples.study2022.Study2022;
import io.github.decroche.generators.Studies;
import io.github.decroche.io.StudyWriter;
import io.github.decroche.study.Label;
import io.github.decroche.study.Service;
import io.github.decroche.study.Study;
import io.github.decroche.study.Wave;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulateCommandTest {
    @TempDir
    private static Path folder;

    @Test
    void asManyCallsAreWrittenAsWereAskedFor() {
        CommandLineRun run = CommandLineRun.of("simulate", "--calls", 4_321);

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines()).hasSize(4_321).allMatch(line -> line.startsWith("{\"id\":\""));
        assertThat(CommandLineRun.of("simulate", "--calls", 4_321).out()).isEqualTo(run.out());
        assertThat(CommandLineRun.of("simulate", "--calls", 4_321, "--seed", 1).out())
                .isNotEqualTo(run.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"s.ndjson", "s.csv", "s.ndjson.gz", "s.csv.gz", "S.CSV.GZ"})
    void theNameOfTheFileSaysItsFormatAndEveryCommandReadsIt(String name) throws IOException {
        Path file = folder.resolve(name);
        CommandLineRun run = CommandLineRun.of("simulate", "--calls", 3_000, "-o", file);

        assertThat(run.code()).isZero();
        assertThat(run.out()).isEmpty();
        String format = name.toLowerCase(Locale.ROOT).contains("csv") ? "csv" : "ndjson";
        assertThat(text(file))
                .isEqualTo(CommandLineRun.of("simulate", "--calls", 3_000, "--output-format", format)
                        .out());
        assertThat(CommandLineRun.of("validate", file).err())
                .isEqualTo("3000 records read: 3000 accepted (0 warnings), 0 rejected\n");
    }

    private static String text(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                InputStream plain =
                        file.toString().toLowerCase(Locale.ROOT).endsWith(".gz") ? new GZIPInputStream(in) : in) {
            return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aStudyFileGivesCallsOfThatStudy() throws IOException {
        Path study = Files.writeString(folder.resolve("town-hall.json"), StudyWriter.json(Studies.townHall()));
        Path calls = folder.resolve("town-hall.ndjson");

        assertThat(CommandLineRun.of("simulate", "--calls", 500, "--study", study, "-o", calls)
                        .code())
                .isZero();
        assertThat(Files.readAllLines(calls)).hasSize(500).allMatch(line -> line.contains("\"service\":\"town-hall\""));
        assertThat(CommandLineRun.of("validate", calls, "--study", study).code())
                .isZero();
        Path bundled = Files.writeString(folder.resolve("2022.json"), StudyWriter.json(Study2022.definition()));
        assertThat(CommandLineRun.of("simulate", "--calls", 500, "--study", bundled)
                        .out())
                .isEqualTo(CommandLineRun.of("simulate", "--calls", 500).out());
    }

    @Test
    void aFileAppearsWholeOrNotAtAll() {
        Path nowhere = folder.resolve("no/such/folder.ndjson");
        CommandLineRun.refused("no such folder", "simulate", "--calls", 1, "-o", nowhere);

        assertThat(nowhere).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1099511627777", "99999999999999999999", "1.5", "many", ""})
    void aNumberOfCallsOutOfRangeIsRefused(String calls) {
        CommandLineRun.refused(
                "--calls': \"" + calls + "\" is not allowed; expected a number of calls from 1 to 1099511627776",
                "simulate",
                "--calls=" + calls);
    }

    @Test
    void wrongOptionsAreRefused() throws IOException {
        Study study = Studies.townHall();
        Study idle = Study.builder()
                .like(study)
                .waves(List.of(Wave.builder()
                        .like(study.waves().get(0))
                        .services(List.of("elsewhere"))
                        .build()))
                .addServices(Service.of("elsewhere", Label.of("Elsewhere"), "02"))
                .build();
        Path file = Files.writeString(folder.resolve("idle.json"), StudyWriter.json(idle));

        CommandLineRun.refused("Missing required option: '--calls=N'", "simulate");
        CommandLineRun.refused("--seed", "simulate", "--calls", 1, "--seed", "x");
        CommandLineRun.refused("--as-of: not of use here", "simulate", "--calls", 1, "--as-of", "2024-01-31");
        CommandLineRun.refused(
                "--output-format: of standard output only",
                "simulate",
                "--calls",
                1,
                "-o",
                folder.resolve("x.csv"),
                "--output-format",
                "csv");
        CommandLineRun.refused("--study: \"nope\" is not allowed", "simulate", "--calls", 1, "--study", "nope");
        CommandLineRun.refused("waves: no wave in which a call can be made", "simulate", "--calls", 1, "--study", file);
    }
}
