package io.github.decroche.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * One run of a whole process, from its start to its end.
 *
 * @param seconds how long it took
 * @param peakMegabytes the most memory that it held, by Linux' account; NaN elsewhere, and when it ended too soon to be asked
 * @param output what it wrote to standard output
 */
record ChildRun(double seconds, double peakMegabytes, String output) {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    /**
     * Runs Java with these arguments.
     *
     * @throws IllegalStateException if it does not end well; the message holds what it wrote to standard error
     */
    static ChildRun java(String... arguments) {
        List<String> command = new ArrayList<>(List.of(JAVA));
        command.addAll(List.of(arguments));
        try {
            Path out = Files.createTempFile("benchmark", ".out");
            Path err = Files.createTempFile("benchmark", ".err");
            try {
                return run(command, out, err);
            } finally {
                Files.delete(out);
                Files.delete(err);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static ChildRun run(List<String> command, Path out, Path err) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        double peak = Double.NaN;
        while (!process.waitFor(50, TimeUnit.MILLISECONDS)) {
            double now = peakMegabytes(process.pid());
            peak = Double.isNaN(now) ? peak : now;
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        if (process.exitValue() != 0) {
            throw new IllegalStateException(
                    String.join(" ", command) + " ended with " + process.exitValue() + ": " + Files.readString(err));
        }
        return new ChildRun(seconds, peak, Files.readString(out));
    }

    /** The high-water mark of a process that runs. */
    private static double peakMegabytes(long process) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(process), "status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1e3)
                    .findFirst()
                    .orElse(Double.NaN);
        } catch (IOException | UncheckedIOException e) {
            return Double.NaN; // no Linux, or just ended
        }
    }
}
