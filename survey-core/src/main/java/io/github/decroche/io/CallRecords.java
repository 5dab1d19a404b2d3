package io.github.decroche.io;

import io.github.decroche.io.RecordSource.Batch;
import io.github.decroche.study.Study;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;

/**
 * The records of one source, in their order. All that can be said of a record by itself is said some way ahead, on all cores;
 * what depends on the records before it, its line and whether its id is new, when its turn comes.
 */
final class CallRecords extends AbstractSpliterator<CallRecord> implements AutoCloseable {
    private final RecordSource records;
    private final String source;
    private final Study study;
    private final CallParser parser;
    private final boolean trustIds;
    private final OutputStream rejects;
    private final Fingerprints ids = new Fingerprints();
    private final Batches batches = new Batches();
    private final Ahead<Batch, Judged> ahead;
    private Iterator<Candidate> candidates = Collections.emptyIterator();
    private long linesBefore;
    private long linesInBatch;
    private boolean begun;

    CallRecords(
            RecordSource records,
            String source,
            Study study,
            CallParser parser,
            boolean trustIds,
            OutputStream rejects) {
        super(Long.MAX_VALUE, ORDERED | NONNULL);
        this.records = records;
        this.source = source;
        this.study = study;
        this.parser = parser;
        this.trustIds = trustIds;
        this.rejects = rejects;
        this.linesBefore = records.linesBefore();
        this.ahead = new Ahead<>(batches, this::judge);
        copyToRejects(records.header());
    }

    /**
     * A batch that was judged.
     *
     * @param candidates its records
     * @param lines the number of its lines
     * @param rest the bytes with which the last record of the batch before goes on; such a record was rejected
     */
    record Judged(List<Candidate> candidates, long lines, RawBytes rest) {}

    @Override
    public boolean tryAdvance(Consumer<? super CallRecord> action) {
        while (!candidates.hasNext()) {
            Optional<Judged> batch = ahead.next();
            if (batch.isEmpty()) {
                requireAny();
                return false;
            }
            begin(batch.get());
        }
        action.accept(callRecord(candidates.next()));
        return true;
    }

    /** The next batch, for whoever does not read ahead; to be asked for by one thread at a time. */
    Optional<Batch> nextBatch() {
        return batches.next();
    }

    /** Judges the records of a batch by themselves; any thread may. */
    Judged judge(Batch batch) {
        List<Candidate> judged = new ArrayList<>();
        long lines = batch.forEach(found -> judged.add(Candidate.of(found, study, parser)));
        return new Judged(judged, lines, batch.rest());
    }

    /** Hands over the records of a batch whose turn has come. */
    void inTurn(Judged batch, Consumer<? super CallRecord> action) {
        begin(batch);
        while (candidates.hasNext()) {
            action.accept(callRecord(candidates.next()));
        }
    }

    private void begin(Judged batch) {
        candidates = batch.candidates().iterator();
        linesBefore += linesInBatch;
        linesInBatch = batch.lines();
        copyToRejects(batch.rest());
    }

    /**
     * To be asked at the end.
     *
     * @throws UnreadableInputException if there was no record
     */
    void requireAny() {
        if (!begun) {
            throw new UnreadableInputException(source + ": empty; expected one call a line");
        }
    }

    private CallRecord callRecord(Candidate candidate) {
        begun = true;
        boolean isNew = trustIds || candidate.call().isEmpty() || ids.add(candidate.idFingerprint());
        CallRecord callRecord =
                candidate.callRecord(linesBefore + candidate.found().line(), isNew, records::nameOf, source);
        if (callRecord instanceof CallRecord.Rejected) {
            copyToRejects(candidate.found().raw());
        }
        return callRecord;
    }

    private void copyToRejects(RawBytes bytes) {
        try {
            bytes.writeTo(rejects);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The batches of the source; what hinders reading them is told with the source's name. */
    private final class Batches implements Ahead.Source<Batch> {
        @Override
        public Optional<Batch> next() {
            try {
                return records.next();
            } catch (SizeLimit.TooLargeException e) {
                throw new UnreadableInputException(source + ": " + e.getMessage(), e);
            } catch (IOException e) {
                throw new UnreadableInputException(source + ": cannot be read further: " + e.getMessage(), e);
            }
        }

        @Override
        public boolean isReady() {
            return records.isReady();
        }
    }

    @Override
    public void close() {
        ahead.close();
        try {
            records.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
