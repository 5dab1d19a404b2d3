package io.github.decroche.generators;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** What befalls files on their way, for properties that hold whatever a file has been through. */
public final class DamagedFiles {
    private static final List<String> INSERTED = List.of(
            "\"", "\"\"", ",", "\n", "\r", "\r\n", "\0", "\uFEFF", "{", "}", "[]", "\\", "é", "null", " ", "\n\n",
            "1e999");
    private static final int LONGEST = 40;

    private DamagedFiles() {}

    /** The bytes of a file after so many damages: bits, bytes and lines changed, lost, doubled, moved, put in; the end cut off. */
    public static byte[] damaged(byte[] file, Random random, int damages) {
        byte[] bytes = file;
        for (int i = 0; i < damages && bytes.length > 0; i++) {
            bytes = damaged(bytes, random);
        }
        return bytes;
    }

    private static byte[] damaged(byte[] bytes, Random random) {
        int at = random.nextInt(bytes.length);
        int end = Math.min(bytes.length, at + 1 + random.nextInt(LONGEST));
        int lineStart = lineStart(bytes, at);
        int lineEnd = lineEnd(bytes, at);
        return switch (random.nextInt(10)) {
            case 0, 1 -> changed(bytes, at, (byte) (bytes[at] ^ 1 << random.nextInt(8)));
            case 2 -> changed(bytes, at, (byte) random.nextInt(256));
            case 3 -> changed(bytes, at, bytes[random.nextInt(bytes.length)]);
            case 4 -> joined(bytes, at, new byte[0], end);
            case 5 ->
                joined(bytes, at, INSERTED.get(random.nextInt(INSERTED.size())).getBytes(StandardCharsets.UTF_8), at);
            case 6 -> joined(bytes, at, Arrays.copyOfRange(bytes, at, end), random.nextBoolean() ? at : end);
            case 7 -> joined(bytes, lineStart, Arrays.copyOfRange(bytes, lineStart, lineEnd), lineStart);
            case 8 -> moved(bytes, lineStart, lineEnd, random.nextInt(bytes.length));
            default -> random.nextInt(4) == 0 ? Arrays.copyOf(bytes, at) : changed(bytes, at, (byte) '"');
        };
    }

    private static byte[] changed(byte[] bytes, int at, byte with) {
        byte[] changed = bytes.clone();
        changed[at] = with;
        return changed;
    }

    private static byte[] moved(byte[] bytes, int from, int to, int near) {
        byte[] line = Arrays.copyOfRange(bytes, from, to);
        byte[] others = joined(bytes, from, new byte[0], to);
        int at = others.length == 0 ? 0 : lineStart(others, Math.min(near, others.length - 1));
        return joined(others, at, line, at);
    }

    private static int lineStart(byte[] bytes, int at) {
        int start = at;
        while (start > 0 && bytes[start - 1] != '\n') {
            start--;
        }
        return start;
    }

    private static int lineEnd(byte[] bytes, int at) {
        int end = at;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        return Math.min(bytes.length, end + 1);
    }

    /** What stands before one place, something else, and what stands from another place on. */
    private static byte[] joined(byte[] bytes, int before, byte[] with, int after) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length + with.length);
        out.write(bytes, 0, before);
        out.writeBytes(with);
        out.write(bytes, after, bytes.length - after);
        return out.toByteArray();
    }
}
