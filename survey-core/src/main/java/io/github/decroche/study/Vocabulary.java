package io.github.decroche.study;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The words of one closed vocabulary, made once: a call log names them millions of times.
 *
 * @param words the constants by their words, in their order
 * @param ids the words by the names of the constants
 */
record Vocabulary(Map<String, Enum<?>> words, Map<String, String> ids) {
    private static final ClassValue<Vocabulary> ALL = new ClassValue<>() {
        @Override
        protected Vocabulary computeValue(Class<?> type) {
            Map<String, Enum<?>> words = new LinkedHashMap<>();
            Map<String, String> ids = new LinkedHashMap<>();
            for (Object constant : type.getEnumConstants()) {
                String name = ((Enum<?>) constant).name();
                String id = name.toLowerCase(Locale.ROOT).replace('_', '-');
                words.put(id, (Enum<?>) constant);
                ids.put(name, id);
            }
            return new Vocabulary(words, ids);
        }
    };

    static Vocabulary of(Class<?> type) {
        return ALL.get(type);
    }

    /** The word of the constant of that name. */
    String id(String name) {
        return Objects.requireNonNull(ids.get(name), name);
    }
}
