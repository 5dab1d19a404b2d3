package io.github.decroche.statistics.rank;

import static io.github.decroche.statistics.OracleTable.closely;
import static io.github.decroche.statistics.OracleTable.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.decroche.statistics.Alternative;
import io.github.decroche.statistics.OracleTable;
import io.github.decroche.statistics.TestResult;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The association of two ordinal variables: concordance, correlations and their tests. */
class AssociationTest {
    private static final ScorePairs BY_HAND = ScorePairs.ofTable(new long[][] {{2, 1}, {1, 3}});

    static List<NamedCsvRecord> reference() {
        return OracleTable.rows("ordinal-association.csv");
    }

    @ParameterizedTest
    @MethodSource("reference")
    void agreesWithR(NamedCsvRecord row) {
        ScorePairs table = fourColumns(OracleTable.counts(row, "cells_rowmajor"));
        Concordance concordance = Concordance.of(table);

        assertThat(table.size()).isEqualTo(OracleTable.count(row, "n"));
        assertThat(concordance.concordant()).isEqualTo(OracleTable.count(row, "concordant"));
        assertThat(concordance.discordant()).isEqualTo(OracleTable.count(row, "discordant"));
        assertThat(concordance.gamma().orElseThrow()).isCloseTo(number(row, "gamma"), closely(1));
        assertThat(concordance.tauB().orElseThrow()).isCloseTo(number(row, "kendall_tau_b"), closely(1));
        assertThat(concordance.somersDOfYGivenX().orElseThrow())
                .isCloseTo(number(row, "somers_d_col_given_row"), closely(1));
        assertThat(Correlation.PEARSON.of(table).orElseThrow()).isCloseTo(number(row, "pearson_r"), closely(1));
        assertThat(Correlation.SPEARMAN.of(table).orElseThrow()).isCloseTo(number(row, "spearman"), closely(1));
        TestResult kendall = KendallTest.withDefaults().of(table).orElseThrow();
        assertThat(kendall.statistic()).isCloseTo(number(row, "tau_z"), closely(1));
        assertThat(kendall.pValue()).isCloseTo(number(row, "tau_p"), closely(1));
        TestResult trend = LinearByLinearTest.withDefaults().of(table).orElseThrow();
        assertThat(trend.statistic()).isCloseTo(number(row, "M2"), closely(1));
        assertThat(trend.pValue()).isCloseTo(number(row, "p_M2"), closely(1));
    }

    private static ScorePairs fourColumns(long[] cells) {
        long[][] table = new long[cells.length / 4][4];
        for (int i = 0; i < cells.length; i++) {
            table[i / 4][i % 4] = cells[i];
        }
        return ScorePairs.ofTable(table);
    }

    /** 2 1 / 1 3: of 21 pairs 2·3 are concordant, 1·1 discordant, 2·1 + 1·3 tied in rows, the same in columns, 1 + 3 in both. */
    @Test
    void concordanceByHand() {
        Concordance concordance = Concordance.of(BY_HAND);

        assertThat(concordance).isEqualTo(new Concordance(6, 1, 5, 5, 4));
        assertThat(concordance.gamma().orElseThrow()).isCloseTo(5 / 7.0, closely(1));
        assertThat(concordance.tauB().orElseThrow()).isCloseTo(5 / 12.0, closely(1));
        assertThat(concordance.somersDOfYGivenX().orElseThrow()).isCloseTo(5 / 12.0, closely(1));
        assertThat(concordance.somersDOfXGivenY().orElseThrow()).isCloseTo(5 / 12.0, closely(1));
        assertThat(concordance).hasToString("6 concordant, 1 discordant, 14 tied; γ 0.714, τ-b 0.417");
    }

    /** 3 0 / 1 2 / 0 1: C = 3·(2 + 1) + 1·1 = 10, D = 0, Tx = 2, Ty = 3·1 + 2·1 = 5: d is 10/15 of columns given rows, else 10/12. */
    @Test
    void somersByHandInBothDirections() {
        Concordance concordance = Concordance.of(ScorePairs.ofTable(new long[][] {{3, 0}, {1, 2}, {0, 1}}));

        assertThat(concordance).isEqualTo(new Concordance(10, 0, 2, 5, 4));
        assertThat(concordance.somersDOfYGivenX().orElseThrow()).isCloseTo(10 / 15.0, closely(1));
        assertThat(concordance.somersDOfXGivenY().orElseThrow()).isCloseTo(10 / 12.0, closely(1));
    }

    /** r = (2·3 − 1·1) / √(3·4·3·4) = 5/12, in ranks the same; M² = 6 r²; t = r √(5 / (1 − r²)) = 5 √(5 / 119). */
    @Test
    void correlationByHand() {
        for (Correlation correlation : Correlation.values()) {
            assertThat(correlation.of(BY_HAND).orElseThrow()).isCloseTo(5 / 12.0, closely(1));
            assertThat(LinearByLinearTest.withDefaults()
                            .with(correlation)
                            .of(BY_HAND)
                            .orElseThrow()
                            .statistic())
                    .isCloseTo(25 / 24.0, closely(1));
            TestResult test = correlation.test(BY_HAND, Alternative.TWO_SIDED).orElseThrow();
            assertThat(test.statistic()).isCloseTo(5 * Math.sqrt(5 / 119.0), closely(1));
            assertThat(test.degreesOfFreedom()).hasValue(5);
        }
    }

