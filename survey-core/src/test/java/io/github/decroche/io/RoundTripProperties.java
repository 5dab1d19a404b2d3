package io.github.decroche.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.decroche.call.Call;
import io.github.decroche.generators.Calls;
import io.github.decroche.generators.Studies;
import io.github.decroche.study.Study;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RoundTripProperties {
    private static final Study STUDY = Studies.townHall();

    @Property(tries = 300)
    void whatIsWrittenAsNdjsonIsReadBackEqual(@ForAll("calls") List<Call> calls) throws IOException {
        assertThat(read(ndjson(calls), CallFormat.NDJSON)).isEqualTo(calls);
    }

    @Property(tries = 300)
    void whatIsWrittenAsCsvIsReadBackEqual(@ForAll("calls") List<Call> calls) throws IOException {
        assertThat(read(csv(calls), CallFormat.CSV)).isEqualTo(calls);
    }

    @Property(tries = 100)
    void bothFormatsCarryTheSame(@ForAll("calls") List<Call> calls) throws IOException {
        List<Call> fromCsv = read(csv(calls), CallFormat.CSV);

        assertThat(ndjson(fromCsv)).isEqualTo(ndjson(calls));
    }

    @Property(tries = 100)
    void csvThatGoesOnIsThatOfOneFile(@ForAll("calls") List<Call> calls, @ForAll("calls") List<Call> further)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(csv(calls));
        try (CallWriter writer = CallWriter.csvWithoutNames(out, STUDY)) {
            further.forEach(writer::write);
        }

        assertThat(out.toByteArray())
                .isEqualTo(csv(Stream.concat(calls.stream(), further.stream()).toList()));
    }

    private static List<Call> read(byte[] bytes, CallFormat format) {
        try (Stream<CallRecord> records =
                CallReader.of(STUDY).withTrustedIds().read(new ByteArrayInputStream(bytes), "calls", format)) {
            return records.map(callRecord -> {
                        assertThat(callRecord).isInstanceOf(CallRecord.Accepted.class);
                        return ((CallRecord.Accepted) callRecord).call();
                    })
                    .toList();
        }
    }

    private static byte[] ndjson(List<Call> calls) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CallWriter writer = CallWriter.ndjson(out)) {
            calls.forEach(writer::write);
        }
        return out.toByteArray();
    }

    private static byte[] csv(List<Call> calls) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CallWriter writer = CallWriter.csv(out, STUDY)) {
            calls.forEach(writer::write);
        }
        return out.toByteArray();
    }

    @Provide
    Arbitrary<List<Call>> calls() {
        return Calls.of(STUDY).list().ofMinSize(1).ofMaxSize(4);
    }
}
