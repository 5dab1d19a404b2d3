package io.github.decroche.examples.cli;

/** What fits on a terminal of 80 characters. */
final class TerminalTable {
    /** How many groups fit beside the names of the rows. */
    static final int GROUPS = 3;

    /** How many characters a line of running text has at most. */
    private static final int LINE = 80;

    private TerminalTable() {}

    /** A paragraph on as many lines as it takes. */
    static String wrap(String paragraph) {
        StringBuilder text = new StringBuilder();
        int length = 0;
        for (String word : paragraph.split(" ", -1)) {
            boolean fits = length + 1 + word.length() <= LINE;
            text.append(length == 0 ? "" : fits ? " " : "\n").append(word);
            length = length > 0 && fits ? length + 1 + word.length() : word.length();
        }
        return text.append('\n').toString();
    }
}
