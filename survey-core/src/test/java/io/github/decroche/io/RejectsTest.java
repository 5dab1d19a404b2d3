package io.github.decroche.io;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.decroche.generators.Studies;
import io.github.decroche.io.CallFiles.Reading;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is rejected is copied byte for byte. */
class RejectsTest {
    private static final CallReader READER = CallReader.of(Studies.townHall());
    private static final String MARK = "\u00EF\u00BB\u00BF";
    private static final String GOOD = """
            {"id":"%s","service":"town-hall","scenario":"opening","profile":"lambda",\
            "attempts":[{"startedAt":"2022-09-26T09:12:00+02:00","outcome":"busy"}]}""";
    private static final String HEADER =
            "id,service,scenario,profile,attempt1.startedAt,attempt1.outcome,answer.recorded,answer.points,answer.redirects\r\n";
    private static final String ROW = "%s,town-hall,opening,lambda,2022-09-26T09:12:00+02:00,busy,false,,\n";

    @Test
    void bytesThatAreNoTextAndLineBreaksSurvive() {
        String bad = MARK + "{\"id\":\"\u00ff\u0000\"}\r\n";

        assertThat(rejects(bad + good(1) + "\n \t\r\n" + good(1) + "[]", CallFormat.NDJSON))
                .isEqualTo(bad + good(1) + "[]");
        assertThat(rejects(MARK + good(1) + "[]\n", CallFormat.NDJSON)).isEqualTo("[]\n");
    }

    @Test
    void csvBeginsWithTheNamesOfItsColumnsEvenWhenNothingIsRejected() {
        String bad = "\"a\"\"\u00e9\r\nb\",ghost,,,\u00ff,,,,\r\n";

        assertThat(rejects(MARK + HEADER + row(1), CallFormat.CSV)).isEqualTo(MARK + HEADER);
        assertThat(rejects(HEADER + row(1) + bad + row(2) + "rest", CallFormat.CSV))
                .isEqualTo(HEADER + bad + "rest");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 100_000})
    void aLineThatIsTooLongIsThereInFull(int piece) {
        String longer = "x".repeat(200_000) + "\r\n";
        Reading reading = CallFiles.read(
                READER.withLongestRecord(1000),
                CallFiles.inPieces(bytes(good(1) + longer + good(2) + longer.strip()), piece),
                CallFormat.NDJSON);

        assertThat(text(reading)).isEqualTo(longer + longer.strip());
        assertThat(reading.accepted()).hasSize(2);
        assertThat(reading.records()).extracting(CallRecord::line).containsExactly(1L, 2L, 3L, 4L);
    }

    /** A quote that is never closed takes rows along until the row is too long; those after that line are read as usual. */
    @ParameterizedTest
    @ValueSource(ints = {1, 7, 100_000})
    void aQuoteWithoutItsPartnerTakesNoMoreThanTheLimitAlong(int piece) {
        String swallowed = "\"1,town-hall\n" + row(3).repeat(20).substring(0, 700);
        String rest = row(3).repeat(20).substring(700).replaceFirst("\n[^\0]*", "\n");
        Reading reading = CallFiles.read(
                READER.withLongestRecord(700),
                CallFiles.inPieces(bytes(HEADER + swallowed + rest + row(1) + row(2)), piece),
                CallFormat.CSV);

        assertThat(reading.accepted()).extracting(call -> call.id()).contains("1", "2");
        assertThat(text(reading)).startsWith(HEADER + swallowed);
        CallRecord last = reading.records().get(reading.records().size() - 1);
        long lines = text(reading).lines().count();
        assertThat(last.line()).isEqualTo(lines + reading.accepted().size());
    }

    @Test
    void whatFollowsAQuoteThatClosedSpoilsNoOtherRow() {
        String broken = "\"1\"x,\"town-hall\n";

        assertThat(rejects(HEADER + row(1) + broken + row(2), CallFormat.CSV)).isEqualTo(HEADER + broken);
    }

    @Test
    void theLastRecordOfACompressedFileThatEndsEarlyIsKeptAsFarAsItGoes() throws IOException {
        for (CallFormat format : CallFormat.values()) {
            String text = format == CallFormat.CSV ? HEADER + row(1) + row(2) : good(1) + good(2);
            byte[] gzip = CallFiles.gzip(bytes(text));
            Reading reading = CallFiles.read(READER, Arrays.copyOf(gzip, gzip.length - 12), format);
            String header = format == CallFormat.CSV ? HEADER : "";

            assertThat(reading.accepted()).hasSize(1);
            assertThat(text(reading)).startsWith(header);
            assertThat(text).contains(text(reading).substring(header.length()));
            assertThat(((CallRecord.Rejected) reading.records().get(1)).problems())
                    .hasToString(
                            "[calls:" + (format == CallFormat.CSV ? 3 : 2)
                                    + ": a compressed file that ends early or is damaged is not allowed; expected the whole file]");
        }
    }

    @Test
    void aLineOfAGigabyteIsCopiedWithoutBeingHeld() {
        long length = 1L << 30;
        InputStream longer = new InputStream() {
            private long left = length;

            @Override
            public int read() {
                throw new IllegalStateException("not a byte at a time");
            }

            @Override
            public int read(byte[] buffer, int offset, int count) {
                int given = (int) Math.min(left, count);
                left -= given;
                return given == 0 && count > 0 ? -1 : given;
            }
        };
        long[] copied = new long[1];
        OutputStream out = new OutputStream() {
            @Override
            public void write(int value) {
                copied[0]++;
            }

            @Override
            public void write(byte[] bytes, int start, int count) {
                copied[0] += count;
            }
        };

        InputStream in = new SequenceInputStream(longer, new ByteArrayInputStream(bytes("\n" + good(1))));
        try (Stream<CallRecord> records = READER.copyingRejectsTo(out).read(in, "-", CallFormat.NDJSON)) {
            assertThat(records.map(CallRecord::line)).containsExactly(1L, 2L);
        }
        assertThat(copied[0]).isEqualTo(length + 1);
    }

    @Test
    void anOutputThatFailsMakesTheReadingFail() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        try (Stream<CallRecord> records = READER.copyingRejectsTo(full)
                .read(new ByteArrayInputStream(bytes(good(1) + "[]")), "-", CallFormat.NDJSON)) {
            assertThatThrownBy(() -> records.forEach(unused -> {}))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("No space left on device");
        }
    }

    private static String rejects(String file, CallFormat format) {
        return text(CallFiles.read(READER, bytes(file), format));
    }

    private static String text(Reading reading) {
        return new String(reading.rejectsFile(), ISO_8859_1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(ISO_8859_1);
    }

    private static String good(int id) {
        return GOOD.formatted(id) + "\n";
    }

    private static String row(int id) {
        return ROW.formatted(id);
    }
}
