package io.github.decroche.study;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** A word of a closed vocabulary, written in files as lower-case words joined by hyphens: {@code announced-too-long}. */
public interface Term {
    /** The constant's name, as an enum has it. */
    String name();

    /** The word as files write it. */
    default String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The constant that a word stands for.
     *
     * @param vocabulary the enum
     * @param field where the word was found, for the message
     * @param id the word
     * @throws InvalidValueException if the vocabulary has no such word; the message lists those it has
     */
    static <E extends Enum<E> & Term> E parse(Class<E> vocabulary, String field, String id) {
        for (E term : vocabulary.getEnumConstants()) {
            if (term.id().equals(id)) {
                return term;
            }
        }
        throw new InvalidValueException(
                field,
                id,
                Arrays.stream(vocabulary.getEnumConstants())
                        .map(Term::id)
                        .collect(Collectors.joining(", ", "one of ", "")));
    }
}
