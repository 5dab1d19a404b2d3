package io.github.decroche.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Files to be read. What hinders that is told in the same words, whatever they hold. */
final class InputFile {
    private InputFile() {}

    /**
     * Opens a file. What stands in it at that moment is read: not what is added meanwhile. If it becomes shorter, reading fails.
     *
     * @param expected what the file should hold, for the message
     * @throws UnreadableInputException if there is no such file, or it cannot be opened
     */
    static InputStream open(Path file, String expected) {
        if (Files.isDirectory(file)) {
            throw new UnreadableInputException(file + ": a directory; expected " + expected);
        }
        try {
            SeekableByteChannel channel = Files.newByteChannel(file);
            InputStream in = Channels.newInputStream(channel);
            long size = channel.size(); // 0 of what is no file: its end is where it ends
            return size > 0 ? new FixedInput(in, size) : in;
        } catch (NoSuchFileException e) {
            throw new UnreadableInputException(file + ": no such file", e);
        } catch (IOException e) {
            throw unreadable(file.toString(), e);
        }
    }

    /**
     * All bytes of a file.
     *
     * @param expected what the file should hold, for the message
     * @param most how many bytes it may have
     * @throws UnreadableInputException if there is no such file, it cannot be read, or it is longer
     */
    static byte[] bytes(Path file, String expected, int most) {
        try (InputStream in = open(file, expected)) {
            return bytes(in, file.toString(), most);
        } catch (IOException e) {
            throw unreadable(file.toString(), e);
        }
    }

    /**
     * All bytes of an input, which is not closed.
     *
     * @param source the input's name in messages
     * @param most how many bytes it may have
     * @throws UnreadableInputException if it is longer
     * @throws IOException if the input fails
     */
    static byte[] bytes(InputStream in, String source, int most) throws IOException {
        byte[] bytes = in.readNBytes(most + 1);
        if (bytes.length > most) {
            throw new UnreadableInputException(source + ": longer than " + most + " bytes");
        }
        return bytes;
    }

    private static UnreadableInputException unreadable(String source, IOException cause) {
        return new UnreadableInputException(source + ": cannot be read: " + reason(cause), cause);
    }

    /** Why a file cannot be used; the message of the JDK's exception is often its name only. */
    static String reason(IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return "Permission denied";
        }
        return cause instanceof FileSystemException failure && failure.getReason() != null
                ? failure.getReason()
                : String.valueOf(cause.getMessage());
    }
}
