package io.github.decroche.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.kie.api.builder.Message;

/**
 * What Drools says of a mistake. It tells the line of a mistake in the grammar; of any other it tells the words, or the place
 * in Java code that it made and nobody wrote, so those words are looked up in the rules.
 *
 * @param path the file: one of the user's, or Java code that Drools made of it
 * @param line the line in that file, when it is known
 * @param text what is wrong, in one line
 */
record DrlMessage(String path, int line, String text) {
    /** What looks like a word of the rules rather than of the message: it has a capital, a dot, a digit or an underscore. */
    private static final Pattern CODE = Pattern.compile("(?=\\w*[A-Z0-9_.])[A-Za-z_][\\w.]*\\w");

    private static final Pattern WORD = Pattern.compile("[A-Za-z_]\\w+");

    static DrlMessage of(Message message) {
        return new DrlMessage(
                String.valueOf(message.getPath()),
                message.getLine(),
                message.getText().lines().findFirst().orElse("").strip());
    }

    /** Whether it only repeats that another message is there. */
    boolean isEcho() {
        return text.startsWith("Java source of ") || text.equals("Parser returned a null Package");
    }

    /** What to look for in the rules, the most telling first: what stands after the last colon, code, any other word. */
    List<Pattern> clues() {
        List<Pattern> clues = new ArrayList<>();
        int colon = text.lastIndexOf(": ");
        if (colon >= 0) {
            String quoted = Pattern.quote(text.substring(colon + 1).strip());
            clues.add(Pattern.compile(quoted.replaceAll("\\s+", "\\\\E\\\\s*\\\\Q")));
        }
        for (Pattern kind : List.of(CODE, WORD)) {
            kind.matcher(text)
                    .results()
                    .map(MatchResult::group)
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .map(word -> Pattern.compile("(?<!\\w)" + Pattern.quote(word) + "(?!\\w)"))
                    .forEach(clues::add);
        }
        return clues;
    }
}
