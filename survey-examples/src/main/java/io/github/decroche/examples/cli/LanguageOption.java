package io.github.decroche.examples.cli;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The language of tables. */
final class LanguageOption {
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
            names = "--lang",
            description = "The language of tables: ${COMPLETION-CANDIDATES} (default: the machine's, else en).")
    private @Nullable Language language;

    /** French when it was asked for or is the machine's language, otherwise English. */
    Locale locale() {
        boolean french = language == null
                ? Locale.getDefault().getLanguage().equals(Locale.FRENCH.getLanguage())
                : language == Language.FR;
        return french ? Locale.FRANCE : Locale.UK;
    }
}
