package io.github.decroche.io;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The records of a call file, one batch after the other. */
interface RecordSource extends AutoCloseable {
    /**
     * One record before it is judged.
     *
     * @param line the line on which it begins, counted from 1 in its batch
     * @param raw the record as it was written
     * @param draft its texts
     */
    record Found(long line, Supplier<String> raw, CallDraft draft) {}

    /** Some records that follow each other. Needs nothing of its source any more, so any thread may take it apart. */
    @FunctionalInterface
    interface Batch {
        /** Hands over each record, in order; gives the number of lines in the batch. */
        long forEach(Consumer<Found> action);
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
