package io.github.decroche.examples.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An English text with gaps and its translation. */
final class CatalogueEntry {
    private static final Pattern GAP = Pattern.compile("\\{(\\w+)(~?)}");

    /** What was found, in front of what is expected instead: quoted, or without a colon that ends a place. */
    private static final String VALUE =
            "\".*\"|text that is not JSON \\(.*\\)|a row that cannot be read \\(.*\\)|(?:[^\":]|:(?! ))+?";

    /** What a message begins with is not yet behind a place. */
    private static final String FIRST = "(?:\"[^\"]*\"|[^\":]|:(?! ))+?";

    private final String english;
    private final String translation;
    private final List<String> gaps = new ArrayList<>();
    private final Pattern pattern;
    private final String longest;

    CatalogueEntry(String english, String translation) {
        this.english = english;
        this.translation = translation;
        StringBuilder regex = new StringBuilder();
        String known = "";
        int end = 0;
        Matcher gap = GAP.matcher(english);
        while (gap.find()) {
            String text = english.substring(end, gap.start());
            known = text.length() > known.length() ? text : known;
            gaps.add(gap.group(1) + gap.group(2));
            regex.append(Pattern.quote(text))
                    .append('(')
                    .append(form(gap.group(1), gap.start() == 0))
                    .append(')');
            end = gap.end();
        }
        String rest = english.substring(end);
        this.longest = rest.length() > known.length() ? rest : known;
        this.pattern = Pattern.compile(regex.append(Pattern.quote(rest)).toString());
    }

    private static String form(String gap, boolean first) {
        return switch (gap.replaceFirst("\\d+$", "")) {
            case "value" -> VALUE;
            case "names" -> "[^\\s,]+(?:, [^\\s,]+)*";
            case "word" -> "[^\\s,;]+";
            case "n" -> "\\d+";
            case "place" -> FIRST;
            case "rest" -> ".+";
            default -> first ? FIRST : ".+?";
        };
    }

    String english() {
        return english;
    }

    String translation() {
        return translation;
    }

    /** The translation of a text, if the entry fits it. */
    Optional<String> translated(String text, UnaryOperator<String> ofGap) {
        if (!text.contains(longest)) {
            return Optional.empty();
        }
        Matcher matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        StringBuilder result = new StringBuilder();
        int done = 0;
        Matcher gap = GAP.matcher(translation);
        while (gap.find()) {
            int place = place(gap.group(1));
            String found = matcher.group(place + 1);
            boolean quoted = found.startsWith("\"") && found.endsWith("\"");
            boolean prose = gaps.get(place).endsWith("~") && !quoted;
            result.append(translation, done, gap.start()).append(prose ? ofGap.apply(found) : found);
            done = gap.end();
        }
        return Optional.of(result.append(translation.substring(done)).toString());
    }

    private int place(String gap) {
        for (int i = 0; i < gaps.size(); i++) {
            if (gaps.get(i).equals(gap) || gaps.get(i).equals(gap + "~")) {
                return i;
            }
        }
        throw new IllegalStateException("no gap " + gap + " in: " + english);
    }
}
