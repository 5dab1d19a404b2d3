package io.github.decroche.io.fuzz;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

class TableFuzzTest {
    static Stream<byte[]> samples() {
        return Samples.tables();
    }

    /** Every reader gets every table: what is of another kind, the first row tells. */
    @MethodSource("samples")
    @DictionaryFile(resourcePath = "words.dict")
    @FuzzTest(maxDuration = "")
    void percentagesCountsPlansAndCallersAreReadOrTellWhyNot(byte[] file) {
        TableBytes.check(file);
    }
}
