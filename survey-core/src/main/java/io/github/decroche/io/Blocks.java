package io.github.decroche.io;

import java.io.EOFException;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
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

    /** The longest array that every JVM makes. */
    private static final int MOST_BYTES = Integer.MAX_VALUE - 8;

    /** How many lines a block has at most, or a few more: of very short lines each takes many times its size in memory. */
    private static final int MOST_LINES = 1000;

    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final PlainInput in;
    private final int longest;
    private byte[] buffer = new byte[USUAL];
    private int end;

    /** Just after the last line break in the buffer; 0 when there is none. */
    private int lastLineEnd;

    private boolean begun;
    private boolean finished;
    private boolean cut;
    private Optional<IOException> failure = Optional.empty();

    Blocks(PlainInput in, int longest) {
        this.in = in;
        this.longest = longest;
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

    /** The next block; empty at the end. Fails only when all whole lines before the failure have been handed over. */
    Optional<Block> next() throws IOException {
        while (true) {
            if (lastLineEnd > 0) {
                return Optional.of(cutOff(endOfLines(), Kind.LINES));
            }
            if (finished) {
                return last();
            }
            if (isTooLong()) {
                return Optional.of(passOver());
            }
            makeRoom();
            fill();
        }
    }

    /** Where the lines of the next block end. Looks at eight bytes at a time, since it looks at all there are. */
    private int endOfLines() {
        int lines = 0;
        int place = 0;
        while (lines < MOST_LINES && place + Long.BYTES <= lastLineEnd) {
            lines += lineBreaks((long) EIGHT_BYTES.get(buffer, place));
            place += Long.BYTES;
        }
        if (lines < MOST_LINES) {
            return lastLineEnd;
        }
        while (buffer[place - 1] != '\n') {
            place--;
        }
        return place;
    }

    /** How many of eight bytes are line breaks: those that become zero, and of these alone no bit is carried to their highest. */
    private static int lineBreaks(long bytes) {
        long zeros = bytes ^ 0x0A0A_0A0A_0A0A_0A0AL;
        long nonZero = ((zeros & 0x7F7F_7F7F_7F7F_7F7FL) + 0x7F7F_7F7F_7F7F_7F7FL) | zeros;
        return Long.bitCount(~nonZero & 0x8080_8080_8080_8080L);
    }

    /** Whether there is a block without waiting for more of the input. */
    boolean isReady() {
        while (!finished && lastLineEnd == 0 && end < buffer.length && in.isReady()) {
            fill();
        }
        return lastLineEnd > 0;
    }

    /** Whether the line that has begun is longer than allowed, with its carriage return and without the mark. */
    private boolean isTooLong() {
        return end - (startsWithMark() ? BYTE_ORDER_MARK.length : 0) - 2 > longest;
    }

    private void makeRoom() {
        if (end == buffer.length) {
            buffer = Arrays.copyOf(buffer, (int) Math.min(2L * buffer.length, MOST_BYTES));
        }
    }

    private Optional<Block> last() throws IOException {
        if (failure.isPresent()) {
            throw failure.get();
        }
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
        lastLineEnd = Math.max(0, lastLineEnd - blockEnd);
        buffer = new byte[Math.max(USUAL, end - blockEnd)];
        end -= blockEnd;
        System.arraycopy(block.bytes(), blockEnd, buffer, 0, end);
        return block;
    }

    /** Drops a line that has become too long up to its end. */
    private Block passOver() {
        int lineEnd = 0;
        while (lineEnd == 0 && !finished) {
            end = 0;
            lastLineEnd = 0;
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

    /** Just after the first line break; 0 when there is none. */
    private int firstLineEnd() {
        for (int i = 0; i < end; i++) {
            if (buffer[i] == '\n') {
                return i + 1;
            }
        }
        return 0;
    }

    /** Reads what there is, at least a byte unless the input ends. */
    private void fill() {
        try {
            int read = in.stream().read(buffer, end, buffer.length - end);
            if (read < 0) {
                finished = true;
            } else {
                end += read;
                noteLineEnd(end - read);
            }
        } catch (EOFException | ZipException e) {
            finished = true;
            cut = true;
        } catch (IOException e) {
            finished = true;
            failure = Optional.of(e);
        }
    }

    /** Looks for the last line break from there on. */
    private void noteLineEnd(int from) {
        for (int i = end; i > from; i--) {
            if (buffer[i - 1] == '\n') {
                lastLineEnd = i;
                return;
            }
        }
    }

    @Override
    public void close() throws IOException {
        in.stream().close();
    }
}
