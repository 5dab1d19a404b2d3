package io.github.decroche.statistics.rank;

import io.github.decroche.statistics.ValueCounts;
import io.github.decroche.text.Overview;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collector;

/**
 * How often each pair of whole numbers (x, y) was observed: a table of two ordered variables, with x the score of its rows and
 * y that of its columns, or paired scores of the same calls. Empty cells are left out.
 *
 * @param counts each pair with its count, from 1 on
 */
public record ScorePairs(Map<Pair, Long> counts) {
    /**
     * Two scores observed together. In order of the first, then of the second.
     *
     * @param x the first score, or that of the row
     * @param y the second score, or that of the column
     */
    public record Pair(long x, long y) implements Comparable<Pair> {
        private static final Comparator<Pair> ORDER =
                Comparator.comparingLong(Pair::x).thenComparingLong(Pair::y);

        @Override
        public int compareTo(Pair other) {
            return ORDER.compare(this, other);
        }

        /** One line: {@code (3, 4)}. */
        @Override
        public String toString() {
            return "(" + x + ", " + y + ")";
        }
    }

    /** Refuses a count under 1, and more than 2³² observations, of which there would be over 2⁶³ pairs. */
    public ScorePairs {
        counts = Map.copyOf(counts);
        long size = 0;
        for (Map.Entry<Pair, Long> entry : counts.entrySet()) {
            if (entry.getValue() < 1) {
                throw new IllegalArgumentException(
                        "count of " + entry.getKey() + ": " + entry.getValue() + "; expected at least 1");
            }
            size = Math.addExact(size, entry.getValue());
        }
        if (size > 1L << 32) {
            throw new IllegalArgumentException("counts: " + size + " observations; expected at most " + (1L << 32));
        }
    }

    /** Collects elements by their scores. */
    public static <T> Collector<T, ?, ScorePairs> collector(ToLongFunction<? super T> x, ToLongFunction<? super T> y) {
        return Collector.of(
                HashMap<Pair, Long>::new,
                (counts, element) ->
                        counts.merge(new Pair(x.applyAsLong(element), y.applyAsLong(element)), 1L, Math::addExact),
                ScorePairs::merge,
                ScorePairs::new);
    }

    /**
     * The table of some counts, its rows and its columns scored 1, 2, 3, …
     *
     * @param cells the rows, each with as many counts from 0 on
     * @throws IllegalArgumentException if a count is negative or the rows differ in length
     */
    public static ScorePairs ofTable(long[][] cells) {
        Map<Pair, Long> counts = new HashMap<>();
        for (int row = 0; row < cells.length; row++) {
            if (cells[row].length != cells[0].length) {
                throw new IllegalArgumentException("cells: a row of " + cells[row].length + "; expected "
                        + cells[0].length + ", as in the first row");
            }
            for (int column = 0; column < cells[row].length; column++) {
                if (cells[row][column] != 0) {
                    counts.put(new Pair(row + 1, column + 1), cells[row][column]);
                }
            }
        }
        return new ScorePairs(counts);
    }

    /** The observations of both. */
    public ScorePairs plus(ScorePairs other) {
        return new ScorePairs(merge(new HashMap<>(counts), other.counts));
    }

    private static <M extends Map<Pair, Long>> M merge(M into, Map<Pair, Long> from) {
        from.forEach((pair, count) -> into.merge(pair, count, Math::addExact));
        return into;
    }

    /** How many pairs were observed. */
    public long size() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The first scores, or those of the rows. */
    public ValueCounts xs() {
        return values(Pair::x);
    }

    /** The second scores, or those of the columns. */
    public ValueCounts ys() {
        return values(Pair::y);
    }

    /**
     * The differences x − y, for {@link SignedRankTest}.
     *
     * @throws ArithmeticException if one is beyond a {@code long}
     */
    public ValueCounts differences() {
        return values(pair -> Math.subtractExact(pair.x(), pair.y()));
    }

    private ValueCounts values(ToLongFunction<Pair> value) {
        ValueCounts values = new ValueCounts();
        counts.forEach((pair, count) -> values.add(value.applyAsLong(pair), count));
        return values;
    }

    /** The same with x and y changed over. */
    public ScorePairs transposed() {
        Map<Pair, Long> swapped = new HashMap<>();
        counts.forEach((pair, count) -> swapped.put(new Pair(pair.y(), pair.x()), count));
        return new ScorePairs(swapped);
    }

    /** The pairs in ascending order, each with its count: a copy. */
    public NavigableMap<Pair, Long> ascending() {
        return new TreeMap<>(counts);
    }

    /** A small table of the pairs, the first and last of them when they are many. */
    @Override
    public String toString() {
        return Overview.of(
                size() + " pairs of scores",
                List.of("x", "y", "count"),
                ascending().entrySet(),
                pair -> List.of(pair.getKey().x(), pair.getKey().y(), pair.getValue()));
    }
}
