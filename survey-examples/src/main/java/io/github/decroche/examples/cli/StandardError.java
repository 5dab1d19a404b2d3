package io.github.decroche.examples.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import org.jline.terminal.spi.SystemStream;
import org.jline.terminal.spi.TerminalProvider;
import org.jspecify.annotations.Nullable;

/**
 * Standard error: messages, and below them at most one line that is drawn over and over, where there is a terminal. Safe for use
 * by several threads.
 */
final class StandardError extends OutputStream {
    /** To the start of the line, and nothing from there on. */
    private static final String CLEAR = "\r\u001b[K";

    private final OutputStream err;
    private final Predicate<SystemStream> terminal;
    private @Nullable Boolean besideTerminal;
    private boolean inLine;
    private boolean drawn;
    private boolean amongResults;

    StandardError(OutputStream err, Predicate<SystemStream> terminal) {
        this.err = err;
        this.terminal = terminal;
    }

    /** Whether a stream of this process is a terminal. Java knows that of all three together only, so the system is asked. */
    static boolean isTerminal(SystemStream stream) {
        try {
            return TerminalProvider.load("exec").isSystemStream(stream);
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether someone sees what is drawn. Takes some milliseconds. */
    boolean isTerminal() {
        return terminal.test(SystemStream.Error);
    }

    /** Whether someone sees the results. Takes some milliseconds, once. */
    synchronized boolean isBesideTerminal() {
        if (besideTerminal == null) {
            besideTerminal = terminal.test(SystemStream.Output);
        }
        return besideTerminal;
    }

    /** Standard output. Nothing is drawn any more once results appear on a terminal: that would be among them. */
    OutputStream beside(OutputStream results) {
        return new FilterOutputStream(results) {
            @Override
            public void write(byte[] bytes, int start, int length) throws IOException {
                resultsBegin();
                out.write(bytes, start, length);
            }
        };
    }

    private synchronized void resultsBegin() throws IOException {
        if (!amongResults) {
            amongResults = true;
            if (drawn && isBesideTerminal()) {
                clear();
            }
        }
    }

    /** Draws the line anew; not while a message or a result is being written. */
    synchronized void draw(String line) {
        if (inLine || (amongResults && isBesideTerminal())) {
            return;
        }
        try {
            err.write((CLEAR + line).getBytes(StandardCharsets.UTF_8));
            drawn = true;
        } catch (IOException e) {
            drawn = false; // nobody sees it any more
        }
    }

    /** Takes the drawn line away. */
    synchronized void clear() throws IOException {
        if (drawn) {
            drawn = false;
            err.write(CLEAR.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int start, int length) throws IOException {
        clear();
        err.write(bytes, start, length);
        inLine = length > 0 ? bytes[start + length - 1] != '\n' : inLine;
    }

    @Override
    public void flush() throws IOException {
        err.flush();
    }
}
