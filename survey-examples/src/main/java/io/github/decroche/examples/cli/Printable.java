package io.github.decroche.examples.cli;

/** Text from files, made safe for a terminal. */
final class Printable {
    private Printable() {}

    /** The text without control characters, which could move the cursor or hide what follows. */
    static String text(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints()
                .forEach(c -> safe.appendCodePoint(
                        Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? '\uFFFD' : c));
        return safe.toString();
    }
}
