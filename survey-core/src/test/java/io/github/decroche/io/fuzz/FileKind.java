package io.github.decroche.io.fuzz;

import io.github.decroche.io.CallFormat;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The kinds of files that the library reads, each with good ones and with what must hold of bad ones. */
enum FileKind {
    NDJSON(Samples::ndjson, bytes -> CallBytes.check(bytes, CallFormat.NDJSON)),
    CSV(Samples::csv, bytes -> CallBytes.check(bytes, CallFormat.CSV)),
    SECOND_CODING(Samples::ndjson, SecondCoding::check),
    STUDY(Samples::studies, StudyBytes::check),
    TABLE(Samples::tables, TableBytes::check);

    private final List<String> samples;
    private final Consumer<byte[]> check;

    FileKind(Supplier<Stream<byte[]>> samples, Consumer<byte[]> check) {
        this.samples = samples.get()
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .toList();
        this.check = check;
    }

    /** One of the good files. */
    String sample(int number) {
        return samples.get(Math.floorMod(number, samples.size()));
    }

    void check(String file) {
        try {
            check.accept(file.getBytes(StandardCharsets.UTF_8));
        } catch (RuntimeException | Error e) {
            throw new AssertionError("a file of kind " + this + ":\n" + file, e);
        }
    }
}
