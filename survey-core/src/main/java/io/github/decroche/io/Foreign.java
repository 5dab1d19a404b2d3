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
        boolean big = start[2] == 0 && (start[0] == 0 || start[0] == (byte) 0xfe);
        boolean little = start[3] == 0 && (start[1] == 0 || start[1] == (byte) 0xfe);
        return big || little ? Optional.of("text in UTF-16") : Optional.empty();
    }
}
