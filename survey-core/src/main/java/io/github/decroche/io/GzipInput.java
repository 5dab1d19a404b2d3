package io.github.decroche.io;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * What an input in gzip's form (RFC 1952) expands to, all of its members. The JDK reads it too, but calls itself for each member,
 * so that many empty ones exhaust the stack, takes the names in it byte by byte from the disk, and passes over in silence what follows
 * the last member: a member with a damaged beginning, and all that come after it.
 */
final class GzipInput extends InputStream {
    private static final int MAGIC_1 = 0x1f;
    private static final int MAGIC_2 = 0x8b;
    private static final int DEFLATE = 8;
    private static final int HAS_CHECKSUM = 2;
    private static final int HAS_EXTRA = 4;
    private static final int HAS_NAME = 8;
    private static final int HAS_COMMENT = 16;

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private final Inflater inflater = new Inflater(true);
    private final CRC32 checksum = new CRC32();
    private int at;
    private int end;
    private long count;
    private boolean begun;
    private boolean ended;
    private @Nullable ZipException damage;

    /** Reads the beginning of the first member. */
    GzipInput(InputStream in) throws IOException {
        this.in = in;
        if (readByte() != MAGIC_1 || readByte() != MAGIC_2) {
            throw new ZipException("not compressed with gzip");
        }
        header();
    }

    /** Whether bytes begin as everything does that gzip compressed. */
    static boolean isCompressed(byte[] bytes, int start, int length) {
        return length >= 2 && bytes[start] == MAGIC_1 && (bytes[start + 1] & 0xFF) == MAGIC_2;
    }

    /** How many compressed bytes have been read. */
    long compressed() {
        return count;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int start, int length) throws IOException {
        int expanded = 0;
        while (expanded == 0 && length > 0 && !ended) {
            expanded = expand(bytes, start, length);
        }
        if (!begun && isCompressed(bytes, start, expanded)) {
            throw new IOException("compressed twice");
        }
        begun |= expanded > 0;
        checksum.update(bytes, start, expanded);
        return expanded > 0 || length == 0 ? expanded : -1;
    }

    /** Expands what there is; when that is nothing, goes on to what comes next and gives 0. */
    private int expand(byte[] bytes, int start, int length) throws IOException {
        int expanded = inflated(bytes, start, length);
        if (expanded > 0) {
            return expanded;
        }
        if (damage != null) {
            throw damage;
        }
        if (inflater.finished()) {
            at = end - inflater.getRemaining();
            trailer();
            nextMember();
        } else if (inflater.needsDictionary()) {
            throw new ZipException("a dictionary is needed");
        } else if (inflater.needsInput()) {
            require(hasMore());
            inflater.setInput(buffer, at, end - at);
            at = end;
        }
        return 0;
    }

    /** What was made out just before damage has been written already, and is given before the damage is told. */
    private int inflated(byte[] bytes, int start, int length) {
        long before = inflater.getBytesWritten();
        try {
            return damage == null ? inflater.inflate(bytes, start, length) : 0;
        } catch (DataFormatException e) {
            damage = (ZipException) new ZipException(String.valueOf(e.getMessage())).initCause(e);
            return Math.toIntExact(inflater.getBytesWritten() - before);
        }
    }

    private void trailer() throws IOException {
        long expected = readShort() | (long) readShort() << 16;
        long size = readShort() | (long) readShort() << 16;
        if (expected != checksum.getValue() || size != (inflater.getBytesWritten() & 0xFFFF_FFFFL)) {
            throw new ZipException("the checksum is another");
        }
    }

    /** Goes on to the next member, or to the end, before which zeros may stand. */
    private void nextMember() throws IOException {
        while (hasMore() && buffer[at] == 0) {
            at++;
        }
        ended = !hasMore();
        if (!ended) {
            if (readByte() != MAGIC_1 || readByte() != MAGIC_2) {
                throw new ZipException("something after the end of the compressed bytes");
            }
            header();
        }
    }

    /** The beginning of a member behind its first two bytes. */
    private void header() throws IOException {
        if (readByte() != DEFLATE) {
            throw new ZipException("compressed in an unknown way");
        }
        int flags = readByte();
        skip(6); // the time, the way of compressing, the system
        if ((flags & HAS_EXTRA) != 0) {
            skip(readShort());
        }
        if ((flags & HAS_NAME) != 0) {
            skipText();
        }
        if ((flags & HAS_COMMENT) != 0) {
            skipText();
        }
        if ((flags & HAS_CHECKSUM) != 0) {
            skip(2);
        }
        inflater.reset();
        checksum.reset();
    }

    private void skip(int bytes) throws IOException {
        for (int i = 0; i < bytes; i++) {
            readByte();
        }
    }

    private void skipText() throws IOException {
        int read = readByte();
        while (read != 0) {
            read = readByte();
        }
    }

    private int readShort() throws IOException {
        int low = readByte();
        return low | readByte() << 8;
    }

    private int readByte() throws IOException {
        require(hasMore());
        return buffer[at++] & 0xFF;
    }

    private static void require(boolean more) throws EOFException {
        if (!more) {
            throw new EOFException("a compressed file that ends early or is damaged");
        }
    }

    /** Whether there is another byte. */
    private boolean hasMore() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, in.read(buffer, 0, buffer.length));
            count += end;
        }
        return at < end;
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        in.close();
    }
}
