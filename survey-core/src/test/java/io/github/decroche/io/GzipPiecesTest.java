package io.github.decroche.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GzipPiecesTest {
    private static final byte[] ONE = member("one".repeat(50));
    private static final byte[] TWO = member("two");

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 20, 1 << 16})
    void allMembersAreReadHoweverTheFileArrives(int piece) throws IOException {
        byte[] file = CallFiles.joined(ONE, TWO, member(""), TWO);

        try (InputStream in = new GzipInput(inPieces(file, piece))) {
            assertThat(new String(in.readAllBytes(), UTF_8)).isEqualTo("one".repeat(50) + "twotwo");
            assertThat(in.read()).isEqualTo(-1);
        }
    }

    /** The JDK would say nothing, and leave the second member out. */
    @ParameterizedTest
    @ValueSource(ints = {1, 7, 20, 1 << 16})
    void aMemberWithADamagedHeaderIsNotPassedOver(int piece) throws IOException {
        for (int place = 0; place < 3; place++) {
            byte[] file = CallFiles.joined(ONE, TWO);
            file[ONE.length + place] ^= 1;
            try (InputStream in = new GzipInput(inPieces(file, piece))) {
                assertThat(in.readNBytes(150)).hasSize(150);
                assertThatThrownBy(in::read).isInstanceOf(ZipException.class);
            }
        }
    }

    @Test
    void aSingleByteAfterTheLastMemberIsDamage() throws IOException {
        try (InputStream in = new GzipInput(new ByteArrayInputStream(CallFiles.joined(TWO, new byte[] {'\n'})))) {
            assertThatThrownBy(in::readAllBytes).isInstanceOf(ZipException.class);
        }
    }

    /** What a repetition has still to give when the file ends is there, however few bytes are asked for. */
    @Test
    void allThatAFileStillGivesIsTheSameHoweverItIsAskedFor() throws IOException {
        byte[] whole = member("abcabcabcabc-".repeat(30) + "x");
        for (int length = 18; length < whole.length - 8; length++) {
            byte[] start = Arrays.copyOf(whole, length);
            assertThat(given(start, 1)).as("%s bytes", length).isEqualTo(given(start, 1 << 16));
        }
    }

    private static String given(byte[] file, int atOnce) throws IOException {
        StringBuilder text = new StringBuilder();
        byte[] bytes = new byte[atOnce];
        try (InputStream in = new GzipInput(new ByteArrayInputStream(file))) {
            for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
                text.append(new String(bytes, 0, count, UTF_8));
            }
            throw new AssertionError("the end of the file is not told");
        } catch (EOFException e) {
            return text.toString();
        }
    }

    private static byte[] member(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static InputStream inPieces(byte[] bytes, int piece) {
        return new FilterInputStream(new ByteArrayInputStream(bytes)) {
            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                return super.read(buffer, offset, Math.min(length, piece));
            }
        };
    }
}
