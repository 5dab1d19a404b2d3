package io.github.decroche.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.decroche.generators.Studies;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Compressed inputs: whole or told, and never larger than allowed. */
class GzipInputTest {
    private static final CallReader READER = CallReader.of(Studies.townHall());
    private static final String HEADER =
            "id,service,scenario,profile,attempt1.startedAt,attempt1.outcome,answer.recorded,answer.points,answer.redirects\n";

    @Test
    void membersFollowEachOtherAndZerosMayFollowThem() {
        assertThat(problems(CallFiles.joined(gzip(call(1)), gzip(call(2)), new byte[100])))
                .isEmpty();
        assertThat(records(CallFiles.joined(gzip(call(1)), gzip(""), gzip(call(2)))))
                .hasSize(2);
    }

    @Test
    void fieldsThatAHeaderMayHaveArePassedOver() {
        byte[] plain = gzip(call(1));
        byte[] fields = {5, 0, 1, 2, 3, 4, 5, 'n', 0, 'c', 0, 9, 9}; // an extra field, a name, a comment, a checksum
        byte[] header = Arrays.copyOf(plain, 10);
        header[3] = 4 + 8 + 16 + 2;

        assertThat(records(CallFiles.joined(header, fields, Arrays.copyOfRange(plain, 10, plain.length))))
                .hasSize(1);
    }

    @Test
    void veryManyMembersTakeNoStack() {
        byte[] empty = gzip("");
        ByteArrayOutputStream many = new ByteArrayOutputStream();
        for (int i = 0; i < 100_000; i++) {
            many.writeBytes(empty);
        }

        assertThat(records(CallFiles.joined(many.toByteArray(), gzip(call(1))))).hasSize(1);
    }

    @Test
    void whatFollowsTheLastMemberIsTold() {
        String damaged = "-:2: a compressed file that ends early or is damaged is not allowed; expected the whole file";
        byte[] next = gzip(call(2));
        next[1] = 0;

        assertThat(problems(CallFiles.joined(gzip(call(1)), "more".getBytes(StandardCharsets.UTF_8))))
                .containsExactly(damaged);
        assertThat(problems(CallFiles.joined(gzip(call(1)), next, gzip(call(3)))))
                .containsExactly(damaged);
    }

    @Test
    void everyBeginningOfAFileAndEveryWrongChecksumIsTold() {
        byte[] whole = gzip(call(1));
        for (int length = 1; length < whole.length; length++) {
            byte[] beginning = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> {
                        List<String> problems = problems(beginning);
                        assertThat(problems).hasSize(1);
                        throw new UnreadableInputException(problems.get(0));
                    })
                    .as("%s bytes", length)
                    .isInstanceOf(UnreadableInputException.class);
        }
        for (int i = whole.length - 8; i < whole.length; i++) {
            byte[] wrong = whole.clone();
            wrong[i]++;
            assertThat(problems(wrong)).hasSize(1);
        }
    }

    @Test
    void whatIsCompressedTwiceIsToldSo() {
        assertThatThrownBy(() ->
                        records(CallFiles.joined(gzip(new String(gzip(call(1)), StandardCharsets.ISO_8859_1)))))
                .hasMessage("-: cannot be read further: compressed twice");
    }

    @ParameterizedTest
    @EnumSource
    void aSmallFileThatBecomesVeryLargeIsReadToTheLimitOnly(CallFormat format) {
        String start = format == CallFormat.CSV ? HEADER : "";
        assertThatThrownBy(() -> read(READER, bomb(start, SizeLimit.ALWAYS + 1_000_000), format))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessage("-: longer than 268435456 bytes and more than 100 times its size");
    }

    @ParameterizedTest
    @EnumSource
    void aSizeThatIsAllowedHoldsInsteadAndForPlainInputsToo(CallFormat format) {
        String start = format == CallFormat.CSV ? HEADER : "";
        byte[] plain = (start + "\n".repeat(2000)).getBytes(StandardCharsets.UTF_8);
        String tooLong = "-: longer than 1000 bytes";

        assertThatThrownBy(() -> read(READER.withMaxSize(1000), bomb(start, 10_000_000), format))
                .hasMessage(tooLong);
        assertThatThrownBy(() -> read(READER.withMaxSize(1000), plain, format)).hasMessage(tooLong);
        assertThat(read(
                        READER.withMaxSize(SizeLimit.ALWAYS + 1_000_000),
                        CallFiles.joined(gzip(call(1))),
                        CallFormat.NDJSON))
                .hasSize(1);
        assertThatThrownBy(() -> READER.withMaxSize(0)).hasMessage("bytes: 0 is not allowed; expected at least 1");
    }

    @Test
    void recordsBeforeTheLimitAreHandedOver() {
        List<CallRecord> seen = new ArrayList<>();
        byte[] bytes = (call(1) + call(2)).getBytes(StandardCharsets.UTF_8);

        try (Stream<CallRecord> records =
                READER.withMaxSize(bytes.length - 1).read(new ByteArrayInputStream(bytes), "-", CallFormat.NDJSON)) {
            assertThatThrownBy(() -> records.forEachOrdered(seen::add))
                    .hasMessage("-: longer than " + (bytes.length - 1) + " bytes");
        }
        assertThat(read(READER.withMaxSize(bytes.length), bytes, CallFormat.NDJSON))
                .hasSize(2);
    }

    private static List<CallRecord> records(byte[] bytes) {
        return read(READER, bytes, CallFormat.NDJSON);
    }

    private static List<String> problems(byte[] bytes) {
        return records(bytes).stream()
                .flatMap(it ->
                        it instanceof CallRecord.Rejected rejected ? rejected.problems().stream() : Stream.empty())
                .map(Problem::toString)
                .toList();
    }

    private static List<CallRecord> read(CallReader reader, byte[] bytes, CallFormat format) {
        try (Stream<CallRecord> records = reader.read(new ByteArrayInputStream(bytes), "-", format)) {
            return records.toList();
        }
    }

    private static String call(int id) {
        return "{\"id\":\"" + id
                + "\",\"service\":\"town-hall\",\"scenario\":\"opening\",\"profile\":\"lambda\",\"attempts\":"
                + "[{\"startedAt\":\"2022-09-26T09:12:00+02:00\",\"outcome\":\"busy\"}]}\n";
    }

    /** A compressed file of a start and so many blank lines. */
    private static byte[] bomb(String start, long size) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] blank = "\n".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
        try (OutputStream gzip = new Best(bytes)) {
            gzip.write(start.getBytes(StandardCharsets.UTF_8));
            for (long written = 0; written < size; written += blank.length) {
                gzip.write(blank);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Compresses as far as it can. */
    private static final class Best extends GZIPOutputStream {
        Best(OutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }

    private static byte[] gzip(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
