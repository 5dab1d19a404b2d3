package io.github.decroche.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Breaks texts that are too long for a line: between words, behind hyphens of names, and within words at worst. */
public final class Wrapping {
    private static final Pattern BETWEEN =
            Pattern.compile("(?<=[^·] )|(?<=[\\p{L}\\d]-)(?=\\p{L})|(?<=\\p{L}/)(?=\\p{L})|(?<=…)(?=[-−\\d])");

    /** A word that is cut in front of its last consonant before a vowel, which leaves room for a hyphen. */
    private static final Pattern SYLLABLES =
            Pattern.compile("(.*\\p{L}{2})(?=[^\\W\\d_aeiouyéèêàùôîœ][aeiouyéèêàùôîœ]).+", Pattern.CASE_INSENSITIVE);

    private Wrapping() {}

    /**
     * A text on lines of at most so many characters.
     *
     * @param text a text on one line
     * @param width at least 1
     */
    public static List<String> lines(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder begun = new StringBuilder();
        for (String part : parts(text).toList()) {
            if (begun.length() > 0 && begun.length() + part.stripTrailing().length() > width) {
                lines.add(begun.toString().stripTrailing());
                begun.setLength(0);
            }
            begun.append(part);
            while (begun.toString().stripTrailing().length() > width) {
                Matcher syllables = SYLLABLES.matcher(begun.substring(0, width + 1));
                boolean word = syllables.matches();
                int length = word ? syllables.end(1) : width;
                lines.add(begun.substring(0, length) + (word ? "-" : ""));
                begun.delete(0, length);
            }
        }
        lines.add(begun.toString().stripTrailing());
        return lines;
    }

    /** The parts of a line between which it may break. */
    static Stream<String> parts(String line) {
        return BETWEEN.splitAsStream(line);
    }
}
