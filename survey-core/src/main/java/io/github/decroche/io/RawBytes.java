package io.github.decroche.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Bytes of an input as they stood there, line breaks among them. A view, which keeps the block that it belongs to.
 *
 * @param bytes holds them
 * @param from where they begin
 * @param to where they end
 */
@SuppressWarnings("ArrayRecordComponent") // a view, never compared
record RawBytes(byte[] bytes, int from, int to) {
    /** No bytes. */
    static final RawBytes NONE = new RawBytes(new byte[0], 0, 0);

    /** The text without the line break at its end; what is not UTF-8 is replaced. */
    String text() {
        return Utf8.withoutMark(new String(bytes, from, length(), StandardCharsets.UTF_8));
    }

    /** How many bytes there are without the line break at their end. */
    int length() {
        int end = to;
        if (end > from && bytes[end - 1] == '\n') {
            end--;
        }
        if (end > from && bytes[end - 1] == '\r') {
            end--;
        }
        return end - from;
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(bytes, from, to - from);
    }
}
