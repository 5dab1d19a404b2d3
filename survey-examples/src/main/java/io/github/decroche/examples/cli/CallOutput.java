package io.github.decroche.examples.cli;

import io.github.decroche.io.CallFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where a command writes a call file, and in what form. */
final class CallOutput {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write to this file, whole or not at all, instead of standard output: NDJSON, or CSV when its"
                    + " name says so; .gz of both.")
    private @Nullable Path output;

    @Option(
            names = "--output-format",
            paramLabel = "FORMAT",
            description = "How standard output is written: ndjson (the default) or csv.")
    private @Nullable CallFormat format;

    /** Writes the calls. */
    interface Content {
        /**
         * Writes everything to {@code out}, which need not be closed.
         *
         * @param compressed whether it is to be compressed with gzip
         */
        void writeTo(OutputStream out, CallFormat format, boolean compressed) throws IOException;
    }

    /** The file that was asked for; empty when it is standard output. */
    Optional<Path> file() {
        return Optional.ofNullable(output);
    }

    /** Refuses options that contradict each other. */
    void check() {
        if (output != null && format != null) {
            throw new ParameterException(
                    spec.commandLine(), "--output-format: of standard output only; the name of a file says its format");
        }
    }

    /** Writes the calls to the file, whole or not at all, or to standard output. */
    void write(Content content) throws IOException {
        if (output == null) {
            content.writeTo(SurveyCommand.out(spec), format == null ? CallFormat.NDJSON : format, false);
        } else {
            String name = output.toString();
            boolean compressed = name.toLowerCase(Locale.ROOT).endsWith(".gz");
            ResultFile.write(spec, output, out -> content.writeTo(out, CallFormat.ofFileName(name), compressed));
        }
    }
}
