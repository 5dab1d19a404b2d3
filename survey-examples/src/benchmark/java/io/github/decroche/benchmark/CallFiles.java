package io.github.decroche.benchmark;

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
    static Path simulated(Path file, int calls) {
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
