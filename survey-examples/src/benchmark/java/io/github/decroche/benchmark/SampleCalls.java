package io.github.decroche.benchmark;

import io.github.decroche.call.Call;
import io.github.decroche.examples.study2022.Study2022;
import io.github.decroche.io.CallFormat;
import io.github.decroche.io.CallReader;
import io.github.decroche.io.CallRecord;
import io.github.decroche.io.CallWriter;
import io.github.decroche.study.Study;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** The bundled calls of 2022, connected ones and others as they came, repeated under new ids in a random order. */
final class SampleCalls {
    private static final long SEED = 2022;

    private final Study study = Study2022.definition();

    /** The study of the calls. */
    Study study() {
        return study;
    }

    /** So many calls in memory, each an object of its own down to its attempts. */
    List<Call> calls(int count) {
        return read(bytes(count, CallFormat.NDJSON), CallFormat.NDJSON);
    }

    /** So many calls of which each has an answer. */
    List<Call> answered(int count) {
        List<Call> answered = calls(2 * count).stream() // 896 of 1,532 were answered
                .filter(call -> call.answer().isPresent())
                .toList();
        return answered.subList(0, count);
    }

    /** So many calls as a file in memory. */
    byte[] bytes(int count, CallFormat format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        write(count, format, bytes);
        return bytes.toByteArray();
    }

    /** Writes so many calls and closes the output. */
    void write(int count, CallFormat format, OutputStream out) {
        List<Call> bundled;
        try (Stream<CallRecord> records = Study2022.calls(study)) {
            bundled = new ArrayList<>(
                    records.flatMap(found -> found.accepted().stream()).toList());
        }
        Random random = new Random(SEED);
        try (CallWriter writer = format == CallFormat.CSV ? CallWriter.csv(out, study) : CallWriter.ndjson(out)) {
            for (int i = 0; i < count; i++) {
                if (i % bundled.size() == 0) {
                    Collections.shuffle(bundled, random);
                }
                writer.write(under(String.format("b-%08d", i), bundled.get(i % bundled.size())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file of one call that was answered. */
    byte[] fileOfOne() {
        Call answered = answered(1).get(0);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CallWriter writer = CallWriter.ndjson(bytes)) {
            writer.write(answered);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Call under(String id, Call call) {
        return Call.builder()
                .id(id)
                .wave(call.wave())
                .service(call.service())
                .scenario(call.scenario())
                .profile(call.profile())
                .caller(call.caller())
                .addAllAttempts(call.attempts())
                .answer(call.answer())
                .putAllRatings(call.ratings())
                .build();
    }

    private List<Call> read(byte[] file, CallFormat format) {
        InputStream in = new ByteArrayInputStream(file);
        try (Stream<CallRecord> records = CallReader.of(study).read(in, "calls", format)) {
            return records.map(found -> found.accepted().orElseThrow()).toList();
        }
    }
}
