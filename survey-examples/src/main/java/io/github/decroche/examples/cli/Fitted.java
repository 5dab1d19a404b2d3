package io.github.decroche.examples.cli;

import io.github.decroche.text.TextTable;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes texts fit a terminal of 80 characters: lines break between words, behind hyphens of names, and within words at worst. */
final class Fitted {
    private static final int LINE = 80;

    /** What one column takes besides its cells: a space on both sides, and a bar in front of all but the first. */
    private static final int FRAME = 3;

    /** No column of texts is narrower, if they are longer, unless nothing else helps. */
    private static final int NARROWEST = 6;

    private static final Pattern BETWEEN =
            Pattern.compile("(?<=[^·] )|(?<=[\\p{L}\\d]-)(?=\\p{L})|(?<=\\p{L}/)(?=\\p{L})|(?<=…)(?=[-−\\d])");

    /** A word that is cut in front of its last consonant before a vowel, which leaves room for a hyphen. */
    private static final Pattern SYLLABLES =
            Pattern.compile("(.*\\p{L}{2})(?=[^\\W\\d_aeiouyéèêàùôîœ][aeiouyéèêàùôîœ]).+", Pattern.CASE_INSENSITIVE);

    private Fitted() {}

    /** The table with line breaks in the cells that are too long for it; the widest columns first become narrower. */
    static TextTable table(TextTable table) {
        List<List<String>> columns = IntStream.range(0, table.header().size())
                .mapToObj(column -> column(table, column))
                .toList();
        int[] widths = columns.stream().mapToInt(Fitted::longest).toArray();
        int[] words = columns.stream()
                .mapToInt(cells -> longest(cells.stream()
                        .flatMap(Fitted::parts)
                        .map(String::stripTrailing)
                        .toList()))
                .toArray();
        narrow(widths, words);
        narrow(
                widths,
                IntStream.range(0, words.length)
                        .map(column -> Math.min(
                                words[column], table.numbers().get(column) ? longestNumber(table, column) : NARROWEST))
                        .toArray());
        narrow(widths, new int[widths.length]);
        return new TextTable(
                row(table.header(), widths).stream()
                        .map(head -> head.replace("-\n", "-"))
                        .toList(),
                table.rows().stream().map(row -> row(row, widths)).toList(),
                table.numbers());
    }

    /** The lines of a column; heads are drawn with a break behind every hyphen. */
    private static List<String> column(TextTable table, int column) {
        List<String> cells = new ArrayList<>(
                table.header().get(column).replace("-", "-\n").lines().toList());
        table.rows().forEach(row -> cells.addAll(row.get(column).lines().toList()));
        return cells;
    }

    /** Numbers do not break, unless nothing else helps. */
    private static int longestNumber(TextTable table, int column) {
        return Math.max(
                NARROWEST,
                longest(table.rows().stream()
                        .flatMap(row -> row.get(column).lines())
                        .flatMap(Fitted::parts)
                        .map(String::stripTrailing)
                        .toList()));
    }

    private static void narrow(int[] widths, int[] least) {
        while (IntStream.of(widths).sum() + FRAME * widths.length - 1 > LINE) {
            int widest = IntStream.range(0, widths.length)
                    .filter(column -> widths[column] > Math.max(1, least[column]))
                    .reduce((one, other) -> widths[other] > widths[one] ? other : one)
                    .orElse(-1);
            if (widest < 0) {
                return;
            }
            widths[widest]--;
        }
    }

    private static int longest(List<String> lines) {
        return lines.stream().mapToInt(String::length).max().orElse(0);
    }

    private static List<String> row(List<String> cells, int[] widths) {
        return IntStream.range(0, cells.size())
                .mapToObj(column -> cells.get(column)
                        .lines()
                        .flatMap(line -> broken(line, widths[column]).stream())
                        .collect(Collectors.joining("\n")))
                .toList();
    }

    /** A text on as many lines as it takes, all but the first one indented. */
    static String hanging(String text, int indent) {
        return String.join("\n" + " ".repeat(indent), broken(text, LINE - indent));
    }

    /** A line as several that are not longer than so many characters. */
    private static List<String> broken(String line, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder begun = new StringBuilder();
        for (String part : parts(line).toList()) {
            if (begun.length() > 0 && begun.length() + part.stripTrailing().length() > width) {
                lines.add(begun.toString().stripTrailing());
                begun.setLength(0);
            }
            begun.append(part);
            while (begun.toString().stripTrailing().length() > width) {
                Matcher syllables = SYLLABLES.matcher(begun.substring(0, width + 1));
                boolean word = syllables.matches();
                int length = word ? syllables.end(1) : width;
                lines.add(begun.substring(0, length) + (word ? "-" : ""));
                begun.delete(0, length);
            }
        }
        lines.add(begun.toString().stripTrailing());
        return lines;
    }

    private static Stream<String> parts(String line) {
        return BETWEEN.splitAsStream(line);
    }
}
