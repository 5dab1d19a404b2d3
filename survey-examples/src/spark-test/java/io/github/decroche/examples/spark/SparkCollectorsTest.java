package io.github.decroche.examples.spark;

import static io.github.decroche.examples.spark.OneMachine.STUDY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.decroche.analysis.Dimension;
import io.github.decroche.analysis.Grouped;
import io.github.decroche.analysis.Measure;
import io.github.decroche.analysis.Synthesis;
import io.github.decroche.analysis.Tabulation;
import io.github.decroche.analysis.Volumes;
import io.github.decroche.classification.ClassifiedCall;
import io.github.decroche.comparison.Comparison;
import io.github.decroche.examples.spark.CollectorAggregator.Collected;
import io.github.decroche.examples.study2022.Study2022;
import io.github.decroche.report.ComparisonWriter;
import io.github.decroche.report.FigureWriter;
import io.github.decroche.study.Study;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.SparkException;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SparkCollectorsTest {
    private static final AtomicInteger FAILURES = new AtomicInteger();

    @TempDir
    private static Path folder;

    private static Path bundled;
    private static SparkSession spark;

    @BeforeAll
    static void startSpark() throws IOException {
        spark = LocalSpark.session();
        bundled = folder.resolve("calls.ndjson");
        try (InputStream in = Study2022.class.getResourceAsStream("/io/github/decroche/examples/calls-2022.ndjson")) {
            Files.copy(in, bundled);
        }
    }

    private static CallLines lines() {
        return CallLines.ndjson(spark, bundled.toString());
    }

    private static <R> CollectorAggregator<R> aggregator(CollectorRecipe<R> recipe) {
        return CollectorAggregator.of(STUDY, true, Optional.empty(), recipe);
    }

    /** Holds what the cluster makes of the bundled calls to what one machine makes of them, as text. */
    private static <R> void agrees(CollectorRecipe<R> recipe, BiFunction<R, Collected<R>, String> text) {
        Collected<R> here = OneMachine.collect(bundled, recipe.of(STUDY));
        Collected<R> there = aggregator(recipe).collectUnique(lines());

        assertThat(there.counts()).isEqualTo(here.counts());
        assertThat(text.apply(there.result(), there)).isEqualTo(text.apply(here.result(), here));
    }

    private static Tabulation byServiceAndProfile(Study study) {
        return Tabulation.of(study).by(Dimension.SERVICE, Dimension.PROFILE);
    }

    private static String json(Synthesis synthesis, Collected<?> collected) {
        return FigureWriter.of(synthesis, collected.counts()).json();
    }

    @Test
    void theSynthesisIsThatOfOneMachine() {
        assertThat(lines().rows().javaRDD().getNumPartitions()).isGreaterThan(5);

        agrees(study -> byServiceAndProfile(study).synthesis(), SparkCollectorsTest::json);
    }

    @Test
    void theWaitsAreThoseOfOneMachine() {
        agrees(
                study -> byServiceAndProfile(study).waits(),
                (waits, all) -> FigureWriter.ofWaits(waits, all.counts()).json());
    }

    @Test
    void theRatingsAreThoseOfOneMachine() {
        agrees(
                study -> byServiceAndProfile(study).ratings(),
                (ratings, all) -> FigureWriter.ofRatings(ratings, all.counts()).json());
    }

    @Test
    void theAttemptsAreThoseOfOneMachine() {
        agrees(
                study -> byServiceAndProfile(study).attempts(),
                (attempts, all) ->
                        FigureWriter.ofAttempts(attempts, all.counts()).json());
    }

    @Test
    void theComparisonIsThatOfOneMachine() {
        agrees(
                study -> Comparison.ofProfiles(study).collector(),
                (result, all) -> ComparisonWriter.of(result, STUDY, all.counts(), Locale.ENGLISH)
                        .json());
    }

    @Test
    void ratesByKeysOfOnesOwnAreThoseOfOneMachine() {
        agrees(
                study -> Collectors.groupingBy(call -> call.call().profile(), TreeMap::new, Measure.SERVED.rate()),
                (rates, all) -> rates.toString());
        agrees(
                study -> Grouped.collector(study, List.of(Dimension.HOUR), Measure.CONNECTED.rate()),
                (rates, all) -> rates.toString());
    }

    /** Sums of fractions depend on their order in the last digit. */
    @Test
    void theWeightedSynthesisIsThatOfOneMachineUpToRounding() {
        CollectorRecipe<Synthesis> weighted = study -> Tabulation.of(study)
                .weightedBy(new Volumes(Dimension.SERVICE, Map.of("caf", 42.0, "pole-emploi", 38.8)))
                .synthesis();
        Synthesis here = OneMachine.collect(bundled, weighted.of(STUDY)).result();
        Synthesis there = aggregator(weighted).collect(lines()).result();

        assertThat(there.all().calls()).isEqualTo(here.all().calls());
        for (Measure measure : Measure.values()) {
            assertThat(there.all().rate(measure).estimate().orElseThrow())
                    .isCloseTo(
                            here.all().rate(measure).estimate().orElseThrow(),
                            org.assertj.core.data.Offset.offset(1e-12));
        }
    }

    @Test
    void partitionsWithoutCallsAddNothing() throws IOException {
        List<String> few = Files.readAllLines(bundled).subList(0, 40);
        Path folderOfThree = Files.createDirectory(folder.resolve("three"));
        Files.write(folderOfThree.resolve("a.ndjson"), few.subList(0, 20));
        Files.write(folderOfThree.resolve("b.ndjson"), List.of("", "  "));
        Files.write(folderOfThree.resolve("c.ndjson"), few.subList(20, 40));
        Path one = Files.write(folder.resolve("few.ndjson"), few);

        spark.conf().set("spark.sql.files.maxPartitionBytes", 200);
        try {
            CallLines lines = CallLines.ndjson(spark, folderOfThree.toString());
            List<Integer> sizes = lines.rows()
                    .mapPartitions(
                            (MapPartitionsFunction<org.apache.spark.sql.Row, Integer>) rows -> {
                                int size = 0;
                                for (; rows.hasNext(); rows.next()) {
                                    size++;
                                }
                                return List.of(size).iterator();
                            },
                            Encoders.INT())
                    .collectAsList();
            assertThat(sizes).contains(0).filteredOn(size -> size > 0).hasSizeGreaterThan(10);

            Collected<Synthesis> there =
                    aggregator(study -> byServiceAndProfile(study).synthesis()).collectUnique(lines);
            Collected<Synthesis> here =
                    OneMachine.collect(one, byServiceAndProfile(STUDY).synthesis());
            assertThat(json(there.result(), there)).isEqualTo(json(here.result(), here));
        } finally {
            spark.conf().set("spark.sql.files.maxPartitionBytes", 100_000);
        }
    }

    @Test
    void aTaskThatIsLostAndTriedAgainCountsOnce() {
        FAILURES.set(0);
        Collected<Synthesis> here =
                OneMachine.collect(bundled, byServiceAndProfile(STUDY).synthesis());
        Collected<Synthesis> there = aggregator(
                        study -> failing(byServiceAndProfile(study).synthesis(), 2))
                .collectUnique(lines());

        assertThat(FAILURES).hasValueGreaterThanOrEqualTo(2);
        assertThat(json(there.result(), there)).isEqualTo(json(here.result(), here));
    }

    @Test
    void aTaskThatIsLostEveryTimeLosesTheJob() {
        assertThatThrownBy(() -> aggregator(
                                study -> failing(byServiceAndProfile(study).synthesis(), 4))
                        .collect(lines()))
                .isInstanceOf(SparkException.class)
                .hasMessageContaining("lost on purpose");
    }

    /** The same collector, which fails after some calls of the partitions 1 and 3, in so many attempts. */
    private static <A, R> Collector<ClassifiedCall, ?, R> failing(
            Collector<ClassifiedCall, A, R> collector, int attempts) {
        AtomicInteger calls = new AtomicInteger();
        return Collector.of(
                collector.supplier(),
                (container, call) -> {
                    TaskContext task = TaskContext.get();
                    if (calls.incrementAndGet() == 50
                            && task.partitionId() % 2 == 1
                            && task.partitionId() < 4
                            && task.attemptNumber() < attempts) {
                        FAILURES.incrementAndGet();
                        throw new IllegalStateException("lost on purpose");
                    }
                    collector.accumulator().accept(container, call);
                },
                collector.combiner(),
                collector.finisher());
    }

    @Test
    void eachJvmHasOneJudge() {
        StudyJudge.Recipe recipe = StudyJudge.Recipe.of(STUDY, true, Optional.empty());
        StudyJudge.Recipe same = StudyJudge.Recipe.of(Study2022.definition(), true, Optional.empty());

        assertThat(recipe.judge()).isSameAs(same.judge());
        assertThat(IntStream.range(0, 8)
                        .parallel()
                        .mapToObj(i -> recipe.judge())
                        .distinct())
                .hasSize(1);
    }

    /** What the README says of the traffic between machines. */
    @Test
    void whatIsSentOfAPartitionIsSmall() {
        CollectorAggregator<Synthesis> byService =
                aggregator(study -> Tabulation.of(study).by(Dimension.SERVICE).synthesis());
        Partial all = lines().rows().select(byService.toColumn()).head();

        assertThat(Portable.bytes(all.container()).length).isLessThan(30_000);
    }
}
