package io.github.decroche.io;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/**
 * How many bytes of an input are read, counted as they are when expanded.
 *
 * @param stated what somebody stated, which holds for every input. Without it, inputs that are not compressed may have any size, and
 *     compressed ones may expand to {@value #EXPANSION} times their size, and to {@value #ALWAYS} bytes at any rate
 */
record SizeLimit(OptionalLong stated) {
    /** So many bytes a compressed input may have, however short it is. */
    static final long ALWAYS = 256L << 20;

    /** How many times as large as it is a compressed input may become. A log of calls becomes ten to twenty times as large. */
    static final int EXPANSION = 100;

    /** None stated. */
    static final SizeLimit USUAL = new SizeLimit(OptionalLong.empty());

    /** Some bytes as far as they are allowed; where there are more, reading fails with a {@link TooLargeException}. */
    InputStream on(InputStream plain) {
        return stated.isPresent() ? new Limited(plain, stated::getAsLong, " bytes") : plain;
    }

    /** The same for what was compressed. */
    InputStream on(GzipInput expanded) {
        return stated.isPresent()
                ? on((InputStream) expanded)
                : new Limited(
                        expanded,
                        () -> Math.max(ALWAYS, EXPANSION * expanded.compressed()),
                        " bytes and more than " + EXPANSION + " times its size");
    }

    /** Thrown where an input has more bytes than are read. */
    static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1L;

        TooLargeException(String message) {
            super(message);
        }
    }

    private static final class Limited extends FilterInputStream {
        private final LongSupplier most;
        private final String unit;
        private long count;

        Limited(InputStream in, LongSupplier most, String unit) {
            super(in);
            this.most = most;
            this.unit = unit;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int start, int length) throws IOException {
            int read = super.read(bytes, start, length);
            count += Math.max(0, read);
            if (count > most.getAsLong()) {
                throw new TooLargeException("longer than " + most.getAsLong() + unit);
            }
            return read;
        }
    }
}
