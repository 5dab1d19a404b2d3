package io.github.decroche.statistics.comparison;

import static io.github.decroche.statistics.OracleTable.closely;
import static io.github.decroche.statistics.OracleTable.count;
import static io.github.decroche.statistics.OracleTable.number;
import static io.github.decroche.statistics.comparison.StratifiedTables.strata;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.decroche.statistics.Alternative;
import io.github.decroche.statistics.OracleTable;
import io.github.decroche.statistics.TestResult;
import io.github.decroche.statistics.TwoOneSidedTests;
import io.github.decroche.statistics.comparison.RateDifferenceTest.Variance;
import io.github.decroche.statistics.proportion.Rate;
import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RateDifferenceTestTest {
    private static final RateDifferenceTest TEST = RateDifferenceTest.withDefaults();
    private static final RateDifferenceTest CAUTIOUS = TEST.with(Variance.MIETTINEN_NURMINEN);
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    static List<NamedCsvRecord> fortyDigits() {
        return OracleTable.rows("rate-difference-score.csv");
    }

    /** From one element to a million, counts of none and all, differences near −1, 0 and 1. */
    @ParameterizedTest
    @MethodSource("fortyDigits")
    void agreesWithTheRestrictedLikelihoodInFortyDigits(NamedCsvRecord row) {
        FourfoldTable table = FourfoldTable.of(
                Rate.of(count(row, "x1"), count(row, "n1")), Rate.of(count(row, "x2"), count(row, "n2")));
        double difference = number(row, "delta");
        double variance = number(row, "variance");

        assertThat(RestrictedRates.variance(table, difference)).isCloseTo(variance, Offset.offset(variance * 1e-13));
        // p₁ − p₂ − δ₀ is good to the last digit of a share
        assertThat(z(TEST.against(difference), table))
                .isCloseTo(
                        number(row, "z"),
                        Offset.offset(1e-13 * Math.abs(number(row, "z")) + 2e-16 / Math.sqrt(variance)));
    }

    static List<NamedCsvRecord> fortyDigitsOfStrata() {
        return OracleTable.rows("mantel-haenszel-score.csv");
    }

    @ParameterizedTest
    @MethodSource("fortyDigitsOfStrata")
    void strataAgreeWithFortyDigits(NamedCsvRecord row) {
        assertStrata(TEST, row, "fm");
        assertStrata(CAUTIOUS, row, "mn");
    }

    private static void assertStrata(RateDifferenceTest test, NamedCsvRecord row, String column) {
        TwoOneSidedTests tests = test.equivalence(0.1, strata(row)).result().orElseThrow();
        double above = number(row, column + "_below");
        double below = number(row, column + "_above");

        assertThat(tests.aboveLower().statistic()).isCloseTo(above, closely(above));
        assertThat(tests.belowUpper().statistic()).isCloseTo(below, closely(below));
    }

    /** The help page of R's {@code ratesci::scoreci(…, skew = FALSE)}: {@code scorenull}. */
    @ParameterizedTest
    @CsvSource({"12, 4, 1, 15, 3.8969520", "19, 10, 22, 8, -0.6463014", "5, 51, 0, 29, 1.6488632"})
    void agreesWithR(long a, long b, long c, long d, double z) {
        assertThat(z(CAUTIOUS, new FourfoldTable(a, b, c, d))).isCloseTo(z, Offset.offset(0.5e-7));
    }

    /** None of 10 and none of 20, which R's {@code gsDesign} tests as example 4 of Miettinen and Nurminen: ±1.96 at the limits. */
    @Test
    void agreesWithMiettinenAndNurminensExample() {
        FourfoldTable table = new FourfoldTable(0, 10, 0, 20);

        assertThat(z(CAUTIOUS.against(-0.1658), table)).isCloseTo(1.96, Offset.offset(5e-4));
        assertThat(z(CAUTIOUS.against(0.2844), table)).isCloseTo(-1.96, Offset.offset(5e-4));
    }

    /**
     * 3 of 4 against 1 of 7 at ¼: the slope is 0 at p₁ = ½ and p₂ = ¼, as 3·2 − 1·2 + 1·4 − 6·4/3 = 0. So v = 1/16 + 3/112 =
     * 5/56, and 17/28 − 7/28 over its root is √(10/7).
     */
    @Test
    void anInnerMaximumByHand() {
        FourfoldTable table = new FourfoldTable(3, 1, 1, 6);

        assertThat(z(TEST.against(0.25), table)).isCloseTo(Math.sqrt(10 / 7.0), closely(1));
        assertThat(z(CAUTIOUS.against(0.25), table)).isCloseTo(Math.sqrt(10 / 7.0 * 10 / 11), closely(1));
    }

    /** 2 of 2 against none of 2: p₁ = 1 − p₂ = (1 + δ)/2, at ½ with v = 3/16. None of 2 against none of 2: p₂ = 0, v = 1/8. */
    @Test
    void sharesAtTheEndsByHand() {
        FourfoldTable all = new FourfoldTable(2, 0, 0, 2);
        FourfoldTable none = new FourfoldTable(0, 2, 0, 2);

        assertThat(z(TEST.against(0.5), all)).isCloseTo(2 / Math.sqrt(3), closely(1));
        assertThat(z(TEST.against(-0.5), all)).isCloseTo(6 / Math.sqrt(3), closely(1));
        assertThat(z(TEST.against(0.5), none)).isCloseTo(-Math.sqrt(2), closely(1));
        assertThat(z(CAUTIOUS.against(0.5), none)).isCloseTo(-Math.sqrt(1.5), closely(1));
    }

    /** The three tables of the tests above have w = 1 and at ½ give (½ + ½ − ½) / √(3/16 + 3/16 + 1/8) = √½. */
    @Test
    void strataByHand() {
        Strata<?> strata = strata("2 0 0 2 | 2 0 0 2 | 0 2 0 2");
        Pooled<TestResult> result = TEST.against(0.5).of(strata);

        assertThat(result.informative()).isEqualTo(3);
        assertThat(result.result().orElseThrow().statistic()).isCloseTo(Math.sqrt(0.5), closely(1));
        assertThat(CAUTIOUS.against(0.5).of(strata).result().orElseThrow().statistic())
                .isCloseTo(Math.sqrt(0.5 * 3 / 4), closely(1));
    }

    /** The margins are ±½ of the table of all against none: √3·2 from below and 2/√3 from above, which is not below. */
    @Test
    void equivalenceIsTheWorseOfTwoOneSidedTestsByHand() {
        TwoOneSidedTests tests =
                TEST.equivalence(0.5, new FourfoldTable(2, 0, 0, 2)).orElseThrow();

        assertThat(tests.aboveLower().pValue()).isCloseTo(NORMAL.survivalProbability(6 / Math.sqrt(3)), closely(1e-3));
        assertThat(tests.belowUpper().pValue()).isCloseTo(NORMAL.cumulativeProbability(2 / Math.sqrt(3)), closely(1));
        assertThat(tests.pValue()).isEqualTo(tests.belowUpper().pValue());
    }

    @Test
    void equivalenceTakesTheVarianceAndNeitherTheDifferenceNorTheAlternative() {
        FourfoldTable table = new FourfoldTable(30, 70, 31, 69);

        assertThat(CAUTIOUS.against(0.3).with(Alternative.LESS).equivalence(0.1, table))
                .isEqualTo(CAUTIOUS.equivalence(0.1, table))
                .isNotEqualTo(TEST.equivalence(0.1, table));
    }

    @Test
    void alternativesShareTheStatistic() {
        FourfoldTable table = new FourfoldTable(30, 70, 20, 80);
        double twoSided = TEST.against(0.01).of(table).orElseThrow().pValue();
        double greater = TEST.against(0.01)
                .with(Alternative.GREATER)
                .of(table)
                .orElseThrow()
                .pValue();

        assertThat(twoSided).isCloseTo(2 * greater, closely(1));
        assertThat(TEST.against(0.01)
                        .with(Alternative.LESS)
                        .of(table)
                        .orElseThrow()
                        .pValue())
                .isCloseTo(1 - greater, closely(1));
    }

    @ParameterizedTest
    @EnumSource
    void anEmptyGroupHasNoTest(Variance variance) {
        RateDifferenceTest test = TEST.with(variance).against(0.1);
        for (FourfoldTable table : List.of(new FourfoldTable(0, 0, 3, 4), new FourfoldTable(3, 4, 0, 0))) {
            assertThat(test.of(table)).isEmpty();
            assertThat(test.equivalence(0.1, table)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whereAllAreAlikeOnlyAnotherDifferenceThanNoneIsTested(Variance variance) {
        RateDifferenceTest test = TEST.with(variance);
        for (FourfoldTable table : List.of(new FourfoldTable(0, 30, 0, 40), new FourfoldTable(30, 0, 40, 0))) {
            assertThat(test.of(table)).isEmpty();
            assertThat(test.against(0.1).of(table)).isPresent();
            assertThat(test.equivalence(0.1, table).orElseThrow().pValue()).isLessThan(0.05);
        }
        Strata<?> strata = strata("0 30 0 40 | 5 0 7 0");
        assertThat(test.of(strata)).isEqualTo(new Pooled<>(Optional.empty(), 2, 2));
        assertThat(test.equivalence(0.1, strata).result()).isPresent();
    }

    @Test
    void strataWithAnEmptyGroupAreCountedAndChangeNothingElse() {
        Strata<?> with = strata("3 1 1 6 | 0 0 5 2 | 4 4 0 0");
        Strata<?> without = strata("3 1 1 6");

        assertThat(TEST.against(0.1).of(with))
                .isEqualTo(new Pooled<>(TEST.against(0.1).of(without).result(), 3, 1));
        assertThat(TEST.equivalence(0.1, with).result())
                .isEqualTo(TEST.equivalence(0.1, without).result());
        assertThat(TEST.of(strata("0 0 5 2"))).isEqualTo(new Pooled<>(Optional.empty(), 1, 0));
        assertThat(TEST.equivalence(0.1, strata("0 0 5 2"))).isEqualTo(new Pooled<>(Optional.empty(), 1, 0));
    }

    @Test
    void hugeCountsHaveATest() {
        long half = 1L << 60;
        FourfoldTable table = new FourfoldTable(half, half, half, half);

        assertThat(z(TEST, table)).isZero();
        assertThat(TEST.equivalence(0.01, table).orElseThrow().pValue()).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, 1, 1.5, Double.NaN})
    void differencesOutsideTheRangeAreRefused(double difference) {
        assertThatThrownBy(() -> TEST.against(difference))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("difference: " + difference + " is not allowed; expected a number in (-1, 1)");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 0, 1, Double.NaN})
    void marginsOutsideTheRangeAreRefused(double margin) {
        String message = "margin: " + margin + " is not allowed; expected a number in (0, 1)";

        assertThatThrownBy(() -> TEST.equivalence(margin, new FourfoldTable(1, 1, 1, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> TEST.equivalence(margin, strata("1 1 1 1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    private static double z(RateDifferenceTest test, FourfoldTable table) {
        return test.of(table).orElseThrow().statistic();
    }
}
