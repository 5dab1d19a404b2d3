package io.github.decroche.statistics.comparison;

import static io.github.decroche.statistics.OracleTable.closely;
import static io.github.decroche.statistics.OracleTable.count;
import static io.github.decroche.statistics.OracleTable.counts;
import static io.github.decroche.statistics.OracleTable.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.decroche.statistics.OracleTable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContingencyTableTest {
    static List<NamedCsvRecord> reference() {
        return OracleTable.rows("contingency-tables.csv");
    }

    static List<NamedCsvRecord> residuals() {
        return OracleTable.rows("contingency-residuals.csv");
    }

    /** The table of a row of reference values. */
    static ContingencyTable<Integer, Integer> table(NamedCsvRecord row) {
        long[] cells = counts(row, "cells_rowmajor");
        int columns = (int) count(row, "cols");
        long[][] rows = new long[(int) count(row, "rows")][];
        Arrays.setAll(rows, i -> Arrays.copyOfRange(cells, i * columns, (i + 1) * columns));
        return ContingencyTable.of(rows);
    }

    @ParameterizedTest
    @MethodSource("reference")
    void associationAgreesWithR(NamedCsvRecord row) {
        ContingencyTable<Integer, Integer> table = table(row);

        assertThat(table.size()).isEqualTo(count(row, "n"));
        assertThat(table.cramersV()).hasValueCloseTo(number(row, "cramers_v"), closely(1));
        assertThat(table.smallestExpected()).hasValueCloseTo(number(row, "min_expected"), closely(1));
    }

    @ParameterizedTest
    @MethodSource("residuals")
    void residualsAgreeWithR(NamedCsvRecord row) {
        ContingencyTable<Integer, Integer> table = table(reference().stream()
                .filter(it -> it.getField("table").equals(row.getField("table")))
                .findFirst()
                .orElseThrow());
        TableCell cell = table.cell((int) count(row, "row"), (int) count(row, "col"));

        assertThat(cell.count()).isEqualTo(count(row, "obs"));
        assertThat(cell.expected()).hasValueCloseTo(number(row, "expected"), closely(number(row, "expected")));
        assertThat(cell.pearsonResidual()).hasValueCloseTo(number(row, "pearson_resid"), closely(1));
        assertThat(cell.adjustedResidual()).hasValueCloseTo(number(row, "adj_resid"), closely(1));
    }

    /** E = 4·4/8 = 2, so (3 − 2)/√2, and over √(½·½) in addition: √2. */
    @Test
    void residualsByHand() {
        TableCell cell = ContingencyTable.of(new long[][] {{3, 1}, {1, 3}}).cell(1, 1);

        assertThat(cell.expected()).hasValue(2);
        assertThat(cell.pearsonResidual()).hasValueCloseTo(1 / Math.sqrt(2), closely(1));
        assertThat(cell.adjustedResidual()).hasValueCloseTo(Math.sqrt(2), closely(1));
    }

    /** Each column belongs to one row: X² = N, V = √(N / (N (2 − 1))). */
    @Test
    void columnsThatTellTheRowHaveAFullAssociation() {
        assertThat(ContingencyTable.of(new long[][] {{1, 0, 0}, {0, 1, 1}}).cramersV())
                .hasValueCloseTo(1.0, closely(1));
    }

    @Test
    void elementsAreCountedByTheirKeys() {
        ContingencyTable<String, Integer> table = Stream.of("oui", "non", "nsp", "oui", "non", "oui")
                .collect(ContingencyTable.collector(word -> word.substring(0, 1), String::length));

        assertThat(table.rows()).containsExactly("n", "o");
        assertThat(table.columns()).containsExactly(3);
        assertThat(table.cell("o", 3)).isEqualTo(new TableCell(3, 3, 6, 6));
        assertThat(table).hasToString("""
                6 in 2 × 1 cells
                   | 3 | all\s
                ---+---+-----
                 n | 3 |   3\s
                 o | 3 |   3""");
    }

    @Test
    void whatNeverOccurredCountsZero() {
        ContingencyTable<String, String> table =
                ContingencyTable.of(Map.of("a", Map.of("x", 2L), "b", Map.of("y", 3L)));

        assertThat(table.cell("a", "y")).isEqualTo(new TableCell(0, 2, 3, 5));
        assertThat(table.cell("c", "z")).isEqualTo(new TableCell(0, 0, 0, 5));
        assertThat(table.cells()).hasSize(4);
    }

    @Test
    void tablesOfDifferentKeysAddUp() {
        ContingencyTable<String, String> left = ContingencyTable.of(Map.of("a", Map.of("x", 2L)));
        ContingencyTable<String, String> right = ContingencyTable.of(Map.of("b", Map.of("x", 1L, "y", 3L)));

        assertThat(left.plus(right))
                .isEqualTo(ContingencyTable.of(Map.of("a", Map.of("x", 2L, "y", 0L), "b", Map.of("x", 1L, "y", 3L))))
                .hasSameHashCodeAs(right.plus(left));
    }

    @Test
    void anEmptyTableHasNoStatistics() {
        ContingencyTable<String, String> table =
                Stream.<String>empty().collect(ContingencyTable.collector(word -> word, word -> word));

        assertThat(table.size()).isZero();
        assertThat(table.cells()).isEmpty();
        assertThat(table.cramersV()).isEmpty();
        assertThat(table.smallestExpected()).isEmpty();
        assertThat(table.cell("a", "b").expected()).isEmpty();
        assertThat(ContingencyTable.of(new long[][] {{0, 0}, {0, 0}}).smallestExpected())
                .isEmpty();
    }

    @Test
    void anEmptyRowHasNoResiduals() {
        ContingencyTable<Integer, Integer> table = ContingencyTable.of(new long[][] {{3, 1}, {0, 0}});

        assertThat(table.cramersV()).isEmpty();
        assertThat(table.smallestExpected()).hasValue(0);
        assertThat(table.cell(2, 1).expected()).hasValue(0);
        assertThat(table.cell(2, 1).pearsonResidual()).isEmpty();
        assertThat(table.cell(2, 1).adjustedResidual()).isEmpty();
        assertThat(table.cell(1, 1).pearsonResidual()).hasValue(0);
        assertThat(table.cell(1, 1).adjustedResidual()).isEmpty();
    }

    @Test
    void badCountsAreRefused() {
        assertThatThrownBy(() -> ContingencyTable.of(new long[][] {{3, 1}, {0, -1}}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("counts: -1 in row 2, column 2; expected from 0 on");
        assertThatThrownBy(() -> ContingencyTable.of(new long[][] {{3, 1}, {2}}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rows: one of 1 after one of 2; expected equal lengths");
        assertThatThrownBy(() -> ContingencyTable.of(new long[][] {{Long.MAX_VALUE}, {1}}))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new TableCell(3, 2, 4, 5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "cell: 3 of 2 in the row, 4 in the column, 5 in the table; expected from 0 on, and no part to"
                                + " exceed its total");
    }

    @Test
    void tablesOfOtherCountsDiffer() {
        ContingencyTable<Integer, Integer> table = ContingencyTable.of(new long[][] {{3, 1}, {1, 3}});

        assertThat(table)
                .isNotEqualTo(ContingencyTable.of(new long[][] {{3, 1}, {1, 4}}))
                .isNotEqualTo(table.cells());
    }
}
