package io.github.decroche.rules;

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
