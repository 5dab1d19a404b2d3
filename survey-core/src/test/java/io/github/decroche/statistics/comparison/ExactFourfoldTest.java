package io.github.decroche.statistics.comparison;

import static io.github.decroche.statistics.OracleTable.closely;
import static io.github.decroche.statistics.OracleTable.count;
import static io.github.decroche.statistics.OracleTable.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.decroche.statistics.Alternative;
import io.github.decroche.statistics.ConfidenceInterval;
import io.github.decroche.statistics.ConfidenceLevel;
import io.github.decroche.statistics.Estimate;
import io.github.decroche.statistics.OracleTable;
import io.github.decroche.statistics.comparison.FisherTest.PValue;
import io.github.decroche.statistics.comparison.FisherTest.TwoSided;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Fisher's test and the conditional odds ratio: what is exact given the margins. */
class ExactFourfoldTest {
    /** Sums of products and their roots, R's too. */
    private static final Percentage TWELVE_DIGITS = withPercentage(1e-10);

    private static final FisherTest FISHER = FisherTest.withDefaults();
    private static final ConditionalOddsRatio ODDS_RATIO = ConditionalOddsRatio.at(ConfidenceLevel.DEFAULT);

    static List<NamedCsvRecord> reference() {
        return OracleTable.rows("fourfold-tables.csv");
    }

    private static FourfoldTable table(NamedCsvRecord row) {
        return new FourfoldTable(count(row, "a"), count(row, "b"), count(row, "c"), count(row, "d"));
    }

    @ParameterizedTest
    @MethodSource("reference")
    void fishersTestAgreesWithR(NamedCsvRecord row) {
        assertP(FISHER, row, "fisher_p_two");
        assertP(FISHER.with(Alternative.GREATER), row, "fisher_p_greater");
        assertP(FISHER.with(Alternative.LESS), row, "fisher_p_less");
        assertP(FISHER.with(PValue.MID_P), row, "fisher_midp_two");
        assertP(FISHER.with(TwoSided.CENTRAL), row, "fisher_p_central");
    }

    private static void assertP(FisherTest test, NamedCsvRecord row, String column) {
        assertThat(test.of(table(row)).pValue()).as(column).isCloseTo(number(row, column), TWELVE_DIGITS);
    }

    @ParameterizedTest
    @MethodSource("reference")
    void conditionalOddsRatioAgreesWithR(NamedCsvRecord row) {
        Estimate estimate = ODDS_RATIO.of(table(row)).orElseThrow();
        ConfidenceInterval interval = estimate.interval().orElseThrow();

        assertNear(estimate.value(), number(row, "cond_or_precise"));
        assertNear(interval.low(), number(row, "cond_or_lo_precise"));
        assertNear(interval.high(), number(row, "cond_or_hi_precise"));
    }

    private static void assertNear(double actual, double expected) {
        if (Double.isInfinite(expected)) {
            assertThat(actual).isEqualTo(expected);
        } else {
            assertThat(actual).isCloseTo(expected, TWELVE_DIGITS);
        }
    }

    /** Fisher's tea: of C(8, 4) = 70 tables, 1, 16, 36, 16 and 1 have a = 0 to 4; at a = 3 those at least as extreme are 17 and 17. */
    @Test
    void fishersTestByHand() {
        FourfoldTable tea = new FourfoldTable(3, 1, 1, 3);

        assertThat(FISHER.of(tea).statistic()).isEqualTo(3);
        assertThat(FISHER.of(tea).degreesOfFreedom()).isEmpty();
        assertP(FISHER, tea, 34.0 / 70);
        assertP(FISHER.with(PValue.MID_P), tea, 18.0 / 70);
        assertP(FISHER.with(Alternative.GREATER), tea, 17.0 / 70);
        assertP(FISHER.with(Alternative.GREATER).with(PValue.MID_P), tea, 9.0 / 70);
        assertP(FISHER.with(Alternative.LESS), tea, 69.0 / 70);
        assertP(FISHER.with(Alternative.LESS).with(PValue.MID_P), tea, 61.0 / 70);
        assertP(FISHER.with(TwoSided.CENTRAL), tea, 34.0 / 70);
        assertP(FISHER.with(TwoSided.CENTRAL).with(PValue.MID_P), tea, 18.0 / 70);
    }

