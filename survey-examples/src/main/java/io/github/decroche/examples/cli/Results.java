package io.github.decroche.examples.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Serial;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * Standard output. What it does not take ends the command at once, by an exception that the JDK's writers do not keep to themselves,
 * so that nobody takes half a result for a whole one.
 */
final class Results extends OutputStream {
    private final OutputStream out;
    private @Nullable IOException failure;

    Results(OutputStream out) {
        this.out = out;
    }

    /** Says that standard output takes no more. */
    static final class RefusedException extends UncheckedIOException {
        @Serial
        private static final long serialVersionUID = 1L;

        RefusedException(IOException cause) {
            super("standard output: cannot be written: " + cause.getMessage(), cause);
        }

        /** Whether that is because whoever read it has read enough. */
        boolean isReaderGone() {
            return getCause() instanceof StandardStreams.ReaderGoneException;
        }
    }

    private interface Action {
        void run() throws IOException;
    }

    private void attempt(Action action) {
        if (failure == null) {
            try {
                action.run();
                return;
            } catch (IOException e) {
                failure = e;
            }
        }
        throw new RefusedException(failure);
    }

    @Override
    public void write(int value) {
        attempt(() -> out.write(value));
    }

    @Override
    public void write(byte[] bytes, int start, int length) {
        attempt(() -> out.write(bytes, start, length));
    }

    @Override
    public void flush() {
        attempt(out::flush);
    }
}
