package io.github.decroche.examples.simulation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * A gzip file (RFC 1952) whose parts were compressed apart, on several threads. The file has one member: of several, JDK 17
 * reads only the first when they come slowly through a pipe.
 */
final class GzipParts {
    private static final byte[] HEADER = {0x1f, (byte) 0x8b, Deflater.DEFLATED, 0, 0, 0, 0, 0, 0, (byte) 0xff};

    /** A last block without content, as compressed data ends (RFC 1951). */
    private static final byte[] LAST_BLOCK = {3, 0};

    private final OutputStream out;
    private final CRC32 checksum = new CRC32();
    private long length;

    /** Begins the file. */
    GzipParts(OutputStream out) throws IOException {
        this.out = out;
        out.write(HEADER);
    }

    /** A part as it stands in the file: blocks that end at a byte and are not the last. */
    static byte[] compressed(byte[] text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length / 4);
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        try {
            DeflaterOutputStream blocks = new DeflaterOutputStream(bytes, deflater, 1 << 13, true);
            blocks.write(text);
            blocks.flush();
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    /** Puts out the next part. */
    void add(byte[] text, byte[] compressed) throws IOException {
        checksum.update(text);
        length += text.length;
        out.write(compressed);
    }

    /** Ends the file; the output stays open. */
    void end() throws IOException {
        out.write(LAST_BLOCK);
        out.write(ByteBuffer.allocate(2 * Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) checksum.getValue())
                .putInt((int) length)
                .array());
    }
}
