package io.github.decroche.io;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * Files that appear whole or not at all.
 *
 * <p>What is written stands under a temporary name, {@code .NAME.….part}, beside the file until it is complete and on the disk; then
 * it takes the file's name and its permissions in one step. So at any moment, after a crash or a power cut too, there is the old
 * file or the new one, and of two processes that write the same file the last to end has it. A program that is killed leaves its
 * temporary file; the next that writes the same file takes it away.
 *
 * <p>A symbolic link stays one; the file that it names is written. What is no file but a device or a pipe is written to as it is,
 * since nothing can take its place.
 */
public final class OutputFile {
    private static final int MOST_LINKS = 40;

    private OutputFile() {}

    /** Writes the content of a file. */
    @FunctionalInterface
    public interface Content {
        /** Writes everything to {@code out}, which need not be closed. */
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes a file, whole or not at all. What stood there before stays until the new one is complete. When writing fails, nothing
     * is left behind.
     *
     * @throws IOException if the file cannot be written; the message names it and says why, in one line
     */
    public static void write(Path file, Content content) throws IOException {
        Path target = followed(file);
        if (isNoFile(file, target)) {
            try (OutputStream through = open(file)) {
                write(content, new Named(file, through));
            }
            return;
        }
        if (Files.isDirectory(target)) {
            throw new IOException(file + ": a directory; expected a file");
        }
        if (!Files.isDirectory(folder(target))) {
            throw new IOException(file + ": no such folder");
        }
        if (Files.exists(target) && !Files.isWritable(target)) {
            throw new IOException(file + ": cannot be written: Permission denied");
        }
        try (PartFile part = part(file, target)) {
            write(content, new Named(file, part.out()));
            complete(file, part);
        }
    }

    /**
     * Makes a folder, and those above it, where there is none.
     *
     * @throws IOException if it cannot be made; the message names it and says why, in one line
     */
    public static void makeFolder(Path folder) throws IOException {
        try {
            Files.createDirectories(folder);
        } catch (FileAlreadyExistsException e) {
            throw new IOException(folder + ": a file; expected a folder", e);
        } catch (IOException e) {
            throw new IOException(folder + ": cannot be made: " + InputFile.reason(e), e);
        }
    }

    /**
     * Takes away the temporary files of all writes that are under way, which fail by that, and lets no other begin. For the shutdown
     * hook of a program, so that none is left when it is stopped.
     */
    public static void abandonAll() {
        PartFile.abandonAll();
    }

    private static Path folder(Path target) {
        Path folder = target.getParent();
        return folder == null ? target : folder;
    }

    /** The file that a symbolic link stands for, be it there or not. */
    private static Path followed(Path file) throws IOException {
        Path target = file.toAbsolutePath();
        for (int links = 0; Files.isSymbolicLink(target) && !isOfProcess(target); links++) {
            if (links == MOST_LINKS) {
                throw new IOException(file + ": cannot be written: Too many levels of symbolic links");
            }
            target = target.resolveSibling(Files.readSymbolicLink(target));
        }
        return target;
    }

    /** Whether this is one of the links by which Linux shows the open files of a process, such as standard output. */
    private static boolean isOfProcess(Path target) {
        return target.startsWith("/proc");
    }

    private static boolean isNoFile(Path file, Path target) throws IOException {
        if (isOfProcess(target)) {
            return true;
        }
        try {
            return Files.readAttributes(file, BasicFileAttributes.class).isOther();
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw failure(file, e);
        }
    }

    private static OutputStream open(Path file) throws IOException {
        try {
            return Files.newOutputStream(file, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw failure(file, e);
        }
    }

    private static PartFile part(Path file, Path target) throws IOException {
        try {
            return PartFile.beside(target);
        } catch (IOException e) {
            throw failure(file, e);
        }
    }

    private static void complete(Path file, PartFile part) throws IOException {
        try {
            part.complete();
        } catch (NoSuchFileException e) {
            throw new IOException(file + ": cannot be written: the temporary file is gone", e);
        } catch (IOException e) {
            throw failure(file, e);
        }
    }

    private static IOException failure(Path file, IOException cause) {
        return new IOException(file + ": cannot be written: " + InputFile.reason(cause), cause);
    }

    private static void write(Content content, Named named) throws IOException {
        OutputStream out = new BufferedOutputStream(named);
        content.writeTo(out);
        out.flush();
    }

    /** The bytes on their way. A failure names the file; after one nothing more is tried. Closing is left to whoever opened it. */
    private static final class Named extends OutputStream {
        private final Path file;
        private final OutputStream out;
        private boolean failed;

        Named(Path file, OutputStream out) {
            this.file = file;
            this.out = out;
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int start, int length) throws IOException {
            if (failed) {
                return;
            }
            try {
                out.write(bytes, start, length);
            } catch (IOException e) {
                failed = true;
                throw failure(file, e);
            }
        }
    }
}
