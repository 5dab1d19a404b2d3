package io.github.decroche.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.decroche.analysis.Dimension;
import io.github.decroche.analysis.ReadingCounts;
import io.github.decroche.analysis.Tabulation;
import io.github.decroche.call.Call;
import io.github.decroche.classification.CallClassifier;
import io.github.decroche.io.CallFormat;
import io.github.decroche.report.FigureWriter;
import io.github.decroche.rules.RuleClassifier;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openjdk.jmh.results.RunResult;

/** The benchmarks run, and what they hold against each other gives the same results. */
class BenchmarksTest {
    /** One iteration as short as can be, in this JVM. */
    private static final JmhRuns ONCE = new JmhRuns(0, 0, 1, 1);

    private static final SampleCalls SAMPLE = new SampleCalls();

    @TempDir
    private Path folder;

    @BeforeAll
    static void runBesideOthers() {
        System.setProperty("jmh.ignoreLock", "true");
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                ClassificationBenchmark.class,
                NewPatternBenchmark.class,
                ReadingBenchmark.class,
                SummarizeBenchmark.class
            })
    void everyBenchmarkRuns(Class<?> benchmarks) {
        assertThat(ONCE.of(benchmarks)).isNotEmpty().allSatisfy(BenchmarksTest::hasAScore);
    }

    @Test
    void theBenchmarkOfSurvivalRuns() {
        assertThat(ONCE.of(SurvivalBenchmark.class, options -> options.param("waits", "1000")))
                .hasSize(2)
                .allSatisfy(BenchmarksTest::hasAScore);
    }

    private static void hasAScore(RunResult result) {
        assertThat(result.getPrimaryResult().getScore()).isPositive();
    }

    @ParameterizedTest
    @EnumSource
    void everyWayGivesEachCallTheSameCategory(Way way) {
        List<Call> calls = SAMPLE.calls(ClassificationBenchmark.CALLS);

        assertThat(ClassificationBenchmark.categories(
                        way.rung(SAMPLE.study(), calls).classify()))
                .hasSize(calls.size())
                .isEqualTo(ClassificationBenchmark.categories(
                        Way.LIBRARY.rung(SAMPLE.study(), calls).classify()));
    }

    @ParameterizedTest
    @EnumSource(names = {"FROM", "EVRETE", "SESSION_EACH", "SESSION_REUSED", "SESSION_A_BATCH", "STRING_SETS"})
    void theWaysThatGiveWholeVerdictsGiveEqualOnes(Way way) {
        List<Call> calls = SAMPLE.calls(ClassificationBenchmark.CALLS);

        assertThat(way.rung(SAMPLE.study(), calls).classify())
                .isEqualTo(Way.LIBRARY.rung(SAMPLE.study(), calls).classify());
    }

    @Test
    void theCallsAreDifferentObjectsOfManyCategories() {
        List<Call> calls = SAMPLE.calls(ClassificationBenchmark.CALLS);

        assertThat(calls.stream().map(System::identityHashCode).distinct()).hasSizeGreaterThan(calls.size() - 10);
        assertThat(Arrays.stream(ClassificationBenchmark.categories(
                                Way.LIBRARY.rung(SAMPLE.study(), calls).classify()))
                        .distinct())
                .hasSizeGreaterThanOrEqualTo(8);
    }

    @Test
    void bothCurvesHaveTheSameMedian() {
        SurvivalBenchmark benchmark = new SurvivalBenchmark();
        benchmark.waits = 100_001;

        assertThat(benchmark.counted()).isEqualTo(benchmark.sorted()).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"calls.ndjson, explicit", "calls.ndjson, auto", "calls.csv, explicit", "calls.csv, auto"})
    void duckDbCountsTheSame(String name, String schema) throws Exception {
        Path file = folder.resolve(name);
        SAMPLE.write(3_000, CallFormat.ofFileName(name), Files.newOutputStream(file));

        assertThat(PeerCheck.differences(summary(3_000), duckDb(file, schema))).isEmpty();
    }

    @Test
    void aDifferentCountIsFound() throws Exception {
        Path file = folder.resolve("calls.ndjson");
        SAMPLE.write(2_999, CallFormat.NDJSON, Files.newOutputStream(file));

        assertThat(PeerCheck.differences(summary(3_000), duckDb(file, "explicit")))
                .contains("null calls: 3000 and 2999.0");
    }

    private static String summary(int calls) {
        CallClassifier classifier = CallClassifier.of(SAMPLE.study(), RuleClassifier.bundled(SAMPLE.study()));
        var synthesis = SAMPLE.calls(calls).stream()
                .map(classifier::classify)
                .collect(Tabulation.of(SAMPLE.study()).by(Dimension.SERVICE).synthesis());
        return FigureWriter.of(synthesis, ReadingCounts.of(calls, 0)).json();
    }

    private static String duckDb(Path file, String schema) throws SQLException {
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            DuckDb.main(new String[] {file.toString(), schema});
        } finally {
            System.setOut(console);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theErrorOfARatioIsThatOfBothInQuadrature() {
        Measurement ratio = new Measurement(10, 0.3).over(new Measurement(5, 0.2));

        assertThat(ratio.value()).isEqualTo(2);
        assertThat(ratio.error()).isEqualTo(0.1); // 2 √(0.03² + 0.04²)
        assertThat(ratio.text()).isEqualTo("2.00 ± 0.10");
    }

    @Test
    void theMedianOfRunsHasHalfTheirRangeAsError() {
        assertThat(Measurement.medianOf(3, 1, 2.5)).isEqualTo(new Measurement(2.5, 1));
    }
}
