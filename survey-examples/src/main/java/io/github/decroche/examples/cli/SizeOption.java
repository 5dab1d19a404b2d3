package io.github.decroche.examples.cli;

import io.github.decroche.io.CallReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How large a call file may be. */
final class SizeOption {
    @Option(
            names = "--max-size",
            paramLabel = "SIZE",
            converter = SizeConverter.class,
            description =
                    "Read no more than this of a call file, as bytes (500M, 20G) when expanded (default: a compressed file may"
                            + " expand to 100 times its size, and to 256M at any rate; others have no limit).")
    private @Nullable Long size;

    /** A reader that keeps to it. */
    CallReader limit(CallReader reader) {
        return size == null ? reader : reader.withMaxSize(size);
    }
}
