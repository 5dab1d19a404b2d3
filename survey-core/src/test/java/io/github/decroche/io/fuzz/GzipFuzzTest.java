package io.github.decroche.io.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.decroche.io.CallFormat;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

class GzipFuzzTest {
    static Stream<byte[]> samples() {
        return Stream.concat(Samples.ndjson(), Samples.csv()).map(Samples::compressed);
    }

    @MethodSource("samples")
    @FuzzTest(maxDuration = "")
    void whatIsDamagedIsToldAndNothingBeforeIt(byte[] file) {
        CallBytes.check(file, CallFormat.NDJSON);
        CallBytes.check(file, CallFormat.CSV);
    }
}
