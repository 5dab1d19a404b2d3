package io.github.decroche.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How a result of many parts shows itself at a prompt or in a debugger: a line that says what it is, and a small table below it, at
 * most {@value #WIDTH} characters wide. It is for eyes: the same in every locale, long lists are cut in the middle, long cells broken.
 */
public final class Overview {
    /** What stands where there is nothing. */
    public static final String NONE = "–";

    private static final Pattern NUMBER = Pattern.compile("(?s)([-+]?\\d(?:\\P{L}|e-|\\bat\\b|\\bof\\b)*)?|[–…]");

    static final int WIDTH = 80;
    private static final int MOST_ROWS = 24;
    private static final int FIRST_ROWS = 10;
    private static final int LAST_ROWS = 5;
    private static final int MOST_COLUMNS = 8;

    private Overview() {}

    /**
     * A result with its parts, one a row.
     *
     * @param title what the result is
     * @param header the heads of the columns
     * @param items the parts
     * @param row the cells of a part, {@linkplain #cell as texts}
     */
    public static <T> String of(
            String title, List<String> header, Collection<? extends T> items, Function<? super T, List<?>> row) {
        List<T> all = List.copyOf(items);
        List<List<String>> rows = new ArrayList<>();
        boolean cut = all.size() > MOST_ROWS;
        all.subList(0, cut ? FIRST_ROWS : all.size()).forEach(item -> rows.add(cells(row.apply(item))));
        if (cut) {
            rows.add(IntStream.range(0, header.size())
                    .mapToObj(column -> column == 0 ? "… " + (all.size() - FIRST_ROWS - LAST_ROWS) + " more" : "")
                    .toList());
            all.subList(all.size() - LAST_ROWS, all.size()).forEach(item -> rows.add(cells(row.apply(item))));
        }
        return (wrapped(title, WIDTH) + "\n" + table(header, rows).text(WIDTH)).stripTrailing();
    }

    /** A value as the text of a cell: numbers with three decimals, terms as their ids, what is absent as {@value #NONE}, one line
     * of all else. */
    public static String cell(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(Overview::cell).orElse(NONE);
        }
        if (value instanceof OptionalDouble optional) {
            return optional.isPresent() ? cell(optional.getAsDouble()) : NONE;
        }
        if (value instanceof OptionalLong optional) {
            return optional.isPresent() ? cell(optional.getAsLong()) : NONE;
        }
        if (value instanceof Double number) {
            return String.format(Locale.ROOT, "%.3f", number);
        }
        if (value instanceof Enum<?> term) {
            return term.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
        if (value instanceof Collection<?> several) {
            return several.isEmpty()
                    ? NONE
                    : several.stream().map(Overview::cell).collect(Collectors.joining(", "));
        }
        return value instanceof String text
                ? text
                : value.toString().lines().findFirst().orElse("");
    }

    private static List<String> cells(List<?> values) {
        return values.stream().map(Overview::cell).toList();
    }

    /** The table, with columns as wide as they all can be; those that do not fit even so are left out. */
    private static TextTable table(List<String> header, List<List<String>> rows) {
        int shown = Math.min(header.size(), MOST_COLUMNS);
        List<List<String>> all = new ArrayList<>();
        all.add(IntStream.range(0, header.size())
                .mapToObj(column -> head(header.get(column), column, rows))
                .toList());
        all.addAll(rows);
        List<List<String>> kept = new ArrayList<>();
        for (List<String> cells : all) {
            List<String> first = new ArrayList<>(cells.subList(0, shown));
            if (shown < cells.size()) {
                first.set(shown - 1, "…");
            }
            kept.add(first);
        }
        return new TextTable(
                kept.get(0),
                kept.subList(1, kept.size()),
                IntStream.range(0, shown)
                        .mapToObj(column -> rows.stream()
                                .map(row -> row.get(column))
                                .allMatch(cell -> NUMBER.matcher(cell).matches()))
                        .toList());
    }

    /** A head on lines no longer than the cells below it, but for its longest word. */
    private static String head(String head, int column, List<List<String>> rows) {
        int cells = rows.stream()
                .flatMap(row -> row.get(column).lines())
                .mapToInt(String::length)
                .max()
                .orElse(0);
        int word = Arrays.stream(head.split(" |(?<=-)", -1))
                .mapToInt(String::length)
                .max()
                .orElse(0);
        return head.length() <= cells ? head : wrapped(head, Math.max(1, Math.max(cells, word)));
    }

    /** A text of one or more lines on lines of at most so many characters. */
    private static String wrapped(String text, int most) {
        return text.lines().flatMap(line -> Wrapping.lines(line, most).stream()).collect(Collectors.joining("\n"));
    }
}
