package io.github.decroche.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Tables drawn with characters: names to the left, numbers to the right. (Written out, because the
 * libraries that do it pass every text through the machine's charset, which on Java 17 need not know accents or dashes.)
 */
final class Drawing {
    private final List<Boolean> numbers;
    private final List<Integer> widths;

    private Drawing(List<Boolean> numbers, List<Integer> widths) {
        this.numbers = numbers;
        this.widths = widths;
    }

    static String of(TextTable table) {
        List<List<List<String>>> rows = new ArrayList<>();
        rows.add(table.header().stream()
                .map(name -> lines(name.replaceAll("-(?!\n)", "-\n"))) // ids break where they can
                .toList());
        table.rows().forEach(row -> rows.add(row.stream().map(Drawing::lines).toList()));
        List<Integer> widths = IntStream.range(0, table.header().size())
                .mapToObj(column -> rows.stream()
                        .flatMap(row -> row.get(column).stream())
                        .mapToInt(Drawing::width)
                        .max()
                        .orElse(0))
                .toList();
        String rule = widths.stream().map(width -> "-".repeat(width + 2)).collect(Collectors.joining("+")) + "\n";
        Drawing drawing = new Drawing(table.numbers(), widths);
        return drawing.row(rows.get(0))
                + rule
                + rows.stream().skip(1).map(drawing::row).collect(Collectors.joining());
    }

    private static List<String> lines(String cell) {
        return cell.lines().map(Printable::text).toList();
    }

    private static int width(String line) {
        return line.codePointCount(0, line.length());
    }

    /** A row, which takes as many lines as the highest of its cells. */
    private String row(List<List<String>> cells) {
        int height = cells.stream().mapToInt(List::size).max().orElse(0);
        StringBuilder text = new StringBuilder();
        for (int line = 0; line < height; line++) {
            for (int column = 0; column < cells.size(); column++) {
                List<String> cell = cells.get(column);
                String part = line < cell.size() ? cell.get(line) : "";
                String space = " ".repeat(widths.get(column) - width(part));
                text.append(column == 0 ? " " : "| ")
                        .append(numbers.get(column) ? space + part : part + space)
                        .append(' ');
            }
            text.append('\n');
        }
        return text.toString();
    }
}
