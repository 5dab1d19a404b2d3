package io.github.decroche.examples.cli;

import io.github.decroche.io.CallFormat;
import io.github.decroche.io.CallReader;
import io.github.decroche.io.CallRecord;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How call files are read, as every command that reads some is told. */
final class ReadingOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--input-format",
            paramLabel = "FORMAT",
            description = "How standard input is written: ndjson (the default) or csv.")
    private CallFormat format = CallFormat.NDJSON;

    @Option(names = "--trust-ids", description = "Do not check that the ids of the calls are all different.")
    private boolean trustIds;

    @Option(
            names = "--max-size",
            paramLabel = "SIZE",
            converter = SizeConverter.class,
            description =
                    "Read no more than this of a call file, as bytes (500M, 20G) when expanded (default: a compressed file may"
                            + " expand to 100 times its size, and to 256M at any rate; others have no limit).")
    private @Nullable Long size;

    @Mixin
    private RejectsOption rejects;

    /** A reader that keeps to these options. */
    CallReader of(CallReader any) {
        CallReader limited = size == null ? any : any.withMaxSize(size);
        return trustIds ? limited.withTrustedIds() : limited;
    }

    /** The format of a file; {@code -} is standard input. */
    CallFormat format(String file) {
        return file.equals("-") ? format : CallFormat.ofFileName(file);
    }

    /** The records of a file or of standard input. */
    Stream<CallRecord> read(CallReader reader, String file) {
        return file.equals("-")
                ? reader.read(StandardStreams.in(), "-", format)
                : reader.read(StudyOption.path(spec, file));
    }

    /** Reads calls, and copies what is rejected if that was asked for. */
    <R> R copying(CallReader reader, CallFormat of, Function<CallReader, R> reading) {
        return rejects.copying(reader, of, reading);
    }
}
