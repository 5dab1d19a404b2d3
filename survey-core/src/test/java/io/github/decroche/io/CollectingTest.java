package io.github.decroche.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.decroche.call.Call;
import io.github.decroche.generators.Studies;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What goes wrong while several threads collect is told once, and no thread waits for ever. */
class CollectingTest {
    private static final CallReader READER = CallReader.of(Studies.townHall());
    private static final int CALLS = 20_000;

    @Test
    void whatACollectorThrowsReachesWhoeverCollects() {
        AtomicLong seen = new AtomicLong();
        Collector<Call, ?, long[]> failing = counting(call -> {
            if (seen.incrementAndGet() == CALLS / 2) {
                throw new IllegalStateException("enough");
            }
        });

        assertThatThrownBy(() -> collect(calls(), CollectingTest::nobody, failing))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("enough");
    }

    @Test
    void whatTheOnlookerThrowsReachesWhoeverCollects() {
        Consumer<CallRecord> failing = callRecord -> {
            if (callRecord.line() == CALLS / 2) {
                throw new IllegalStateException("enough");
            }
        };

        assertThatThrownBy(() -> collect(calls(), failing, counting(call -> {})))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("enough");
    }

    @Test
    void anInputThatFailsHalfwayIsToldAfterAllRecordsBefore() {
        AtomicLong shown = new AtomicLong();

        assertThatThrownBy(
                        () -> collect(callsThenFailure(), callRecord -> shown.incrementAndGet(), counting(call -> {})))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessage("calls: cannot be read further: gone");
        assertThat(shown.get()).isEqualTo(CALLS);
    }

    @Test
    void whatTheOnlookerThrowsIsToldBeforeAnInputThatFailsLater() {
        Consumer<CallRecord> failing = callRecord -> {
            throw new IllegalStateException("enough");
        };

        assertThatThrownBy(() -> collect(callsThenFailure(), failing, counting(call -> {})))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("enough");
    }

    @Test
    void whatTheSupplierOfContainersThrowsReachesWhoeverCollects() {
        Collector<Call, ?, long[]> failing = Collector.of(
                () -> {
                    throw new IllegalStateException("enough");
                },
                (count, call) -> {},
                (left, right) -> left,
                Collector.Characteristics.UNORDERED);

        assertThatThrownBy(() -> collect(calls(), CollectingTest::nobody, failing))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("enough");
    }

    @Test
    void anEmptyInputIsRefusedAsEverywhere() {
        assertThatThrownBy(() -> collect(stream("\n\n"), CollectingTest::nobody, counting(call -> {})))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessage("calls: empty; expected one call a line");
        assertThatThrownBy(
                        () -> READER.collect(Path.of("missing.ndjson"), CollectingTest::nobody, Collectors.counting()))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessage("missing.ndjson: no such file");
    }

    @Test
    void allCallsAreCollectedOnce() {
        assertThat(collect(calls(), CollectingTest::nobody, counting(call -> {})))
                .containsExactly(CALLS);
    }

    private static void nobody(CallRecord unused) {}

    private static <R> R collect(InputStream in, Consumer<CallRecord> inOrder, Collector<Call, ?, R> collector) {
        return READER.collect(in, "calls", CallFormat.NDJSON, inOrder, collector);
    }

    private static Collector<Call, ?, long[]> counting(Consumer<Call> each) {
        return Collector.of(
                () -> new long[1],
                (count, call) -> {
                    each.accept(call);
                    count[0]++;
                },
                (left, right) -> new long[] {left[0] + right[0]},
                Collector.Characteristics.UNORDERED);
    }

    private static InputStream callsThenFailure() {
        return new SequenceInputStream(calls(), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }

            @Override
            public int read(byte[] bytes, int start, int length) throws IOException {
                throw new IOException("gone");
            }
        });
    }

    private static InputStream calls() {
        return stream(IntStream.range(0, CALLS)
                .mapToObj(i -> "{\"id\":\"" + i
                        + "\",\"service\":\"town-hall\",\"scenario\":\"opening\",\"profile\":\"lambda\","
                        + "\"attempts\":[{\"startedAt\":\"2022-09-26T09:12:00+02:00\",\"outcome\":\"busy\"}]}\n")
                .collect(Collectors.joining()));
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
