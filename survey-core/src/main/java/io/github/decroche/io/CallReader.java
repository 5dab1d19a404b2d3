package io.github.decroche.io;

import io.github.decroche.call.Call;
import io.github.decroche.protocol.ReferenceDate;
import io.github.decroche.protocol.Violation;
import io.github.decroche.study.FieldProblem;
import io.github.decroche.study.Study;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;

/**
 * Reads call files of a study, in constant memory. Every record is either accepted or rejected with all that is wrong with
 * it; a bad one does not stop the others.
 *
 * <p>Files may be compressed with gzip, begin with a byte-order mark, and end their lines with CR LF. A JSON null is the same
 * as an absent field. Ids must be unique in a file: the first accepted record of an id stays, later ones are rejected. What is
 * kept of an id is a fingerprint of 64 bits: among <i>n</i> ids the chance of a false alarm is about n² / 2⁶⁵, three in a
 * million for ten million calls.
 *
 * <p>An immutable method object: {@code at} and each {@code with…} give a changed copy.
 */
public final class CallReader {
    /** The longest record that is read unless another limit is set, in bytes (in CSV: the longest cell, in characters). */
    public static final int LONGEST_RECORD = 1 << 20;

    private static final byte[] GZIP_MAGIC = {0x1f, (byte) 0x8b};

    private final Study study;
    private final ReferenceDate date;
    private final boolean trustIds;
    private final int longestRecord;

    private CallReader(Study study, ReferenceDate date, boolean trustIds, int longestRecord) {
        this.study = study;
        this.date = date;
        this.trustIds = trustIds;
        this.longestRecord = longestRecord;
    }

    /** Reads calls of {@code study}, the answer of each holding points that are expected on its day. */
    public static CallReader of(Study study) {
        return new CallReader(study, ReferenceDate.ofEachCall(), false, LONGEST_RECORD);
    }

    /** Holds the points of answers to what is expected on another day. */
    public CallReader at(ReferenceDate date) {
        return new CallReader(study, date, trustIds, longestRecord);
    }

    /** Does not check that ids are unique. */
    public CallReader withTrustedIds() {
        return new CallReader(study, date, true, longestRecord);
    }

    /** Refuses records longer than so many bytes, at least 1. */
    public CallReader withLongestRecord(int bytes) {
        if (bytes < 1) {
            throw new IllegalArgumentException("bytes: " + bytes + " is not allowed; expected at least 1");
        }
        return new CallReader(study, date, trustIds, bytes);
    }

    /**
     * The records of a file, in its order; the stream is to be closed after use. The format follows from the name.
     *
     * @throws UnreadableInputException if there is no such file, or nothing of it can be read
     */
    public Stream<CallRecord> read(Path file) {
        if (Files.isDirectory(file)) {
            throw new UnreadableInputException(file + ": a directory; expected a call file");
        }
        try {
            InputStream in = Files.newInputStream(file);
            return read(in, file.toString(), CallFormat.ofFileName(file.toString()));
        } catch (NoSuchFileException e) {
            throw new UnreadableInputException(file + ": no such file", e);
        } catch (IOException e) {
            throw new UnreadableInputException(file + ": cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * The records of an input, in its order; the stream is to be closed after use, which closes the input.
     *
     * @param in the input, compressed or not
     * @param source its name in messages
     * @param format how it is written
     * @throws UnreadableInputException if nothing of it can be read; when it is empty, at the first look at the stream
     */
    public Stream<CallRecord> read(InputStream in, String source, CallFormat format) {
        RecordSource records = switch (format) {
            case NDJSON -> new NdjsonSource(plain(in, source), longestRecord);
            case CSV -> new CsvSource(plain(in, source), source, longestRecord);
        };
        return StreamSupport.stream(new Records(records, source), false).onClose(() -> close(records));
    }

    private static InputStream plain(InputStream in, String source) {
        PushbackInputStream start = new PushbackInputStream(in, 2);
        try {
            byte[] magic = start.readNBytes(2);
            start.unread(magic);
            boolean compressed = Arrays.equals(magic, GZIP_MAGIC);
            if (!compressed && source.endsWith(".gz")) {
                throw new UnreadableInputException(source + ": not compressed with gzip, as its name says");
            }
            return compressed ? new GZIPInputStream(start, 1 << 16) : start;
        } catch (IOException e) {
            throw new UnreadableInputException(source + ": cannot be read: " + e.getMessage(), e);
        }
    }

    private static void close(RecordSource records) {
        try {
            records.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Judges the records of one source. */
    private final class Records extends AbstractSpliterator<CallRecord> {
        private final RecordSource records;
        private final String source;
        private final CallParser parser = new CallParser(study, date);
        private final Fingerprints ids = new Fingerprints();
        private boolean begun;

        Records(RecordSource records, String source) {
            super(Long.MAX_VALUE, ORDERED | NONNULL);
            this.records = records;
            this.source = source;
        }

        @Override
        public boolean tryAdvance(Consumer<? super CallRecord> action) {
            Optional<RecordSource.Found> found = next();
            if (found.isEmpty() && !begun) {
                throw new UnreadableInputException(source + ": empty; expected one call a line");
            }
            begun = true;
            found.map(this::judge).ifPresent(action);
            return found.isPresent();
        }

        private Optional<RecordSource.Found> next() {
            try {
                return records.next();
            } catch (IOException e) {
                throw new UnreadableInputException(source + ": cannot be read further: " + e.getMessage(), e);
            }
        }

        private CallRecord judge(RecordSource.Found found) {
            CallDraft draft = found.draft();
            Optional<Call> call = draft.isBroken() ? Optional.empty() : parser.parse(draft);
            if (call.isPresent() && !trustIds && !ids.add(call.get().id())) {
                draft.problem(FieldProblem.of("id", call.get().id(), "an id that no call before it has"));
            }
            return draft.problems().isEmpty()
                    ? new CallRecord.Accepted(found.line(), call.orElseThrow(), Violation.of(study, call.orElseThrow()))
                    : new CallRecord.Rejected(found.line(), found.raw(), located(found));
        }

        private List<Problem> located(RecordSource.Found found) {
            return found.draft().problems().stream()
                    .map(problem ->
                            new FieldProblem(records.nameOf(problem.field()), problem.value(), problem.allowed()))
                    .map(problem -> new Problem(source, found.line(), problem))
                    .toList();
        }
    }
}
