package io.github.decroche.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.decroche.analysis.Dimension;
import io.github.decroche.analysis.ReadingCounts;
import io.github.decroche.analysis.Tabulation;
import io.github.decroche.classification.CallClassifier;
import io.github.decroche.examples.simulation.SimulatedLog;
import io.github.decroche.examples.simulation.Simulation;
import io.github.decroche.examples.study2022.Study2022;
import io.github.decroche.io.CallFormat;
import io.github.decroche.io.CallReader;
import io.github.decroche.io.CallRecord;
import io.github.decroche.io.ClassificationWriter;
import io.github.decroche.io.OutputFile;
import io.github.decroche.io.UnreadableInputException;
import io.github.decroche.report.FigureWriter;
import io.github.decroche.rules.RuleClassifier;
import io.github.decroche.study.Study;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ten minutes of the whole work in one process: files of both formats are read on all cores, judged and written, inputs fail, studies
 * are built anew. The memory is looked at every few seconds. {@code -Dsoak.minutes} sets another time.
 */
class SoakTest {
    private static final long MINUTES = Long.getLong("soak.minutes", 10);
    private static final int CALLS = 20_000;

    @TempDir
    private Path folder;

    @Test
    void memoryStaysFlat() throws Exception {
        Study study = Study2022.definition();
        List<Path> files = files(study);
        Path damaged = damaged(files.get(2));
        MemoryCurve curve = new MemoryCurve();
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(MINUTES);
        long rounds = 0;
        while (System.nanoTime() < end) {
            CallClassifier classifier = CallClassifier.of(study, RuleClassifier.ofStudyFile(study));
            for (Path file : files) {
                summarize(study, classifier, file);
                classify(study, classifier, file);
            }
            fail(study, damaged);
            rounds++;
            curve.sampleIfDue();
        }
        Path target = Files.createDirectories(Path.of("target"));
        curve.write(target.resolve("soak.csv"), target.resolve("soak.png"));
        System.out.println(rounds * (2L * files.size()) * CALLS + " calls read; " + curve);
        assertThat(curve.heap().rise()).as("MB, heap: %s", curve).isLessThan(MemoryCurve.MOST_HEAP_RISE);
        assertThat(curve.resident().rise())
                .as("MB, resident: %s", curve)
                .isLessThan(MemoryCurve.MOST_RESIDENT_RISE * curve.resident().mean());
        assertThat(curve.mostOpenFiles()).isLessThanOrEqualTo(curve.openFilesAtFirst() + 2);
    }

    private List<Path> files(Study study) throws IOException {
        List<Path> files = Stream.of("calls.ndjson", "calls.csv", "calls.ndjson.gz")
                .map(folder::resolve)
                .toList();
        for (Path file : files) {
            SimulatedLog log = SimulatedLog.of(Simulation.of(study), CallFormat.ofFileName(file.toString()));
            SimulatedLog written = file.toString().endsWith(".gz") ? log.withGzip() : log;
            OutputFile.write(file, out -> written.write(CALLS, out, done -> {}));
        }
        return files;
    }

    private Path damaged(Path whole) throws IOException {
        byte[] bytes = Files.readAllBytes(whole);
        bytes[bytes.length / 2] ^= 0x55;
        return Files.write(folder.resolve("damaged.ndjson.gz"), Arrays.copyOf(bytes, bytes.length * 3 / 4));
    }

    private static void summarize(Study study, CallClassifier classifier, Path file) {
        var synthesis = CallReader.of(study)
                .collect(
                        file,
                        record -> {},
                        Collectors.mapping(
                                classifier::classify,
                                Tabulation.of(study)
                                        .by(Dimension.SERVICE, Dimension.PROFILE)
                                        .synthesis()));
        assertThat(FigureWriter.of(synthesis, ReadingCounts.of(CALLS, 0)).json())
                .contains("\"accepted\" : " + CALLS);
    }

    private void classify(Study study, CallClassifier classifier, Path file) throws IOException {
        OutputFile.write(folder.resolve("verdicts.ndjson"), out -> {
            try (Stream<CallRecord> records = CallReader.of(study).read(file);
                    ClassificationWriter writer = ClassificationWriter.ndjson(out)) {
                records.flatMap(record -> record.accepted().stream())
                        .map(classifier::classify)
                        .forEachOrdered(writer::write);
            }
        });
    }

    private static void fail(Study study, Path damaged) {
        try (Stream<CallRecord> records = CallReader.of(study).read(damaged)) {
            assertThat(records.filter(CallRecord.Rejected.class::isInstance).count())
                    .isPositive();
        } catch (UnreadableInputException e) {
            assertThat(e).hasMessageContaining("cannot be read further");
        }
    }
}
