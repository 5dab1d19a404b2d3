package io.github.decroche.io;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.decroche.call.Call;
import io.github.decroche.generators.Calls;
import io.github.decroche.generators.Studies;
import io.github.decroche.study.Study;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** An output that takes nothing more is told by the JDK's exception, not by that of a library inside. */
class FullOutputTest {
    private static final Study STUDY = Studies.townHall();

    private static final class Full extends OutputStream {
        @Override
        public void write(int value) throws IOException {
            throw new IOException("full");
        }
    }

    @TestFactory
    List<DynamicTest> aFullDiskIsAnUncheckedIoException() {
        return List.of(test("NDJSON", CallWriter::ndjson), test("CSV", out -> CallWriter.csv(out, STUDY)));
    }

    private static DynamicTest test(String name, Function<OutputStream, CallWriter> writers) {
        ThrowingCallable writing = () -> {
            CallWriter writer = writers.apply(new Full());
            Call call = Calls.of(STUDY).sample();
            for (int i = 0; i < 10_000; i++) {
                writer.write(call);
            }
        };
        return DynamicTest.dynamicTest(
                name,
                () -> assertThatThrownBy(writing)
                        .isInstanceOf(UncheckedIOException.class)
                        .hasRootCauseMessage("full"));
    }
}
