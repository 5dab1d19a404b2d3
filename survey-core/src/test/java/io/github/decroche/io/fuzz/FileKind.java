package io.github.decroche.io.fuzz;

import io.github.decroche.io.CallFormat;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The kinds of files that the library reads, each with good ones and with what must hold of bad ones. */
enum FileKind {
    NDJSON,
    CSV,
    SECOND_CODING,
    STUDY,
    TABLE;

    private static final Map<FileKind, List<String>> SAMPLES = Arrays.stream(values())
            .collect(Collectors.toMap(
                    Function.identity(),
                    kind -> kind.samples()
                            .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                            .toList()));

    private Stream<byte[]> samples() {
        return switch (this) {
            case NDJSON, SECOND_CODING -> Samples.ndjson();
            case CSV -> Samples.csv();
            case STUDY -> Samples.studies();
            case TABLE -> Samples.tables();
        };
    }

    /** One of the good files. */
    String sample(int number) {
        List<String> samples = SAMPLES.get(this);
        return samples.get(Math.floorMod(number, samples.size()));
    }

    void check(String file) {
        byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
        try {
            switch (this) {
                case NDJSON -> CallBytes.check(bytes, CallFormat.NDJSON);
                case CSV -> CallBytes.check(bytes, CallFormat.CSV);
                case SECOND_CODING -> SecondCoding.check(bytes);
                case STUDY -> StudyBytes.check(bytes);
                case TABLE -> TableBytes.check(bytes);
            }
        } catch (RuntimeException | Error e) {
            throw new AssertionError("a file of kind " + this + ":\n" + file, e);
        }
    }
}