    /** v(7) − 2 (v(3) + v(4)) = 798 − 444, over 18 it is 59/3; 18 · 18 / 84 = 27/7; 30 · 30 / 1890 = 10/21; σ² = 24. */
    @Test
    void kendallByHand() {
        assertThat(KendallTest.withDefaults().of(BY_HAND).orElseThrow().statistic())
                .isCloseTo(5 / Math.sqrt(24), closely(1));
        assertThat(KendallTest.withDefaults()
                        .with(Alternative.GREATER)
                        .of(BY_HAND)
                        .orElseThrow()
                        .pValue())
                .isCloseTo(
                        TestResult.normal(5 / Math.sqrt(24), Alternative.GREATER)
                                .pValue(),
                        closely(1));
    }

    static List<ScorePairs> degenerate() {
        return List.of(
                new ScorePairs(Map.of()),
                ScorePairs.ofTable(new long[][] {}),
                ScorePairs.ofTable(new long[][] {{1}}),
                ScorePairs.ofTable(new long[][] {{2, 3, 4}}),
                ScorePairs.ofTable(new long[][] {{0, 2}, {0, 5}}));
    }

    @ParameterizedTest
    @MethodSource("degenerate")
    void whatDoesNotVaryHasNoAssociation(ScorePairs pairs) {
        assertThat(Concordance.of(pairs).gamma()).isEmpty();
        assertThat(Concordance.of(pairs).tauB()).isEmpty();
        assertThat(KendallTest.withDefaults().of(pairs)).isEmpty();
        for (Correlation correlation : Correlation.values()) {
            assertThat(correlation.of(pairs)).isEmpty();
            assertThat(correlation.test(pairs, Alternative.TWO_SIDED)).isEmpty();
            assertThat(LinearByLinearTest.withDefaults().with(correlation).of(pairs))
                    .isEmpty();
        }
    }

    @Test
    void oneVariableThatVariesHasOneSomersD() {
        Concordance concordance = Concordance.of(ScorePairs.ofTable(new long[][] {{2, 3}}));

        assertThat(concordance.somersDOfYGivenX()).isEmpty();
        assertThat(concordance.somersDOfXGivenY()).hasValue(0);
    }

    @ParameterizedTest
    @EnumSource
    void aStraightLineHasAnInfiniteT(Correlation correlation) {
        ScorePairs line = ScorePairs.ofTable(new long[][] {{0, 0, 1}, {0, 2, 0}, {4, 0, 0}});

        assertThat(correlation.of(line)).hasValue(-1);
        assertThat(correlation.test(line, Alternative.TWO_SIDED)).hasValueSatisfying(test -> {
            assertThat(test.statistic()).isEqualTo(Double.NEGATIVE_INFINITY);
            assertThat(test.pValue()).isZero();
        });
        assertThat(correlation.test(line, Alternative.GREATER).orElseThrow().pValue())
                .isEqualTo(1.0);
        assertThat(Concordance.of(line).tauB()).hasValue(-1);
    }

    @Test
    void twoObservationsHaveACorrelationAndOnlyKendallsTest() {
        ScorePairs two = ScorePairs.ofTable(new long[][] {{1, 0}, {0, 1}});

        assertThat(Correlation.PEARSON.of(two)).hasValue(1);
        assertThat(Correlation.PEARSON.test(two, Alternative.TWO_SIDED)).isEmpty();
        assertThat(KendallTest.withDefaults().of(two).orElseThrow().statistic()).isEqualTo(1.0);
    }

    /** 1, 2, 3 with 1, 3, 2: r = ½, t = ½ √(1 / (3/4)) = 1/√3, and with one degree of freedom p = 1 − 2/π · π/6 = 2/3. */
    @ParameterizedTest
    @EnumSource
    void threeObservationsByHand(Correlation correlation) {
        ScorePairs three = ScorePairs.ofTable(new long[][] {{1, 0, 0}, {0, 0, 1}, {0, 1, 0}});
        TestResult test = correlation.test(three, Alternative.TWO_SIDED).orElseThrow();

        assertThat(test.statistic()).isCloseTo(1 / Math.sqrt(3), closely(1));
        assertThat(test.degreesOfFreedom()).hasValue(1);
        assertThat(test.pValue()).isCloseTo(2 / 3.0, closely(1));
    }

    /** Four thousand million observations: 2³¹ at (1, 1) and as many at (2, 2) make 2⁶² concordant pairs. */
    @Test
    void countsAreExactUpToTheGreatestSize() {
        Concordance concordance = Concordance.of(ScorePairs.ofTable(new long[][] {{1L << 31, 0}, {0, 1L << 31}}));

        assertThat(concordance.concordant()).isEqualTo(1L << 62);
        assertThat(concordance.discordant()).isZero();
        assertThat(concordance.tauB()).hasValue(1);
        assertThatThrownBy(() -> ScorePairs.ofTable(new long[][] {{1L << 32, 1}}))
                .hasMessage("counts: 4294967297 observations; expected at most 4294967296");
    }

    @Test
    void impossibleTablesAreRefused() {
        assertThatThrownBy(() -> ScorePairs.ofTable(new long[][] {{1, 2}, {3}}))
                .hasMessage("cells: a row of 1; expected 2, as in the first row");
        assertThatThrownBy(() -> ScorePairs.ofTable(new long[][] {{-1}}))
                .hasMessage("count of (1, 1): -1; expected at least 1");
    }

    @Test
    void pairsAreCollectedByTheirScores() {
        assertThat(Stream.of("12", "11", "12").collect(ScorePairs.collector(it -> it.charAt(0), it -> it.charAt(1))))
                .isEqualTo(
                        new ScorePairs(Map.of(new ScorePairs.Pair('1', '2'), 2L, new ScorePairs.Pair('1', '1'), 1L)));
    }

    @Test
    void pairsReadAsASmallTable() {
        assertThat(BY_HAND).hasToString("""
                7 pairs of scores
                 x | y | count\s
                ---+---+-------
                 1 | 1 |     2\s
                 1 | 2 |     1\s
                 2 | 1 |     1\s
                 2 | 2 |     3""");
    }
}
