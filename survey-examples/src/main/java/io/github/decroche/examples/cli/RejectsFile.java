package io.github.decroche.examples.cli;

import static java.util.Objects.requireNonNull;

import io.github.decroche.io.CallFormat;
import io.github.decroche.io.CallReader;
import io.github.decroche.study.FieldProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** A file into which rejected records are copied, so that they can be mended and read again. */
final class RejectsFile {
    private static final List<String> NDJSON_ENDINGS = List.of(".ndjson", ".jsonl", ".json");

    private final CommandSpec spec;
    private final String option;
    private final Path file;

    private RejectsFile(CommandSpec spec, String option, Path file) {
        this.spec = spec;
        this.option = option;
        this.file = file;
    }

    /**
     * The file that an option names.
     *
     * @throws ParameterException if another option or parameter names the same
     */
    static RejectsFile of(CommandSpec spec, String option, Path file) {
        RejectsFile rejects = new RejectsFile(spec, option, file);
        if (file.toString().equals("-")) {
            throw rejects.refused("a file, because results go to standard output");
        }
        ResultFile.requireNamedOnce(spec, file);
        return rejects;
    }

    /** Reads calls with a reader that copies into the file, which appears whole when the reading is done, or not at all. */
    <R> R copying(CallReader reader, CallFormat format, Function<CallReader, R> reading) {
        requireNameOf(format);
        AtomicReference<@Nullable R> result = new AtomicReference<>();
        try {
            ResultFile.write(spec, file, out -> {
                if (file.toString().endsWith(".gz")) {
                    GZIPOutputStream gzip = new GZIPOutputStream(out);
                    result.set(reading.apply(reader.copyingRejectsTo(gzip)));
                    gzip.finish();
                } else {
                    result.set(reading.apply(reader.copyingRejectsTo(out)));
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return requireNonNull(result.get());
    }

    /** What is rejected of CSV is CSV, and a name that says otherwise would have it read as something else. */
    private void requireNameOf(CallFormat format) {
        String name = file.toString().toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
        if (format == CallFormat.NDJSON && name.endsWith(".csv")) {
            throw refused("a name that ends in .ndjson, because the calls are NDJSON");
        }
        if (format == CallFormat.CSV && NDJSON_ENDINGS.stream().anyMatch(name::endsWith)) {
            throw refused("a name that ends in .csv, because the calls are CSV");
        }
    }

    private ParameterException refused(String expected) {
        return new ParameterException(
                spec.commandLine(),
                FieldProblem.of(option, file.toString(), expected).toString());
    }
}
