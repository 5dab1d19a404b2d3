package io.github.decroche.io.fuzz;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

class SecondCodingFuzzTest {
    static Stream<byte[]> samples() {
        return Samples.ndjson();
    }

    @MethodSource("samples")
    @DictionaryFile(resourcePath = "words.dict")
    @FuzzTest(maxDuration = "")
    void everyCallIsComparedOrLeftOut(byte[] second) {
        SecondCoding.check(second);
    }
}
