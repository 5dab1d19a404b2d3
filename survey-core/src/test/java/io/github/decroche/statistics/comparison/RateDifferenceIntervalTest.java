package io.github.decroche.statistics.comparison;

import static io.github.decroche.statistics.OracleTable.closely;
import static io.github.decroche.statistics.OracleTable.count;
import static io.github.decroche.statistics.OracleTable.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.decroche.statistics.ConfidenceInterval;
import io.github.decroche.statistics.ConfidenceLevel;
import io.github.decroche.statistics.Estimate;
import io.github.decroche.statistics.OracleTable;
import io.github.decroche.statistics.comparison.RateDifference.Interval;
import io.github.decroche.statistics.proportion.Rate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class RateDifferenceIntervalTest {
    /** Two standard errors: z = 2. */
    private static final ConfidenceLevel TWO_SIGMA = ConfidenceLevel.of(0.9544997361036416);

    private static final RateDifference DIFFERENCE = RateDifference.at(ConfidenceLevel.DEFAULT);

    static List<NamedCsvRecord> reference() {
        return OracleTable.rows("two-proportions.csv");
    }

    static List<NamedCsvRecord> published() {
        return OracleTable.rows("newcombe-differences.csv");
    }

    private static FourfoldTable table(NamedCsvRecord row) {
        return FourfoldTable.of(
                Rate.of(count(row, "x1"), count(row, "n1")), Rate.of(count(row, "x2"), count(row, "n2")));
    }

    @ParameterizedTest
    @MethodSource("reference")
    void agreesWithR(NamedCsvRecord row) {
        for (Interval method : EnumSet.complementOf(EnumSet.of(Interval.SCORE, Interval.MIETTINEN_NURMINEN))) {
            Estimate estimate = RateDifference.at(ConfidenceLevel.of(number(row, "conf")))
                    .with(method)
                    .of(table(row))
                    .orElseThrow();
            ConfidenceInterval interval = estimate.interval().orElseThrow();
            String column = method.name().toLowerCase(Locale.ROOT);
            double low = number(row, column + "_lo");
            double high = number(row, column + "_hi");

            assertThat(estimate.value()).isCloseTo(number(row, "diff"), closely(number(row, "diff")));
            assertThat(interval.low()).as(column).isCloseTo(low, closely(low));
            assertThat(interval.high()).as(column).isCloseTo(high, closely(high));
        }
    }

    @ParameterizedTest
    @MethodSource("published")
    void agreesWithNewcombesExamples(NamedCsvRecord row) {
        ConfidenceInterval interval =
                DIFFERENCE.of(table(row)).orElseThrow().interval().orElseThrow();
        Offset<Double> printed = Offset.offset(0.5e-4 + 1e-12);

        assertThat(interval.low()).isCloseTo(number(row, "newcombe_lo"), printed);
        assertThat(interval.high()).isCloseTo(number(row, "newcombe_hi"), printed);
    }

    static List<NamedCsvRecord> publishedScores() {
        return OracleTable.rows("newcombe-score-differences.csv");
    }

    @ParameterizedTest
    @MethodSource("publishedScores")
    void scoreIntervalsAgreeWithNewcombesExamples(NamedCsvRecord row) {
        Offset<Double> printed = Offset.offset(0.5e-4 + 1e-12);

        assertInterval(interval(Interval.SCORE, table(row)), number(row, "mee_lo"), number(row, "mee_hi"), printed);
        assertInterval(
                interval(Interval.MIETTINEN_NURMINEN, table(row)), number(row, "mn_lo"), number(row, "mn_hi"), printed);
    }

    static List<NamedCsvRecord> limits() {
        return OracleTable.rows("rate-difference-limits.csv");
    }

    @ParameterizedTest
    @MethodSource("limits")
    void scoreIntervalsAgreeWithFortyDigits(NamedCsvRecord row) {
        RateDifference difference = RateDifference.at(ConfidenceLevel.of(number(row, "conf")));
        for (Interval method : List.of(Interval.SCORE, Interval.MIETTINEN_NURMINEN)) {
            ConfidenceInterval interval = difference
                    .with(method)
                    .of(table(row))
                    .flatMap(Estimate::interval)
                    .orElseThrow();
            String column = method == Interval.SCORE ? "score" : "mn";
            double low = number(row, column + "_lo");
            double high = number(row, column + "_hi");

            assertThat(interval.low()).as(column).isCloseTo(low, closely(low));
            assertThat(interval.high()).as(column).isCloseTo(high, closely(high));
        }
    }

    /** The data of the help page of R's {@code ratesci::scoreci}; its limits have the six digits that it computes by default. */
    @Test
    void miettinenAndNurminensAgreesWithR() {
        Offset<Double> sixDigits = Offset.offset(1e-6);

        assertInterval(
                interval(Interval.MIETTINEN_NURMINEN, new FourfoldTable(12, 4, 1, 15)),
                0.37497827,
                0.862899,
                sixDigits);
        assertInterval(
                interval(Interval.MIETTINEN_NURMINEN, new FourfoldTable(19, 10, 22, 8)),
                -0.30859360,
                0.158172,
                sixDigits);
        assertInterval(
                interval(Interval.MIETTINEN_NURMINEN, new FourfoldTable(5, 51, 0, 29)),
                -0.03259659,
                0.193331,
                sixDigits);
    }

    private static ConfidenceInterval interval(Interval method, FourfoldTable table) {
        return DIFFERENCE.with(method).of(table).flatMap(Estimate::interval).orElseThrow();
    }

    private static void assertInterval(ConfidenceInterval interval, double low, double high, Offset<Double> offset) {
        assertThat(interval.low()).isCloseTo(low, offset);
        assertThat(interval.high()).isCloseTo(high, offset);
    }

    /** Of none in 12 and none in 4, p₂ is 0 above δ = 0: 12 δ² = z² δ (1 − δ), δ = z²/(12 + z²); below, p₁ is 0. z = 2. */
    @Test
    void scoreOfNoneAgainstNoneByHand() {
        assertInterval(Interval.SCORE, new FourfoldTable(0, 12, 0, 4), -4 / 8.0, 4 / 16.0);
        assertInterval(Interval.SCORE, new FourfoldTable(12, 0, 4, 0), -4 / 16.0, 4 / 8.0);
    }

    /**
     * Of all 12 and none of 12, p₁ = 1 − p₂ = (1 + δ)/2, the variance is (1 − δ²)/24, and (1 − δ)² = 4 (1 − δ²)/24 at δ = 5/7.
     * With N/(N − 1) = 24/23 it is at 1 − δ = 4 (1 + δ)/23.
     */
    @Test
    void scoreOfAllAgainstNoneByHand() {
        assertInterval(Interval.SCORE, new FourfoldTable(12, 0, 0, 12), 5 / 7.0, 1);
        assertInterval(Interval.SCORE, new FourfoldTable(0, 12, 12, 0), -1, -5 / 7.0);
        assertInterval(Interval.MIETTINEN_NURMINEN, new FourfoldTable(12, 0, 0, 12), 19 / 27.0, 1);
    }

    /** Pearson's χ² of 6 of 8 against 2 of 8 is 16 (36 − 4)²/8⁴ = 4 = z²: a difference of 0 is just not rejected. */
    @Test
    void scoreEndsAtZeroWherePearsonsTestDoesByHand() {
        ConfidenceInterval interval = RateDifference.at(TWO_SIGMA)
                .with(Interval.SCORE)
                .of(new FourfoldTable(6, 2, 2, 6))
                .flatMap(Estimate::interval)
                .orElseThrow();

        assertThat(interval.low()).isCloseTo(0, closely(1));
    }

    /** With z = 2, Wilson's limits of 2 in 2 are 1/3 and 1, those of 0 in 2 are 0 and 2/3: 1 − √((2/3)² + (2/3)²) and 1. */
    @Test
    void newcombeOfAllAgainstNoneByHand() {
        assertInterval(Interval.NEWCOMBE, new FourfoldTable(2, 0, 0, 2), 1 - 2.0 / 3 * Math.sqrt(2), 1);
    }

    /** With z = 2, the corrected limits of 1 in 2 are (5 − 2√5.5)/12 and (7 + 2√5.5)/12: both (1 + 2√5.5)/12 from ½. */
    @Test
    void correctedNewcombeOfEqualSharesByHand() {
        double half = Math.sqrt(2) * (1 + 2 * Math.sqrt(5.5)) / 12;
        assertInterval(Interval.NEWCOMBE_CC, new FourfoldTable(1, 1, 1, 1), -half, half);
    }

    /** p̃₁ = 2/4, p̃₂ = 1/4, variance (1/4)/4 + (3/16)/4 = 7/64: ¼ ± 2·√7/8. */
    @Test
    void agrestiCaffoByHand() {
        assertInterval(
                Interval.AGRESTI_CAFFO,
                new FourfoldTable(1, 1, 0, 2),
                0.25 - Math.sqrt(7) / 4,
                0.25 + Math.sqrt(7) / 4);
    }

    /** p₁ = 1/2, p₂ = 1/4, variance (1/4)/2 + (3/16)/4 = 11/64: ¼ ± 2·√11/8. */
    @Test
    void waldByHand() {
        FourfoldTable table = new FourfoldTable(1, 1, 1, 3);

        assertInterval(Interval.WALD, table, 0.25 - Math.sqrt(11) / 4, 0.25 + Math.sqrt(11) / 4);
        assertThat(DIFFERENCE.with(Interval.WALD).of(table).orElseThrow().standardError())
                .hasValueCloseTo(Math.sqrt(11) / 8, closely(1));
    }

    private static void assertInterval(Interval method, FourfoldTable table, double low, double high) {
        Estimate estimate = RateDifference.at(TWO_SIGMA).with(method).of(table).orElseThrow();
        ConfidenceInterval interval = estimate.interval().orElseThrow();

        assertThat(interval.low()).isCloseTo(low, closely(1));
        assertThat(interval.high()).isCloseTo(high, closely(1));
        assertThat(interval.level()).isEqualTo(TWO_SIGMA);
    }

    @ParameterizedTest
    @EnumSource
    void anEmptyGroupHasNoDifference(Interval method) {
        assertThat(DIFFERENCE.with(method).of(new FourfoldTable(0, 0, 3, 4))).isEmpty();
        assertThat(DIFFERENCE.with(method).of(new FourfoldTable(3, 4, 0, 0))).isEmpty();
        assertThat(DIFFERENCE.with(method).of(new FourfoldTable(0, 0, 0, 0))).isEmpty();
    }

    @Test
    void sharesAtTheEndsHaveAWidthExceptWalds() {
        FourfoldTable none = new FourfoldTable(0, 85, 0, 85);

        assertThat(DIFFERENCE.with(Interval.WALD).of(none)).contains(Estimate.normal(0, 0, ConfidenceLevel.DEFAULT));
        assertThat(DIFFERENCE.of(none).orElseThrow().interval().orElseThrow().high())
                .isGreaterThan(0.04);
    }

    @Test
    void agrestiCaffoMayLeaveTheRange() {
        assertThat(DIFFERENCE
                        .with(Interval.AGRESTI_CAFFO)
                        .of(new FourfoldTable(10, 0, 0, 20))
                        .orElseThrow()
                        .interval()
                        .orElseThrow()
                        .high())
                .isGreaterThan(1);
    }

    @Test
    void newcombesNeedsGroupsOfTheSizeOfItsIntervals() {
        FourfoldTable large = new FourfoldTable(1L << 40, 1L << 40, 1L << 40, 1L << 40);

        assertThatThrownBy(() -> DIFFERENCE.of(large))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("trials: 2199023255552; expected from 1 to 2147483647");
        assertThat(DIFFERENCE.with(Interval.AGRESTI_CAFFO).of(large)).isPresent();
    }
}
