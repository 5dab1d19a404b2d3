package io.github.decroche.io;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * What is compressed in a gzip file, all members of it. The JDK takes whatever follows a member and is no member itself for the
 * end of the file, and says nothing: one flipped bit would lose all members behind it. Here that is damage.
 */
final class GzipMembers extends GZIPInputStream {
    private static final int BUFFER = 1 << 16;

    /** The bytes after the data of a member: its checksum and its length. */
    private static final int TRAILER = 8;

    private final Counted counted;

    /** How many compressed bytes had been taken when the buffer was last filled. */
    private long filled;

    private boolean reading;
    private boolean memberEnded;
    private @Nullable ZipException damage;

    GzipMembers(InputStream in) throws IOException {
        this(new Counted(in));
    }

    private GzipMembers(Counted counted) throws IOException {
        super(counted, BUFFER);
        this.counted = counted;
    }

    @Override
    protected void fill() throws IOException {
        super.fill();
        filled = counted.count;
    }

    /** The JDK calls this again from within when a member ends; many empty ones would be more than a stack holds. */
    @Override
    public int read(byte[] bytes, int start, int length) throws IOException {
        if (reading) {
            memberEnded = true;
            return 0;
        }
        int count;
        do {
            memberEnded = false;
            count = readOn(bytes, start, length);
        } while (memberEnded);
        if (count < 0 && afterLastMember() > 0) {
            throw new ZipException("something that is not compressed after what is");
        }
        return count;
    }

    /** What was made out just before damage is found has been written already, and is given before the damage is told. */
    private int readOn(byte[] bytes, int start, int length) throws IOException {
        if (damage != null) {
            throw damage;
        }
        long before = inf.getBytesWritten();
        reading = true;
        try {
            return super.read(bytes, start, length);
        } catch (ZipException e) {
            int madeOut = (int) (inf.getBytesWritten() - before);
            if (madeOut <= 0) {
                throw e;
            }
            damage = e;
            return madeOut;
        } finally {
            reading = false;
        }
    }

    /** How many bytes behind the last member were seen: those left in the buffer, and those that were tried as a header. */
    private long afterLastMember() {
        return inf.getRemaining() + counted.count - filled - TRAILER;
    }

    /**
     * Counts bytes. It never says that nothing is there yet: from that the JDK would conclude that a file ends where one of its
     * members does, and pass over those that a slow pipe has still to bring.
     */
    private static final class Counted extends FilterInputStream {
        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] bytes, int start, int length) throws IOException {
            int read = super.read(bytes, start, length);
            count += Math.max(0, read);
            return read;
        }

        @Override
        public int available() throws IOException {
            return Math.max(1, super.available());
        }
    }
}
