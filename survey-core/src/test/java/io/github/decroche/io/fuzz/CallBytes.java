package io.github.decroche.io.fuzz;

import io.github.decroche.call.Call;
import io.github.decroche.io.CallFormat;
import io.github.decroche.io.CallReader;
import io.github.decroche.io.CallRecord;
import io.github.decroche.io.CallWriter;
import io.github.decroche.io.RecordedFormat;
import io.github.decroche.io.UnreadableInputException;
import io.github.decroche.study.Study;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Bytes that are taken for a call file, and what must hold of them, whatever they are. */
final class CallBytes {
    static final Study STUDY = study();

    /** So small that records of the samples are longer. */
    private static final int SHORT_RECORD = 300;

    private static final CallReader READER = CallReader.of(STUDY);

    /** Does without the memory for ids, which costs more than to read a small file. */
    private static final CallReader AGAIN = READER.withTrustedIds();

    private CallBytes() {}

    private static Study study() {
        try {
            return RecordedFormat.CURRENT.study();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads them in every way. */
    static void check(byte[] bytes, CallFormat format) {
        List<CallRecord> records;
        try {
            records = read(READER, bytes, format);
        } catch (UnreadableInputException e) {
            Claims.isTold(e, "calls");
            return;
        }
        checkEach(records);
        checkCollected(bytes, format, records);
        List<Call> accepted = accepted(records);
        checkRoundTrip(accepted, CallFormat.NDJSON);
        checkRoundTrip(accepted, CallFormat.CSV);
        if (format == CallFormat.NDJSON) {
            int count =
                    read(READER.withLongestRecord(SHORT_RECORD), bytes, format).size();
            Claims.holds(count == records.size(), () -> count + " records when they may not be long, of " + records);
        }
    }

    /** The good calls. */
    static List<Call> accepted(byte[] bytes) {
        return accepted(read(READER, bytes, CallFormat.NDJSON));
    }

    private static List<Call> accepted(List<CallRecord> records) {
        return records.stream().flatMap(it -> it.accepted().stream()).toList();
    }

    private static List<CallRecord> read(CallReader reader, byte[] bytes, CallFormat format) {
        try (Stream<CallRecord> records = reader.read(new ByteArrayInputStream(bytes), "calls", format)) {
            return records.toList();
        }
    }

    /** Every record is a call or tells why not, and they follow each other. */
    private static void checkEach(List<CallRecord> records) {
        long line = 0;
        for (CallRecord each : records) {
            long before = line;
            Claims.holds(each.line() > before, () -> "after line " + before + " comes " + each);
            line = each.line();
            if (each instanceof CallRecord.Rejected rejected) {
                Claims.areTold(rejected.problems(), "calls:" + line);
            }
        }
    }

    /** What several threads collect is what one reads. */
    private static void checkCollected(byte[] bytes, CallFormat format, List<CallRecord> records) {
        List<CallRecord> shown = new ArrayList<>();
        Set<Call> calls = READER.collect(
                new ByteArrayInputStream(bytes), "calls", format, shown::add, Collectors.toUnmodifiableSet());
        Claims.areEqual(shown, records, () -> "what was shown while it was collected");
        Claims.areEqual(calls, Set.copyOf(accepted(records)), () -> "what was collected");
    }

    private static void checkRoundTrip(List<Call> calls, CallFormat format) {
        if (!calls.isEmpty()) {
            byte[] written = written(calls, format);
            Claims.areEqual(
                    accepted(read(AGAIN, written, format)), calls, () -> new String(written, StandardCharsets.UTF_8));
        }
    }

    /** Calls as a file. */
    static byte[] written(List<Call> calls, CallFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CallWriter writer = format == CallFormat.CSV ? CallWriter.csv(out, STUDY) : CallWriter.ndjson(out)) {
            calls.forEach(writer::write);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
