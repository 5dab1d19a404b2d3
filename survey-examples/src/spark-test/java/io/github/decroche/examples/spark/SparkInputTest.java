package io.github.decroche.examples.spark;

import static io.github.decroche.examples.spark.OneMachine.STUDY;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.decroche.analysis.Dimension;
import io.github.decroche.analysis.Synthesis;
import io.github.decroche.analysis.Tabulation;
import io.github.decroche.examples.spark.CollectorAggregator.Collected;
import io.github.decroche.examples.study2022.Study2022;
import io.github.decroche.io.CallReader;
import io.github.decroche.io.Problem;
import io.github.decroche.report.FigureWriter;
import io.github.decroche.study.FieldProblem;
import io.github.decroche.study.Study;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collector;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The cluster accepts and rejects the records that one machine accepts and rejects. */
class SparkInputTest {
    private static List<String> bundled;
    private static SparkSession spark;

    @TempDir
    private Path folder;

    @BeforeAll
    static void startSpark() throws IOException {
        spark = LocalSpark.session();
        try (InputStream in = Study2022.class.getResourceAsStream("/io/github/decroche/examples/calls-2022.ndjson")) {
            bundled = new String(in.readAllBytes(), UTF_8).lines().toList();
        }
    }

    private static Collector<io.github.decroche.classification.ClassifiedCall, ?, Synthesis> synthesis(Study study) {
        return Tabulation.of(study)
                .by(Dimension.SERVICE, Dimension.PROFILE, Dimension.HOUR)
                .synthesis();
    }

    private static CollectorAggregator<Synthesis> aggregator() {
        return CollectorAggregator.of(STUDY, true, Optional.empty(), SparkInputTest::synthesis);
    }

    private static String json(Collected<Synthesis> collected) {
        return FigureWriter.of(collected.result(), collected.counts()).json();
    }

    private static List<FieldProblem> problems(Collected<?> collected) {
        return collected.problems().stream().map(Problem::what).toList();
    }

    /** The same call with another profile, so that the figures show which of the two was taken. */
    private static String otherwise(String line) {
        String other = line.contains("\"profile\":\"senior\"") ? "lambda" : "senior";
        return line.replaceFirst("\"profile\":\"[^\"]*\"", "\"profile\":\"" + other + "\"");
    }

    /** Good calls with, every so often, one of the ways to go wrong, and with ids given twice near and far. */
    private static List<String> hostile() {
        List<String> lines = new ArrayList<>(bundled);
        lines.add(1500, bundled.get(3).replace("\"profile\":\"", "\"profile\":\"x"));
        lines.add(1400, otherwise(bundled.get(1499))); // the earlier of the two stays
        lines.add(1100, "{}");
        lines.add(900, "not JSON");
        lines.add(800, bundled.get(800).replace("\"scenario\":\"", "\"scenario\":\"é"));
        lines.add(700, "");
        lines.add(650, bundled.get(2) + "\r");
        lines.add(600, bundled.get(10) + bundled.get(11));
        lines.add(500, otherwise(bundled.get(7)));
        lines.add(501, bundled.get(7));
        lines.add(20, bundled.get(1000).replace("\"attempts\"", "\"attemps\"")); // a bad record takes no id
        lines.add(10, bundled.get(1000).replace("\"profile\":\"", "\"profile\":\"x"));
        return lines;
    }

    private void agrees(Path file) {
        Collected<Synthesis> here = OneMachine.collect(file, synthesis(STUDY));
        Collected<Synthesis> there = aggregator().collectUnique(CallLines.ndjson(spark, file.toString()));

        assertThat(there.counts()).isEqualTo(here.counts());
        assertThat(problems(there)).isEqualTo(problems(here));
        assertThat(json(there)).isEqualTo(json(here));
    }

    @Test
    void badRecordsAndRepeatedIdsAreRejectedAsOnOneMachine() throws IOException {
        Path file = Files.write(folder.resolve("hostile.ndjson"), hostile());

        agrees(file);
        Collected<Synthesis> there = aggregator().collectUnique(CallLines.ndjson(spark, file.toString()));
        assertThat(there.counts().rejected()).isEqualTo(11);
        assertThat(there.problems())
                .allSatisfy(problem -> assertThat(problem.toString()).startsWith("file:" + file + ": "));
    }

