package io.github.decroche.examples.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.function.UnaryOperator;

/** Writes every line as something makes it; a line goes on its way when it is whole. */
final class LineWriter extends Writer {
    private final Writer out;
    private final UnaryOperator<String> edit;
    private final StringBuilder line = new StringBuilder();

    LineWriter(Writer out, UnaryOperator<String> edit) {
        this.out = out;
        this.edit = edit;
    }

    @Override
    public void write(char[] text, int start, int length) throws IOException {
        synchronized (lock) {
            int from = start;
            for (int i = start; i < start + length; i++) {
                if (text[i] == '\n') {
                    line.append(text, from, i - from);
                    end();
                    from = i + 1;
                }
            }
            line.append(text, from, start + length - from);
        }
    }

    private void end() throws IOException {
        int length = line.length();
        boolean windows = length > 0 && line.charAt(length - 1) == '\r';
        out.write(edit.apply(line.substring(0, windows ? length - 1 : length)) + (windows ? "\r\n" : "\n"));
        line.setLength(0);
    }

    @Override
    public void flush() throws IOException {
        synchronized (lock) {
            out.flush();
        }
    }

    /** A last line without a break goes as it is. */
    @Override
    public void close() throws IOException {
        synchronized (lock) {
            if (line.length() > 0) {
                out.write(edit.apply(line.toString()));
                line.setLength(0);
            }
            out.close();
        }
    }
}
