package io.github.decroche.statistics.comparison;

import io.github.decroche.text.Overview;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collector;

/**
 * How often each combination of two characteristics occurred: a table of counts with any number of rows and columns, each known
 * by a key and in the ascending order of the keys. A combination that never occurred counts 0, and so does one of unknown keys.
 *
 * @param <R> the keys of the rows
 * @param <C> the keys of the columns
 */
public final class ContingencyTable<R extends Comparable<? super R>, C extends Comparable<? super C>> {
    private final SortedMap<R, SortedMap<C, Long>> counts = new TreeMap<>();
    private final SortedMap<R, Long> rowTotals = new TreeMap<>();
    private final SortedMap<C, Long> columnTotals = new TreeMap<>();
    private final long size;

    private ContingencyTable(Map<R, ? extends Map<C, Long>> source) {
        SortedSet<C> columns = new TreeSet<>();
        source.values().forEach(row -> columns.addAll(row.keySet()));
        source.forEach((rowKey, row) -> {
            SortedMap<C, Long> filled = new TreeMap<>();
            for (C column : columns) {
                long count = row.getOrDefault(column, 0L);
                if (count < 0) {
                    throw new IllegalArgumentException(
                            "counts: " + count + " in row " + rowKey + ", column " + column + "; expected from 0 on");
                }
                filled.put(column, count);
                columnTotals.merge(column, count, Math::addExact);
            }
            counts.put(rowKey, filled);
            rowTotals.put(rowKey, total(filled.values()));
        });
        size = total(rowTotals.values());
    }

    private static long total(Collection<Long> numbers) {
        return numbers.stream().reduce(0L, Math::addExact);
    }

    /**
     * A table of counts, given row by row; the keys are 1, 2, 3 and so on.
     *
     * @throws IllegalArgumentException if a count is negative, or the rows are not all of one length
     * @throws ArithmeticException if the total exceeds 2⁶³ − 1
     */
    public static ContingencyTable<Integer, Integer> of(long[]... rows) {
        Map<Integer, Map<Integer, Long>> counts = new TreeMap<>();
        for (long[] row : rows) {
            if (row.length != rows[0].length) {
                throw new IllegalArgumentException(
                        "rows: one of " + row.length + " after one of " + rows[0].length + "; expected equal lengths");
            }
            Map<Integer, Long> numbered = new TreeMap<>();
            for (long count : row) {
                numbered.put(numbered.size() + 1, count);
            }
            counts.put(counts.size() + 1, numbered);
        }
        return of(counts);
    }

    /**
     * A table of counts by the key of their row and that of their column. What is missing counts 0; a key with counts of 0 only
     * is an empty row or column.
     *
     * @throws IllegalArgumentException if a count is negative
     * @throws ArithmeticException if the total exceeds 2⁶³ − 1
     */
    public static <R extends Comparable<? super R>, C extends Comparable<? super C>> ContingencyTable<R, C> of(
            Map<R, ? extends Map<C, Long>> counts) {
        return new ContingencyTable<>(counts);
    }

    /** Collects elements into the table of two of their characteristics. It has no empty row or column. */
    public static <T, R extends Comparable<? super R>, C extends Comparable<? super C>>
            Collector<T, ?, ContingencyTable<R, C>> collector(
                    Function<? super T, ? extends R> row, Function<? super T, ? extends C> column) {
        return Collector.<T, Map<R, Map<C, Long>>, ContingencyTable<R, C>>of(
                TreeMap::new,
                (counts, element) -> counts.computeIfAbsent(row.apply(element), key -> new TreeMap<>())
                        .merge(column.apply(element), 1L, Math::addExact),
                ContingencyTable::merge,
                ContingencyTable::of);
    }

    private static <R extends Comparable<? super R>, C extends Comparable<? super C>> Map<R, Map<C, Long>> merge(
            Map<R, Map<C, Long>> into, Map<R, ? extends Map<C, Long>> from) {
        from.forEach((key, row) -> {
            Map<C, Long> target = into.computeIfAbsent(key, unused -> new TreeMap<>());
            row.forEach((column, count) -> target.merge(column, count, Math::addExact));
        });
        return into;
    }

    /**
     * The table of both tables' elements.
     *
     * @throws ArithmeticException if their total exceeds 2⁶³ − 1
     */
    public ContingencyTable<R, C> plus(ContingencyTable<R, C> other) {
        return of(merge(merge(new TreeMap<>(), counts), other.counts));
    }

    /** The keys of the rows, ascending. */
    public List<R> rows() {
        return List.copyOf(rowTotals.keySet());
    }

    /** The keys of the columns, ascending. */
    public List<C> columns() {
        return List.copyOf(columnTotals.keySet());
    }

    /** How many elements there are. */
    public long size() {
        return size;
    }

    /** The cell of a row and a column. */
    public TableCell cell(R row, C column) {
        SortedMap<C, Long> columns = counts.getOrDefault(row, new TreeMap<>());
        return new TableCell(
                columns.getOrDefault(column, 0L),
                rowTotals.getOrDefault(row, 0L),
                columnTotals.getOrDefault(column, 0L),
                size);
    }

    /** All cells, row by row. */
    public List<TableCell> cells() {
        return rowTotals.keySet().stream()
                .flatMap(row -> columnTotals.keySet().stream().map(column -> cell(row, column)))
                .toList();
    }

    /** The smallest expected count, in [0, ∞); empty when the table is. */
    public OptionalDouble smallestExpected() {
        return cells().stream()
                .flatMapToDouble(cell -> cell.expected().stream())
                .min();
    }

    /**
     * The association of rows and columns as Cramér's coefficient, in [0, 1],
     *
     * <pre>  V = √(X² / (N (min(r, c) − 1)))</pre>
     *
     * <p>with Pearson's X², and without correction of its bias upwards. Empty when any row or column is, or there are fewer than
     * two of either. Same as R's {@code vcd::assocstats}. Cramér, H. (1946), Mathematical Methods of Statistics, section 21.9.
     */
    public OptionalDouble cramersV() {
        if (!isTestable()) {
            return OptionalDouble.empty();
        }
        int shorter = Math.min(rowTotals.size(), columnTotals.size());
        double chiSquared = ChiSquaredTest.Statistic.PEARSON.of(this);
        return OptionalDouble.of(Math.min(1, Math.sqrt(chiSquared / size / (shorter - 1))));
    }

    /** Whether there are two rows and two columns at least, and none is empty. */
    boolean isTestable() {
        return rowTotals.size() > 1
                && columnTotals.size() > 1
                && !rowTotals.containsValue(0L)
                && !columnTotals.containsValue(0L);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ContingencyTable<?, ?> that && counts.equals(that.counts);
    }

    @Override
    public int hashCode() {
        return counts.hashCode();
    }

    /** A small table of the counts with their totals. */
    @Override
    public String toString() {
        List<String> header = new ArrayList<>(List.of(""));
        columnTotals.keySet().forEach(column -> header.add(Overview.cell(column)));
        header.add("all");
        List<List<Object>> rows = new ArrayList<>();
        counts.forEach((row, cells) -> {
            List<Object> texts = new ArrayList<>(List.of(row));
            texts.addAll(cells.values());
            texts.add(rowTotals.get(row));
            rows.add(texts);
        });
        return Overview.of(
                size + " in " + counts.size() + " × " + columnTotals.size() + " cells", header, rows, row -> row);
    }
}
