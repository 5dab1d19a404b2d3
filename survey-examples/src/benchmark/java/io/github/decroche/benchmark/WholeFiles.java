package io.github.decroche.benchmark;

import io.github.decroche.text.TextTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * How long do files of millions of calls take, and DuckDB on the same files? Whole processes take turns, each figure of one is held
 * to that of the other.
 */
final class WholeFiles {
    private static final String HEAP = "-Xmx256m";

    private final Settings settings;
    /** Whether DuckDB is told the schema, where that was found to be faster. */
    private final Map<String, Boolean> explicit = new LinkedHashMap<>();

    private final Map<String, List<Double>> perMillion = new LinkedHashMap<>();
    private final List<List<String>> rows = new ArrayList<>();

    private WholeFiles(Settings settings) {
        this.settings = settings;
    }

    static Section section(Settings settings) {
        WholeFiles files = new WholeFiles(settings);
        try {
            Path folder = Files.createTempDirectory("benchmark");
            for (int calls : settings.fileSizes()) {
                for (String format : List.of("ndjson", "csv")) {
                    Path plain = CallFiles.simulated(folder.resolve("calls." + format), calls);
                    files.measure(format, plain, calls);
                    Path compressed = CallFiles.compressed(plain);
                    Files.delete(plain);
                    files.measure(format, compressed, calls);
                    Files.delete(compressed);
                }
            }
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Section("How long do whole files take?", files.table(), files.notes());
    }

    private void measure(String format, Path file, int calls) throws IOException {
        String name = file.getFileName().toString();
        System.err.println(name + ", " + calls + " calls …");
        boolean told = explicit.computeIfAbsent(
                format,
                unused -> duckDb(file, true).seconds() <= duckDb(file, false).seconds());
        List<ChildRun> ours = new ArrayList<>();
        List<ChildRun> theirs = new ArrayList<>();
        for (int run = 0; run < settings.fileRuns(); run++) {
            ours.add(ChildRun.java(
                    HEAP, "-jar", Artifacts.jar().toString(), "summarize", file.toString(), "--format", "json"));
            theirs.add(duckDb(file, told));
            List<String> differences = PeerCheck.differences(
                    ours.get(run).output(), theirs.get(run).output());
            if (!differences.isEmpty()) {
                throw new IllegalStateException(file + ": DuckDB counts otherwise: " + differences);
            }
        }
        double millions = calls / 1e6;
        Measurement our = median(ours, ChildRun::seconds);
        Measurement their = median(theirs, ChildRun::seconds);
        perMillion.computeIfAbsent(name, unused -> new ArrayList<>()).add(our.value() / millions);
        rows.add(List.of(
                name.substring("calls.".length()) + ", " + number(millions) + " M calls, "
                        + Files.size(file) / 1_000_000 + " MB",
                our.text(),
                their.text(),
                their.over(our).text(),
                our.times(1 / millions).text(),
                their.times(1 / millions).text(),
                number(median(ours, ChildRun::peakMegabytes).value()),
                number(median(theirs, ChildRun::peakMegabytes).value())));
    }

    private static ChildRun duckDb(Path file, boolean explicit) {
        return ChildRun.java(
                HEAP,
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                DuckDb.class.getName(),
                file.toString(),
                explicit ? "explicit" : "auto");
    }

    private static Measurement median(List<ChildRun> runs, ToDoubleFunction<ChildRun> figure) {
        return Measurement.medianOf(runs.stream().mapToDouble(figure).toArray());
    }

    private static String number(double value) {
        return value < 10
                ? String.format(Locale.ROOT, "%.3g", value).replaceAll("\\.?0+$", "")
                : Long.toString(Math.round(value));
    }

    private TextTable table() {
        return new TextTable(
                List.of(
                        "file",
                        "survey summarize, s",
                        "DuckDB, s",
                        "DuckDB / survey",
                        "survey, s/M",
                        "DuckDB, s/M",
                        "survey, peak MB",
                        "DuckDB, peak MB"),
                rows);
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        notes.add("Medians of " + settings.fileRuns() + " whole processes in turns; survey under " + HEAP
                + ", DuckDB as the JDBC jar with all cores, told the schema where that is faster (" + explicit
                + "). Equal counts and means were checked on every run.");
        perMillion.forEach((name, seconds) -> {
            if (seconds.size() > 1) {
                notes.add(String.format(
                        Locale.ROOT,
                        "%s: a call of the largest file takes %.2f × the time of one of the smallest.",
                        name,
                        seconds.get(seconds.size() - 1) / seconds.get(0)));
            }
        });
        return notes;
    }
}
