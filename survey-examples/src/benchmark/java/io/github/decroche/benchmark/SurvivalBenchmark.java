package io.github.decroche.benchmark;

import io.github.decroche.statistics.ConfidenceLevel;
import io.github.decroche.statistics.survival.KaplanMeier;
import io.github.decroche.statistics.survival.SurvivalTimes;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * How long does a Kaplan–Meier curve of many waits take? Waits in whole milliseconds, exponential with a mean of six minutes, cut at
 * a horizon of fifteen. Both ways draw the waits as they go. Ours runs in a JVM of 100 MB.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
public class SurvivalBenchmark {
    private static final int HORIZON = 900_000;
    private static final double MEAN = 360_000;

    /** How many waits. */
    @Param({"1000000", "10000000"})
    public int waits = 1;

    /** Ours: counts of distinct times, then the curve. Gives its median. */
    @Benchmark
    @Fork(jvmArgsAppend = "-Xmx100m")
    public Duration counted() {
        SplittableRandom random = new SplittableRandom(waits);
        SurvivalTimes times = new SurvivalTimes();
        for (int i = 0; i < waits; i++) {
            int wait = next(random);
            if (wait < HORIZON) {
                times.event(Duration.ofMillis(wait));
            } else {
                times.censored(Duration.ofMillis(HORIZON));
            }
        }
        return KaplanMeier.until(Duration.ofMillis(HORIZON), ConfidenceLevel.DEFAULT)
                .curve(times)
                .median()
                .orElseThrow();
    }

    /** The plain way: all waits in an array, sorted, and one pass over it. Gives the median. */
    @Benchmark
    public Duration sorted() {
        SplittableRandom random = new SplittableRandom(waits);
        int[] sorted = new int[waits];
        for (int i = 0; i < waits; i++) {
            sorted[i] = Math.min(next(random), HORIZON);
        }
        return SortedWaits.median(sorted, HORIZON);
    }

    private static int next(SplittableRandom random) {
        return (int) (-MEAN * Math.log(1 - random.nextDouble()));
    }
}
