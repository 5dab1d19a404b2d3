package io.github.decroche.study;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The words of one closed vocabulary, made once: a call log names them millions of times.
 *
 * @param words the constants by their words, in their order
 * @param ids the words in the order of their constants
 */
record Vocabulary(Map<String, Enum<?>> words, List<String> ids) {
    private static final ClassValue<Vocabulary> ALL = new ClassValue<>() {
        @Override
        protected Vocabulary computeValue(Class<?> type) {
            Map<String, Enum<?>> words = new LinkedHashMap<>();
            for (Object constant : type.getEnumConstants()) {
                Enum<?> term = (Enum<?>) constant;
                words.put(term.name().toLowerCase(Locale.ROOT).replace('_', '-'), term);
            }
            return new Vocabulary(words, List.copyOf(words.keySet()));
        }
    };

    static Vocabulary of(Class<?> type) {
        return ALL.get(type);
    }
}
