package io.github.decroche.statistics.comparison;

import static io.github.decroche.statistics.OracleTable.closely;
import static io.github.decroche.statistics.OracleTable.count;
import static io.github.decroche.statistics.OracleTable.number;
import static io.github.decroche.statistics.OracleTable.optional;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.decroche.statistics.ConfidenceInterval;
import io.github.decroche.statistics.ConfidenceLevel;
import io.github.decroche.statistics.Estimate;
import io.github.decroche.statistics.OracleTable;
import io.github.decroche.statistics.proportion.Rate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The risk ratio and the sample odds ratio, with their log intervals. */
class RatiosTest {
    /** Two standard errors: z = 2. */
    private static final ConfidenceLevel TWO_SIGMA = ConfidenceLevel.of(0.9544997361036416);

    private static final RiskRatio RISK_RATIO = RiskRatio.at(TWO_SIGMA);
    private static final OddsRatio ODDS_RATIO = OddsRatio.at(TWO_SIGMA);

    static List<NamedCsvRecord> reference() {
        return OracleTable.rows("two-proportions.csv");
    }

    @ParameterizedTest
    @MethodSource("reference")
    void agreesWithR(NamedCsvRecord row) {
        ConfidenceLevel level = ConfidenceLevel.of(number(row, "conf"));
        FourfoldTable table = FourfoldTable.of(
                Rate.of(count(row, "x1"), count(row, "n1")), Rate.of(count(row, "x2"), count(row, "n2")));

        assertRatio(RiskRatio.at(level).of(table), row, "risk_ratio", "rr_katz");
        assertRatio(OddsRatio.at(level).of(table), row, "odds_ratio", "or_woolf");
    }

    /** R divides by zero where nothing is estimable. */
    private static void assertRatio(Optional<Estimate> actual, NamedCsvRecord row, String column, String interval) {
        OptionalDouble expected = optional(row, column);
        if (expected.isEmpty() || Double.isInfinite(expected.getAsDouble())) {
            assertThat(actual).as(column).isEmpty();
            return;
        }
        ConfidenceInterval limits = actual.orElseThrow().interval().orElseThrow();
        double low = number(row, interval + "_lo");
        double high = number(row, interval + "_hi");

        assertThat(actual.orElseThrow().value())
                .as(column)
                .isCloseTo(expected.getAsDouble(), closely(expected.getAsDouble()));
        assertThat(limits.low()).as(interval).isCloseTo(low, closely(low));
        assertThat(limits.high()).as(interval).isCloseTo(high, closely(high));
    }

    /** RR = (2/4)/(1/4) = 2, variance 1/2 − 1/4 + 1 − 1/4 = 1: 2·e^±2. */
    @Test
    void riskRatioByHand() {
        assertEstimate(RISK_RATIO.of(new FourfoldTable(2, 2, 1, 3)), 2, 2 * Math.exp(-2), 2 * Math.exp(2));
    }

    /** OR = 2·2/(1·1) = 4, variance 1/2 + 1 + 1 + 1/2 = 3: 4·e^±2√3. */
    @Test
    void oddsRatioByHand() {
        double factor = Math.exp(2 * Math.sqrt(3));
        assertEstimate(ODDS_RATIO.of(new FourfoldTable(2, 1, 1, 2)), 4, 4 / factor, 4 * factor);
    }

    private static void assertEstimate(Optional<Estimate> actual, double value, double low, double high) {
        Estimate estimate = actual.orElseThrow();
        assertThat(estimate.value()).isCloseTo(value, closely(value));
        assertThat(estimate.standardError()).isEmpty();
        assertThat(estimate.interval().orElseThrow().low()).isCloseTo(low, closely(low));
        assertThat(estimate.interval().orElseThrow().high()).isCloseTo(high, closely(high));
    }

    @Test
    void aRatioOfNoneIsZeroWithoutInterval() {
        FourfoldTable table = new FourfoldTable(0, 10, 3, 7);

        assertThat(RISK_RATIO.of(table)).contains(Estimate.of(0));
        assertThat(ODDS_RATIO.of(table)).contains(Estimate.of(0));
    }

    @Test
    void noRatioToNone() {
        FourfoldTable table = new FourfoldTable(3, 7, 0, 10);

        assertThat(RISK_RATIO.of(table)).isEmpty();
        assertThat(ODDS_RATIO.of(table)).isEmpty();
    }

    @Test
    void noRatioOfNoneToNone() {
        FourfoldTable table = new FourfoldTable(0, 10, 0, 10);

        assertThat(RISK_RATIO.of(table)).isEmpty();
        assertThat(ODDS_RATIO.of(table)).isEmpty();
    }

    @Test
    void noRatioToAnEmptyGroupNorOfOne() {
        for (FourfoldTable table : List.of(new FourfoldTable(0, 0, 3, 4), new FourfoldTable(3, 4, 0, 0))) {
            assertThat(RISK_RATIO.of(table)).isEmpty();
            assertThat(ODDS_RATIO.of(table)).isEmpty();
        }
    }

    @Test
    void allInTheGroupHaveARiskRatioButNoOddsRatio() {
        FourfoldTable table = new FourfoldTable(10, 0, 5, 5);

        assertThat(RISK_RATIO.of(table).orElseThrow().value()).isEqualTo(2);
        assertThat(RISK_RATIO.of(table).orElseThrow().interval()).isPresent();
        assertThat(ODDS_RATIO.of(table)).isEmpty();
    }

    @Test
    void allInTheReferenceHaveAnOddsRatioOfZero() {
        assertThat(ODDS_RATIO.of(new FourfoldTable(5, 5, 10, 0))).contains(Estimate.of(0));
    }

    /** The error of the logarithm is 0 there. */
    @Test
    void allInBothGroupsHaveARiskRatioOfOneWithoutWidth() {
        assertThat(RISK_RATIO.of(new FourfoldTable(10, 0, 20, 0)))
                .contains(Estimate.of(1, new ConfidenceInterval(1, 1, TWO_SIGMA)));
    }
}
