package io.github.decroche.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.decroche.generators.Studies;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Iterator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that change, vanish or fail while they are read. */
class InputFileTest {
    private static final CallReader READER = CallReader.of(Studies.townHall());
    private static final int CALLS = 50_000;

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void calls() throws IOException {
        file = Files.writeString(folder.resolve("calls.ndjson"), lines(0, CALLS));
    }

    @Test
    void whatIsAddedWhileAFileIsReadIsNotRead() throws IOException {
        try (Stream<CallRecord> records = READER.read(file)) {
            Iterator<CallRecord> iterator = records.iterator();
            int count = 0;
            while (iterator.hasNext()) {
                assertThat(iterator.next()).isInstanceOf(CallRecord.Accepted.class);
                count++;
                Files.writeString(file, lines(CALLS + count, CALLS + count + 1), StandardOpenOption.APPEND);
            }
            assertThat(count).isEqualTo(CALLS);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"calls.ndjson", "calls.ndjson.gz"})
    void aFileThatBecomesShorterIsUnreadableFromThereOn(String name) throws IOException {
        byte[] bytes = bytes(name.endsWith(".gz"));
        file = Files.write(folder.resolve(name), bytes);
        int most = bytes.length - 100;
        int[] count = new int[1];
        try (Stream<CallRecord> records = READER.read(file)) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(most);
            }
            assertThatThrownBy(() -> records.forEach(each -> {
                        assertThat(each).isInstanceOf(CallRecord.Accepted.class);
                        count[0]++;
                    }))
                    .isInstanceOf(UnreadableInputException.class)
                    .hasMessage(file + ": cannot be read further: the file became shorter meanwhile: " + most + " of "
                            + bytes.length + " bytes");
        }
        assertThat(count[0]).isBetween(1, CALLS - 1);
    }

    private static byte[] bytes(boolean compressed) throws IOException {
        byte[] plain = lines(0, CALLS).getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = compressed ? new GZIPOutputStream(bytes) : bytes) {
            out.write(plain);
        }
        return bytes.toByteArray();
    }

    @Test
    void aFileThatVanishesIsReadToItsEnd() throws IOException {
        try (Stream<CallRecord> records = READER.read(file)) {
            Files.delete(file);
            assertThat(records).hasSize(CALLS);
        }
    }

    /** The memory of a process at the address 0: Linux opens it, and fails to read it. */
    @Test
    void aDiskThatFailsIsToldInOneLine() {
        Path memory = Path.of("/proc/self/mem");
        assumeTrue(Files.isReadable(memory), "there is no " + memory + " here");

        assertThatThrownBy(() -> READER.read(memory))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessage(memory + ": cannot be read: Input/output error");
        assertThatThrownBy(() -> StudyReader.read(memory))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessage(memory + ": cannot be read: Input/output error");
    }

    @Test
    void aFileThatNobodyMayReadIsToldInOneLine() throws IOException {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"), "no POSIX permissions here");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(file), "this user may read everything");

        assertThatThrownBy(() -> READER.read(file))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessage(file + ": cannot be read: Permission denied");
    }

    private static String lines(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> "{\"id\":\"" + i + "\",\"service\":\"town-hall\",\"scenario\":\"opening\","
                        + "\"profile\":\"lambda\",\"attempts\":[{\"startedAt\":\"2022-09-26T09:12:00+02:00\","
                        + "\"outcome\":\"busy\"}]}\n")
                .collect(Collectors.joining());
    }
}
