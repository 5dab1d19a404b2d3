package io.github.decroche.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.decroche.call.Call;
import io.github.decroche.generators.Calls;
import io.github.decroche.generators.Studies;
import io.github.decroche.protocol.ReferenceDate;
import io.github.decroche.study.Study;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The ways in which a file is read fast come to what reading it line by line, one after the other, comes to. */
class CollectingProperties {
    private static final Study STUDY = Studies.townHall();
    private static final CallReader READER = CallReader.of(STUDY);
    private static final String[] DAMAGE = {
        "\n", "\r", "\r\n", "\n\n", "\"", "{", "}", "[", "]", ",", ":", "\\", "\u0000", "\u00ff", "null", "{}", " ",
        "\t"
    };

    @Property(tries = 300)
    void aFileIsReadAsItsLinesAreEachByItself(
            @ForAll("calls") List<Call> calls, @ForAll long seed, @ForAll @IntRange(min = 0, max = 60) int damages)
            throws IOException {
        byte[] bytes = damaged(repeated(calls, 40), new Random(seed), damages);

        assertThat(shown(read(bytes))).isEqualTo(shown(readLineByLine(bytes)));
    }

    @Property(tries = 100)
    void collectingOnAllCoresShowsTheSameRecordsInTheSameOrderAndCollectsTheSameCalls(
            @ForAll("calls") List<Call> calls, @ForAll long seed, @ForAll @IntRange(min = 0, max = 60) int damages)
            throws IOException {
        byte[] bytes = damaged(repeated(calls, 400), new Random(seed), damages);
        List<CallRecord> expected = read(bytes);
        List<CallRecord> inOrder = new ArrayList<>();

        Map<String, Long> counted = collect(bytes, inOrder, byId());

        assertThat(shown(inOrder)).isEqualTo(shown(expected));
        assertThat(counted)
                .isEqualTo(
                        expected.stream().flatMap(it -> it.accepted().stream()).collect(byId()));
    }

    @Property(tries = 50)
    void aCollectorThatHeedsTheOrderGetsIt(@ForAll("calls") List<Call> calls, @ForAll long seed) throws IOException {
        byte[] bytes = damaged(repeated(calls, 400), new Random(seed), 5);

        List<Call> collected = collect(bytes, new ArrayList<>(), Collectors.toList());

        assertThat(collected)
                .isEqualTo(read(bytes).stream()
                        .flatMap(it -> it.accepted().stream())
                        .toList());
    }

    private static Collector<Call, ?, Map<String, Long>> byId() {
        return Collector.of(
                TreeMap::new,
                (counts, call) -> counts.merge(call.id(), 1L, Long::sum),
                (left, right) -> {
                    right.forEach((id, count) -> left.merge(id, count, Long::sum));
                    return left;
                },
                Collector.Characteristics.UNORDERED);
    }

    private static <R> R collect(byte[] bytes, List<CallRecord> inOrder, Collector<Call, ?, R> collector) {
        return READER.collect(new ByteArrayInputStream(bytes), "calls", CallFormat.NDJSON, inOrder::add, collector);
    }

    private static List<CallRecord> read(byte[] bytes) {
        try (Stream<CallRecord> records = READER.read(new ByteArrayInputStream(bytes), "calls", CallFormat.NDJSON)) {
            return records.toList();
        }
    }

    /** One line after the other with a parser of its own, in one thread. */
    private static List<CallRecord> readLineByLine(byte[] bytes) {
        CallParser parser = new CallParser(STUDY, ReferenceDate.ofEachCall());
        Set<String> ids = new HashSet<>();
        List<CallRecord> records = new ArrayList<>();
        int start = 0;
        for (long line = 1; start < bytes.length; line++) {
            int end = start;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            int length = end > start && bytes[end - 1] == '\r' ? end - 1 - start : end - start;
            String raw = new String(bytes, start, length, StandardCharsets.UTF_8);
            if (!raw.matches("[ \t\r]*")) {
                CallDraft draft = NdjsonDrafts.read(bytes, start, length);
                RawBytes whole = new RawBytes(bytes, start, start + length);
                Candidate candidate = Candidate.of(RecordSource.Found.whole(line, whole, draft), STUDY, parser);
                boolean isNew = candidate.call().map(call -> ids.add(call.id())).orElse(true);
                records.add(candidate.callRecord(line, isNew, UnaryOperator.identity(), "calls"));
            }
            start = end + 1;
        }
        return records;
    }

    /** Records as text, since a rejected one is equal to none but itself when its place is. */
    private static List<String> shown(List<CallRecord> records) {
        return records.stream().map(CallRecord::toString).toList();
    }

    private static byte[] damaged(byte[] bytes, Random random, int damages) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        StringBuilder damaged = new StringBuilder(text);
        for (int i = 0; i < damages; i++) {
            int at = random.nextInt(damaged.length());
            int end = Math.min(damaged.length(), at + random.nextInt(3));
            damaged.replace(at, end, DAMAGE[random.nextInt(DAMAGE.length)]);
        }
        return damaged.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The calls again and again, most of them under new ids. */
    private static byte[] repeated(List<Call> calls, int times) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CallWriter writer = CallWriter.ndjson(out)) {
            for (int i = 0; i < times; i++) {
                for (Call call : calls) {
                    String id = i % 7 == 6 ? "again" : "call-" + i + "-" + call.hashCode();
                    writer.write(Call.builder().like(call).id(id).build());
                }
            }
        }
        return out.toByteArray();
    }

    @Provide
    Arbitrary<List<Call>> calls() {
        return Calls.of(STUDY).list().ofMinSize(1).ofMaxSize(5);
    }
}
