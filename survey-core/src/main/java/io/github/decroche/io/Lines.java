package io.github.decroche.io;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipException;

/**
 * Splits a stream into lines of bytes without ever holding more than the longest line allowed. A longer line is passed over
 * and told as such; the next one is read as usual.
 */
final class Lines implements AutoCloseable {
    private static final int CHUNK = 1 << 16;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream in;
    private final int longest;
    private byte[] buffer;
    private int start;
    private int length;
    private int next;
    private int end;
    private long number;
    private boolean tooLong;
    private boolean cut;
    private boolean cutHere;
    private boolean finished;

    Lines(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
        this.buffer = new byte[Math.min(CHUNK, longest + 2)];
    }

    /** Goes to the next line; false when there is none. */
    boolean advance() throws IOException {
        tooLong = false;
        start = next;
        int scan = start;
        while (true) {
            for (; scan < end; scan++) {
                if (buffer[scan] == '\n') {
                    return found(scan, scan + 1);
                }
            }
            if (finished) {
                boolean cutIsNews = cut && !cutHere;
                return (start < end || tooLong || cutIsNews) && found(end, end);
            }
            if (end - start > longest + 1) { // with a carriage return
                tooLong = true;
                end = start;
            }
            makeRoom();
            scan = end;
            fill();
        }
    }

    private boolean found(int lineEnd, int nextStart) {
        number++;
        next = nextStart;
        length = lineEnd - start;
        cutHere = cut && finished && lineEnd == nextStart;
        if (number == 1 && startsWithMark()) {
            start += BYTE_ORDER_MARK.length;
            length -= BYTE_ORDER_MARK.length;
        }
        if (length > 0 && buffer[start + length - 1] == '\r') {
            length--;
        }
        tooLong |= length > longest;
        return true;
    }

    private boolean startsWithMark() {
        return length >= BYTE_ORDER_MARK.length
                && Arrays.equals(
                        buffer, start, start + BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length);
    }

    /** Moves the line begun to the front, and makes the buffer larger when it is full. */
    private void makeRoom() {
        System.arraycopy(buffer, start, buffer, 0, end - start);
        end -= start;
        start = 0;
        if (end == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
    }

    private void fill() throws IOException {
        try {
            int read = in.read(buffer, end, buffer.length - end);
            if (read < 0) {
                finished = true;
            } else {
                end += read;
            }
        } catch (EOFException | ZipException e) {
            finished = true;
            cut = true;
        }
    }

    byte[] buffer() {
        return buffer;
    }

    int start() {
        return start;
    }

    int length() {
        return length;
    }

    /** The number of the line, counted from 1. */
    long number() {
        return number;
    }

    /** Whether the line is longer than allowed; then it is not held. */
    boolean isTooLong() {
        return tooLong;
    }

    /** Whether the stream was cut off in the line, or damaged: a compressed file that ends early. */
    boolean isCut() {
        return cutHere;
    }

    /** Whether the line holds white space only. */
    boolean isBlank() {
        for (int i = start; i < start + length; i++) {
            if (buffer[i] != ' ' && buffer[i] != '\t' && buffer[i] != '\r') {
                return false;
            }
        }
        return true;
    }

    /** The line as text. */
    String text() {
        return new String(buffer, start, length, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
