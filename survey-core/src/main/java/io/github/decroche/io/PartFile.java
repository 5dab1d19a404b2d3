package io.github.decroche.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file that is being written, under a temporary name beside the one that it is to have. It is locked as long as it is written: by
 * that it is told from those that a killed program has left.
 */
final class PartFile implements AutoCloseable {
    private static final String ENDING = ".part";

    /** How many bytes of the name are shown in the temporary one; file systems take 255 in all. */
    private static final int LONGEST_NAME = 200;

    /** Those of this process. Guards {@link #abandoned} too. */
    private static final Set<Path> UNDER_WAY = new HashSet<>();

    private static boolean abandoned;

    private final Path target;
    private final Path part;
    private final FileChannel channel;

    private PartFile(Path target, Path part, FileChannel channel) {
        this.target = target;
        this.part = part;
        this.channel = channel;
    }

    /** Begins a file. Those of the same name that were left behind are taken away first. */
    static PartFile beside(Path target) throws IOException {
        String name = String.valueOf(target.getFileName());
        String shown = name.getBytes(StandardCharsets.UTF_8).length <= LONGEST_NAME ? name : "output";
        deleteLeft(target, shown);
        while (true) {
            Path part = target.resolveSibling("." + shown + "." + UUID.randomUUID() + ENDING);
            FileChannel channel = create(part);
            lock(channel);
            if (Files.exists(part, LinkOption.NOFOLLOW_LINKS)) {
                return new PartFile(target, part, channel);
            }
            close(channel, part); // another process took it for one that was left, before it was locked
        }
    }

    private static FileChannel create(Path part) throws IOException {
        synchronized (UNDER_WAY) {
            if (abandoned) {
                throw new IOException("the program is being stopped");
            }
            // not createTempFile: the file shall have the permissions that any new file has
            FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            UNDER_WAY.add(part);
            return channel;
        }
    }

    /** Null when another holds it. Some file systems have no locks: there nothing is taken away. */
    private static @Nullable FileLock lock(FileChannel channel) {
        try {
            return channel.tryLock();
        } catch (IOException | OverlappingFileLockException e) {
            return null;
        }
    }

    OutputStream out() {
        return Channels.newOutputStream(channel);
    }

    /** Gives the file its name, once it is on the disk. */
    void complete() throws IOException {
        keepPermissions();
        channel.force(true);
        synchronized (UNDER_WAY) {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            UNDER_WAY.remove(part);
        }
    }

    private void keepPermissions() throws IOException {
        PosixFileAttributeView old = Files.getFileAttributeView(target, PosixFileAttributeView.class);
        if (old != null && Files.exists(target)) {
            Files.setPosixFilePermissions(part, old.readAttributes().permissions());
        }
    }

    /** Takes the file away if it was not completed. */
    @Override
    public void close() throws IOException {
        close(channel, part);
    }

    private static void close(FileChannel channel, Path part) throws IOException {
        try (channel) {
            synchronized (UNDER_WAY) {
                if (UNDER_WAY.remove(part)) {
                    Files.deleteIfExists(part);
                }
            }
        }
    }

    static void abandonAll() {
        synchronized (UNDER_WAY) {
            abandoned = true;
            for (Path part : UNDER_WAY) {
                try {
                    Files.deleteIfExists(part);
                } catch (IOException e) {
                    // it is left, as it would be without this attempt
                }
            }
        }
    }

    private static void deleteLeft(Path target, String shown) {
        Pattern left = Pattern.compile("\\." + Pattern.quote(shown) + "\\.[0-9a-f-]{36}" + Pattern.quote(ENDING));
        Path folder = target.getParent();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(
                folder == null ? Path.of("") : folder,
                file -> left.matcher(String.valueOf(file.getFileName())).matches())) {
            for (Path file : files) {
                deleteIfLeft(file);
            }
        } catch (IOException | DirectoryIteratorException e) {
            // they take room, no more
        }
    }

    private static void deleteIfLeft(Path file) throws IOException {
        synchronized (UNDER_WAY) {
            // to close a second channel would unlock a file of this process
            if (UNDER_WAY.contains(file) || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                return;
            }
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
                if (lock(channel) != null) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
