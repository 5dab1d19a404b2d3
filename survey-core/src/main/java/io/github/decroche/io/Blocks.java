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
 * Splits a stream into blocks of whole records without ever holding much more than the longest record allowed. A longer one is
 * handed over in pieces up to the next line break, and told as such; what follows is read as usual.
 */
final class Blocks implements AutoCloseable {
    /** The usual size of a block in bytes: some hundred calls. */
    static final int USUAL = 1 << 16;

    /** The longest array that every JVM makes. */
    private static final int MOST_BYTES = Integer.MAX_VALUE - 8;

    /** How many records a block has at most: of very short ones each takes many times its size in memory. */
    private static final int MOST_RECORDS = 2000;

    private static final long LINE_FEEDS = 0x0A0A_0A0A_0A0A_0A0AL;
    private static final long RETURNS = 0x0D0D_0D0D_0D0D_0D0DL;

    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final PlainInput in;
    private final int longest;
    private final RecordEnds ends;
    private byte[] buffer = new byte[USUAL];
    private int end;

    /** Up to where record ends have been looked for. */
    private int noted;

    /** Just after the last record that ends in the buffer; 0 when none does. */
    private int lastRecordEnd;

    private boolean begun;
    private boolean finished;
    private boolean cut;

    /** Whether the buffer goes on with a record that is too long. */
    private boolean inLonger;

    private Optional<IOException> failure = Optional.empty();

    Blocks(PlainInput in, int longest, RecordEnds ends) {
        this.in = in;
        this.longest = longest;
        this.ends = ends;
    }

    /**
     * Some records that follow each other.
     *
     * @param bytes holds the records
     * @param from where they begin
     * @param to where they end
     * @param kind what they are
     * @param marked whether the mark that a stream may begin with stands before them
     */
    @SuppressWarnings("ArrayRecordComponent") // a view, handed over once
    record Block(byte[] bytes, int from, int to, Kind kind, boolean marked) {
        /** What belongs to the record of the block before. */
        RawBytes rest() {
            return kind == Kind.REST ? raw() : RawBytes.NONE;
        }

        /** All bytes of the block as they stood. */
        RawBytes raw() {
            return raw(from, to);
        }

        /** The bytes there as they stood: with the mark, if they follow it. */
        RawBytes raw(int start, int stop) {
            return new RawBytes(bytes, marked && start == from ? from - BYTE_ORDER_MARK.length : start, stop);
        }
    }

    /** What a block is. */
    enum Kind {
        /** Whole records. */
        RECORDS,
        /** The beginning of one record that is longer than allowed. */
        LONGER,
        /** A further piece of such a record. */
        REST,
        /** What came of a last record before the stream was cut off or found damaged: a compressed file that ends early. */
        CUT
    }

    /** The next block; empty at the end. Fails only when all whole records before the failure have been handed over. */
    Optional<Block> next() throws IOException {
        while (true) {
            if (inLonger) {
                return Optional.of(rest());
            }
            if (lastRecordEnd > 0) {
                return Optional.of(records());
            }
            if (finished) {
                return last();
            }
            if (isTooLong()) {
                inLonger = true;
                return Optional.of(cutOff(endOfPiece(), Kind.LONGER));
            }
            makeRoom();
            fill();
        }
    }

    /** The whole records that are there, or as many as a block may have. */
    private Block records() {
        int from = startsWithMark() ? BYTE_ORDER_MARK.length : 0;
        if (breaksBefore(lastRecordEnd) < MOST_RECORDS) {
            return cutOff(lastRecordEnd, Kind.RECORDS);
        }
        int last = lastRecordEnd;
        Block block = cutOff(ends.after(MOST_RECORDS, buffer, from, last), Kind.RECORDS);
        lastRecordEnd = last - block.to();
        return block;
    }

