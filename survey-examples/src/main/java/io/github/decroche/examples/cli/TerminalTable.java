package io.github.decroche.examples.cli;

import io.github.decroche.text.TextTable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Draws tables for terminals of 80 characters: names to the left, numbers to the right. (A library did it before; it passed
 * every text through the machine's charset, which on Java 17 need not know accents or dashes.)
 */
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

    /** The table with the columns of numbers to the right. */
    static String draw(TextTable table) {
        List<Boolean> numbers = table.numbers();
        List<List<String>> rows = new ArrayList<>();
        rows.add(table.header().stream()
                .map(name -> name.replace("-", "-\n")) // ids break where they can
                .toList());
        rows.addAll(table.rows());
        List<Integer> widths = IntStream.range(0, table.header().size())
                .mapToObj(column -> rows.stream()
                        .flatMap(row -> row.get(column).lines())
                        .mapToInt(String::length)
                        .max()
                        .orElse(0))
                .toList();
        String rule = widths.stream().map(width -> "-".repeat(width + 2)).collect(Collectors.joining("+")) + "\n";
        return row(rows.get(0), widths, numbers)
                + rule
                + rows.stream().skip(1).map(row -> row(row, widths, numbers)).collect(Collectors.joining());
    }

    /** A row, which takes as many lines as the highest of its cells. */
    private static String row(List<String> cells, List<Integer> widths, List<Boolean> numbers) {
        List<List<String>> lines =
                cells.stream().map(cell -> cell.lines().toList()).toList();
        int height = lines.stream().mapToInt(List::size).max().orElse(0);
        StringBuilder text = new StringBuilder();
        for (int line = 0; line < height; line++) {
            for (int column = 0; column < cells.size(); column++) {
                List<String> cell = lines.get(column);
                String part = line < cell.size() ? cell.get(line) : "";
                String space = " ".repeat(widths.get(column) - part.length());
                text.append(column == 0 ? " " : "| ")
                        .append(numbers.get(column) ? space + part : part + space)
                        .append(' ');
            }
            text.append('\n');
        }
        return text.toString();
    }
}
