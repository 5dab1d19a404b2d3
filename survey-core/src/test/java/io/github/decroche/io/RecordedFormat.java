package io.github.decroche.io;

import io.github.decroche.call.Call;
import io.github.decroche.study.Study;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * Files of one version of the formats, as they were when it was published. They are never changed: a format that changes has a
 * new version, with files of its own.
 *
 * @param version the version, which is the last part of the {@code $id} of its schemas
 */
public record RecordedFormat(int version) {
    /** The version in which files are written today. */
    public static final RecordedFormat CURRENT = new RecordedFormat(1);

    /** All versions, old ones first. */
    public static Stream<RecordedFormat> all() {
        return Stream.iterate(1, version -> version <= CURRENT.version(), version -> version + 1)
                .map(RecordedFormat::new);
    }

    /** The bytes of a file. */
    public byte[] bytes(String name) throws IOException {
        try (InputStream in = RecordedFormat.class.getResourceAsStream(version + "/" + name)) {
            if (in == null) {
                throw new IOException("no " + name + " of version " + version);
            }
            return in.readAllBytes();
        }
    }

    /** The text of a file. */
    public String text(String name) throws IOException {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    /** The study. */
    public Study study() throws IOException {
        return StudyReader.read(new ByteArrayInputStream(bytes("study.json")), "study.json");
    }

    /** The calls of a file, all of which are good. */
    public List<Call> calls(String name) throws IOException {
        try (Stream<CallRecord> records =
                CallReader.of(study()).read(new ByteArrayInputStream(bytes(name)), name, CallFormat.ofFileName(name))) {
            return records.map(record -> record.accepted()
                            .orElseThrow(() -> new AssertionError(name + " is not read any more: " + record)))
                    .toList();
        }
    }
}
