package io.github.decroche.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A file of rules as text.
 *
 * @param name the name of the file
 * @param text what stands in it
 */
record DrlSource(String name, String text) {
    /**
     * The text of a file.
     *
     * @throws InvalidDrlException if it is not UTF-8
     * @throws UncheckedIOException if it cannot be read
     */
    static DrlSource read(Path file) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new UncheckedIOException(file + ": no such file", e);
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": cannot be read: " + e.getMessage(), e);
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer text = CharBuffer.allocate(bytes.length);
        if (StandardCharsets.UTF_8.newDecoder().decode(in, text, true).isError()) {
            int line = 1 + (int) text.flip().chars().filter(c -> c == '\n').count();
            throw new InvalidDrlException(
                    List.of(new DrlProblem(file.toString(), line, "not UTF-8; expected a text file in UTF-8")));
        }
        return new DrlSource(file.toString(), text.flip().toString());
    }

    /** The line on which a rule begins. */
    OptionalInt lineOfRule(String rule) {
        return firstLineWith(Pattern.compile(Pattern.quote('"' + rule + '"')));
    }

    /** The first line in which a pattern is found. */
    OptionalInt firstLineWith(Pattern pattern) {
        List<String> lines = text.lines().toList();
        return IntStream.rangeClosed(1, lines.size())
                .filter(line -> pattern.matcher(lines.get(line - 1)).find())
                .findFirst();
    }
}
