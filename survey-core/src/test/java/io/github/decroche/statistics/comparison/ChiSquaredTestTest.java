package io.github.decroche.statistics.comparison;

import static io.github.decroche.statistics.OracleTable.closely;
import static io.github.decroche.statistics.OracleTable.count;
import static io.github.decroche.statistics.OracleTable.number;
import static io.github.decroche.statistics.OracleTable.optional;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Percentage.withPercentage;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.decroche.statistics.Alternative;
import io.github.decroche.statistics.OracleTable;
import io.github.decroche.statistics.TestResult;
import io.github.decroche.statistics.comparison.ChiSquaredTest.Statistic;
import io.github.decroche.statistics.proportion.Rate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The χ² tests of tables, and the pooled z test, whose square the first is. */
class ChiSquaredTestTest {
    private static final ChiSquaredTest TEST = ChiSquaredTest.withDefaults();

    static List<NamedCsvRecord> twoProportions() {
        return OracleTable.rows("two-proportions.csv");
    }

    static List<NamedCsvRecord> fourfoldTables() {
        return OracleTable.rows("fourfold-tables.csv");
    }

    static List<NamedCsvRecord> contingencyTables() {
        return OracleTable.rows("contingency-tables.csv");
    }

    @ParameterizedTest
    @MethodSource("twoProportions")
    void testsOfTwoProportionsAgreeWithR(NamedCsvRecord row) {
        FourfoldTable table = FourfoldTable.of(
                Rate.of(count(row, "x1"), count(row, "n1")), Rate.of(count(row, "x2"), count(row, "n2")));

        assertTest(TEST.of(table), row, "chisq", "p_chisq");
        assertTest(TEST.with(Statistic.YATES).of(table), row, "chisq_yates", "p_yates");
        assertTest(PooledZTest.withDefaults().of(table), row, "z_pooled", "p_chisq");
    }

    @ParameterizedTest
    @MethodSource("fourfoldTables")
    void testsOfFourfoldTablesAgreeWithR(NamedCsvRecord row) {
        FourfoldTable table = new FourfoldTable(count(row, "a"), count(row, "b"), count(row, "c"), count(row, "d"));

        assertTest(TEST.of(table), row, "chisq", "p_chisq");
        assertTest(TEST.with(Statistic.YATES).of(table), row, "chisq_yates", "p_yates");
        assertTest(TEST.with(Statistic.N_MINUS_1).of(table), row, "chisq_Nminus1", "p_Nminus1");
    }

    @ParameterizedTest
    @MethodSource("contingencyTables")
    void testsOfLargerTablesAgreeWithR(NamedCsvRecord row) {
        ContingencyTable<Integer, Integer> table = ContingencyTableTest.table(row);

        assertTest(TEST.of(table), row, "chisq", "p");
        assertTest(TEST.with(Statistic.LIKELIHOOD_RATIO).of(table), row, "G", "p_G");
        assertThat(TEST.of(table).orElseThrow().degreesOfFreedom()).hasValue(number(row, "df"));
    }

    /**
     * A p-value is good to as many digits as its statistic times the statistic; twelve of the statistic leave ten of the
     * smallest, 1e-182.
     */
    private static void assertTest(Optional<TestResult> actual, NamedCsvRecord row, String statistic, String p) {
        if (optional(row, statistic).isEmpty()) {
            assertThat(actual).as(statistic).isEmpty();
            return;
        }
        double expected = number(row, statistic);
        assertThat(actual.orElseThrow().statistic()).as(statistic).isCloseTo(expected, closely(expected));
        assertThat(actual.orElseThrow().pValue()).as(p).isCloseTo(number(row, p), withPercentage(1e-8));
    }

    /** ad − bc = 8 and N = 8: 8·8²/4⁴ = 2, corrected 8·(8 − 4)²/4⁴ = ½, times 7/8 it is 7/4, and z = 8·√8/4² = √2. */
    @Test
    void twoGroupsByHand() {
        FourfoldTable table = new FourfoldTable(3, 1, 1, 3);

        assertStatistic(TEST.of(table), 2);
        assertStatistic(TEST.with(Statistic.YATES).of(table), 0.5);
        assertStatistic(TEST.with(Statistic.N_MINUS_1).of(table), 1.75);
        assertStatistic(PooledZTest.withDefaults().of(table), Math.sqrt(2));
    }