    /** How many line breaks there are at most. Looks at eight bytes at a time, since it looks at all there are. */
    private int breaksBefore(int stop) {
        int count = 0;
        int place = 0;
        for (; place + Long.BYTES <= stop; place += Long.BYTES) {
            long bytes = (long) EIGHT_BYTES.get(buffer, place);
            count += count(bytes, LINE_FEEDS) + count(bytes, RETURNS);
        }
        return count + stop - place;
    }

    /** How many of eight bytes are the wanted one: those that become zero, and of these alone no bit is carried to their highest. */
    private static int count(long bytes, long wanted) {
        long zeros = bytes ^ wanted;
        long nonZero = ((zeros & 0x7F7F_7F7F_7F7F_7F7FL) + 0x7F7F_7F7F_7F7F_7F7FL) | zeros;
        return Long.bitCount(~nonZero & 0x8080_8080_8080_8080L);
    }

    /** Whether there is a block without waiting for more of the input. */
    boolean isReady() {
        while (!finished && !inLonger && lastRecordEnd == 0 && end < buffer.length && in.isReady()) {
            fill();
        }
        return lastRecordEnd > 0;
    }

    /** Whether the record that has begun is longer than allowed, with its carriage return and without the mark. */
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
            return Optional.of(cutOff(end, end > longest ? Kind.LONGER : Kind.CUT));
        }
        return end == 0 ? Optional.empty() : Optional.of(cutOff(end, Kind.RECORDS));
    }

    /** The block that ends there; what follows begins the next one. */
    private Block cutOff(int blockEnd, Kind kind) {
        boolean marked = startsWithMark();
        Block block = new Block(buffer, marked ? BYTE_ORDER_MARK.length : 0, blockEnd, kind, marked);
        begun = true;
        lastRecordEnd = 0;
        buffer = new byte[Math.max(USUAL, end - blockEnd)];
        end -= blockEnd;
        System.arraycopy(block.bytes(), blockEnd, buffer, 0, end);
        noted = end;
        return block;
    }

    /** The next piece of a record that is too long: up to the line break at which it is given up, else all that is there. */
    private Block rest() {
        while (true) {
            int lineEnd = ends.firstLineBreak(buffer, end);
            if (lineEnd > 0 || finished) {
                inLonger = false;
                cut &= lineEnd > 0;
                Block piece = cutOff(lineEnd > 0 ? lineEnd : end, Kind.REST);
                ends.restart();
                lastRecordEnd = ends.last(buffer, 0, end);
                return piece;
            }
            if (endOfPiece() > 0) {
                return cutOff(endOfPiece(), Kind.REST);
            }
            fill();
        }
    }

    /** The end of what can be handed over: a CR waits for the LF that may belong to it. */
    private int endOfPiece() {
        return end > 0 && buffer[end - 1] == '\r' ? end - 1 : end;
    }

    private boolean startsWithMark() {
        return end >= BYTE_ORDER_MARK.length && mayStartWithMark();
    }

    private boolean mayStartWithMark() {
        int known = Math.min(end, BYTE_ORDER_MARK.length);
        return !begun && Arrays.equals(buffer, 0, known, BYTE_ORDER_MARK, 0, known);
    }

    /** Reads what there is, at least a byte unless the input ends. */
    private void fill() {
        try {
            int read = in.stream().read(buffer, end, buffer.length - end);
            if (read < 0) {
                finished = true;
            } else {
                end += read;
                noteRecordEnds();
            }
        } catch (EOFException | ZipException e) {
            finished = true;
            cut = true;
        } catch (IOException e) {
            finished = true;
            failure = Optional.of(e);
        }
    }

    /** The mark, which belongs to no record, is passed over once it is known to be one. */
    private void noteRecordEnds() {
        if (inLonger || (mayStartWithMark() && end < BYTE_ORDER_MARK.length)) {
            return;
        }
        int from = startsWithMark() ? Math.max(noted, BYTE_ORDER_MARK.length) : noted;
        lastRecordEnd = Math.max(lastRecordEnd, ends.last(buffer, from, end));
        noted = end;
    }

    @Override
    public void close() throws IOException {
        in.stream().close();
    }
}
