package io.github.decroche.examples.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.decroche.call.Call;
import io.github.decroche.examples.study2022.Study2022;
import io.github.decroche.io.CallFormat;
import io.github.decroche.io.CallReader;
import io.github.decroche.io.CallWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SimulatedLogTest {
    private static final Simulation SIMULATION =
            Simulation.of(Study2022.definition()).withSeed(7);

    @ParameterizedTest
    @CsvSource({"NDJSON, false", "NDJSON, true", "CSV, false", "CSV, true"})
    void theBytesDoNotDependOnTheNumberOfThreads(CallFormat format, boolean compressed) throws IOException {
        SimulatedLog plain = SimulatedLog.of(SIMULATION, format);
        SimulatedLog log = compressed ? plain.withGzip() : plain;
        byte[] bytes = bytes(log.withThreads(1), 9_001);

        assertThat(bytes(log.withThreads(2), 9_001)).isEqualTo(bytes);
        assertThat(bytes(log.withThreads(7), 9_001)).isEqualTo(bytes);
    }

    /** Batches have 2,000 calls. */
    @ParameterizedTest
    @CsvSource({"NDJSON, 1", "NDJSON, 2000", "NDJSON, 4001", "CSV, 0", "CSV, 1", "CSV, 2000", "CSV, 4001"})
    void theFileIsThatOfOneWriter(CallFormat format, long calls) throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        try (CallWriter writer =
                format == CallFormat.CSV ? CallWriter.csv(whole, SIMULATION.study()) : CallWriter.ndjson(whole)) {
            SIMULATION.calls(calls).forEach(writer::write);
        }

        assertThat(bytes(SimulatedLog.of(SIMULATION, format), calls)).isEqualTo(whole.toByteArray());
    }

    @ParameterizedTest
    @EnumSource
    void aCompressedFileHoldsTheSameText(CallFormat format) throws IOException {
        SimulatedLog log = SimulatedLog.of(SIMULATION, format);
        byte[] compressed = bytes(log.withGzip(), 5_000);

        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
            assertThat(in.readAllBytes()).isEqualTo(bytes(log, 5_000));
        }
    }

    /** JDK 17 takes the end of a member for that of the file when a pipe has nothing to read yet. */
    @ParameterizedTest
    @EnumSource
    void aCompressedFileComesWholeThroughASlowPipe(CallFormat format) throws IOException {
        SimulatedLog log = SimulatedLog.of(SIMULATION, format);
        InputStream slow = new FilterInputStream(new ByteArrayInputStream(bytes(log.withGzip(), 5_000))) {
            @Override
            public int available() {
                return 0;
            }
        };

        try (GZIPInputStream in = new GZIPInputStream(slow, 1)) {
            assertThat(in.readAllBytes()).isEqualTo(bytes(log, 5_000));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsWrittenIsReadBackAsItWas(CallFormat format) throws IOException {
        byte[] bytes = bytes(SimulatedLog.of(SIMULATION, format).withGzip(), 5_000);

        try (var records =
                CallReader.of(SIMULATION.study()).read(new ByteArrayInputStream(bytes), "simulated.gz", format)) {
            assertThat(records.map(each -> each.accepted().map(Call::id).orElse("")))
                    .containsExactlyElementsOf(
                            SIMULATION.calls(5_000).map(Call::id).toList());
        }
    }

    /** And in every version of Java, and whatever the order of its sets and maps. */
    @Test
    void theLogOfASeedIsTheSameOnEveryMachine() throws Exception {
        byte[] bytes = bytes(SimulatedLog.of(SIMULATION, CallFormat.NDJSON), 10_000);

        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)))
                .isEqualTo("94a6de35b9fa38d76c77c47439863a0832c5f3ab4dff02033cf725c88842ce6a");
    }

    @Test
    void anOutputThatTakesNothingEndsTheWork() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("no space left");
            }
        };

        assertThatThrownBy(() -> SimulatedLog.of(SIMULATION, CallFormat.NDJSON).write(Simulation.MOST_CALLS, full))
                .isInstanceOf(IOException.class)
                .hasMessage("no space left");
    }

    private static byte[] bytes(SimulatedLog log, long calls) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        log.write(calls, out);
        return out.toByteArray();
    }
}
