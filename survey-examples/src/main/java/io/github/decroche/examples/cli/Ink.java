package io.github.decroche.examples.cli;

import io.github.decroche.text.Printable;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Colours and bold letters, where someone sees them on a terminal that knows them and has not asked for none (NO_COLOR, see
 * https://no-color.org). Elsewhere every text stays as it is. Whether there is a terminal is asked when there is something to
 * colour.
 */
final class Ink {
    private static final Pattern ERROR = Pattern.compile("^survey:");
    private static final Pattern WARNING = Pattern.compile("^((?:[^ ]*: )?)(warning:|avertissement\u00a0:)");

    /** What we write ourselves that moves no cursor: colours and bold letters. */
    private static final Pattern OWN = Pattern.compile("\u001b\\[[0-9;]*m|\t");

    private static final Pattern TAB = Pattern.compile("\t");

    /** The line between the head of a table and its rows. */
    private static final Pattern RULE = Pattern.compile("-+(\\+-+)+");

    private final StandardError screen;
    private final boolean wanted;
    private @Nullable Boolean errors;

    private Ink(StandardError screen, boolean wanted) {
        this.screen = screen;
        this.wanted = wanted;
    }

    /** Of a process with these environment variables. */
    static Ink of(StandardError screen, Map<String, String> environment) {
        boolean refused = !environment.getOrDefault("NO_COLOR", "").isEmpty();
        return new Ink(
                screen, !refused && !environment.getOrDefault("TERM", "dumb").equals("dumb"));
    }

    /** Of a command. */
    static Ink of(CommandSpec command) {
        return of(SurveyCommand.err(command), System.getenv());
    }

    /** How help is printed that some words ask for; without colours when they ask for none, without looking further. */
    Ansi ofHelp(String... words) {
        boolean help = List.of(words).stream().anyMatch(word -> word.matches("help|--help|-\\w*h\\w*"));
        return help && wanted && screen.isBesideTerminal() ? Ansi.ON : Ansi.OFF;
    }

    /** A line without characters that could move a terminal's cursor or hide what follows. */
    static String safe(String line) {
        return safe(line, TAB);
    }

    /** The same for standard output, where our own colours may be in it already. */
    String safeResult(String line) {
        boolean coloured = line.indexOf('\u001b') >= 0 && wanted && screen.isBesideTerminal();
        return safe(line, coloured ? OWN : TAB);
    }

    private static String safe(String line, Pattern kept) {
        if (line.codePoints().allMatch(Printable::isSafe)) {
            return line;
        }
        StringBuilder safe = new StringBuilder();
        int end = 0;
        Matcher matcher = kept.matcher(line);
        while (matcher.find()) {
            safe.append(Printable.text(line.substring(end, matcher.start()))).append(matcher.group());
            end = matcher.end();
        }
        return safe.append(Printable.text(line.substring(end))).toString();
    }

    /** A message of standard error. */
    synchronized String message(String line) {
        if (errors == null) {
            errors = wanted && screen.isTerminal();
        }
        return errors ? marked(line) : line;
    }

    /** A message of standard output. */
    String result(String line) {
        return wanted && WARNING.matcher(line).find() && screen.isBesideTerminal() ? marked(line) : line;
    }

    private static String marked(String line) {
        String error = ERROR.matcher(line).replaceFirst("\u001b[1;31m$0\u001b[0m");
        return WARNING.matcher(error).replaceFirst("$1\u001b[33m$2\u001b[0m");
    }

    /** A name in front of a text of standard output. */
    String name(String name) {
        return wanted && screen.isBesideTerminal() ? bold(name) : name;
    }

    /** Tables for standard output, with their heads in bold. */
    String tables(String text) {
        if (!wanted || !text.contains("-+-") || !screen.isBesideTerminal()) {
            return text;
        }
        List<String> lines = text.lines().toList();
        return IntStream.range(0, lines.size())
                .mapToObj(i -> (isHead(lines, i) ? bold(lines.get(i)) : lines.get(i)) + "\n")
                .collect(Collectors.joining());
    }

    /** Whether a rule follows before the next empty line. */
    private static boolean isHead(List<String> lines, int line) {
        for (int i = line; i < lines.size() && !lines.get(i).isEmpty(); i++) {
            if (RULE.matcher(lines.get(i)).matches()) {
                return i > line;
            }
        }
        return false;
    }

    private static String bold(String text) {
        return "\u001b[1m" + text + "\u001b[0m";
    }
}
