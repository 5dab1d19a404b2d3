package io.github.decroche.examples.cli;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.UnaryOperator;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The messages of the command line as people see them: with a hint where a name was mistyped, in the language of the run. The
 * library writes English, which is part of what it promises; every line goes through here on its way out.
 */
final class Messages implements UnaryOperator<String> {
    private final boolean french;

    private Messages(boolean french) {
        this.french = french;
    }

    /** In the language that some words ask for, else in that of the machine, if it is French; else in English. */
    static Messages of(String... words) {
        return new Messages(LanguageOption.isFrench(LanguageOption.asked(words)));
    }

    /** In the language of the run of a command. */
    static Messages of(CommandSpec command) {
        return of(command.root().commandLine().getParseResult().originalArgs().toArray(String[]::new));
    }

    /** A line as people see it. */
    @Override
    public String apply(String line) {
        return translated(Hints.addedTo(line));
    }

    /** A text of this command line in the language of the run. */
    String translated(String text) {
        return french ? Catalogue.french().translated(text) : text;
    }

    /** How numbers are written in the language of the run. */
    Locale numbers() {
        return french ? Locale.FRANCE : Locale.ROOT;
    }

    /** Has a command line print its help in the language of the run. */
    void translateHelp(CommandLine line) {
        if (french) {
            line.setResourceBundle(ResourceBundle.getBundle(
                    Messages.class.getPackageName() + ".help",
                    Locale.FRENCH,
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
        }
    }
}
