package io.github.decroche.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.decroche.call.Call;
import io.github.decroche.generators.Calls;
import io.github.decroche.generators.Studies;
import io.github.decroche.study.Study;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever is done to a file, every record of it is accepted or rejected, and the untouched ones are accepted. */
class ConservationProperties {
    private static final Study STUDY = Studies.townHall();

    @Property(tries = 500)
    void noRecordOfADamagedFileIsLost(
            @ForAll("calls") List<Call> calls, @ForAll long seed, @ForAll @IntRange(min = 0, max = 30) int damages)
            throws IOException {
        byte[] bytes = damaged(ndjson(calls), new Random(seed), damages);
        long lines = new String(bytes, StandardCharsets.ISO_8859_1)
                .lines()
                .filter(line -> !line.isBlank())
                .count();

        List<CallRecord> records = read(new ByteArrayInputStream(bytes), CallReader.LONGEST_RECORD);

        assertThat(records).hasSize((int) lines);
        assertThat(records)
                .allSatisfy(callRecord -> assertThat(
                                callRecord instanceof CallRecord.Rejected rejected
                                        ? !rejected.problems().isEmpty()
                                        : callRecord.accepted().isPresent())
                        .isTrue());
        if (damages == 0) {
            assertThat(records.stream().flatMap(it -> it.accepted().stream())).isEqualTo(calls);
        }
    }

    /** Bytes are set to others of the same file or to any, never to one that ends or blanks a line, nor are such changed. */
    private static byte[] damaged(byte[] bytes, Random random, int damages) {
        for (int i = 0; i < damages; i++) {
            int at = random.nextInt(bytes.length);
            int with = random.nextBoolean() ? bytes[random.nextInt(bytes.length)] : random.nextInt(256);
            boolean structural = bytes[at] == '\n' || with == '\n' || with == '\r' || (with > 0 && with <= ' ');
            if (!structural) {
                bytes[at] = (byte) with;
            }
        }
        return bytes;
    }

    @Property(tries = 300)
    void piecesInWhichAFileArrivesAndTheLimitDoNotMatterToRecordsBelowIt(
            @ForAll("calls") List<Call> calls,
            @ForAll @IntRange(min = 1, max = 50) int piece,
            @ForAll @IntRange(min = 200, max = 3000) int longest)
            throws IOException {
        byte[] bytes = ndjson(calls);
        List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();

        List<CallRecord> records = read(inPieces(bytes, piece), longest);

        assertThat(records).hasSameSizeAs(calls);
        for (int i = 0; i < calls.size(); i++) {
            boolean fits = lines.get(i).getBytes(StandardCharsets.UTF_8).length <= longest;
            assertThat(records.get(i).line()).isEqualTo(i + 1);
            assertThat(records.get(i).accepted().isPresent()).isEqualTo(fits);
        }
    }

    private static InputStream inPieces(byte[] bytes, int piece) {
        return new FilterInputStream(new ByteArrayInputStream(bytes)) {
            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                return super.read(buffer, offset, Math.min(length, piece));
            }
        };
    }

    private static List<CallRecord> read(InputStream in, int longest) {
        try (Stream<CallRecord> records =
                CallReader.of(STUDY).withTrustedIds().withLongestRecord(longest).read(in, "calls", CallFormat.NDJSON)) {
            return records.toList();
        }
    }

    private static byte[] ndjson(List<Call> calls) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CallWriter writer = CallWriter.ndjson(out)) {
            calls.forEach(writer::write);
        }
        return out.toByteArray();
    }

    @Provide
    Arbitrary<List<Call>> calls() {
        return Calls.of(STUDY).list().ofMinSize(1).ofMaxSize(5);
    }
}
