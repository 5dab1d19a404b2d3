package io.github.decroche.io;

import java.io.IOException;
import java.util.Optional;

/** Records one after the other, as a format finds them. */
interface RecordSource extends AutoCloseable {
    /**
     * One record before it is judged.
     *
     * @param line the line on which it begins
     * @param raw the record as it was written
     * @param draft its texts
     */
    record Found(long line, String raw, CallDraft draft) {}

    /** The next record; empty at the end. */
    Optional<Found> next() throws IOException;

    /** The name of a field of a call in this format, for messages. */
    default String nameOf(String path) {
        return path;
    }

    @Override
    void close() throws IOException;
}
