package io.github.decroche.benchmark;

import io.github.decroche.io.CallFormat;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** Writes the big files. */
final class CallFiles {
    private static final long SEED = 2022;

    private CallFiles() {}

    /** Writes a file of so many simulated calls. */
    static Path simulated(Path file, int calls) throws IOException {
        try {
            ChildRun.java(
                    "-jar",
                    Artifacts.jar().toString(),
                    "simulate",
                    "--calls",
                    Integer.toString(calls),
                    "--seed",
                    Long.toString(SEED),
                    "-o",
                    file.toString());
        } catch (IllegalStateException e) {
            System.err.println("no simulated calls, so the bundled ones under new ids: " + e.getMessage());
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
                new SampleCalls().write(calls, CallFormat.ofFileName(file.toString()), out);
            }
        }
        return file;
    }

    /** The same file compressed, beside it. */
    static Path compressed(Path file) throws IOException {
        Path compressed = file.resolveSibling(file.getFileName() + ".gz");
        try (InputStream in = Files.newInputStream(file);
                OutputStream out = new GZIPOutputStream(Files.newOutputStream(compressed), 1 << 16)) {
            in.transferTo(out);
        }
        return compressed;
    }
}
