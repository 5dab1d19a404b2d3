package io.github.decroche.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.decroche.disclosure.SmallTable.Published;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tables of which one can see what must be withheld; a row holds satisfactory, unsatisfactory, closed and busy calls. */
class SuppressionTest {
    private static final int MANY_CALLERS = 1000;

    private final Published published = new Published();

    @Test
    void nothingIsWithheldWhereNothingIsSmall() {
        Suppression suppression = suppressed(new int[][] {{5, 6, 7, 8}, {9, 5, 5, 5}});

        assertThat(withheld(suppression, 2, published.all)).isEmpty();
        assertThat(withheld(suppression, 2, published.connection)).isEmpty();
        assertThat(withheld(suppression, 2, published.detail)).isEmpty();
    }

    @Test
    void nothingSaysSomethingOfNobody() {
        Suppression suppression = suppressed(new int[][] {{0, 6, 0, 8}, {0, 5, 0, 5}});

        assertThat(withheld(suppression, 2, published.detail)).isEmpty();
    }

    /** Row 0 has 2 satisfactory calls. The total would tell them alone, so the smallest other row goes with them. */
    @Test
    void theSmallestOtherRowHidesASmallCell() {
        Suppression suppression = suppressed(new int[][] {{2, 20, 10, 10}, {30, 30, 10, 10}, {20, 20, 10, 10}});

        assertThat(withheld(suppression, 3, published.detail)).containsExactly(0, 2);
        assertThat(withheld(suppression, 3, published.connection)).isEmpty();
        assertThat(suppression.isWithheldOfTotal(published.detail)).isFalse();
    }

    /** 2 and 2 satisfactory calls are 4: the total less the row that is shown would tell of fewer than 5. */
    @Test
    void whatIsLeftOfTheTotalIsNotSmallEither() {
        Suppression suppression = suppressed(new int[][] {{2, 20, 10, 10}, {2, 20, 10, 10}, {20, 20, 10, 10}});

        assertThat(withheld(suppression, 3, published.detail)).containsExactly(0, 1, 2);
    }

    /**
     * Six closed calls by two callers in row 0, of its 16. Of rows 0 and 1 others know that 16 of 22 are in row 0 and 12 of 22
     * closed: row 0 has from 16 + 12 − 22 = 6 to 12 of them.
     */
    @Test
    void theBoundsAreFrechets() {
        List<List<Integer>> row0 = List.of(callers(8), callers(8), List.of(0, 1, 0, 1, 0, 1), callers(10));
        List<List<Integer>> row1 = List.of(callers(8), callers(8), callers(6), List.of());
        List<List<Integer>> row2 = List.of(callers(30), callers(30), callers(30), callers(30));
        Suppression suppression = new SmallTable(List.of(row0, row1, row2)).suppressed(published, 5);

        assertThat(withheld(suppression, 3, published.detail)).containsExactly(0, 1);
        assertThat(suppression.range(0, published.closed)).isEqualTo(new CellRange(6, 12));
        assertThat(suppression.range(0, published.busy)).isEqualTo(new CellRange(4, 10));
        assertThat(suppression.range(2, published.closed)).isEqualTo(new CellRange(30, 30));
    }

    @Test
    void theTotalIsWithheldWhereNoOtherRowHelps() {
        Suppression suppression = suppressed(new int[][] {{4, 20, 10, 10}, {1, 20, 10, 10}, {0, 20, 10, 10}});

        assertThat(suppression.isWithheldOfTotal(published.detail)).isFalse();

        Suppression alone = suppressed(new int[][] {{3, 20, 10, 10}, {0, 20, 10, 10}, {0, 20, 10, 10}});

        assertThat(alone.isWithheldOfTotal(published.detail)).isTrue();
        assertThat(withheld(alone, 3, published.detail)).containsExactly(0);
    }

    /** Three calls each: 9 in all, but each row is known to have at least one, so at most 7. */
    @Test
    void smallRowsAreKnownToHoldSomething() {
        assertThat(withheld(suppressed(new int[][] {{1, 1, 1, 0}, {1, 1, 1, 0}, {1, 1, 1, 0}}), 3, published.all))
                .containsExactly(0, 1, 2);
        assertThat(suppressed(new int[][] {{1, 1, 1, 0}, {1, 1, 1, 0}, {1, 1, 1, 0}})
                        .isWithheldOfTotal(published.all))
                .isFalse();
        assertThat(suppressed(new int[][] {{1, 1, 0, 0}, {1, 1, 0, 0}, {1, 1, 0, 0}})
                        .isWithheldOfTotal(published.all))
                .isTrue();
    }

    @Test
    void aRowThatWithholdsAWholeWithholdsItsParts() {
        Suppression suppression = suppressed(new int[][] {{1, 1, 20, 20}, {30, 30, 30, 30}, {40, 40, 40, 40}});

        assertThat(withheld(suppression, 3, published.connection)).containsExactly(0, 1);
        assertThat(withheld(suppression, 3, published.detail)).containsExactly(0, 1);
    }

    @Test
    void manyCallsOfTwoCallersAreSmall() {
        CellTally tally = new CellTally();
        IntStream.range(0, 100).forEach(i -> tally.add(Optional.of("c" + i % 2), 1));

        assertThat(tally.isSmall(5)).isTrue();

        tally.add(Optional.empty(), 1);

        assertThat(tally.isSmall(5)).isFalse();
    }

    @Test
    void callsWithoutACallersIdAreThoseOfOneCaller() {
        CellTally tally = new CellTally();
        IntStream.range(0, 100).forEach(i -> tally.add(Optional.empty(), 1));

        assertThat(tally.isSmall(5)).isTrue();
    }

    private Suppression suppressed(int[][] counts) {
        return SmallTable.of(counts, MANY_CALLERS).suppressed(published, 5);
    }

    private static List<Integer> callers(int many) {
        return IntStream.range(0, many).boxed().toList();
    }

    private static List<Integer> withheld(Suppression suppression, int rows, Family family) {
        return IntStream.range(0, rows)
                .filter(row -> suppression.isWithheld(row, family))
                .boxed()
                .toList();
    }
}
