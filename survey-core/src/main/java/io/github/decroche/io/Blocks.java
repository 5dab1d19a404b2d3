package io.github.decroche.io;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.ZipException;

/**
 * Splits a stream into blocks of whole lines without ever holding much more than the longest line allowed. A longer line is
 * passed over and told as such; the next one is read as usual.
 */
final class Blocks implements AutoCloseable {
    /** The usual size of a block in bytes: some hundred calls. */
    static final int USUAL = 1 << 16;

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream in;
    private final int longest;
    private byte[] buffer;
    private int end;
    private boolean begun;
    private boolean finished;
    private boolean cut;

    Blocks(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
        this.buffer = new byte[USUAL];
    }

    /**
     * Some lines that follow each other.
     *
     * @param bytes holds the lines
     * @param from where they begin
     * @param to where they end
     * @param kind what they are
     */
    @SuppressWarnings("ArrayRecordComponent") // a view, handed over once
    record Block(byte[] bytes, int from, int to, Kind kind) {}

    /** What a block is. */
    enum Kind {
        /** Whole lines. */
        LINES,
        /** One line that is longer than allowed, and not held. */
        LONGER_LINE,
        /** What came of a last line before the stream was cut off or found damaged: a compressed file that ends early. */
        CUT_LINE
    }

    /** The next block; empty at the end. */
    Optional<Block> next() throws IOException {
        int scanned = 0;
        while (true) {
            fill();
            int lineEnd = lastLineEnd(scanned);
            if (lineEnd > 0) {
                return Optional.of(cutOff(lineEnd, Kind.LINES));
            }
            if (finished) {
                return last();
            }
            if (end > longest + 2) { // with a carriage return
                return Optional.of(passOver());
            }
            scanned = end;
            if (end == buffer.length) {
                buffer = Arrays.copyOf(buffer, buffer.length * 2);
            }
        }
    }

    /** Whether bytes can be read without waiting. */
    boolean isReady() throws IOException {
        return !finished && in.available() > 0;
    }

    private Optional<Block> last() {
        if (cut) {
            cut = false;
            return Optional.of(cutOff(end, end > longest ? Kind.LONGER_LINE : Kind.CUT_LINE));
        }
        return end == 0 ? Optional.empty() : Optional.of(cutOff(end, Kind.LINES));
    }

    /** The block that ends there; what follows begins the next one. */
    private Block cutOff(int blockEnd, Kind kind) {
        Block block = new Block(buffer, startsWithMark() ? BYTE_ORDER_MARK.length : 0, blockEnd, kind);
        begun = true;
        buffer = new byte[Math.max(USUAL, end - blockEnd)];
        end -= blockEnd;
        System.arraycopy(block.bytes(), blockEnd, buffer, 0, end);
        return block;
    }

    /** Drops a line that has become too long up to its end. */
    private Block passOver() throws IOException {
        int lineEnd = 0;
        while (lineEnd == 0 && !finished) {
            end = 0;
            fill();
            lineEnd = firstLineEnd();
        }
        if (finished && lineEnd == 0) {
            lineEnd = end;
            cut = false;
        }
        return cutOff(lineEnd, Kind.LONGER_LINE);
    }

    private boolean startsWithMark() {
        return !begun
                && end >= BYTE_ORDER_MARK.length
                && Arrays.equals(buffer, 0, BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length);
    }

    /** Just after the last line break from there on; 0 when there is none. */
    private int lastLineEnd(int from) {
        for (int i = end; i > from; i--) {
            if (buffer[i - 1] == '\n') {
                return i;
            }
        }
        return 0;
    }

    /** Just after the first line break; 0 when there is none. */
    private int firstLineEnd() {
        for (int i = 0; i < end; i++) {
            if (buffer[i] == '\n') {
                return i + 1;
            }
        }
        return 0;
    }

    /** Reads until the buffer is full, or until more would have to be waited for. */
    private void fill() throws IOException {
        try {
            while (!finished) {
                int read = in.read(buffer, end, buffer.length - end);
                if (read < 0) {
                    finished = true;
                } else {
                    end += read;
                }
                if (end == buffer.length || in.available() == 0) {
                    return;
                }
            }
        } catch (EOFException | ZipException e) {
            finished = true;
            cut = true;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
