package io.github.decroche.statistics.comparison;

import static io.github.decroche.statistics.OracleTable.closely;
import static io.github.decroche.statistics.OracleTable.count;
import static io.github.decroche.statistics.OracleTable.number;
import static io.github.decroche.statistics.OracleTable.within;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.decroche.statistics.ConfidenceInterval;
import io.github.decroche.statistics.ConfidenceLevel;
import io.github.decroche.statistics.Estimate;
import io.github.decroche.statistics.OracleTable;
import io.github.decroche.statistics.RealData;
import io.github.decroche.statistics.comparison.PairedDifference.Interval;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PairedDifferenceIntervalTest {
    /** One and two standard errors: z² = 1 and z² = 4. */
    private static final ConfidenceLevel ONE_SIGMA = ConfidenceLevel.of(0.6826894921370859);

    private static final ConfidenceLevel TWO_SIGMA = ConfidenceLevel.of(0.9544997361036416);

    static List<NamedCsvRecord> reference() {
        return OracleTable.rows("mcnemar.csv");
    }

    static MatchedPairs pairs(NamedCsvRecord row) {
        return new MatchedPairs(count(row, "n11"), count(row, "n10"), count(row, "n01"), count(row, "n00"));
    }

    @ParameterizedTest
    @MethodSource("reference")
    void agreesWithR(NamedCsvRecord row) {
        Estimate wald = difference(Interval.WALD, ConfidenceLevel.DEFAULT, pairs(row));
        assertThat(wald.value()).isCloseTo(number(row, "diff"), closely(number(row, "diff")));
        assertThat(wald.standardError().orElseThrow())
                .isCloseTo(number(row, "wald_se"), closely(number(row, "wald_se")));
        assertColumns(wald, row, "wald");
        assertColumns(difference(Interval.NEWCOMBE, ConfidenceLevel.DEFAULT, pairs(row)), row, "newcombe_paired");
        assertColumns(difference(Interval.TANGO, ConfidenceLevel.DEFAULT, pairs(row)), row, "tango");
    }

    private static void assertColumns(Estimate actual, NamedCsvRecord row, String prefix) {
        double low = number(row, prefix + "_lo");
        double high = number(row, prefix + "_hi");
        assertInterval(actual, low, high, closely(Math.min(Math.abs(low), Math.abs(high))));
    }

    private static void assertInterval(Estimate actual, double low, double high, Offset<Double> offset) {
        ConfidenceInterval interval = actual.interval().orElseThrow();
        assertThat(interval.low()).isCloseTo(low, offset);
        assertThat(interval.high()).isCloseTo(high, offset);
    }

    private static Estimate difference(Interval method, ConfidenceLevel level, MatchedPairs pairs) {
        return PairedDifference.at(level).with(method).of(pairs).orElseThrow();
    }

    private static void assertTwoSigma(Interval method, MatchedPairs pairs, double low, double high) {
        assertInterval(difference(method, TWO_SIGMA, pairs), low, high, closely(1));
    }

    @Test
    void tangosIsTheDefault() {
        MatchedPairs pairs = new MatchedPairs(4, 5, 1, 6);

        assertThat(PairedDifference.at(TWO_SIGMA).of(pairs)).contains(difference(Interval.TANGO, TWO_SIGMA, pairs));
    }

    /**
     * When no pair favours the second alone, q is 0 above δ̂ and the upper limit Wilson's of n₁₀ in n; below, 2q + δ(1 − δ) is
     * (δ̂ − δ)(1 + δ) and the lower limit (n₁₀ − z²)/(n + z²). For 1 in 2 and z² = 4 these are (6 + 2√6)/12 and −3/6.
     */
    @Test
    void tangoWithoutPairsForTheSecondByHand() {
        assertTwoSigma(Interval.TANGO, new MatchedPairs(1, 1, 0, 0), -0.5, (6 + 2 * Math.sqrt(6)) / 12);
    }

    /** (3 − 1)² = 1² · (3 + 1) and (12 − 4)² = 2² · (12 + 4): a difference of 0 is just not rejected. */
    @Test
    void tangoEndsAtZeroWhereMcNemarsTestDoesByHand() {
        Estimate three = difference(Interval.TANGO, ONE_SIGMA, new MatchedPairs(2, 3, 1, 5));
        Estimate twelve = difference(Interval.TANGO, TWO_SIGMA, new MatchedPairs(2, 4, 12, 5));

        assertThat(three.interval().orElseThrow().low()).isCloseTo(0, closely(0));
        assertThat(twelve.interval().orElseThrow().high()).isCloseTo(0, closely(0));
    }

    /** ±z²/(n + z²) without discordant pairs: 4/16. All in favour of one: 1 and (12 − 4)/16, or the mirror image. */
    @Test
    void tangoOfPairsThatAllAgreeOrAllFavourOneByHand() {
        assertTwoSigma(Interval.TANGO, new MatchedPairs(5, 0, 0, 7), -0.25, 0.25);
        assertTwoSigma(Interval.TANGO, new MatchedPairs(0, 12, 0, 0), 0.5, 1);
        assertTwoSigma(Interval.TANGO, new MatchedPairs(0, 0, 12, 0), -1, -0.5);
        assertTwoSigma(Interval.TANGO, new MatchedPairs(0, 0, 1, 0), -1, 0.6);
    }

    /**
     * Wilson's limits of 1 in 2 with z² = 4 are ½ ± √6/6. One pair each of both and neither: n₁₁n₀₀ = 1 less n/2 = 1 leaves
     * φ = 0, and the half width is √(6/36 + 6/36). One pair each way: φ = −1, and the widths add up.
     */
    @Test
    void newcombeOfTwoPairsByHand() {
        assertTwoSigma(Interval.NEWCOMBE, new MatchedPairs(1, 0, 0, 1), -Math.sqrt(1.0 / 3), Math.sqrt(1.0 / 3));
        assertTwoSigma(Interval.NEWCOMBE, new MatchedPairs(0, 1, 1, 0), -Math.sqrt(6) / 3, Math.sqrt(6) / 3);
    }

    /** Four both and four neither: φ = (16 − 4)/16 = ¾, and Wilson's of 4 in 8 is ½ ± √3/6: half width √(2 − 3/2) · √3/6. */
    @Test
    void newcombeOfPairsThatAgreeByHand() {
        assertTwoSigma(Interval.NEWCOMBE, new MatchedPairs(4, 0, 0, 4), -Math.sqrt(6) / 12, Math.sqrt(6) / 12);
    }

    /** All favour the first: a margin is empty, φ = 0, and both shares are at an end: 1 − √(2 · (4/16)²). */
    @Test
    void newcombeWithEmptyMarginsByHand() {
        assertTwoSigma(Interval.NEWCOMBE, new MatchedPairs(0, 12, 0, 0), 1 - Math.sqrt(2) / 4, 1);
    }

    /** Of 16 pairs 5 against 1: (6 − 4²/16)/16² = 5/256. */
    @Test
    void waldByHand() {
        Estimate wald = difference(Interval.WALD, TWO_SIGMA, new MatchedPairs(4, 5, 1, 6));

        assertThat(wald.value()).isEqualTo(0.25);
        assertThat(wald.standardError().orElseThrow()).isCloseTo(Math.sqrt(5) / 16, closely(1));
        assertInterval(wald, 0.25 - Math.sqrt(5) / 8, 0.25 + Math.sqrt(5) / 8, closely(1));
    }

    @ParameterizedTest
    @EnumSource
    void noPairsAreNotEstimable(Interval method) {
        assertThat(PairedDifference.at(TWO_SIGMA).with(method).of(new MatchedPairs(0, 0, 0, 0)))
                .isEmpty();
    }

    @Test
    void onlyWaldsHasAStandardError() {
        for (Interval method : Interval.values()) {
            assertThat(difference(method, TWO_SIGMA, new MatchedPairs(4, 5, 1, 6))
                            .standardError()
                            .isPresent())
                    .isEqualTo(method == Interval.WALD);
        }
    }

    /** A billion pairs, one in a thousand discordant: Tango's and Wald's meet. */
    @Test
    void aBillionPairsHaveTangosInterval() {
        MatchedPairs pairs = new MatchedPairs(600_000_000, 510_000, 490_000, 399_000_000);
        ConfidenceInterval tango =
                difference(Interval.TANGO, TWO_SIGMA, pairs).interval().orElseThrow();
        ConfidenceInterval wald =
                difference(Interval.WALD, TWO_SIGMA, pairs).interval().orElseThrow();

        assertThat(tango.low()).isCloseTo(wald.low(), within(wald.low(), 1e-5));
        assertThat(tango.high()).isCloseTo(wald.high(), within(wald.high(), 1e-5));
    }

    /** Job offers to matched pairs of white (first) and black (second) applicants. */
    @Test
    void auditPairs() {
        MatchedPairs pairs = RealData.rows("wooldridge_audit_pairs.csv").stream()
                .collect(MatchedPairs.collector(
                        row -> row.getField("w").equals("1"),
                        row -> row.getField("b").equals("1")));

        assertThat(pairs).isEqualTo(new MatchedPairs(40, 46, 14, 141));
        assertThat(pairs.first().estimate().orElseThrow()).isCloseTo(0.356846473029046, closely(1));
        assertThat(pairs.first().interval().orElseThrow().low()).isCloseTo(0.299043233849964, closely(1));
        assertThat(pairs.first().interval().orElseThrow().high()).isCloseTo(0.419141748659346, closely(1));
        assertThat(pairs.second().estimate().orElseThrow()).isCloseTo(0.224066390041494, closely(1));
        assertThat(pairs.second().interval().orElseThrow().low()).isCloseTo(0.175988204989696, closely(1));
        assertThat(pairs.second().interval().orElseThrow().high()).isCloseTo(0.28080313810796, closely(1));
        assertThat(pairs.net().orElseThrow()).isCloseTo(0.132780082987552, closely(1));
        assertThat(McNemarTest.withDefaults()
                        .with(McNemarTest.Method.EXACT)
                        .of(pairs)
                        .orElseThrow()
                        .pValue())
                .isCloseTo(4.22370456226797e-05, within(4e-5, 1e-9));
    }
}