    /** With E = 1 in each cell, G² = 2 (2 log 2 + 2 log 2). */
    @Test
    void likelihoodRatioByHand() {
        assertStatistic(TEST.with(Statistic.LIKELIHOOD_RATIO).of(new FourfoldTable(2, 0, 0, 2)), 8 * Math.log(2));
    }

    /** The row totals are 3 and 1, the column totals 2, 1 and 1: E = 3/2, 3/4, 3/4 and 1/2, 1/4, 1/4. Each column tells its row: X² = N. */
    @Test
    void twoByThreeByHand() {
        Optional<TestResult> result = TEST.of(ContingencyTable.of(new long[][] {{2, 1, 0}, {0, 0, 1}}));

        assertStatistic(result, 1.0 / 6 + 1.0 / 12 + 3.0 / 4 + 1.0 / 2 + 1.0 / 4 + 9.0 / 4);
        assertThat(result.orElseThrow().degreesOfFreedom()).hasValue(2);
    }

    private static void assertStatistic(Optional<TestResult> actual, double expected) {
        assertThat(actual.orElseThrow().statistic()).isCloseTo(expected, closely(expected));
    }

    @Test
    void theCorrectionNeverExceedsTheDifference() {
        FourfoldTable nearlyEqual = new FourfoldTable(50, 50, 49, 51);
        FourfoldTable equal = new FourfoldTable(50, 50, 50, 50);

        assertThat(TEST.with(Statistic.YATES).of(nearlyEqual)).contains(TestResult.chiSquared(0, 1));
        assertThat(TEST.with(Statistic.YATES).of(equal)).contains(TestResult.chiSquared(0, 1));
    }

    /** φ = −1/9, N = 18: z = −√18/9; one-sided p-values add to 1. */
    @Test
    void theZTestHasASign() {
        FourfoldTable table = new FourfoldTable(4, 5, 5, 4);
        double greater = PooledZTest.withDefaults()
                .with(Alternative.GREATER)
                .of(table)
                .orElseThrow()
                .pValue();
        double less = PooledZTest.withDefaults()
                .with(Alternative.LESS)
                .of(table)
                .orElseThrow()
                .pValue();

        assertStatistic(PooledZTest.withDefaults().of(table), -Math.sqrt(18) / 9);
        assertThat(less).isLessThan(0.5);
        assertThat(less + greater).isCloseTo(1, closely(1));
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 3, 4", "3, 4, 0, 0", "0, 3, 0, 4", "3, 0, 4, 0", "0, 0, 0, 0"})
    void anEmptyMarginHasNoTest(long a, long b, long c, long d) {
        FourfoldTable table = new FourfoldTable(a, b, c, d);

        for (Statistic statistic : Statistic.values()) {
            assertThat(TEST.with(statistic).of(table)).isEmpty();
        }
        assertThat(PooledZTest.withDefaults().of(table)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void oneRowOrColumnHasNoTest(Statistic statistic) {
        assertThat(TEST.with(statistic).of(ContingencyTable.of(new long[][] {{3, 4}})))
                .isEmpty();
        assertThat(TEST.with(statistic).of(ContingencyTable.of(new long[][] {{3}, {4}})))
                .isEmpty();
        assertThat(TEST.with(statistic).of(ContingencyTable.of())).isEmpty();
    }

    @Test
    void yatesCorrectionOfALargerTableIsRefused() {
        ContingencyTable<Integer, Integer> table = ContingencyTable.of(new long[][] {{2, 1, 0}, {0, 0, 1}});

        assertThatThrownBy(() -> TEST.with(Statistic.YATES).of(table))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("statistic: YATES of a table of 2 × 3; expected one of 2 × 2");
    }

    /**
     * Cells of E ± 1 with E = 10⁷: G² = 2·(2 E φ(10⁻⁷) + 2 E φ(−10⁻⁷)) with φ(x) = x²/2 − x³/6 + …, so 4 E·10⁻¹⁴. Logarithms
     * alone would keep no more than two digits of it.
     */
    @Test
    void likelihoodRatioNearIndependenceKeepsItsDigits() {
        long e = 10_000_000;
        assertThat(TEST.with(Statistic.LIKELIHOOD_RATIO)
                        .of(new FourfoldTable(e + 1, e - 1, e - 1, e + 1))
                        .orElseThrow()
                        .statistic())
                .isCloseTo(4e-7, withPercentage(1e-9));
    }
}
