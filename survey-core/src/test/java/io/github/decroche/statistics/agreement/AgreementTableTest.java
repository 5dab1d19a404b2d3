package io.github.decroche.statistics.agreement;

import static io.github.decroche.statistics.OracleTable.closely;
import static io.github.decroche.statistics.OracleTable.counts;
import static io.github.decroche.statistics.OracleTable.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.decroche.statistics.OracleTable;
import io.github.decroche.statistics.proportion.Rate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AgreementTableTest {
    /** The small table of all by-hand cases. */
    static final AgreementTable SMALL = AgreementTable.of(new long[] {1, 1}, new long[] {0, 2});

    private record Pair(String first, String second) {}

    static List<NamedCsvRecord> reference() {
        return OracleTable.rows("kappa.csv");
    }

    static AgreementTable table(NamedCsvRecord row) {
        long[] cells = counts(row, "cells_rowmajor");
        int k = Integer.parseInt(row.getField("k"));
        long[][] rows = new long[k][];
        for (int i = 0; i < k; i++) {
            rows[i] = Arrays.copyOfRange(cells, i * k, (i + 1) * k);
        }
        return AgreementTable.of(rows);
    }

    @ParameterizedTest
    @MethodSource("reference")
    void agreesWithR(NamedCsvRecord row) {
        AgreementTable table = table(row);

        assertThat(table.size()).isEqualTo(OracleTable.count(row, "n"));
        assertThat(table.agreement().estimate()).hasValueCloseTo(number(row, "po"), closely(number(row, "po")));
        assertThat(table.scottPi()).hasValueCloseTo(number(row, "scott_pi"), closely(number(row, "scott_pi")));
        assertThat(table.gwetAc1()).hasValueCloseTo(number(row, "gwet_ac1"), closely(number(row, "gwet_ac1")));
        assertThat(table.pabak()).hasValueCloseTo(number(row, "pabak"), closely(number(row, "pabak")));
    }

    /** p_o = 3/4; the totals 2 + 1 and 2 + 3 of 8 give p_e = (9 + 25)/64, and (30/64 over 1): (48 − 34)/(64 − 34). */
    @Test
    void scottsPiByHand() {
        assertThat(SMALL.scottPi()).hasValue(7.0 / 15);
    }

    /** p_e = 2 · (3/8)(5/8) = 30/64: (48 − 30)/(64 − 30). */
    @Test
    void gwetsAc1ByHand() {
        assertThat(SMALL.gwetAc1()).hasValue(9.0 / 17);
    }

    /** (3/4 − 1/2)/(1 − 1/2) = 1/2; with a third category that no one used, (3/4 − 1/3)/(1 − 1/3) = 5/8. */
    @Test
    void pabakByHandCountsUnusedCategories() {
        assertThat(SMALL.pabak()).hasValue(0.5);
        assertThat(withUnusedCategory().pabak()).hasValue(0.625);
    }

    /** p_e = 30/64 / (3 − 1) = 15/64: (48 − 15)/(64 − 15). */
    @Test
    void gwetsAc1CountsUnusedCategories() {
        assertThat(withUnusedCategory().gwetAc1()).hasValue(33.0 / 49);
    }

    private static AgreementTable withUnusedCategory() {
        return AgreementTable.of(new long[] {1, 1, 0}, new long[] {0, 2, 0}, new long[] {0, 0, 0});
    }

    @Test
    void noUnitsHaveNoCoefficient() {
        AgreementTable empty = AgreementTable.of(new long[] {0, 0}, new long[] {0, 0});

        assertThat(empty.agreement().estimate()).isEmpty();
        assertThat(empty.scottPi()).isEmpty();
        assertThat(empty.gwetAc1()).isEmpty();
        assertThat(empty.pabak()).isEmpty();
    }

    @Test
    void allInOneCategoryLeavesNothingToPiButAllToAc1() {
        AgreementTable table = AgreementTable.of(new long[] {9, 0}, new long[] {0, 0});

        assertThat(table.scottPi()).isEmpty();
        assertThat(table.gwetAc1()).hasValue(1);
        assertThat(table.pabak()).hasValue(1);
    }

    @Test
    void aSingleCategoryHasNoCoefficient() {
        AgreementTable table = AgreementTable.of(new long[] {9});

        assertThat(table.scottPi()).isEmpty();
        assertThat(table.gwetAc1()).isEmpty();
        assertThat(table.pabak()).isEmpty();
        assertThat(table.agreement()).isEqualTo(Rate.of(9, 9));
    }

    @Test
    void pairsAreCountedByTheOrderOfTheCategories() {
        AgreementTable table = Stream.of(new Pair("no", "no"), new Pair("no", "yes"), new Pair("yes", "yes"))
                .collect(AgreementTable.collector(List.of("no", "partly", "yes"), Pair::first, Pair::second));

        assertThat(table)
                .isEqualTo(AgreementTable.of(new long[] {1, 0, 1}, new long[] {0, 0, 0}, new long[] {0, 0, 1}));
        assertThat(table).hasToString("""
                agreement 2/3 = 0.667 [0.208, 0.939] at 0.95
                 first | second | second | second\s
                       |      1 |      2 |      3\s
                -------+--------+--------+--------
                     1 |      1 |      0 |      1\s
                     2 |      0 |      0 |      0\s
                     3 |      0 |      0 |      1""");
        assertThat(table.count(0, 2)).isOne();
        assertThat(table.firstTotal(0)).isEqualTo(2);
        assertThat(table.secondTotal(2)).isEqualTo(2);
    }

    @Test
    void anUnknownCategoryIsRefused() {
        var collector = AgreementTable.collector(List.of("no"), Pair::first, Pair::second);

        assertThatThrownBy(() -> Stream.of(new Pair("no", "maybe")).collect(collector))
                .hasMessage("second: maybe; expected one of [no]");
    }

    @Test
    void categoriesAreThereAndDifferent() {
        assertThatThrownBy(() -> AgreementTable.collector(List.of("a", "a"), Pair::first, Pair::second))
                .hasMessage("categories: [a, a]; expected at least 1, each once");
        assertThatThrownBy(() -> AgreementTable.collector(List.<String>of(), Pair::first, Pair::second))
                .hasMessage("categories: []; expected at least 1, each once");
    }

    @Test
    void aTableThatIsNotSquareIsRefused() {
        assertThatThrownBy(() -> AgreementTable.of(new long[] {1, 2}, new long[] {3}))
                .hasMessage("row 2: [3]; expected 2 counts from 0 on");
        assertThatThrownBy(() -> AgreementTable.of(new long[] {1, -2}, new long[] {3, 4}))
                .hasMessage("row 1: [1, -2]; expected 2 counts from 0 on");
        assertThatThrownBy(AgreementTable::of).hasMessage("rows: none; expected at least 1");
    }

    @Test
    void tablesOfOtherCategoriesDoNotAddUp() {
        assertThatThrownBy(() -> SMALL.plus(withUnusedCategory())).hasMessage("other: 3 categories; expected 2");
    }

    @Test
    void moreUnitsThanCanBeCountedAreRefused() {
        AgreementTable full = AgreementTable.of(new long[] {Long.MAX_VALUE, 0}, new long[] {0, 0});

        assertThatThrownBy(() -> full.plus(SMALL)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void tablesOfOtherCountsDiffer() {
        assertThat(SMALL)
                .isNotEqualTo(AgreementTable.of(new long[] {1, 0}, new long[] {1, 2}))
                .isNotEqualTo(withUnusedCategory());
    }
}
