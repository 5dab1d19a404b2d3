package io.github.decroche.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputFileTest {
    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("out.txt");
    }

    @Test
    void theOldFileStaysUntilTheNewOneIsComplete() throws IOException {
        Files.writeString(file, "old");
        OutputFile.write(file, out -> {
            out.write(bytes("new"));
            out.flush();
            assertThat(file).hasContent("old");
        });

        assertThat(file).hasContent("new");
        assertThat(names()).containsExactly("out.txt");
    }

    @Test
    void nothingIsLeftOfAFailure() throws IOException {
        assertThatThrownBy(() -> OutputFile.write(file, OutputFileTest::half))
                .isInstanceOf(IllegalStateException.class);
        assertThat(names()).isEmpty();

        Files.writeString(file, "old");
        assertThatThrownBy(() -> OutputFile.write(file, OutputFileTest::half))
                .isInstanceOf(IllegalStateException.class);
        assertThat(file).hasContent("old");
        assertThat(names()).containsExactly("out.txt");
    }

    private static void half(OutputStream out) throws IOException {
        out.write(new byte[100_000]);
        throw new IllegalStateException("in the middle");
    }

    @Test
    void whoWritesMayCloseTheOutput() throws IOException {
        OutputFile.write(file, out -> {
            try (out) {
                out.write(bytes("whole"));
            }
        });

        assertThat(file).hasContent("whole");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-------", "rw-rw-rw-"})
    void aFileKeepsItsPermissions(String permissions) throws IOException {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"), "no POSIX permissions here");
        Files.writeString(file, "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        write("new");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo(permissions);
    }

    @Test
    void aLinkStaysOneAndItsFileIsWritten() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere")).resolve("real.txt");
        Files.createSymbolicLink(file, Path.of("second"));
        Files.createSymbolicLink(folder.resolve("second"), Path.of("elsewhere", "real.txt"));
        for (String text : List.of("first", "again")) {
            write(text);
            assertThat(elsewhere).hasContent(text);
        }

        assertThat(file).isSymbolicLink();
        assertThat(names()).containsExactlyInAnyOrder("out.txt", "second", "elsewhere");
    }

    @Test
    void aLinkToItselfIsRefused() throws IOException {
        Files.createSymbolicLink(file, Path.of("out.txt"));

        assertThatThrownBy(() -> write("x"))
                .isExactlyInstanceOf(IOException.class)
                .hasMessage(file + ": cannot be written: Too many levels of symbolic links");
    }

    @Test
    void aPipeIsWrittenToAndStaysOne() throws Exception {
        assumeTrue(isRun("mkfifo", file.toString()), "no mkfifo here");
        ExecutorService reader = Executors.newSingleThreadExecutor();
        try {
            Future<String> read = reader.submit(() -> Files.readString(file));
            write("through");

            assertThat(read.get()).isEqualTo("through");
            assertThat(Files.isRegularFile(file)).isFalse();
        } finally {
            reader.shutdownNow();
        }
    }

    @Test
    void aDeviceIsWrittenToAndStaysOne() throws Exception {
        assumeTrue(isRun("mknod", file.toString(), "c", "1", "3"), "no right to make a device here");
        write("into nothing");

        assertThat(Files.isRegularFile(file)).isFalse();
        assertThat(names()).containsExactly("out.txt");
    }

    @Test
    void aFullDeviceIsToldInOneLine() throws Exception {
        assumeTrue(isRun("mknod", file.toString(), "c", "1", "7"), "no right to make a device here");

        assertThatThrownBy(() -> write("x".repeat(100_000)))
                .isExactlyInstanceOf(IOException.class)
                .hasMessage(file + ": cannot be written: No space left on device");
    }

    /** In a file system of 64 kB. */
    @Test
    void aFullDiskLeavesTheOldFile() throws Exception {
        assumeTrue(
                isRun("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", folder.toString()),
                "no right to mount a file system here");
        try {
            Files.writeString(file, "old");
            assertThatThrownBy(() -> write("x".repeat(100_000)))
                    .isExactlyInstanceOf(IOException.class)
                    .hasMessage(file + ": cannot be written: No space left on device");
            assertThat(file).hasContent("old");
            assertThat(names()).containsExactly("out.txt");
        } finally {
            assertThat(isRun("umount", folder.toString())).isTrue();
        }
    }

    @Test
    void theLongestNameThatIsAllowedIsAllowed() throws IOException {
        file = folder.resolve("x".repeat(255));
        write("whole");
        assertThat(file).hasContent("whole");

        file = folder.resolve("x".repeat(256));
        assertThatThrownBy(() -> write("x")).hasMessage(file + ": cannot be written: File name too long");
    }

    @Test
    void theLongestNameIsMeasuredInBytes() throws IOException {
        String encoding = System.getProperty("sun.jnu.encoding");
        assumeTrue(
                Charset.forName(encoding).newEncoder().canEncode('é'),
                "no file can be named é in this locale: " + encoding);
        file = folder.resolve("é".repeat(127));
        write("whole");
        assertThat(file).hasContent("whole");
    }

    @Test
    void whatCannotBeAFileIsRefusedInOneLine() throws IOException {
        assertThatThrownBy(() -> OutputFile.write(folder, OutputFileTest::half))
                .isExactlyInstanceOf(IOException.class)
                .hasMessage(folder + ": a directory; expected a file");
        Path nowhere = folder.resolve("no/such");
        assertThatThrownBy(() -> OutputFile.write(nowhere, OutputFileTest::half))
                .hasMessage(nowhere + ": no such folder");
        write("a file");
        assertThatThrownBy(() -> OutputFile.makeFolder(file)).hasMessage(file + ": a file; expected a folder");
        assertThatThrownBy(() -> OutputFile.makeFolder(file.resolve("below")))
                .isExactlyInstanceOf(IOException.class)
                .hasMessageStartingWith(file.resolve("below") + ": cannot be made: ");
    }

    @Test
    void whatAKilledProgramLeftIsTakenAwayByTheNext() throws IOException {
        String left = ".out.txt.01234567-89ab-cdef-0123-456789abcdef.part";
        Files.writeString(folder.resolve(left), "ha");
        Files.writeString(folder.resolve(left.replace("out", "other")), "ha");
        Files.createSymbolicLink(folder.resolve(left.replace("ab", "ba")), Path.of("out.txt"));
        write("whole");

        assertThat(names())
                .containsExactlyInAnyOrder("out.txt", left.replace("out", "other"), left.replace("ab", "ba"));
    }

    /** Another Java holds the lock, as one that still writes does. */
    @Test
    void whatAnotherProgramStillWritesIsNot() throws Exception {
        Path part = Files.createFile(folder.resolve(".out.txt.01234567-89ab-cdef-0123-456789abcdef.part"));
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Holder.class.getName(),
                        part.toString())
                .start();
        try {
            assertThat(other.getInputStream().read()).isEqualTo('!');
            write("whole");
            assertThat(part).exists();
        } finally {
            other.destroyForcibly().waitFor();
        }
        write("whole");
        assertThat(part).doesNotExist();
    }

    /** Holds the lock of a file until it is killed. */
    static final class Holder {
        private Holder() {}

        public static void main(String[] args) throws Exception {
            try (FileChannel channel = FileChannel.open(Path.of(args[0]), StandardOpenOption.WRITE)) {
                channel.lock();
                System.out.write('!');
                System.out.flush();
                new CountDownLatch(1).await();
            }
        }
    }

    @Test
    void ofManyThatWriteOneFileTheLastHasItWhole() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Void>> writers = Stream.iterate(0, i -> i + 1)
                    .limit(64)
                    .map(i -> (Callable<Void>) () -> {
                        write(Integer.toString(i % 10).repeat(100_000));
                        String text = Files.readString(file);
                        assertThat(text).hasSize(100_000).matches("(.)\\1*+");
                        return null;
                    })
                    .toList();
            for (Future<Void> done : threads.invokeAll(writers)) {
                done.get();
            }
        } finally {
            threads.shutdown();
        }
        assertThat(names()).containsExactly("out.txt");
    }

    private void write(String text) throws IOException {
        OutputFile.write(file, out -> out.write(bytes(text)));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(each -> each.getFileName().toString()).toList();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isRun(String... command) throws InterruptedException {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            try (InputStream said = process.getInputStream()) {
                said.readAllBytes();
            }
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
