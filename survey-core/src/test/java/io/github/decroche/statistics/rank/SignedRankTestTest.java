package io.github.decroche.statistics.rank;

import static io.github.decroche.statistics.OracleTable.closely;
import static io.github.decroche.statistics.OracleTable.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.decroche.statistics.Alternative;
import io.github.decroche.statistics.OracleTable;
import io.github.decroche.statistics.Samples;
import io.github.decroche.statistics.TestResult;
import io.github.decroche.statistics.ValueCounts;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class SignedRankTestTest {
    private static final SignedRankTest TEST = SignedRankTest.withDefaults();

    static List<NamedCsvRecord> reference() {
        return OracleTable.rows("signed-rank.csv");
    }

    @ParameterizedTest
    @MethodSource("reference")
    void agreesWithR(NamedCsvRecord row) {
        ValueCounts differences = Samples.of(OracleTable.counts(row, "thousandths"));

        assertThat(SignedRankTest.statistic(differences)).isEqualTo(number(row, "V"));
        assertThat(TEST.of(differences).orElseThrow().pValue())
                .isCloseTo(number(row, "p_cc"), closely(number(row, "p_cc")));
        assertThat(TEST.with(PValue.ASYMPTOTIC).of(differences).orElseThrow().pValue())
                .isCloseTo(number(row, "p_nocc"), closely(number(row, "p_nocc")));
        assertThat(TEST.with(PValue.EXACT).of(differences).orElseThrow().pValue())
                .isCloseTo(number(row, "p_exact_zeros_dropped"), closely(number(row, "p_exact_zeros_dropped")));
    }

    /**
     * 1, −1, 2 and a zero: ranks 1½, 1½, 3, and V = 4½. The eight signs give 0, 1½ twice, 3 twice, 4½ twice and 6: three are at
     * least 4½, six as far off 3. σ² = 3 · 4 · 7 / 24 − 6 / 48 = 27/8.
     */
    @Test
    void byHandWithTiesAndAZero() {
        ValueCounts differences = Samples.of(1, -1, 2, 0);
        SignedRankTest exact = TEST.with(PValue.EXACT);
        double sigma = Math.sqrt(27 / 8.0);

        assertThat(exact.of(differences)).hasValue(TestResult.exact(4.5, 6 / 8.0));
        assertThat(exact.with(Alternative.GREATER).of(differences)).hasValue(TestResult.exact(4.5, 3 / 8.0));
        assertThat(exact.with(Alternative.LESS).of(differences)).hasValue(TestResult.exact(4.5, 7 / 8.0));
        assertThat(TEST.with(PValue.ASYMPTOTIC).of(differences).orElseThrow().statistic())
                .isCloseTo(1.5 / sigma, closely(1));
        assertThat(TEST.of(differences).orElseThrow().statistic()).isCloseTo(1 / sigma, closely(1));
    }

    @ParameterizedTest
    @EnumSource
    void noDifferenceIsNotTestable(PValue method) {
        assertThat(TEST.with(method).of(Samples.of())).isEmpty();
    }

    @Test
    void zerosAloneHaveTheExactPValueOneAndNoApproximateOne() {
        assertThat(TEST.with(PValue.EXACT).of(Samples.of(0, 0))).hasValue(TestResult.exact(0, 1));
        assertThat(TEST.of(Samples.of(0, 0))).isEmpty();
        assertThat(SignedRankTest.statistic(Samples.of(0, 0))).isZero();
    }

    /** All 500 differences positive: two of 2⁵⁰⁰ equally likely signs. */
    @Test
    void exactGoesUpToFiveHundredDifferences() {
        ValueCounts differences = new ValueCounts();
        for (int i = 1; i <= 500; i++) {
            differences.add(i);
        }

        assertThat(TEST.with(PValue.EXACT).of(differences).orElseThrow().pValue())
                .isCloseTo(Math.pow(2, -499), Offset.offset(Math.pow(2, -499) * 1e-12));
        differences.add(0);
        assertThat(TEST.with(PValue.EXACT).of(differences)).isPresent();
        differences.add(501);
        assertThatThrownBy(() -> TEST.with(PValue.EXACT).of(differences))
                .hasMessage("differences: 501 other than 0; expected at most 500 for an exact p-value,"
                        + " maybe ask for an asymptotic one");
    }

    @Test
    void aDifferenceWithoutAnAbsoluteValueIsRefused() {
        assertThatThrownBy(() -> TEST.of(Samples.of(Long.MIN_VALUE)))
                .hasMessage("difference: -9223372036854775808; expected at least -9223372036854775807");
    }

    @Test
    void differencesOfPairsAreThoseOfTheFirstLessTheSecond() {
        assertThat(ScorePairs.ofTable(new long[][] {{1, 2}, {3, 0}}).differences())
                .isEqualTo(Samples.of(0, -1, -1, 1, 1, 1));
    }
}
