package io.github.decroche.examples.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Adds the nearest name to messages that refuse a name and list those that are allowed. It reads the messages, so that every
 * command, study file and call file has hints alike.
 */
final class Hints {
    private static final String ONE_OF = "; expected (?:[^\"]*: )?one of (?<names>.*)";

    /** The forms of such messages, with what was typed and what is allowed. */
    private static final List<Pattern> FORMS = List.of(
            Pattern.compile(".*?\"(?<typed>[^\"]*)\" is not allowed" + ONE_OF),
            Pattern.compile(".*?\"(?<typed>[^\"]*)\" is not allowed; expected (?<names>\\S+ or a study file)"),
            Pattern.compile("(?:.*[ .])?(?<typed>[^ .:]+): an unknown field is not allowed" + ONE_OF),
            Pattern.compile(".*column \"(?<typed>[^\"]*)\" is unknown; expected (?<names>.*)"),
            Pattern.compile(".*: expected one of \\[(?<names>.*)] \\(case-insensitive\\) but was '(?<typed>.*)'"));

    /** A name in a list: what stands between commas, without what is said about the list behind the last one. */
    private static final Pattern NAME = Pattern.compile("(?<name>[^\\s,]+)(?<last> .*)?");

    private Hints() {}

    /** The message, with the nearest name if there is one. */
    static String addedTo(String message) {
        if (!message.contains("expected ")) {
            return message;
        }
        for (Pattern form : FORMS) {
            Matcher matcher = form.matcher(message);
            if (matcher.matches()) {
                List<String> names = names(matcher.group("names"));
                boolean lower = message.endsWith("'");
                return NearestName.to(matcher.group("typed"), names)
                        .map(name -> message + NearestName.hint(lower ? name.toLowerCase(Locale.ROOT) : name))
                        .orElse(message);
            }
        }
        return message;
    }

    private static List<String> names(String list) {
        List<String> names = new ArrayList<>();
        for (String part : list.split(", ", -1)) {
            Matcher matcher = NAME.matcher(part);
            if (!matcher.matches()) {
                break;
            }
            names.add(matcher.group("name"));
            if (matcher.group("last") != null) {
                break;
            }
        }
        return names;
    }
}
