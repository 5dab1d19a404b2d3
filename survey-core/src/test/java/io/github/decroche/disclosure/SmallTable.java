package io.github.decroche.disclosure;

import static io.github.decroche.disclosure.Scheme.split;

import io.github.decroche.disclosure.Attacker.Known;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table of a few rows, small enough to try everything: calls, in connected (of them satisfactory or not) and exhausted (of them
 * closed or busy). Each call has a caller.
 *
 * @param rows of each row, the callers of the calls in each of the four leaves: satisfactory, not, closed, busy
 */
record SmallTable(List<List<List<Integer>>> rows) {
    static final int[] CALLS = {0, 1, 2, 3};

    /** Rows of so many calls in each leaf, made in turn by so many callers. */
    static SmallTable of(int[][] counts, int callers) {
        List<List<List<Integer>>> rows = new ArrayList<>();
        int call = 0;
        for (int[] row : counts) {
            List<List<Integer>> leaves = new ArrayList<>();
            for (int count : row) {
                List<Integer> leaf = new ArrayList<>();
                for (int i = 0; i < count; i++) {
                    leaf.add(call++ % callers);
                }
                leaves.add(leaf);
            }
            rows.add(leaves);
        }
        return new SmallTable(rows);
    }

    /** What is published: two families of calls, one below the other. */
    static final class Published {
        final Scheme scheme = new Scheme();
        final Cell calls = scheme.cell(call -> 1);
        final Family all = scheme.never0(calls);
        final Cell connected = scheme.part(calls, call -> true);
        final Cell exhausted = scheme.part(calls, call -> true);
        final Family connection = scheme.family(all, connected, exhausted);
        final Cell satisfactory = scheme.part(connected, call -> true);
        final Cell unsatisfactory = scheme.part(connected, call -> true);
        final Cell closed = scheme.part(exhausted, call -> true);
        final Cell busy = scheme.part(exhausted, call -> true);
        final Family detail =
                scheme.family(List.of(split(satisfactory, unsatisfactory), split(closed, busy)), connection);

        /** The leaves of each cell. */
        final Map<Cell, int[]> leaves = Map.of(
                calls, CALLS,
                connected, new int[] {0, 1},
                exhausted, new int[] {2, 3},
                satisfactory, new int[] {0},
                unsatisfactory, new int[] {1},
                closed, new int[] {2},
                busy, new int[] {3});

        CellCounts counts(List<List<Integer>> row) {
            CellCounts counts = new CellCounts(scheme);
            leaves.forEach((cell, parts) -> {
                for (int part : parts) {
                    row.get(part).forEach(caller -> counts.of(cell).add(Optional.of("c" + caller), 1));
                }
            });
            return counts;
        }
    }

    Suppression suppressed(Published published, long fewest) {
        CellCounts total = new CellCounts(published.scheme);
        List<CellCounts> counts = rows.stream().map(published::counts).toList();
        counts.forEach(total::addAll);
        return Suppression.of(published.scheme, fewest, counts, total);
    }

    /** Who read what was published. */
    Attacker attacker(Published published, Suppression suppression, int most) {
        Attacker attacker = new Attacker(CALLS.length, most);
        CellCounts total = new CellCounts(published.scheme);
        for (int row = 0; row < rows.size(); row++) {
            CellCounts counts = published.counts(rows.get(row));
            total.addAll(counts);
            List<Known> known = new ArrayList<>();
            for (Family family : published.scheme.families()) {
                if (!suppression.isWithheld(row, family)) {
                    family.cells().forEach(cell -> known.add(known(published, counts, cell)));
                }
            }
            attacker.learnRow(known);
        }
        for (Family family : published.scheme.families()) {
            if (!suppression.isWithheldOfTotal(family)) {
                family.cells().forEach(cell -> attacker.learnTotal(known(published, total, cell)));
            }
        }
        return attacker;
    }

    private static Known known(Published published, CellCounts counts, Cell cell) {
        return new Known(
                Arrays.stream(published.leaves.get(cell)).boxed().toList(),
                counts.of(cell).count());
    }
}
