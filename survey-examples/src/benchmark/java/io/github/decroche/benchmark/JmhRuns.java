package io.github.decroche.benchmark;

import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs benchmarks of JMH.
 *
 * @param forks how many JVMs, one after the other; none: in this one
 * @param warmups how many iterations before what counts
 * @param iterations how many that count, in each JVM
 * @param millis how long an iteration lasts
 */
record JmhRuns(int forks, int warmups, int iterations, int millis) {
    private static final String HEAP = "-Xmx512m";

    /** Runs all benchmarks of a class; those of one shot take that shot as an iteration. */
    List<RunResult> of(Class<?> benchmarks) {
        return of(benchmarks, options -> options);
    }

    /** Runs benchmarks of a class, with more options. */
    List<RunResult> of(Class<?> benchmarks, UnaryOperator<ChainedOptionsBuilder> more) {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("\\Q" + benchmarks.getName() + "\\E\\..*")
                .forks(forks)
                .warmupIterations(warmups)
                .warmupTime(TimeValue.milliseconds(millis))
                .measurementIterations(iterations)
                .measurementTime(TimeValue.milliseconds(millis))
                .jvmArgs(HEAP)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
        try {
            Collection<RunResult> results = new Runner(more.apply(options).build()).run();
            return List.copyOf(results);
        } catch (RunnerException e) {
            throw new IllegalStateException(benchmarks.getSimpleName(), e);
        }
    }

    /** The figure of a benchmark. */
    static Measurement measured(List<RunResult> results, String method) {
        return Measurement.of(one(results, method).getPrimaryResult());
    }

    /** The result of a benchmark that has no parameters. */
    static RunResult one(List<RunResult> results, String method) {
        return results.stream()
                .filter(result -> result.getParams().getBenchmark().endsWith("." + method))
                .findFirst()
                .orElseThrow();
    }
}
