package io.github.decroche.examples.cli;

import io.github.decroche.io.CallFormat;
import io.github.decroche.io.CallReader;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Where the rejected records of a call file go, as every command that reads calls takes it. */
final class RejectsOption {
    private static final String NAME = "--rejects";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = NAME,
            paramLabel = "FILE",
            description =
                    "Copy every rejected record to this file, byte for byte, to be mended and read again: whole or not"
                            + " at all, in the format of CALLS, compressed when its name ends in .gz.")
    private @Nullable Path file;

    /** Reads calls, and copies what is rejected if that was asked for. */
    <R> R copying(CallReader reader, CallFormat format, Function<CallReader, R> reading) {
        return file == null
                ? reading.apply(reader)
                : RejectsFile.of(spec, NAME, file).copying(reader, format, reading);
    }
}
