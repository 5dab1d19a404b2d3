package io.github.decroche.benchmark;

import java.util.List;
import java.util.stream.Stream;

/**
 * How thoroughly to measure.
 *
 * @param jmh how benchmarks of JMH run
 * @param shots how many times a benchmark of one shot runs
 * @param starts how many times a cold start is measured
 * @param fileRuns how many times a file is summarized by each
 * @param fileSizes how many calls the files have
 */
record Settings(JmhRuns jmh, int shots, int starts, int fileRuns, List<Integer> fileSizes) {
    /**
     * Warms up for seconds, because Drools is at half its speed after one; so there is time for one JVM a benchmark.
     * As the system properties say: {@code quick} for two minutes in all, {@code calls} for the sizes of the files in millions
     * ({@code 1,3,10}).
     */
    static Settings ofProperties() {
        boolean quick = System.getProperty("quick") != null;
        List<Integer> sizes = Stream.of(
                        System.getProperty("calls", quick ? "0.2" : "1,3").split(","))
                .map(millions -> (int) Math.round(Double.parseDouble(millions) * 1e6))
                .toList();
        return quick
                ? new Settings(new JmhRuns(1, 8, 4, 250), 3, 3, 1, sizes)
                : new Settings(new JmhRuns(1, 8, 6, 500), 5, 5, 3, sizes);
    }
}
