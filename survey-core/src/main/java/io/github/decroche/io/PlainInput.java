package io.github.decroche.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;

/**
 * The bytes of an input, no longer compressed.
 *
 * @param stream the bytes
 * @param raw the bytes as they came
 * @param isFile whether they came from a file, so that nobody ever has to wait for them
 */
record PlainInput(InputStream stream, InputStream raw, boolean isFile) {
    /**
     * Looks whether an input is compressed.
     *
     * @throws UnreadableInputException if that cannot be read, or is not as its name says
     */
    static PlainInput of(InputStream in, String source, boolean isFile, SizeLimit limit) {
        PushbackInputStream start = new PushbackInputStream(in, Foreign.BYTES);
        try {
            byte[] first = start.readNBytes(Foreign.BYTES);
            start.unread(first);
            Foreign.refuse(first, source);
            boolean compressed = GzipInput.isCompressed(first, 0, first.length);
            if (!compressed && source.endsWith(".gz")) {
                throw new UnreadableInputException(source + ": not compressed with gzip, as its name says");
            }
            return new PlainInput(compressed ? limit.on(new GzipInput(start)) : limit.on(start), start, isFile);
        } catch (IOException e) {
            throw new UnreadableInputException(source + ": cannot be read: " + e.getMessage(), e);
        }
    }

    /** Whether some bytes can be read without waiting. */
    boolean isReady() {
        try {
            return isFile || raw.available() > 0;
        } catch (IOException e) {
            return false; // reading will tell
        }
    }
}
