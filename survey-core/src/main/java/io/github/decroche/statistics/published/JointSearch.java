package io.github.decroche.statistics.published;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;

/**
 * The exhaustive search through all ways to divide up to n units into parts. Row after row it extends the nearest splits of the
 * first parts by one part more: what is nearest for a total is nearest for what the last part leaves of it.
 */
final class JointSearch {
    private final List<List<PrintedShares>> parts;
    private final int n;
    /** How many last digits each part is off, by its number of units. */
    private final long[][] off;

    private final List<Row> rows = new ArrayList<>();

    JointSearch(List<List<PrintedShares>> parts, int n) {
        this.parts = parts;
        this.n = n;
        this.off = new long[parts.size()][n + 1];
        for (int part = 0; part < parts.size(); part++) {
            for (int of = 1; of <= n; of++) {
                for (PrintedShares cell : parts.get(part)) {
                    off[part][of] += cell.deviation(of);
                }
            }
        }
        rows.add(Row.ofNoPart());
        for (int part = 0; part < parts.size(); part++) {
            rows.add(Row.after(rows.get(part), off[part], part + 1));
        }
    }

    /** How many units a part needs for all its percentages. */
    OptionalLong smallest(int part) {
        for (int of = 1; of <= n; of++) {
            if (off[part][of] == 0) {
                return OptionalLong.of(of);
            }
        }
        return OptionalLong.empty();
    }

    /** The nearest splits of exactly n. */
    JointFinding exact() {
        return nearest(n);
    }

    /** The nearest splits of n or fewer. */
    JointFinding mayShrink() {
        return nearest(parts.size());
    }

    private JointFinding nearest(int fewest) {
        if (n < parts.size()) {
            return new JointFinding(0, 0, List.of());
        }
        Row last = rows.get(parts.size());
        int nearest = n; // the largest of the totals that are as near
        long splits = 0;
        for (int total = n; total >= fewest; total--) {
            if (last.off[total] < last.off[nearest]) {
                nearest = total;
                splits = 0;
            }
            splits += last.off[total] == last.off[nearest] ? last.ways[total] : 0;
            splits = Math.min(splits, JointFinding.MOST_COUNTED);
        }
        List<int[]> listed = splits > JointFinding.MOST_LISTED ? List.of(mostEven(nearest)) : all(fewest, nearest);
        return new JointFinding(
                last.off[nearest], splits, listed.stream().map(this::split).toList());
    }

    /** The sizes of the parts of all nearest splits of all totals from the fewest on that are as near as one of them. */
    private List<int[]> all(int fewest, int nearest) {
        List<int[]> found = new ArrayList<>();
        Row last = rows.get(parts.size());
        for (int total = fewest; total <= nearest; total++) {
            if (last.off[total] == last.off[nearest]) {
                addAll(parts.size(), total, new int[parts.size()], found);
            }
        }
        Comparator<int[]> mostUnitsFirst =
                Comparator.comparingInt(JointSearch::sum).reversed();
        found.sort(mostUnitsFirst.thenComparingLong(JointSearch::squares).thenComparing(Arrays::compare));
        return found;
    }

    /** The sizes of the parts of the nearest splits of a total, those of the parts behind {@code count} being known. */
    private void addAll(int count, int total, int[] sizes, List<int[]> found) {
        if (count == 0) {
            found.add(sizes.clone());
            return;
        }
        Row before = rows.get(count - 1);
        for (int left = count - 1; left <= before.last(total - 1); left++) {
            int of = total - left;
            if (before.off[left] + off[count - 1][of] == rows.get(count).off[total]) {
                sizes[count - 1] = of;
                addAll(count - 1, left, sizes, found);
            }
        }
    }

    private int[] mostEven(int total) {
        int[] sizes = new int[parts.size()];
        int left = total;
        for (int part = parts.size() - 1; part >= 0; part--) {
            sizes[part] = rows.get(part + 1).lastPart[left];
            left -= sizes[part];
        }
        return sizes;
    }

    private Split split(int[] sizes) {
        List<PrintedFraction> figures = new ArrayList<>();
        for (int part = 0; part < sizes.length; part++) {
            for (PrintedShares cell : parts.get(part)) {
                figures.add(cell.nearest(sizes[part]));
            }
        }
        return new Split(figures, n - sum(sizes));
    }

    private static int sum(int[] sizes) {
        int sum = 0;
        for (int size : sizes) {
            sum += size;
        }
        return sum;
    }

    private static long squares(int[] sizes) {
        long squares = 0;
        for (int size : sizes) {
            squares += (long) size * size;
        }
        return squares;
    }

    /** For each total of the first parts: how far off its nearest splits are, how many they are, and the most even of them. */
    private static final class Row {
        private final int parts;
        private final long[] off;
        private final long[] ways;
        private final long[] squares;
        private final int[] lastPart;

        private Row(int parts, int totals) {
            this.parts = parts;
            this.off = new long[totals];
            this.ways = new long[totals];
            this.squares = new long[totals];
            this.lastPart = new int[totals];
        }

        static Row ofNoPart() {
            Row row = new Row(0, 1);
            row.ways[0] = 1;
            return row;
        }

        static Row after(Row before, long[] off, int parts) {
            Row row = new Row(parts, off.length);
            for (int total = parts; total < off.length; total++) {
                row.extend(before, off, total);
            }
            return row;
        }

        /** The largest total, up to a given one, that the parts can have. */
        int last(int total) {
            return Math.min(total, off.length - 1);
        }

        private void extend(Row before, long[] partOff, int total) {
            long nearest = Long.MAX_VALUE;
            long count = 0;
            long even = 0;
            int part = 0;
            for (int left = before.parts; left <= before.last(total - 1); left++) {
                int of = total - left;
                long sum = before.off[left] + partOff[of];
                if (sum > nearest) {
                    continue;
                }
                long spread = before.squares[left] + (long) of * of;
                if (sum < nearest || spread < even) {
                    even = spread;
                    part = of;
                }
                count = (sum < nearest ? 0 : count) + before.ways[left];
                count = Math.min(count, JointFinding.MOST_COUNTED);
                nearest = sum;
            }
            off[total] = nearest;
            ways[total] = count;
            squares[total] = even;
            lastPart[total] = part;
        }
    }
}