    @Test
    void bytesThatAreNoTextAndMarksAndLineEndsAreReadAsOnOneMachine() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        out.writeBytes((String.join("\r\n", bundled.subList(0, 30)) + "\r\n").getBytes(UTF_8));
        out.writeBytes((bundled.get(30).replace("\"id\":\"", "\"id\":\"é") + "\n").getBytes(ISO_8859_1));
        out.writeBytes((" ".repeat(CallReader.LONGEST_RECORD) + bundled.get(31) + "\n\r\n \n").getBytes(UTF_8));
        out.writeBytes((bundled.get(32).replace(",", ",\r") + "\n").getBytes(UTF_8));
        out.writeBytes(bundled.get(33).getBytes(UTF_8));

        agrees(Files.write(folder.resolve("bytes.ndjson"), out.toByteArray()));
    }

    @Test
    void compressedFilesAreReadAsOnOneMachine() throws IOException {
        Path file = folder.resolve("calls.ndjson.gz");
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(String.join("\n", hostile()).getBytes(UTF_8));
        }

        agrees(file);
    }

    /** Spark itself reads the larger files first. */
    @Test
    void ofSeveralFilesTheFirstByNameKeepsAnIdThatIsGivenTwice() throws IOException {
        Path files = Files.createDirectory(folder.resolve("files"));
        List<String> late = new ArrayList<>(bundled.subList(400, 1500));
        late.add(bundled.get(5));
        late.set(0, otherwise(bundled.get(5)));
        Files.write(files.resolve("a.ndjson"), bundled.subList(0, 10));
        Files.write(files.resolve("b.ndjson"), late);
        List<String> all = new ArrayList<>(bundled.subList(0, 10));
        all.addAll(late);
        Path one = Files.write(folder.resolve("all.ndjson"), all);

        Collected<Synthesis> here = OneMachine.collect(one, synthesis(STUDY));
        Collected<Synthesis> there = aggregator().collectUnique(CallLines.ndjson(spark, files.toString()));
        assertThat(here.counts().rejected()).isEqualTo(2);
        assertThat(json(there)).isEqualTo(json(here));
        assertThat(there.problems()).extracting(Problem::source).containsOnly("file:" + files.resolve("b.ndjson"));
    }

    @Test
    void trustedIdsAreNotChecked() throws IOException {
        Path file = Files.write(folder.resolve("hostile.ndjson"), hostile());

        Collected<Synthesis> here = OneMachine.collect(CallReader.of(STUDY).withTrustedIds(), file, synthesis(STUDY));
        Collected<Synthesis> there = aggregator().collect(CallLines.ndjson(spark, file.toString()));
        assertThat(here.counts().rejected()).isEqualTo(7);
        assertThat(problems(there)).isEqualTo(problems(here));
        assertThat(json(there)).isEqualTo(json(here));
    }

    @Test
    void callsInParquetGiveTheSame() throws IOException {
        List<String> lines = new ArrayList<>(bundled);
        lines.add(900, bundled.get(3).replace("\"profile\":\"", "\"profile\":\"x"));
        lines.add(700, otherwise(bundled.get(7)));
        Path file = Files.write(folder.resolve("calls.ndjson"), lines);
        Path parquet = folder.resolve("calls.parquet");
        spark.read()
                .json(file.toString())
                .coalesce(1)
                .write()
                .mode(SaveMode.Overwrite)
                .parquet(parquet.toString());

        Collected<Synthesis> here = OneMachine.collect(file, synthesis(STUDY));
        Collected<Synthesis> there = aggregator().collectUnique(CallLines.parquet(spark, parquet.toString()));
        assertThat(here.counts().rejected()).isEqualTo(2);
        assertThat(problems(there)).isEqualTo(problems(here));
        assertThat(json(there)).isEqualTo(json(here));
    }

    @Test
    void ofManyBadRecordsTheFirstAreTold() throws IOException {
        List<String> bad = new ArrayList<>();
        for (int i = 0; i < 2 * Partial.LISTED; i++) {
            bad.add("[" + i + "]".repeat(300));
        }
        Path file = Files.write(folder.resolve("bad.ndjson"), bad);

        Collected<Synthesis> there = aggregator().collectUnique(CallLines.ndjson(spark, file.toString()));
        Collected<Synthesis> here = OneMachine.collect(file, synthesis(STUDY));
        assertThat(there.counts()).isEqualTo(here.counts());
        assertThat(problems(there)).isEqualTo(problems(here).subList(0, Partial.LISTED));
    }
}
