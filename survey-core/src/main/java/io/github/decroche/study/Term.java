package io.github.decroche.study;

import org.jspecify.annotations.Nullable;

/** A word of a closed vocabulary, written in files as lower-case words joined by hyphens: {@code announced-too-long}. */
public interface Term {
    /** The constant's place among those of its enum, as an enum has it. */
    int ordinal();

    /** The enum that the constant belongs to, as an enum has it. */
    Class<?> getDeclaringClass();

    /** The word as files write it. */
    default String id() {
        return Vocabulary.of(getDeclaringClass()).ids().get(ordinal());
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
        @Nullable Enum<?> term = Vocabulary.of(vocabulary).words().get(id);
        if (term == null) {
            throw new InvalidValueException(
                    field, id, FieldProblem.oneOf(Vocabulary.of(vocabulary).ids()));
        }
        return vocabulary.cast(term);
    }
}
