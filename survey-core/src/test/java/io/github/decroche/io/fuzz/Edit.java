package io.github.decroche.io.fuzz;

import com.code_intelligence.jazzer.mutation.annotation.InRange;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One change of a file: some words in a row give way to a text, or else to a copy of another word of the file.
 *
 * @param at the first word, counted from 0 and once more from the start behind the last
 * @param words how many words give way: with none, something is put in
 * @param copied the word that is copied
 * @param text the text
 */
record Edit(
        int at,
        @InRange(min = 0, max = 3) int words,
        int copied,
        @Nullable String text) {
    /** The words of a file: whole ones, and each other character. */
    static List<String> words(String file) {
        return List.of(file.split("(?<![\\w-])|(?![\\w-])"));
    }

    /** The words after the change. */
    List<String> of(List<String> before) {
        int start = Math.floorMod(at, before.size());
        String with = text == null ? before.get(Math.floorMod(copied, before.size())) : text;
        return Stream.of(
                        before.stream().limit(start),
                        Stream.of(with),
                        before.stream().skip(start + (long) words))
                .flatMap(part -> part)
                .toList();
    }
}
