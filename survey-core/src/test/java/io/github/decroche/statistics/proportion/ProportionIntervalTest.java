package io.github.decroche.statistics.proportion;

import static io.github.decroche.statistics.OracleTable.closely;
import static io.github.decroche.statistics.OracleTable.count;
import static io.github.decroche.statistics.OracleTable.number;
import static io.github.decroche.statistics.OracleTable.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.decroche.statistics.ConfidenceInterval;
import io.github.decroche.statistics.ConfidenceLevel;
import io.github.decroche.statistics.OracleTable;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ProportionIntervalTest {
    /** Two standard errors: z² = 4. */
    private static final ConfidenceLevel TWO_SIGMA = ConfidenceLevel.of(0.9544997361036416);

    private static final Map<ProportionInterval, String> COLUMNS = Map.of(
            ProportionInterval.WILSON, "wilson",
            ProportionInterval.WILSON_CC, "wilsoncc",
            ProportionInterval.CLOPPER_PEARSON, "cp",
            ProportionInterval.MID_P, "midp",
            ProportionInterval.AGRESTI_COULL, "ac",
            ProportionInterval.JEFFREYS, "jeffreys",
            ProportionInterval.MODIFIED_JEFFREYS, "jeffreys_mod");

    static List<NamedCsvRecord> reference() {
        return OracleTable.rows("proportions.csv");
    }

    @ParameterizedTest
    @MethodSource("reference")
    void agreesWithR(NamedCsvRecord row) {
        for (ProportionInterval method : ProportionInterval.values()) {
            ConfidenceInterval interval =
                    method.interval(count(row, "x"), count(row, "n"), ConfidenceLevel.of(number(row, "conf")));
            String suffix = method == ProportionInterval.AGRESTI_COULL ? "_clamped" : "";
            double low = number(row, COLUMNS.get(method) + "_lo" + suffix);
            double high = number(row, COLUMNS.get(method) + "_hi" + suffix);

            assertThat(interval.low()).as(method.id()).isCloseTo(low, tolerance(method, low));
            assertThat(interval.high()).as(method.id()).isCloseTo(high, tolerance(method, high));
        }
    }

    /** Quantiles of the beta distribution and roots are good to nine digits, what is in closed form to twelve. */
    private static Offset<Double> tolerance(ProportionInterval method, double expected) {
        return switch (method) {
            case WILSON, WILSON_CC, AGRESTI_COULL -> closely(expected);
            default -> within(expected, 1e-9);
        };
    }

    /** Newcombe (1998), table I: the limits that the paper prints. */
    @ParameterizedTest
    @CsvSource({
        "81, 263, 0.2553, 0.3662, 0.2535, 0.3682, 0.2527, 0.3676",
        "15, 148, 0.0624, 0.1605, 0.0598, 0.1644, 0.0578, 0.1617",
        " 0,  20, 0,      0.1611, 0,      0.2005, 0,      0.1684",
        " 1,  29, 0.0061, 0.1718, 0.0018, 0.1963, 0.0009, 0.1776"
    })
    void agreesWithNewcombesTable(
            long x,
            long n,
            double wilsonLow,
            double wilsonHigh,
            double correctedLow,
            double correctedHigh,
            double exactLow,
            double exactHigh) {
        assertPrinted(ProportionInterval.WILSON, x, n, wilsonLow, wilsonHigh);
        assertPrinted(ProportionInterval.WILSON_CC, x, n, correctedLow, correctedHigh);
        assertPrinted(ProportionInterval.CLOPPER_PEARSON, x, n, exactLow, exactHigh);
    }

    private static void assertPrinted(ProportionInterval method, long x, long n, double low, double high) {
        ConfidenceInterval interval = method.interval(x, n, ConfidenceLevel.DEFAULT);
        Offset<Double> printed = Offset.offset(0.5e-4 + 1e-12);
        assertThat(interval.low()).isCloseTo(low, printed);
        assertThat(interval.high()).isCloseTo(high, printed);
    }

    /** With z² = 4 the limits of 1 in 2 are (2·1 + 4 ± 2·√(4 + 4·1·½)) / (2·(2 + 4)). */
    @Test
    void wilsonOfOneInTwoByHand() {
        ConfidenceInterval interval = ProportionInterval.WILSON.interval(1, 2, TWO_SIGMA);

        assertThat(interval.low()).isCloseTo((6 - 2 * Math.sqrt(6)) / 12, closely(1));
        assertThat(interval.high()).isCloseTo((6 + 2 * Math.sqrt(6)) / 12, closely(1));
    }

    /** With z² = 4: (2·1 + 4 − 1 − 2·√(4 − 2 − ½ + 4·½·(1 + 1))) / (2·(2 + 4)) = (5 − 2·√5.5) / 12, and its mirror image. */
    @Test
    void correctedWilsonOfOneInTwoByHand() {
        ConfidenceInterval interval = ProportionInterval.WILSON_CC.interval(1, 2, TWO_SIGMA);

        assertThat(interval.low()).isCloseTo((5 - 2 * Math.sqrt(5.5)) / 12, closely(1));
        assertThat(interval.high()).isCloseTo((7 + 2 * Math.sqrt(5.5)) / 12, closely(1));
    }

    /** With z² = 4, p̃ = (1 + 2)/(2 + 4) = ½ and the limits are ½ ± 2·√(¼ / 6). */
    @Test
    void agrestiCoullOfOneInTwoByHand() {
        ConfidenceInterval interval = ProportionInterval.AGRESTI_COULL.interval(1, 2, TWO_SIGMA);

        assertThat(interval.low()).isCloseTo(0.5 - Math.sqrt(1.0 / 6), closely(1));
        assertThat(interval.high()).isCloseTo(0.5 + Math.sqrt(1.0 / 6), closely(1));
    }

    /** None of two at α = 1/8: (1 − p)² = 1/16 gives ¾; half of (1 − p)² = 1/16 gives 1 − √(1/8). */
    @Test
    void exactAndMidPOfNoneInTwoByHand() {
        ConfidenceLevel level = ConfidenceLevel.of(0.875);

        assertThat(ProportionInterval.CLOPPER_PEARSON.interval(0, 2, level).high())
                .isCloseTo(0.75, closely(1));
        assertThat(ProportionInterval.MID_P.interval(0, 2, level).high()).isCloseTo(1 - Math.sqrt(0.125), closely(1));
    }

    /** With one trial Jeffreys' posterior is Beta(½, 3/2); at ½ its distribution function is ½ + 1/π. */
    @Test
    void jeffreysOfNoneInOneByHand() {
        ConfidenceLevel level = ConfidenceLevel.of(2 * (0.5 + 1 / Math.PI) - 1);

        assertThat(ProportionInterval.JEFFREYS.interval(0, 1, level).high()).isCloseTo(0.5, within(0.5, 1e-9));
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"JEFFREYS", "AGRESTI_COULL"})
    void noneAndAllReachTheEndsExactly(ProportionInterval method) {
        assertThat(method.interval(0, 85, ConfidenceLevel.DEFAULT).low()).isZero();
        assertThat(method.interval(85, 85, ConfidenceLevel.DEFAULT).high()).isEqualTo(1.0);
    }

    /** Wilson's limit of none in n is z²/(n + z²). */
    @Test
    void trialsMayBeAsManyAsAnIntCounts() {
        double n = Integer.MAX_VALUE;

        assertThat(ProportionInterval.WILSON
                                .interval(0, Integer.MAX_VALUE, TWO_SIGMA)
                                .high()
                        * (n + 4)
                        / 4)
                .isCloseTo(1, closely(1));
        assertThatThrownBy(() -> ProportionInterval.WILSON.interval(0, 1L << 31, TWO_SIGMA))
                .hasMessage("trials: 2147483648; expected from 1 to 2147483647");
    }

    @Test
    void moreSuccessesThanTrialsAreRefused() {
        assertThatThrownBy(() -> ProportionInterval.WILSON.interval(3, 2, ConfidenceLevel.DEFAULT))
                .hasMessage("successes: 3; expected from 0 to 2");
        assertThatThrownBy(() -> ProportionInterval.WILSON.interval(0, 0, ConfidenceLevel.DEFAULT))
                .hasMessage("trials: 0; expected from 1 to 2147483647");
    }
}
