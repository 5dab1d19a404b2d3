package io.github.decroche.examples.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serial;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The streams that a process begins with. Whoever starts it may have closed some of them. Then the first file that the JVM opens, that of
 * its own classes, gets the number of the closed stream; it must be neither read as input nor closed, which would end the JVM.
 */
final class StandardStreams {
    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

    private StandardStreams() {}

    /** Standard input; what reads from a closed one is told so. */
    static InputStream in() {
        return isOpen(0) ? System.in : new Closed();
    }

    /** Standard output, straight to the system. Closing it has no effect. */
    static OutputStream out() {
        return new Unclosed(new FileOutputStream(FileDescriptor.out), 1);
    }

    /** Standard error, straight to the system. Closing it has no effect. */
    static OutputStream err() {
        return new Unclosed(new FileOutputStream(FileDescriptor.err), 2);
    }

    /** Where the system does not say, as on all but Linux, streams are taken to be open. */
    private static boolean isOpen(int number) {
        if (!Files.isDirectory(DESCRIPTORS)) {
            return true;
        }
        try {
            Path file = Files.readSymbolicLink(DESCRIPTORS.resolve(Integer.toString(number)));
            Path classes = Path.of(System.getProperty("java.home"), "lib", "modules");
            return !file.equals(classes) && !file.equals(classes.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }

    /** Whoever read what is written has read enough, such as {@code head}. */
    static final class ReaderGoneException extends IOException {
        @Serial
        private static final long serialVersionUID = 1L;

        ReaderGoneException(IOException cause) {
            super(cause);
        }
    }

    /** A pipe fails only because nobody reads it. The message of the failure is in the machine's language, so the kind of file is asked. */
    private static boolean isPipe(int number, IOException failure) {
        try {
            String file = Files.readSymbolicLink(DESCRIPTORS.resolve(Integer.toString(number)))
                    .toString();
            return file.startsWith("pipe:") || file.startsWith("socket:");
        } catch (IOException e) {
            return String.valueOf(failure.getMessage()).contains("pipe");
        }
    }

    private static final class Closed extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("closed");
        }

        @Override
        public int read(byte[] into, int start, int length) throws IOException {
            return read();
        }
    }

    private static final class Unclosed extends OutputStream {
        private final OutputStream out;
        private final int number;
        private final boolean open;

        Unclosed(OutputStream out, int number) {
            this.out = out;
            this.number = number;
            this.open = isOpen(number);
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int start, int length) throws IOException {
            if (!open) {
                throw new IOException("closed");
            }
            try {
                out.write(bytes, start, length);
            } catch (IOException e) {
                throw isPipe(number, e) ? new ReaderGoneException(e) : e;
            }
        }
    }
}
