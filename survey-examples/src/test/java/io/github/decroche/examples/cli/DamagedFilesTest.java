package io.github.decroche.examples.cli;

import static io.github.decroche.examples.cli.CommandLineRun.CALLS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.decroche.call.Call;
import io.github.decroche.examples.study2022.Study2022;
import io.github.decroche.generators.DamagedFiles;
import io.github.decroche.io.CallFormat;
import io.github.decroche.io.CallReader;
import io.github.decroche.io.CallRecord;
import io.github.decroche.io.CallWriter;
import io.github.decroche.study.Study;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command line reads whatever has become of a call file. {@code -Ddamaged.files=10000} tries more of them. */
class DamagedFilesTest {
    private static final int FILES = Integer.getInteger("damaged.files", 200);
    private static final int CALLS_EACH = 12;
    private static final Study STUDY = Study2022.definition();
    private static final Pattern COUNTS = Pattern.compile(
            "^(\\d+) records read: (\\d+) accepted(?: \\(\\d+ warnings\\))?, (\\d+) rejected$", Pattern.MULTILINE);

    @TempDir
    private Path folder;

    @Test
    void everyDamagedFileIsReadInFullOrRefusedInALine(TestReporter reporter) throws IOException {
        List<Call> calls = calls();
        int[] codes = new int[3];
        for (int seed = 0; seed < FILES; seed++) {
            codes[tried(calls, seed)]++;
        }
        assertThat(codes[0]).isPositive();
        assertThat(codes[1]).isPositive();
        assertThat(codes[2]).isPositive();
        reporter.publishEntry("files by exit code", Arrays.toString(codes));
    }

    private int tried(List<Call> calls, int seed) throws IOException {
        Random random = new Random(seed);
        CallFormat format = random.nextBoolean() ? CallFormat.CSV : CallFormat.NDJSON;
        boolean compressed = random.nextInt(3) == 0;
        String name = format.name().toLowerCase(Locale.ROOT);
        byte[] whole = written(calls.subList(random.nextInt(CALLS_EACH), 2 * CALLS_EACH), format);
        byte[] damaged = DamagedFiles.damaged(compressed ? gzip(whole) : whole, random, random.nextInt(6));
        Path file = Files.write(folder.resolve("calls." + name + (compressed ? ".gz" : "")), damaged);
        Path rejects = folder.resolve("rejects." + name);
        Files.deleteIfExists(rejects);

        CommandLineRun validated = CommandLineRun.of("validate", file, "--rejects", rejects);
        CommandLineRun summarized = CommandLineRun.of("summarize", file, "--format", "json");

        assertThat(validated.code())
                .as("file %d", seed)
                .isEqualTo(summarized.code())
                .isBetween(0, 2);
        assertThat(validated.err() + validated.out() + summarized.err())
                .as("file %d", seed)
                .doesNotContain("\tat ", "Exception", "a defect of this program");
        if (validated.code() == 2) {
            assertThat(validated.err().lines()).as("file %d", seed).hasSize(1);
            assertThat(rejects).doesNotExist();
            assertThat(summarized.out()).isEmpty();
        } else {
            conserved(seed, validated, summarized, rejects);
        }
        return validated.code();
    }

    private static void conserved(int seed, CommandLineRun validated, CommandLineRun summarized, Path rejects) {
        MatchResult counts =
                COUNTS.matcher(validated.err()).results().findFirst().orElseThrow();
        long rejected = Long.parseLong(counts.group(3));
        JsonNode json = JsonMapper.shared().readTree(summarized.out()).get("calls");

        assertThat(Long.parseLong(counts.group(1)))
                .as("file %d", seed)
                .isEqualTo(Long.parseLong(counts.group(2)) + rejected)
                .isEqualTo(json.get("read").asLong());
        assertThat(json.get("accepted").asString()).isEqualTo(counts.group(2));
        assertThat(json.get("rejected").asString()).isEqualTo(counts.group(3));
        assertThat(rejected > 0).as("file %d", seed).isEqualTo(validated.code() == 1);
        CommandLineRun again = CommandLineRun.of("validate", rejects, "--trust-ids");
        assertThat(again.err())
                .as("file %d", seed)
                .satisfiesAnyOf(
                        err -> assertThat(err).contains(" " + rejected + " rejected"),
                        err -> assertThat(err).contains("survey: " + rejects + ": empty"),
                        err -> assertThat(validated.out()).containsAnyOf("ends early", "no call before it has"));
    }

    private static List<Call> calls() {
        try (Stream<CallRecord> records = CallReader.of(STUDY).read(CALLS)) {
            return records.limit(2 * CALLS_EACH)
                    .flatMap(it -> it.accepted().stream())
                    .toList();
        }
    }

    private static byte[] written(List<Call> calls, CallFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CallWriter writer = format == CallFormat.CSV ? CallWriter.csv(out, STUDY) : CallWriter.ndjson(out)) {
            calls.forEach(writer::write);
        }
        return out.toByteArray();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }
}
