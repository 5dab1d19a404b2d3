package io.github.decroche.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.decroche.disclosure.SmallTable.Published;
import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Small cells against an attacker who tries every table that agrees with what is published. */
class SuppressionProperties {
    private static final int FEWEST = 3;
    /** The most calls in a leaf, and how far beyond what there is the attacker tries. */
    private static final int MOST = 4;

    @Property(tries = 300)
    void noSmallCellOfARowIsKnownToCloserThanTheThreshold(@ForAll("tables") SmallTable table) {
        Published published = new Published();
        Suppression suppression = table.suppressed(published, FEWEST);
        Attacker attacker = table.attacker(published, suppression, MOST + FEWEST);
        for (int row = 0; row < table.rows().size(); row++) {
            CellCounts counts = published.counts(table.rows().get(row));
            for (Cell cell : published.scheme.cells()) {
                if (counts.of(cell).isSmall(FEWEST)) {
                    assertThat(attacker.width(row, published.leaves.get(cell)))
                            .as("row %d, cell %d", row, cell.index())
                            .isGreaterThanOrEqualTo(FEWEST);
                }
            }
        }
    }

    @Property(tries = 300)
    void whatIsShownIsNotSmall(@ForAll("tables") SmallTable table) {
        Published published = new Published();
        Suppression suppression = table.suppressed(published, FEWEST);
        CellCounts total = new CellCounts(published.scheme);
        for (int row = 0; row < table.rows().size(); row++) {
            CellCounts counts = published.counts(table.rows().get(row));
            total.addAll(counts);
            for (Family family : published.scheme.families()) {
                assertThat(suppression.isWithheld(row, family)
                                || family.cells()
                                        .noneMatch(cell -> counts.of(cell).isSmall(FEWEST)))
                        .isTrue();
            }
        }
        for (Family family : published.scheme.families()) {
            assertThat(suppression.isWithheldOfTotal(family)
                            || family.cells().noneMatch(cell -> total.of(cell).isSmall(FEWEST)))
                    .isTrue();
        }
    }

    /** Rows of mostly few calls, mostly of different callers, so that each step of the suppression is needed somewhere. */
    @Provide
    Arbitrary<SmallTable> tables() {
        Arbitrary<Integer> count = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(0)),
                Tuple.of(4, Arbitraries.integers().between(1, MOST)));
        Arbitrary<int[]> few = count.array(int[].class).ofSize(SmallTable.CALLS.length);
        Arbitrary<int[]> one = Arbitraries.integers()
                .between(0, SmallTable.CALLS.length - 1)
                .map(leaf -> IntStream.range(0, SmallTable.CALLS.length)
                        .map(it -> it == leaf ? 1 : 0)
                        .toArray());
        Arbitrary<int[]> row = Arbitraries.frequencyOf(Tuple.of(3, few), Tuple.of(1, one))
                .filter(it -> Arrays.stream(it).sum() > 0);
        return Combinators.combine(row.array(int[][].class).ofMinSize(1).ofMaxSize(4), Arbitraries.of(2, 9, 9, 9))
                .as(SmallTable::of);
    }
}
