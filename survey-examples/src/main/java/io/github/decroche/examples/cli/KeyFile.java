package io.github.decroche.examples.cli;

import io.github.decroche.io.UnreadableInputException;
import io.github.decroche.privacy.Pseudonyms;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * A file that holds a secret key, byte for byte: a line feed at its end is part of it. Nothing that is said of it tells any of
 * its bytes.
 *
 * @param pseudonyms the surrogates under the key
 * @param warnings what makes the key weaker than it could be
 */
record KeyFile(Pseudonyms pseudonyms, List<String> warnings) {
    /** A longer file is something else, such as the calls. */
    private static final int LONGEST = 4096;

    /** A text has at most 6 bits of chance a character, and rather 4: so many hold 128. */
    private static final int SHORTEST_TEXT = 32;

    /** A line of shell that makes a good one. */
    static final String HOW_TO_MAKE = "(umask 077; head -c 32 /dev/urandom > FILE)";

    private static final Set<PosixFilePermission> OF_OTHERS =
            Set.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);

    /**
     * Reads a key.
     *
     * @throws UnreadableInputException if there is none, or it is too short or too long
     */
    static KeyFile read(Path file) {
        byte[] key = bytes(file);
        try {
            Pseudonyms pseudonyms = Pseudonyms.keyed(key);
            List<String> warnings = new ArrayList<>();
            if (isReadByOthers(file)) {
                warnings.add("warning: " + file + ": others can read the key; chmod 600 keeps it from them");
            }
            if (isText(key) && key.length < SHORTEST_TEXT) {
                warnings.add("warning: " + file + ": a text of " + key.length
                        + " bytes is easily guessed; expected bytes drawn by chance, such as " + HOW_TO_MAKE);
            }
            return new KeyFile(pseudonyms, warnings);
        } catch (IllegalArgumentException e) {
            throw new UnreadableInputException(file + ": " + e.getMessage() + ", such as " + HOW_TO_MAKE, e);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    private static byte[] bytes(Path file) {
        if (Files.isDirectory(file)) {
            throw new UnreadableInputException(file + ": a directory; expected a key file");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                throw new UnreadableInputException(file + ": longer than " + LONGEST + " bytes; expected a key file");
            }
            return bytes;
        } catch (NoSuchFileException e) {
            throw new UnreadableInputException(file + ": no such file; one is made by " + HOW_TO_MAKE, e);
        } catch (IOException e) {
            throw new UnreadableInputException(file + ": cannot be read: " + e.getMessage(), e);
        }
    }

    private static boolean isText(byte[] key) {
        for (byte each : key) {
            boolean isBlank = each == '\n' || each == '\r' || each == '\t';
            if (!isBlank && (each < ' ' || each > '~')) {
                return false;
            }
        }
        return true;
    }

    private static boolean isReadByOthers(Path file) {
        try {
            return Files.getPosixFilePermissions(file).stream().anyMatch(OF_OTHERS::contains);
        } catch (IOException | UnsupportedOperationException e) {
            return false; // a system that has no such permissions
        }
    }
}
