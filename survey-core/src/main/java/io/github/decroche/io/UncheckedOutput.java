package io.github.decroche.io;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** An output whose failures are {@link UncheckedIOException}s, not what a library between it and us would make of them. */
final class UncheckedOutput extends OutputStream {
    private final OutputStream out;

    UncheckedOutput(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int value) {
        unchecked(() -> out.write(value));
    }

    @Override
    public void write(byte[] bytes, int start, int length) {
        unchecked(() -> out.write(bytes, start, length));
    }

    @Override
    public void flush() {
        unchecked(out::flush);
    }

    @Override
    public void close() {
        unchecked(out::close);
    }

    private interface Action {
        void run() throws IOException;
    }

    private static void unchecked(Action action) {
        try {
            action.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
