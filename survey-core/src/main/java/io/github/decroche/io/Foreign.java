package io.github.decroche.io;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Files that are given by mistake where text in UTF-8 belongs, told by how they begin. */
final class Foreign {
    /** How many bytes tell. */
    static final int BYTES = 4;

    private Foreign() {}

    /**
     * Refuses what is no text in UTF-8.
     *
     * @param start the first bytes, {@link #BYTES} of them where there are so many
     * @throws UnreadableInputException if they are those of something else
     */
    static void refuse(byte[] start, String source) {
        kind(start).ifPresent(kind -> {
            throw new UnreadableInputException(source + ": " + kind + "; expected text in UTF-8");
        });
    }

    private static boolean isUtf16(byte firstHigh, byte firstLow, byte secondHigh, byte secondLow) {
        boolean isMark = firstHigh == (byte) 0xfe && firstLow == (byte) 0xff;
        return (isMark || (firstHigh == 0 && firstLow != 0)) && secondHigh == 0 && secondLow != 0;
    }

    private static Optional<String> kind(byte[] start) {
        if (start.length < BYTES) {
            return Optional.empty();
        }
        if (new String(start, StandardCharsets.ISO_8859_1).equals("PK\u0003\u0004")) {
            return Optional.of("a zip archive or a workbook of a spreadsheet");
        }
        if (new String(start, StandardCharsets.ISO_8859_1).equals("%PDF")) {
            return Optional.of("a PDF document");
        }
        // of two characters of ASCII in UTF-16 every other byte is zero; one may be the mark of the order of the bytes
        boolean big = isUtf16(start[0], start[1], start[2], start[3]);
        boolean little = isUtf16(start[1], start[0], start[3], start[2]);
        return big || little ? Optional.of("text in UTF-16") : Optional.empty();
    }
}
