package io.github.decroche.io;

import io.github.decroche.Experimental;
import io.github.decroche.call.Call;
import io.github.decroche.io.RecordSource.Found;
import io.github.decroche.protocol.ReferenceDate;
import io.github.decroche.study.Study;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collector;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Reads call files of a study, in constant memory. Every record is either accepted or rejected with all that is wrong with
 * it; a bad one does not stop the others.
 *
 * <p>Files may be compressed with gzip, begin with a byte-order mark, and end their lines with CR LF. A compressed file may expand to
 * 100 times its size, and to 256 MiB at any rate, unless another size {@linkplain #withMaxSize is allowed}. A JSON null is the same
 * as an absent field. Ids must be unique in a file: the first accepted record of an id stays, later ones are rejected. What is
 * kept of an id is a fingerprint of 64 bits: among <i>n</i> ids the chance of a false alarm is about n² / 2⁶⁵, three in a
 * million for ten million calls.
 *
 * <p>Records are read some way ahead and judged on all cores; they are handed over in the order of the file, by the thread that
 * asks for them.
 *
 * <p>An immutable method object: {@code at} and each {@code with…} give a changed copy.
 */
public final class CallReader {
    /** The longest record that is read unless another limit is set, in bytes. */
    public static final int LONGEST_RECORD = 1 << 20;

    private final Study study;
    private final ReferenceDate date;
    private final boolean trustIds;
    private final int longestRecord;
    private final SizeLimit limit;
    private final UnaryOperator<InputStream> filter;
    private final OutputStream rejects;
    private final CallParser parser;

    private CallReader(
            Study study,
            ReferenceDate date,
            boolean trustIds,
            int longestRecord,
            SizeLimit limit,
            UnaryOperator<InputStream> filter,
            OutputStream rejects) {
        this.study = study;
        this.date = date;
        this.trustIds = trustIds;
        this.longestRecord = longestRecord;
        this.limit = limit;
        this.filter = filter;
        this.rejects = rejects;
        this.parser = new CallParser(study, date);
    }

    /** Reads calls of {@code study}, the answer of each holding points that are expected on its day. */
    public static CallReader of(Study study) {
        return new CallReader(
                study,
                ReferenceDate.ofEachCall(),
                false,
                LONGEST_RECORD,
                SizeLimit.USUAL,
                UnaryOperator.identity(),
                OutputStream.nullOutputStream());
    }

    /** Holds the points of answers to what is expected on another day. */
    public CallReader at(ReferenceDate date) {
        return new CallReader(study, date, trustIds, longestRecord, limit, filter, rejects);
    }

    /** Does not check that ids are unique. */
    public CallReader withTrustedIds() {
        return new CallReader(study, date, true, longestRecord, limit, filter, rejects);
    }

    /** Refuses records longer than so many bytes, at least 1. */
    public CallReader withLongestRecord(int bytes) {
        if (bytes < 1) {
            throw new IllegalArgumentException("bytes: " + bytes + " is not allowed; expected at least 1");
        }
        return new CallReader(study, date, trustIds, bytes, limit, filter, rejects);
    }

    /**
     * Refuses inputs of more than so many bytes, at least 1, and reads all others. The bytes are those of the records: of a
     * compressed input, what it expands to. Reading ends there with an {@link UnreadableInputException}, after the records before.
     */
    public CallReader withMaxSize(long bytes) {
        if (bytes < 1) {
            throw new IllegalArgumentException("bytes: " + bytes + " is not allowed; expected at least 1");
        }
        return new CallReader(
                study, date, trustIds, longestRecord, new SizeLimit(OptionalLong.of(bytes)), filter, rejects);
    }

    /** Reads the bytes of an input through another, such as one that counts them; compressed inputs as they are. */
    public CallReader through(UnaryOperator<InputStream> newFilter) {
        return new CallReader(study, date, trustIds, longestRecord, limit, newFilter, rejects);
    }

    /**
     * Copies every rejected record to an output, byte for byte as it stood, be it valid UTF-8 or not, with its line break. What
     * is copied of one input can be mended and read again: records that are too long are there in full, and so is what a compressed
     * file that ends early still gave of its last one; CSV begins with the row of column names, be there a rejected record or not.
     *
     * <p>A record is copied before it is handed over, by whichever thread; an output that fails makes the reading fail, with an
     * {@link java.io.UncheckedIOException}.
     *
     * @param out takes the records, one input after the other; it is never closed
     */
    public CallReader copyingRejectsTo(OutputStream out) {
        return new CallReader(study, date, trustIds, longestRecord, limit, filter, out);
    }

    /**
     * The records of a file, in its order; the stream is to be closed after use. The format follows from the name.
     *
     * @throws UnreadableInputException if there is no such file, or nothing of it can be read
     */
    public Stream<CallRecord> read(Path file) {
        return stream(records(
                InputFile.open(file, "a call file"),
                file.toString(),
                CallFormat.ofFileName(file.toString()),
                isFile(file)));
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
        return stream(records(in, source, format, false));
    }

    /**
     * Collects the calls of a file: the same result as collecting the stream of them, sooner. If the collector is {@linkplain
     * Collector.Characteristics#UNORDERED unordered}, several threads collect, each into a container of its own; so it must merge
     * exactly, and what it is given must be safe for use by several threads.
     *
     * @param inOrder is shown every record in the order of the file, one at a time, by whichever thread
     * @param collector collects the calls of the accepted records
     * @throws UnreadableInputException if there is no such file, or nothing of it can be read
     */
    public <R> R collect(Path file, Consumer<? super CallRecord> inOrder, Collector<? super Call, ?, R> collector) {
        CallFormat format = CallFormat.ofFileName(file.toString());
        return collect(
                records(InputFile.open(file, "a call file"), file.toString(), format, isFile(file)),
                inOrder,
                collector);
    }

    /**
     * Collects the calls of an input, and closes it.
     *
     * @param in the input, compressed or not
     * @param source its name in messages
     * @param format how it is written
     * @param inOrder is shown every record in the order of the input, one at a time, by whichever thread
     * @param collector collects the calls of the accepted records, as {@link #collect(Path, Consumer, Collector)} says
     * @throws UnreadableInputException if nothing of it can be read
     */
    public <R> R collect(
            InputStream in,
            String source,
            CallFormat format,
            Consumer<? super CallRecord> inOrder,
            Collector<? super Call, ?, R> collector) {
        return collect(records(in, source, format, false), inOrder, collector);
    }

    private static <R> R collect(
            CallRecords records, Consumer<? super CallRecord> inOrder, Collector<? super Call, ?, R> collector) {
        if (collector.characteristics().contains(Collector.Characteristics.UNORDERED)) {
            try (records) {
                return new Collecting<>(records, inOrder, collector).collect();
            }
        }
        try (Stream<CallRecord> stream = stream(records)) {
            return stream.peek(inOrder).flatMap(it -> it.accepted().stream()).collect(collector);
        }
    }

    private static Stream<CallRecord> stream(CallRecords records) {
        return StreamSupport.stream(records, false).onClose(records::close);
    }

    /** Whether nobody ever has to wait for the bytes of a file: it is none of a kind that someone else fills meanwhile. */
    private static boolean isFile(Path file) {
        return Files.isRegularFile(file);
    }

    private CallRecords records(InputStream in, String source, CallFormat format, boolean isFile) {
        try {
            PlainInput plain = PlainInput.of(filter.apply(in), source, isFile, limit);
            RecordSource records = switch (format) {
                case NDJSON -> new NdjsonSource(plain, source, longestRecord);
                case CSV -> new CsvSource(plain, source, longestRecord);
            };
            return new CallRecords(records, source, study, parser, trustIds, rejects);
        } catch (RuntimeException e) {
            close(in, e);
            throw e;
        }
    }

    private static void close(InputStream in, RuntimeException failure) {
        try {
            in.close();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    /**
     * The record of one line of NDJSON that was told from others elsewhere; empty when the line is blank. The number of its line is
     * not known: 0. May be used by several threads at once.
     *
     * <p>Experimental: who hands out lines, and how it knows an id that was read elsewhere, has been tried with Spark alone.
     *
     * @param line the line without its line feed, in UTF-8
     * @param source the name of what it comes from, in messages
     * @param isNewId says of the id of a record that is good otherwise whether no accepted record before it has it
     */
    @Experimental
    public Optional<CallRecord> readLine(byte[] line, String source, Predicate<String> isNewId) {
        List<Found> found = new ArrayList<>(1);
        new NdjsonBlock(new Blocks.Block(line, 0, line.length, Blocks.Kind.RECORDS, false), longestRecord)
                .forEach(found::add);
        return found.stream().findFirst().map(it -> {
            Candidate candidate = Candidate.of(it, study, parser);
            boolean isNew = candidate.call().map(Call::id).map(isNewId::test).orElse(true);
            return candidate.callRecord(0, isNew, UnaryOperator.identity(), source);
        });
    }
}
