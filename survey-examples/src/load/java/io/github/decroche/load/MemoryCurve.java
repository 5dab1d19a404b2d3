package io.github.decroche.load;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.ChartUtils;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * The memory of this process over time: the heap in use after a collection, and what the system has given. Flat is a curve of which the
 * last four fifths, by the line of least squares through them, rise by less than a bound: the first fifth is when code is compiled and
 * caches fill.
 */
final class MemoryCurve {
    /** In MB, over the whole of the last four fifths. */
    static final double MOST_HEAP_RISE = 1;

    /** As a part of the mean. */
    static final double MOST_RESIDENT_RISE = 0.05;

    private static final double EVERY = 5;

    private final long start = System.nanoTime();
    private final List<Sample> samples = new ArrayList<>();

    /** Memory in MB, after so many seconds. */
    private record Sample(double seconds, double heap, double resident, int openFiles) {}

    /** The last four fifths of a curve: their mean, the rise of the line through them, the least and the most. */
    record Flatness(double mean, double rise, double least, double most) {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT, "mean %.1f MB, rise %+.2f MB, from %.1f to %.1f MB", mean, rise, least, most);
        }
    }

    /** Looks at the memory if it has not for five seconds. */
    void sampleIfDue() throws IOException {
        double seconds = (System.nanoTime() - start) / 1e9;
        if (!samples.isEmpty() && seconds - samples.get(samples.size() - 1).seconds() < EVERY) {
            return;
        }
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        double resident = Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
        int openFiles = Objects.requireNonNull(new File("/proc/self/fd").list(), "on Linux").length;
        samples.add(new Sample(
                seconds, (runtime.totalMemory() - runtime.freeMemory()) / 1024.0 / 1024, resident, openFiles));
    }

    Flatness heap() {
        return flatness(Sample::heap);
    }

    Flatness resident() {
        return flatness(Sample::resident);
    }

    int openFilesAtFirst() {
        return samples.get(0).openFiles();
    }

    int mostOpenFiles() {
        return samples.stream().mapToInt(Sample::openFiles).max().orElseThrow();
    }

    private Flatness flatness(ToDoubleFunction<Sample> memory) {
        List<Sample> late = samples.subList(samples.size() / 5, samples.size());
        double time = late.stream().mapToDouble(Sample::seconds).average().orElseThrow();
        double mean = late.stream().mapToDouble(memory).average().orElseThrow();
        double covariance = 0;
        double variance = 0;
        for (Sample sample : late) {
            covariance += (sample.seconds() - time) * (memory.applyAsDouble(sample) - mean);
            variance += (sample.seconds() - time) * (sample.seconds() - time);
        }
        double span = late.get(late.size() - 1).seconds() - late.get(0).seconds();
        return new Flatness(
                mean,
                covariance / variance * span,
                late.stream().mapToDouble(memory).min().orElseThrow(),
                late.stream().mapToDouble(memory).max().orElseThrow());
    }

    /** Writes the samples, and draws them. */
    void write(Path csv, Path png) throws IOException {
        XYSeries heap = new XYSeries("heap after a collection");
        XYSeries resident = new XYSeries("resident");
        List<String> lines = new ArrayList<>(List.of("seconds,heapMB,residentMB,openFiles"));
        for (Sample sample : samples) {
            heap.add(sample.seconds(), sample.heap());
            resident.add(sample.seconds(), sample.resident());
            lines.add(String.format(
                    Locale.ROOT,
                    "%.1f,%.2f,%.2f,%d",
                    sample.seconds(),
                    sample.heap(),
                    sample.resident(),
                    sample.openFiles()));
        }
        Files.write(csv, lines);
        XYSeriesCollection curves = new XYSeriesCollection(resident);
        curves.addSeries(heap);
        ChartUtils.saveChartAsPNG(
                png.toFile(),
                ChartFactory.createXYLineChart(
                        "Memory", "seconds", "MB", curves, PlotOrientation.VERTICAL, true, false, false),
                900,
                450);
    }

    @Override
    public String toString() {
        return samples.size() + " samples; heap: " + heap() + "; resident: " + resident() + "; open files: from "
                + openFilesAtFirst() + " to " + mostOpenFiles();
    }
}
