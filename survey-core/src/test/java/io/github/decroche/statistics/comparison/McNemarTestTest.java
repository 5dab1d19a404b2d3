package io.github.decroche.statistics.comparison;

import static io.github.decroche.statistics.OracleTable.closely;
import static io.github.decroche.statistics.OracleTable.number;
import static io.github.decroche.statistics.OracleTable.optional;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.decroche.statistics.OracleTable;
import io.github.decroche.statistics.TestResult;
import io.github.decroche.statistics.comparison.McNemarTest.Method;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class McNemarTestTest {
    static List<NamedCsvRecord> reference() {
        return OracleTable.rows("mcnemar.csv");
    }

    @ParameterizedTest
    @MethodSource("reference")
    void agreesWithR(NamedCsvRecord row) {
        MatchedPairs pairs = PairedDifferenceIntervalTest.pairs(row);
        assertChiSquared(test(Method.CHI_SQUARED, pairs), row, "mcnemar_chisq", "p");
        assertChiSquared(test(Method.CHI_SQUARED_CORRECTED, pairs), row, "mcnemar_chisq_cc", "p_cc");

        assertExact(test(Method.EXACT, pairs), row, "p_exact");
        assertExact(test(Method.MID_P, pairs), row, "p_midp");
    }

    private static void assertChiSquared(
            Optional<TestResult> actual, NamedCsvRecord row, String statistic, String pValue) {
        assertThat(actual.isPresent()).isEqualTo(optional(row, statistic).isPresent());
        actual.ifPresent(it -> {
            assertThat(it.statistic()).isCloseTo(number(row, statistic), closely(number(row, statistic)));
            assertThat(it.degreesOfFreedom()).hasValue(1);
            assertThat(it.pValue() / number(row, pValue)).isCloseTo(1, closely(1));
        });
    }

    /** Small p-values are held to as many digits as large ones. */
    private static void assertExact(Optional<TestResult> actual, NamedCsvRecord row, String pValue) {
        assertThat(actual.orElseThrow().statistic()).isEqualTo(number(row, "n10"));
        assertThat(actual.orElseThrow().pValue() / number(row, pValue)).isCloseTo(1, closely(1));
    }

    private static Optional<TestResult> test(Method method, MatchedPairs pairs) {
        return McNemarTest.withDefaults().with(method).of(pairs);
    }

    /** One of six against: 2·(1 + 6)/64 = 7/32; less 6/64 it is 1/8; (5 − 1)²/6 = 8/3, and (4 − 1)²/6 = 3/2 corrected. */
    @Test
    void fiveAgainstOneByHand() {
        MatchedPairs pairs = new MatchedPairs(3, 5, 1, 7);

        assertThat(test(Method.EXACT, pairs).orElseThrow().pValue()).isCloseTo(7.0 / 32, closely(1));
        assertThat(test(Method.MID_P, pairs).orElseThrow().pValue()).isCloseTo(1.0 / 8, closely(1));
        assertThat(test(Method.CHI_SQUARED, pairs).orElseThrow().statistic()).isCloseTo(8.0 / 3, closely(1));
        assertThat(test(Method.CHI_SQUARED_CORRECTED, pairs).orElseThrow().statistic())
                .isCloseTo(1.5, closely(1));
    }

    @Test
    void midPIsTheDefault() {
        MatchedPairs pairs = new MatchedPairs(3, 5, 1, 7);

        assertThat(McNemarTest.withDefaults().of(pairs)).isEqualTo(test(Method.MID_P, pairs));
    }

    /** R's convention; statsmodels answers (0 − 1)²/8 = 1/8. */
    @Test
    void theCorrectionNeverExceedsTheDifference() {
        TestResult corrected =
                test(Method.CHI_SQUARED_CORRECTED, new MatchedPairs(3, 4, 4, 7)).orElseThrow();

        assertThat(corrected.statistic()).isZero();
        assertThat(corrected.pValue()).isEqualTo(1);
    }

    @Test
    void asManyOneWayAsTheOtherHasAPValueOfOne() {
        for (Method method : Method.values()) {
            assertThat(test(method, new MatchedPairs(3, 4, 4, 7)).orElseThrow().pValue())
                    .isEqualTo(1);
        }
    }

    @Test
    void withoutDiscordantPairsOnlyTheExactTestsAnswer() {
        for (MatchedPairs pairs : List.of(new MatchedPairs(8, 0, 0, 9), new MatchedPairs(0, 0, 0, 0))) {
            assertThat(test(Method.MID_P, pairs)).contains(TestResult.exact(0, 1));
            assertThat(test(Method.EXACT, pairs)).contains(TestResult.exact(0, 1));
            assertThat(test(Method.CHI_SQUARED, pairs)).isEmpty();
            assertThat(test(Method.CHI_SQUARED_CORRECTED, pairs)).isEmpty();
        }
    }

    @Test
    void moreDiscordantPairsThanTheExactTestsCanTakeAreRefused() {
        assertThat(test(Method.EXACT, new MatchedPairs(0, Integer.MAX_VALUE, 0, 0))
                        .orElseThrow()
                        .pValue())
                .isZero();
        assertThatThrownBy(() -> test(Method.EXACT, new MatchedPairs(0, 2_000_000_000, 1_000_000_000, 0)))
                .hasMessage("pairs: 3000000000 are discordant; expected at most 2147483647");
    }
}
