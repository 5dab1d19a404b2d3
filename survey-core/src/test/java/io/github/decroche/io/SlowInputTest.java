package io.github.decroche.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.decroche.generators.Studies;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Records are handed over as soon as they are whole, though more is to come; what is read of a failing input is not lost. */
class SlowInputTest {
    private static final CallReader READER = CallReader.of(Studies.townHall());
    private static final String HEADER = "id,service,scenario,profile,attempt1.startedAt,attempt1.outcome,"
            + "answer.recorded,answer.points,answer.redirects\n";

    @ParameterizedTest
    @ValueSource(ints = {1, 200})
    void linesDoNotWaitForTheRestOfTheNext(int lines) {
        String beginning = "{\"id\":\"" + "x".repeat(70_000);

        assertThat(handedOver(bytes(ndjson(lines) + beginning), CallFormat.NDJSON, lines))
                .isEqualTo(lines);
    }

    @Test
    void linesOfACompressedPipeDoNotWaitForMore() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        GZIPOutputStream gzip = new GZIPOutputStream(out, true);
        gzip.write(bytes(ndjson(50)));
        gzip.flush();

        assertThat(handedOver(out.toByteArray(), CallFormat.NDJSON, 50)).isEqualTo(50);
    }

    @Test
    void rowsDoNotWaitForTheRestOfTheNext() {
        assertThat(handedOver(bytes(csv(200) + "x".repeat(9000)), CallFormat.CSV, 200))
                .isEqualTo(200);
    }

    @Test
    void rowsWithLineBreaksInTheirCellsDoNotWaitEither() {
        String odd = csv(30).replace("7,town-hall", "\"7\n7\",town-hall").replace("\n\"2", "\r\n\"2");

        assertThat(handedOver(bytes(odd + "31,town"), CallFormat.CSV, 30)).isEqualTo(30);
    }

    /** How many records come before the input would have to be waited for. */
    private static int handedOver(byte[] bytes, CallFormat format, int expected) {
        InputStream open = new FilterInputStream(new ByteArrayInputStream(bytes)) {
            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                if (in.available() == 0) {
                    throw new IllegalStateException("waits");
                }
                return super.read(buffer, offset, Math.min(length, 4096));
            }
        };
        int count = 0;
        try (Stream<CallRecord> records = READER.read(open, "-", format)) {
            Iterator<CallRecord> iterator = records.iterator();
            while (count < expected) {
                iterator.next();
                count++;
            }
        }
        return count;
    }

    @Test
    void linesBeforeAFailureAreHandedOver() {
        InputStream failing = new FilterInputStream(new ByteArrayInputStream(bytes(ndjson(100)))) {
            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                if (in.available() == 0) {
                    throw new IOException("connection reset");
                }
                return super.read(buffer, offset, Math.min(length, 4096));
            }

            @Override
            public int available() throws IOException {
                throw new IOException("connection reset");
            }
        };
        int[] count = new int[1];

        try (Stream<CallRecord> records = READER.read(failing, "-", CallFormat.NDJSON)) {
            assertThatThrownBy(() -> records.forEach(unused -> count[0]++))
                    .isInstanceOf(UnreadableInputException.class)
                    .hasMessage("-: cannot be read further: connection reset");
        }
        assertThat(count[0]).isEqualTo(100);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 100_000})
    void blankLinesThatAreTooLongAreToldHoweverTheFileArrives(int piece) {
        String text = " ".repeat(20) + "\n\nabc\n" + " ".repeat(20);
        InputStream pieces = new FilterInputStream(new ByteArrayInputStream(bytes(text))) {
            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                return super.read(buffer, offset, Math.min(length, piece));
            }
        };

        try (Stream<CallRecord> records = READER.withLongestRecord(5).read(pieces, "-", CallFormat.NDJSON)) {
            assertThat(records.map(CallRecord::line)).containsExactly(1L, 3L, 4L);
        }
    }

    @Test
    void thereNeedBeNoLimit() {
        CallReader unlimited = READER.withLongestRecord(Integer.MAX_VALUE);
        String line = ndjson(1).replace("\"0\"", "\"" + "x".repeat(100) + "\"");

        try (Stream<CallRecord> records = unlimited.read(
                new ByteArrayInputStream(bytes(line + " ".repeat(100_000) + ndjson(1))), "-", CallFormat.NDJSON)) {
            assertThat(records.filter(it -> it.accepted().isPresent())).hasSize(2);
        }
    }

    @Test
    void hugeRowsAreNotHeldTogether() {
        byte[] row = bytes("x".repeat(1_000_000) + "\n");
        InputStream rows = new InputStream() {
            private long left = 600L * row.length;

            @Override
            public int read() {
                throw new IllegalStateException("not a byte at a time");
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                int at = (int) (row.length - 1 - (left - 1) % row.length);
                int count = (int) Math.min(left, Math.min(length, row.length - at));
                if (count == 0) {
                    return -1;
                }
                System.arraycopy(row, at, buffer, offset, count);
                left -= count;
                return count;
            }
        };
        InputStream in = new SequenceInputStream(new ByteArrayInputStream(bytes(HEADER)), rows);

        try (Stream<CallRecord> records = READER.read(in, "-", CallFormat.CSV)) {
            assertThat(records.filter(CallRecord.Rejected.class::isInstance).count())
                    .isEqualTo(600);
        }
    }

    @Test
    void anInputOfWhichNothingCanBeReadIsClosed() {
        AtomicBoolean closed = new AtomicBoolean();
        InputStream in = new FilterInputStream(new ByteArrayInputStream(bytes("a,b\n"))) {
            @Override
            public void close() {
                closed.set(true);
            }
        };

        assertThatThrownBy(() -> READER.read(in, "-", CallFormat.CSV)).isInstanceOf(UnreadableInputException.class);
        assertThat(closed).isTrue();
    }

    private static String ndjson(int lines) {
        return IntStream.range(0, lines)
                .mapToObj(i -> "{\"id\":\"" + i + "\",\"service\":\"town-hall\",\"scenario\":\"opening\","
                        + "\"profile\":\"lambda\",\"attempts\":[{\"startedAt\":\"2022-09-26T09:12:00+02:00\","
                        + "\"outcome\":\"busy\"}]}\n")
                .collect(Collectors.joining());
    }

    private static String csv(int rows) {
        return IntStream.range(0, rows)
                .mapToObj(i -> i + ",town-hall,opening,lambda,2022-09-26T09:12:00+02:00,busy,false,,\n")
                .collect(Collectors.joining("", HEADER, ""));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
