package io.github.decroche.io.fuzz;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.decroche.io.CallFormat;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

class CsvFuzzTest {
    static Stream<byte[]> samples() {
        return Samples.csv();
    }

    @MethodSource("samples")
    @DictionaryFile(resourcePath = "words.dict")
    @FuzzTest(maxDuration = "")
    void everyRowIsACallOrTellsWhyNot(byte[] file) {
        CallBytes.check(file, CallFormat.CSV);
    }
}