    /** Of C(8, 3) = 56 tables, C(2, x) C(6, 3 − x) = 20, 30 and 6 have a = 0, 1 and 2: at a = 0, 20 and 6 are not more likely. */
    @Test
    void theTwoSidesNeedNotMirrorEachOther() {
        FourfoldTable table = new FourfoldTable(0, 2, 3, 3);

        assertP(FISHER, table, 26.0 / 56);
        assertP(FISHER.with(PValue.MID_P), table, 16.0 / 56);
        assertP(FISHER.with(TwoSided.CENTRAL), table, 40.0 / 56);
        assertP(FISHER.with(TwoSided.CENTRAL).with(PValue.MID_P), table, 20.0 / 56);
    }

    /** Of C(5, 2) = 10 tables, C(3, x) C(2, 2 − x) = 1, 6 and 3 have a = 0, 1 and 2: at a = 1 twice 7/10 is cut to 1. */
    @Test
    void noPValueExceedsOne() {
        FourfoldTable table = new FourfoldTable(1, 2, 1, 1);

        assertP(FISHER, table, 1);
        assertP(FISHER.with(TwoSided.CENTRAL), table, 1);
        assertP(FISHER.with(PValue.MID_P), table, 0.7);
    }

    /** Of C(7, 5) = 21 tables, C(2, x) C(5, 5 − x) = 1, 10 and 10 have a = 0, 1 and 2: the neighbour of a = 2 is as likely. */
    @Test
    void aNeighbourThatIsAsLikelyCounts() {
        FourfoldTable table = new FourfoldTable(2, 0, 3, 2);

        assertP(FISHER, table, 1);
        assertP(FISHER.with(PValue.MID_P), table, 11.0 / 21);
        assertP(FISHER.with(Alternative.GREATER), table, 10.0 / 21);
    }

    private static void assertP(FisherTest test, FourfoldTable table, double expected) {
        assertThat(test.of(table).pValue()).isCloseTo(expected, closely(expected));
    }

    @Test
    void theDefaultIsTheTwoSidedTestThatRMakes() {
        FourfoldTable table = new FourfoldTable(0, 2, 3, 3);

        assertThat(FisherTest.withDefaults().of(table))
                .isEqualTo(FISHER.with(Alternative.TWO_SIDED)
                        .with(TwoSided.MINIMUM_LIKELIHOOD)
                        .with(PValue.EXACT)
                        .of(table));
    }

    @Test
    void theTwoSidesMeanNothingToAOneSidedTest() {
        FourfoldTable table = new FourfoldTable(10, 2, 3, 15);

        assertThat(FISHER.with(Alternative.LESS).with(TwoSided.CENTRAL).of(table))
                .isEqualTo(FISHER.with(Alternative.LESS).of(table));
    }

    /**
     * The weights of a = 1, 2 and 3 are C(3, a) C(2, 3 − a) θᵃ = 3θ, 6θ² and θ³: at a = 2, E(A) = 2 where θ³ = 3θ. The sample
     * odds ratio would be 2.
     */
    @Test
    void conditionalEstimateByHand() {
        double estimate =
                ODDS_RATIO.of(new FourfoldTable(2, 1, 1, 1)).orElseThrow().value();

        assertThat(estimate).isCloseTo(Math.sqrt(3), closely(estimate));
    }

    /** The weights of a = 0, 1 and 2 are 1, 4θ and θ². With α/2 = 1/6, (4θ + θ²)/(1 + 4θ + θ²) = 1/6 at θ = √4.2 − 2. */
    @Test
    void conditionalLimitsByHand() {
        Estimate estimate = ConditionalOddsRatio.at(ConfidenceLevel.of(2.0 / 3))
                .of(new FourfoldTable(1, 1, 1, 1))
                .orElseThrow();
        double low = Math.sqrt(4.2) - 2;

        assertThat(estimate.value()).isCloseTo(1, closely(1));
        assertThat(estimate.interval().orElseThrow().low()).isCloseTo(low, closely(low));
        assertThat(estimate.interval().orElseThrow().high()).isCloseTo(1 / low, closely(1 / low));
    }

    /** The weights of a = 0 and 1 are 1 and θ: θ/(1 + θ) = 1/40 at θ = 1/39. */
    @Test
    void aZeroCellHasOneLimit() {
        ConfidenceInterval highest = interval(new FourfoldTable(1, 0, 0, 1));
        ConfidenceInterval lowest = interval(new FourfoldTable(0, 1, 1, 0));

        assertThat(highest.low()).isCloseTo(1.0 / 39, closely(1));
        assertThat(highest.high()).isInfinite();
        assertThat(lowest.low()).isZero();
        assertThat(lowest.high()).isCloseTo(39, closely(39));
    }

