package io.github.decroche.io;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

/** The records of a call file, one batch after the other. */
interface RecordSource extends AutoCloseable {
    /**
     * One record before it is judged.
     *
     * @param line the line on which it begins, counted from 1 in its batch
     * @param raw its bytes as they stood, or the first of them
     * @param held whether these are all
     * @param draft its texts
     */
    record Found(long line, RawBytes raw, boolean held, CallDraft draft) {
        /** A record as a whole. */
        static Found whole(long line, RawBytes raw, CallDraft draft) {
            return new Found(line, raw, true, draft);
        }

        /** A record of which nothing can be said but one thing. */
        static Found broken(long line, RawBytes raw, boolean held, String found, String allowed) {
            CallDraft draft = new CallDraft();
            draft.broken(found, allowed);
            return new Found(line, raw, held, draft);
        }

        /** The text of the record; empty when it is not held as a whole. */
        String text() {
            return held ? raw.text() : "";
        }
    }

    /** Some records that follow each other. Needs nothing of its source any more, so any thread may take it apart. */
    interface Batch {
        /** Hands over each record, in order; gives the number of lines in the batch. */
        long forEach(Consumer<Found> action);

        /** The bytes with which the last record of the batch before goes on. */
        default RawBytes rest() {
            return RawBytes.NONE;
        }
    }

    /** What stands before the first record and is needed to read any: a row of column names. */
    default RawBytes header() {
        return RawBytes.NONE;
    }

    /** The number of lines before the first batch. */
    default long linesBefore() {
        return 0;
    }

    /** The next batch; empty at the end. */
    Optional<Batch> next() throws IOException;

    /** Whether the next batch is there already; otherwise asking for it may have to wait for whoever writes the input. */
    boolean isReady();

    /** The name of a field of a call in this format, for messages. */
    default String nameOf(String path) {
        return path;
    }

    @Override
    void close() throws IOException;
}
