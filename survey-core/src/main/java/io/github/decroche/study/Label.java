package io.github.decroche.study;

import java.util.Locale;
import java.util.Objects;

/**
 * A text for people, in French and in English.
 *
 * @param fr the French text, not blank
 * @param en the English text, not blank
 */
public record Label(String fr, String en) {
    /** Refuses blank texts, and those that UTF-8 cannot write. */
    public Label {
        Objects.requireNonNull(fr, "fr");
        Objects.requireNonNull(en, "en");
        requireText("fr", fr);
        requireText("en", en);
    }

    /** One text for both languages. */
    public static Label of(String text) {
        requireText("text", Objects.requireNonNull(text, "text"));
        return new Label(text, text);
    }

    /** French for French locales, English for all others. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("fr") ? fr : en;
    }

    private static void requireText(String field, String text) {
        if (text.isBlank()) {
            throw new InvalidValueException(field, text, "a text that is not blank");
        }
        FieldProblem.ifNotUnicode(field, text).ifPresent(problem -> {
            throw new InvalidValueException(problem);
        });
    }

    /** The English text. */
    @Override
    public String toString() {
        return en;
    }
}