    private static ConfidenceInterval interval(FourfoldTable table) {
        return ODDS_RATIO.of(table).orElseThrow().interval().orElseThrow();
    }

    @Test
    void aZeroCellHasAnEstimateOfZeroOrInfinity() {
        assertThat(ODDS_RATIO.of(new FourfoldTable(0, 9, 4, 5)).orElseThrow().value())
                .isZero();
        assertThat(ODDS_RATIO.of(new FourfoldTable(4, 5, 9, 0)).orElseThrow().value())
                .isZero();
        assertThat(ODDS_RATIO.of(new FourfoldTable(4, 5, 0, 9)).orElseThrow().value())
                .isInfinite();
        assertThat(ODDS_RATIO.of(new FourfoldTable(9, 0, 4, 5)).orElseThrow().value())
                .isInfinite();
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 3, 4", "3, 4, 0, 0", "0, 3, 0, 4", "3, 0, 4, 0", "0, 0, 0, 0", "0, 0, 0, 5"})
    void anEmptyMarginLeavesOneTable(long a, long b, long c, long d) {
        FourfoldTable table = new FourfoldTable(a, b, c, d);

        assertThat(ODDS_RATIO.of(table)).isEmpty();
        for (Alternative alternative : Alternative.values()) {
            assertThat(FISHER.with(alternative).of(table).pValue()).isOne();
            assertThat(FISHER.with(alternative).with(PValue.MID_P).of(table).pValue())
                    .isEqualTo(0.5);
        }
    }

    /** Only the most extreme of C(200, 100) tables: below the smallest p-value that adding from the other end could give. */
    @Test
    void tailsKeepTheirDigits() {
        BigInteger tables = BigInteger.ONE;
        for (int i = 1; i <= 100; i++) {
            tables = tables.multiply(BigInteger.valueOf(100 + i)).divide(BigInteger.valueOf(i));
        }
        double one = BigDecimal.ONE
                .divide(new BigDecimal(tables), MathContext.DECIMAL64)
                .doubleValue();
        FourfoldTable extreme = new FourfoldTable(100, 0, 0, 100);

        assertThat(FISHER.with(Alternative.GREATER).of(extreme).pValue()).isCloseTo(one, TWELVE_DIGITS);
        assertThat(FISHER.of(extreme).pValue()).isCloseTo(2 * one, TWELVE_DIGITS);
    }

    /** Of tables beyond the range of double, the p-values are 0 and 1. */
    @Test
    void veryUnlikelyTablesHaveAPValueOfZero() {
        FourfoldTable extreme = new FourfoldTable(1_000_000, 0, 0, 1_000_000);

        assertThat(FISHER.of(extreme).pValue()).isZero();
        assertThat(FISHER.with(Alternative.GREATER).of(extreme).pValue()).isZero();
        assertThat(FISHER.with(Alternative.LESS).of(extreme).pValue()).isOne();
    }

    /**
     * With cells of millions both ratios agree to about 1/cell, and the exact limits with Woolf's to about one step of the
     * count.
     */
    @Test
    @Timeout(5)
    void largeTablesAreQuickAndNearTheSampleOddsRatio() {
        FourfoldTable table = new FourfoldTable(2_000_000, 3_000_000, 1_000_000, 2_000_000);
        Estimate sample = OddsRatio.at(ConfidenceLevel.DEFAULT).of(table).orElseThrow();
        Estimate conditional = ODDS_RATIO.of(table).orElseThrow();

        assertThat(conditional.value()).isCloseTo(sample.value(), within(1e-6));
        assertThat(interval(table).low())
                .isCloseTo(sample.interval().orElseThrow().low(), within(5e-6));
        assertThat(interval(table).high())
                .isCloseTo(sample.interval().orElseThrow().high(), within(5e-6));
    }

    @Test
    @Timeout(5)
    void totalsBeyondAnIntAreCountedOut() {
        long million = 1_000_000;
        FourfoldTable table = new FourfoldTable(
                1_000 * million, 1_000 * million - 100_000, 1_000 * million - 100_000, 1_000 * million);

        assertThat(FISHER.of(table).pValue())
                .isCloseTo(
                        ChiSquaredTest.withDefaults()
                                .with(ChiSquaredTest.Statistic.YATES)
                                .of(table)
                                .orElseThrow()
                                .pValue(),
                        withPercentage(0.01));
    }
}
