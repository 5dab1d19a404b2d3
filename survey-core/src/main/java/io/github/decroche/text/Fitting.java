package io.github.decroche.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes tables fit so many characters: the lines of cells break as {@link Wrapping} breaks them, the widest columns first. */
final class Fitting {
    /** What one column takes besides its cells: a space on both sides, and a bar in front of all but the first. */
    private static final int FRAME = 3;

    /** No column of texts is narrower, if they are longer, unless nothing else helps. */
    private static final int NARROWEST = 6;

    private Fitting() {}

    /** The table with line breaks in the cells that are too long for it; the widest columns first become narrower. */
    static TextTable table(TextTable table, int width) {
        List<List<String>> columns = IntStream.range(0, table.header().size())
                .mapToObj(column -> column(table, column))
                .toList();
        int[] widths = columns.stream().mapToInt(Fitting::longest).toArray();
        int[] words = columns.stream()
                .mapToInt(cells -> longest(cells.stream()
                        .flatMap(Wrapping::parts)
                        .map(String::stripTrailing)
                        .toList()))
                .toArray();
        narrow(widths, words, width);
        narrow(
                widths,
                IntStream.range(0, words.length)
                        .map(column -> Math.min(
                                words[column], table.numbers().get(column) ? longestNumber(table, column) : NARROWEST))
                        .toArray(),
                width);
        narrow(widths, new int[widths.length], width);
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
                        .flatMap(Wrapping::parts)
                        .map(String::stripTrailing)
                        .toList()));
    }

    private static void narrow(int[] widths, int[] least, int most) {
        while (IntStream.of(widths).sum() + FRAME * widths.length - 1 > most) {
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
                        .flatMap(line -> Wrapping.lines(line, widths[column]).stream())
                        .collect(Collectors.joining("\n")))
                .toList();
    }
}
