package io.github.decroche.examples.cli;

import io.github.decroche.text.Wrapping;

/** What fits on a terminal of 80 characters. */
final class Terminal {
    /** How many groups fit beside the names of the rows. */
    static final int GROUPS = 3;

    /** How many characters a line has at most. */
    static final int LINE = 80;

    private Terminal() {}

    /** A paragraph on as many lines as it takes. */
    static String wrap(String paragraph) {
        return hanging(paragraph, 0) + "\n";
    }

    /** A text on as many lines as it takes, all but the first one indented. */
    static String hanging(String text, int indent) {
        return String.join("\n" + " ".repeat(indent), Wrapping.lines(text, LINE - indent));
    }
}
