package io.github.decroche.io;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The first bytes of a file: those that it had when it was opened. What is added to it later is not read. */
final class FixedInput extends FilterInputStream {
    private final long size;
    private long left;

    FixedInput(InputStream in, long size) {
        super(in);
        this.size = size;
        this.left = size;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    /** @throws IOException if the file has become shorter */
    @Override
    public int read(byte[] into, int start, int length) throws IOException {
        if (left == 0) {
            return -1;
        }
        int count = in.read(into, start, (int) Math.min(length, left));
        if (count < 0) {
            throw new IOException("the file became shorter meanwhile: " + (size - left) + " of " + size + " bytes");
        }
        left -= count;
        return count;
    }

    @Override
    public long skip(long count) throws IOException {
        long skipped = in.skip(Math.min(count, left));
        left -= skipped;
        return skipped;
    }

    @Override
    public int available() throws IOException {
        return (int) Math.min(in.available(), left);
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
