package io.github.decroche.examples.cli;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The language of tables. */
final class LanguageOption {
    private static final String NAME = "--lang";

    /** The languages that there are. */
    enum Language {
        FR,
        EN;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Option(
            names = NAME,
            description =
                    "The language of tables and messages: ${COMPLETION-CANDIDATES} (default: the machine's, else en).")
    private @Nullable Language language;

    /** The language that the words of a command line ask for, before anything else is known of them. */
    static Optional<Language> asked(String... words) {
        for (int i = 0; i < words.length; i++) {
            String word = words[i].equals(NAME) && i + 1 < words.length ? NAME + "=" + words[i + 1] : words[i];
            for (Language language : Language.values()) {
                if (word.equalsIgnoreCase(NAME + "=" + language)) {
                    return Optional.of(language);
                }
            }
        }
        return Optional.empty();
    }

    /** Whether it is French that was asked for, or that the machine speaks when nothing was. */
    static boolean isFrench(Optional<Language> asked) {
        return asked.map(language -> language == Language.FR)
                .orElseGet(() -> Locale.getDefault().getLanguage().equals(Locale.FRENCH.getLanguage()));
    }

    /** French when it was asked for or is the machine's language, otherwise English. */
    Locale locale() {
        return isFrench(Optional.ofNullable(language)) ? Locale.FRANCE : Locale.UK;
    }
}
