package io.github.decroche.io;

import io.github.decroche.call.Call;
import io.github.decroche.study.Study;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** Call files in memory. */
final class CallFiles {
    private CallFiles() {}

    /**
     * What reading a file came to.
     *
     * @param records its records
     * @param rejects what was copied of it, one piece after the other
     */
    record Reading(List<CallRecord> records, List<byte[]> rejects) {
        List<Call> accepted() {
            return records.stream().flatMap(it -> it.accepted().stream()).toList();
        }

        byte[] rejectsFile() {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            rejects.forEach(file::writeBytes);
            return file.toByteArray();
        }
    }

    static Reading read(CallReader reader, InputStream in, CallFormat format) {
        List<byte[]> rejects = new ArrayList<>();
        OutputStream out = new OutputStream() {
            @Override
            public void write(int value) {
                rejects.add(new byte[] {(byte) value});
            }

            @Override
            public void write(byte[] bytes, int start, int length) {
                rejects.add(java.util.Arrays.copyOfRange(bytes, start, start + length));
            }
        };
        try (Stream<CallRecord> records = reader.copyingRejectsTo(out).read(in, "calls", format)) {
            return new Reading(records.toList(), rejects);
        }
    }

    static Reading read(CallReader reader, byte[] bytes, CallFormat format) {
        return read(reader, new ByteArrayInputStream(bytes), format);
    }

    static byte[] ndjson(List<Call> calls) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CallWriter writer = CallWriter.ndjson(out)) {
            calls.forEach(writer::write);
        }
        return out.toByteArray();
    }

    static byte[] csv(List<Call> calls, Study study) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CallWriter writer = CallWriter.csv(out, study)) {
            calls.forEach(writer::write);
        }
        return out.toByteArray();
    }

    static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    static InputStream inPieces(byte[] bytes, int piece) {
        return new FilterInputStream(new ByteArrayInputStream(bytes)) {
            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                return super.read(buffer, offset, Math.min(length, piece));
            }
        };
    }

    /** Bytes one behind the other, as the members of a gzip file stand. */
    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }
}
