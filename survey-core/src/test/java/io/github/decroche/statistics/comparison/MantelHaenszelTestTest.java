package io.github.decroche.statistics.comparison;

import static io.github.decroche.statistics.OracleTable.closely;
import static io.github.decroche.statistics.OracleTable.number;
import static io.github.decroche.statistics.OracleTable.within;
import static io.github.decroche.statistics.comparison.StratifiedTables.BY_HAND;
import static io.github.decroche.statistics.comparison.StratifiedTables.strata;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.decroche.statistics.OracleTable;
import io.github.decroche.statistics.TestResult;
import io.github.decroche.statistics.comparison.MantelHaenszelTest.Method;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class MantelHaenszelTestTest {
    static List<NamedCsvRecord> reference() {
        return OracleTable.rows("mantel-haenszel.csv");
    }

    @ParameterizedTest
    @MethodSource("reference")
    void agreesWithR(NamedCsvRecord row) {
        assertChiSquared(test(Method.CHI_SQUARED, strata(row)), row, "mh_chisq", "p");
        assertChiSquared(test(Method.CHI_SQUARED_CORRECTED, strata(row)), row, "mh_chisq_cc", "p_cc");

        assertPValue(test(Method.EXACT, strata(row)), row, "exact_p");
    }

    /** Small p-values are held to as many digits as large ones. */
    private static void assertPValue(TestResult actual, NamedCsvRecord row, String column) {
        assertThat(actual.pValue() / number(row, column)).as(column).isCloseTo(1, closely(1));
    }

    private static void assertChiSquared(TestResult actual, NamedCsvRecord row, String statistic, String pValue) {
        assertThat(actual.statistic()).isCloseTo(number(row, statistic), closely(number(row, statistic)));
        assertThat(actual.degreesOfFreedom()).hasValue(1);
        assertPValue(actual, row, pValue);
    }

    private static TestResult test(Method method, Strata<?> strata) {
        return MantelHaenszelTest.withDefaults()
                .with(method)
                .of(strata)
                .result()
                .orElseThrow();
    }

    /** a − E = 3/6 + 10/10 = 3/2 and V = 81/(36·5) + 600/(100·9) = 67/60, so χ² = 135/67, and 60/67 corrected. */
    @Test
    void chiSquaredByHand() {
        assertThat(test(Method.CHI_SQUARED, BY_HAND).statistic()).isCloseTo(135.0 / 67, closely(2));
        assertThat(test(Method.CHI_SQUARED_CORRECTED, BY_HAND).statistic()).isCloseTo(60.0 / 67, closely(1));
    }

    /**
     * a has 1, 9, 9, 1 ways in the first stratum and 6, 60, 120, 60, 6 in the second; their sum has 6, 114, 714, 1686, 1686,
     * 714, 114, 6 of 5040. As improbable as the 5 observed, or more, are 0, 1, 2, 5, 6, 7: 1668/5040 = 139/420.
     */
    @Test
    void exactByHand() {
        TestResult exact = test(Method.EXACT, BY_HAND);

        assertThat(exact.statistic()).isEqualTo(5);
        assertThat(exact.degreesOfFreedom()).isEmpty();
        assertThat(exact.pValue()).isCloseTo(139.0 / 420, closely(1));
    }

    @Test
    void withoutCorrectionIsTheDefault() {
        assertThat(MantelHaenszelTest.withDefaults().of(BY_HAND).result()).contains(test(Method.CHI_SQUARED, BY_HAND));
    }

    /** Σ (a − E) = 2/7 + 1/8 is less than ½, so R does not correct it, nor do we. */
    @Test
    void aDeviationOfLessThanOneHalfIsNotCorrected() {
        Strata<?> strata = strata("2 1 2 2 | 2 3 1 2");

        assertThat(test(Method.CHI_SQUARED_CORRECTED, strata)).isEqualTo(test(Method.CHI_SQUARED, strata));
    }

    /** Σ (a − E) = 1/3 − 1/3 + 1/2, which doubles add up to less than ½: nothing is left, as in exact arithmetic. */
    @Test
    void aDeviationOfOneHalfIsCorrectedInSpiteOfRounding() {
        Strata<?> strata = strata("1 2 1 5 | 5 3 1 0 | 1 4 0 5");

        assertThat(test(Method.CHI_SQUARED_CORRECTED, strata).statistic()).isCloseTo(0, closely(0));
    }

    @ParameterizedTest
    @EnumSource
    void strataWithAZeroMarginAreCountedAndChangeNothingElse(Method method) {
        MantelHaenszelTest test = MantelHaenszelTest.withDefaults().with(method);
        Strata<?> more = strata("2 1 1 2 | 3 1 2 4 | 5 7 0 0 | 3 0 9 0 | 0 0 0 0 | 1 0 0 0");

        assertThat(test.of(more)).isEqualTo(new Pooled<>(test.of(BY_HAND).result(), 6, 2));
    }

    @Test
    void withoutAnInformativeStratumOnlyTheExactTestAnswers() {
        Strata<?> none = strata("3 4 0 0 | 6 0 5 0");

        for (Method method : List.of(Method.CHI_SQUARED, Method.CHI_SQUARED_CORRECTED)) {
            assertThat(MantelHaenszelTest.withDefaults().with(method).of(none))
                    .isEqualTo(new Pooled<>(Optional.empty(), 2, 0));
        }
        assertThat(test(Method.EXACT, none)).isEqualTo(TestResult.exact(0, 1));
        assertThat(test(Method.EXACT, Strata.of(List.of()))).isEqualTo(TestResult.exact(0, 1));
    }

    /** Of one million a stratum the exact and the χ² test agree to the third digit, in no more time than a small test. */
    @Test
    void millionsAreTestedExactly() {
        Strata<?> strata = strata("100500 399500 100000 400000 | 250400 249600 250000 250000");
        double exact = test(Method.EXACT, strata).pValue();

        assertThat(exact).isCloseTo(test(Method.CHI_SQUARED, strata).pValue(), within(exact, 5e-3));
    }

    @Test
    void aPValueTooSmallForADoubleIsZero() {
        assertThat(test(Method.EXACT, strata("4000 0 0 4000")).pValue()).isZero();
    }

    /** Of 601 tables the most extreme are too improbable for a double. */
    @Test
    void ofOneStratumTheExactTestIsFishers() {
        for (long a = 0; a <= 600; a++) {
            FourfoldTable table = new FourfoldTable(a, 600 - a, 600 - a, a);
            double fisher = FisherTest.withDefaults().of(table).pValue();

            assertThat(test(Method.EXACT, Strata.of(List.of(table))).pValue()).isCloseTo(fisher, within(fisher, 1e-9));
        }
    }

    /** Two of N = 2³¹ − 1 are without the outcome; that the two of the reference have it: (N − 2)(N − 3) / (N (N − 1)). */
    @Test
    void theLargestStratumByHand() {
        double n = Integer.MAX_VALUE;
        double expected = (4 * n - 6) / (n * (n - 1));

        assertThat(test(Method.EXACT, strata("2147483644 1 1 1")).pValue() / expected)
                .isCloseTo(1, within(1, 1e-6));
    }

    @Test
    void aStratumTooLargeForTheExactTestIsRefused() {
        assertThatThrownBy(() -> test(Method.EXACT, strata("3000000000 1 1 1")))
                .hasMessage("stratum: 3000000003 elements; expected at most 2147483647");
    }
}
