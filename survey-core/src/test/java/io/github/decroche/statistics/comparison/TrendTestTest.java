package io.github.decroche.statistics.comparison;

import static io.github.decroche.statistics.OracleTable.closely;
import static io.github.decroche.statistics.OracleTable.counts;
import static io.github.decroche.statistics.OracleTable.number;
import static io.github.decroche.statistics.OracleTable.numbers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Percentage.withPercentage;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.decroche.statistics.Alternative;
import io.github.decroche.statistics.OracleTable;
import io.github.decroche.statistics.TestResult;
import io.github.decroche.statistics.comparison.TrendTest.Variance;
import io.github.decroche.statistics.proportion.Rate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TrendTestTest {
    private static final TrendTest TEST = TrendTest.withDefaults();

    static List<NamedCsvRecord> reference() {
        return OracleTable.rows("trends.csv");
    }

    private static List<Rate> groups(long[] counts, long[] sizes) {
        return IntStream.range(0, counts.length)
                .mapToObj(i -> Rate.of(counts[i], sizes[i]))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("reference")
    void agreesWithR(NamedCsvRecord row) {
        List<Rate> groups = groups(counts(row, "x"), counts(row, "n"));
        TestResult result = TEST.of(groups, numbers(row, "scores")).orElseThrow();
        TestResult exact =
                TEST.with(Variance.N_MINUS_1).of(groups, numbers(row, "scores")).orElseThrow();

        assertThat(result.statistic()).isCloseTo(number(row, "z"), closely(number(row, "z")));
        assertThat(Math.pow(result.statistic(), 2)).isCloseTo(number(row, "chisq"), closely(number(row, "chisq")));
        assertThat(result.pValue()).isCloseTo(number(row, "p"), withPercentage(1e-9));
        assertThat(Math.pow(exact.statistic(), 2))
                .isCloseTo(number(row, "chisq_Nminus1"), closely(number(row, "chisq_Nminus1")));
        assertThat(exact.pValue()).isCloseTo(number(row, "p_Nminus1"), withPercentage(1e-9));
    }

    /** p = ½ and s̄ = 2: Σ (x − 1)(s − 2) = 1 + 1 = 2, the variance ¼·(2 + 2) = 1, so z = 2; √(5/6) of it given the margins. */
    @Test
    void trendByHand() {
        List<Rate> groups = List.of(Rate.of(0, 2), Rate.of(1, 2), Rate.of(2, 2));

        assertThat(TEST.of(groups).orElseThrow().statistic()).isCloseTo(2, closely(2));
        assertThat(TEST.with(Variance.N_MINUS_1).of(groups).orElseThrow().statistic())
                .isCloseTo(2 * Math.sqrt(5.0 / 6), closely(2));
    }

    @Test
    void aRisingShareIsGreater() {
        List<Rate> groups = List.of(Rate.of(1, 9), Rate.of(3, 9), Rate.of(6, 9));

        assertThat(TEST.with(Alternative.GREATER).of(groups).orElseThrow().pValue())
                .isLessThan(0.05);
        assertThat(TEST.with(Alternative.LESS).of(groups).orElseThrow().pValue())
                .isGreaterThan(0.95);
    }

    @Test
    void anEmptyGroupAddsNothing() {
        List<Rate> groups = List.of(Rate.of(1, 9), Rate.of(0, 0), Rate.of(6, 9));

        assertThat(TEST.of(groups, 1, 1000, 2)).isEqualTo(TEST.of(List.of(Rate.of(1, 9), Rate.of(6, 9))));
    }

    @Test
    void groupsThatCannotDifferHaveNoTest() {
        assertThat(TEST.of(List.of())).isEmpty();
        assertThat(TEST.of(List.of(Rate.of(1, 2)))).isEmpty();
        assertThat(TEST.of(List.of(Rate.of(0, 0), Rate.of(0, 0)))).isEmpty();
        assertThat(TEST.of(List.of(Rate.of(0, 5), Rate.of(0, 6)))).isEmpty();
        assertThat(TEST.of(List.of(Rate.of(5, 5), Rate.of(6, 6)))).isEmpty();
        assertThat(TEST.of(List.of(Rate.of(1, 5), Rate.of(3, 6)), 0.1, 0.1)).isEmpty();
        assertThat(TEST.of(List.of(Rate.of(1, 5), Rate.of(0, 0), Rate.of(3, 6)), 1, 2, 1))
                .isEmpty();
    }

    @Test
    void scoresThatDoNotFitAreRefused() {
        List<Rate> groups = List.of(Rate.of(1, 5), Rate.of(3, 6));

        assertThatThrownBy(() -> TEST.of(groups, 1, 2, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("scores: 3 of them; expected one for each of 2 groups");
        assertThatThrownBy(() -> TEST.of(groups, 1, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("scores: NaN is not allowed; expected finite numbers");
    }
}
