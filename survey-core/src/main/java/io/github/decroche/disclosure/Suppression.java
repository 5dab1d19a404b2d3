package io.github.decroche.disclosure;

import io.github.decroche.disclosure.Family.Split;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;

/**
 * Decides which families are withheld in which row of a table, and in its total. Goes through the families from above to below:
 *
 * <ol>
 *   <li>primary: a row that has a small cell in a family withholds it, and so does a row that withholds a family above it;
 *   <li>secondary: what the total less the rows shown leaves is known of the rows that withhold. While that is small itself, or
 *       bounds a small cell too closely, the smallest row left withholds the family too;
 *   <li>when no row is left, the total withholds it, and only the rows of step 1 do.
 * </ol>
 *
 * <p>The bounds are Fréchet's [1], taken over the least and the most that the whole of the cell may be: a cell of a row with the
 * margin r, in a column that leaves t of n, lies in [max(0, r + t − n), min(r, t)], and each value between occurs in some table
 * with the same margins, since two rows (this one, all others withheld) and two columns (this part, all others) make the table.
 *
 * <p>[1] A. Dobra, S. E. Fienberg (2000), Bounds for cell entries in contingency tables given marginal totals and decomposable
 * graphs, PNAS 97(22), doi:10.1073/pnas.97.22.11885.
 */
final class Suppression {
    /** More than any cell holds, and far from overflowing. */
    private static final long ANY = Long.MAX_VALUE / 4;

    private final long fewest;
    private final List<CellCounts> rows;
    private final CellCounts total;
    private final boolean[][] withheld;
    private final boolean[] withheldOfTotal;
    private final CellRange[][] ranges;

    private Suppression(Scheme scheme, long fewest, List<CellCounts> rows, CellCounts total) {
        this.fewest = fewest;
        this.rows = rows;
        this.total = total;
        this.withheld = new boolean[rows.size()][scheme.families().size()];
        this.withheldOfTotal = new boolean[scheme.families().size()];
        this.ranges = new CellRange[rows.size()][scheme.cells().size()];
    }

    /**
     * Decides on a table.
     *
     * @param fewest the fewest calls that may be told, and how far apart the bounds of a small cell are at least
     * @param rows the rows, in their order
     * @param total what all rows hold together
     */
    static Suppression of(Scheme scheme, long fewest, List<CellCounts> rows, CellCounts total) {
        Suppression suppression = new Suppression(scheme, fewest, rows, total);
        scheme.families().forEach(suppression::decide);
        return suppression;
    }

    /** Whether a row withholds a family. */
    boolean isWithheld(int row, Family family) {
        return withheld[row][family.index()];
    }

    /** Whether the total withholds a family. */
    boolean isWithheldOfTotal(Family family) {
        return withheldOfTotal[family.index()];
    }

    /** Within which bounds others can tell a cell of a row. */
    CellRange range(int row, Cell cell) {
        return ranges[row][cell.index()];
    }

    private void decide(Family family) {
        withholdPrimary(family);
        withheldOfTotal[family.index()] = family.above().stream().anyMatch(this::isWithheldOfTotal)
                || family.cells().anyMatch(cell -> total.of(cell).isSmall(fewest));
        while (!withheldOfTotal[family.index()] && !isSafe(family)) {
            OptionalInt next = smallestShown(family);
            if (next.isPresent()) {
                withheld[next.getAsInt()][family.index()] = true;
            } else {
                withheldOfTotal[family.index()] = true;
                withholdPrimary(family);
            }
        }
        setRanges(family);
    }

    private void withholdPrimary(Family family) {
        for (int row = 0; row < rows.size(); row++) {
            int it = row;
            withheld[row][family.index()] =
                    family.above().stream().anyMatch(above -> isWithheld(it, above)) || hasSmall(row, family);
        }
    }

    private boolean hasSmall(int row, Family family) {
        return family.cells().anyMatch(cell -> isSmall(row, cell));
    }

    private boolean isSmall(int row, Cell cell) {
        return rows.get(row).of(cell).isSmall(fewest);
    }

    /** The row that shows a family and has the least of it, the first of such; empty where none has anything of it. */
    private OptionalInt smallestShown(Family family) {
        int smallest = -1;
        long least = ANY;
        for (int row = 0; row < rows.size(); row++) {
            CellCounts counts = rows.get(row);
            long size =
                    family.cells().mapToLong(cell -> counts.of(cell).count()).sum();
            if (!isWithheld(row, family) && size > 0 && size < least) {
                smallest = row;
                least = size;
            }
        }
        return smallest < 0 ? OptionalInt.empty() : OptionalInt.of(smallest);
    }

    /** Whether the rows that withhold a family hide their small cells from who knows all others and the total. */
    private boolean isSafe(Family family) {
        setRanges(family);
        for (Split split : family.splits()) {
            for (Cell part : split.parts()) {
                if (leftOver(family, part).isSmall(fewest)) {
                    return false;
                }
                for (int row = 0; row < rows.size(); row++) {
                    if (isWithheld(row, family) && isSmall(row, part) && ranges[row][part.index()].width() < fewest) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    /** What the total of a cell is less the rows that show it. */
    private CellTally leftOver(Family family, Cell cell) {
        CellTally sum = new CellTally();
        for (int row = 0; row < rows.size(); row++) {
            if (isWithheld(row, family)) {
                sum.addAll(rows.get(row).of(cell));
            }
        }
        return sum;
    }

    /** Notes within which bounds others can tell each cell of a family. */
    private void setRanges(Family family) {
        for (Split split : family.splits()) {
            List<Long> left = new ArrayList<>();
            split.parts().forEach(part -> left.add(leftOver(family, part).count()));
            long all = left.stream().mapToLong(it -> it).sum();
            for (int i = 0; i < split.parts().size(); i++) {
                Cell part = split.parts().get(i);
                for (int row = 0; row < rows.size(); row++) {
                    ranges[row][part.index()] = isWithheld(row, family)
                            ? range(family, split, row, left.get(i), all)
                            : CellRange.exactly(rows.get(row).of(part).count());
                }
            }
        }
    }

    private CellRange range(Family family, Split split, int row, long left, long all) {
        boolean column = !isWithheldOfTotal(family);
        if (split.whole().isEmpty()) {
            long least = family.never0() ? 1 : 0;
            long others = least * (count(r -> isWithheld(r, family)) - 1);
            return new CellRange(least, column ? left - others : ANY);
        }
        CellRange whole = ranges[row][split.whole().get().index()];
        return column
                ? new CellRange(Math.max(0, whole.low() + left - all), Math.min(whole.high(), left))
                : new CellRange(0, whole.high());
    }

    private int count(Predicate<Integer> wanted) {
        int count = 0;
        for (int row = 0; row < rows.size(); row++) {
            count += wanted.test(row) ? 1 : 0;
        }
        return count;
    }
}
