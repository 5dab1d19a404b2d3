package io.github.decroche.statistics.rank;

import static io.github.decroche.statistics.OracleTable.closely;
import static io.github.decroche.statistics.OracleTable.number;
import static io.github.decroche.statistics.OracleTable.optional;
import static io.github.decroche.statistics.OracleTable.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.decroche.statistics.Alternative;
import io.github.decroche.statistics.ConfidenceLevel;
import io.github.decroche.statistics.OracleTable;
import io.github.decroche.statistics.RealData;
import io.github.decroche.statistics.Samples;
import io.github.decroche.statistics.TestResult;
import io.github.decroche.statistics.ValueCounts;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class MannWhitneyTestTest {
    private static final MannWhitneyTest TEST = MannWhitneyTest.withDefaults();
    private static final ValueCounts ONE_TWO = Samples.of(1, 2);
    private static final ValueCounts TWO_THREE = Samples.of(2, 3);

    static List<NamedCsvRecord> reference() {
        return OracleTable.rows("mann-whitney.csv").stream()
                .filter(row -> !row.getField("case").equals("resume_exper"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("reference")
    void agreesWithR(NamedCsvRecord row) {
        Map<String, ValueCounts> samples =
                Samples.ofCase("mann-whitney-samples.csv", row.getField("case"), "sample", "thousandths");
        assertAgrees(samples.get("x"), samples.get("y"), row);
    }

    /** Years of experience of applicants with names that sound African-American, and white. */
    @Test
    void ofRealDataAgreesWithR() {
        ValueCounts x = new ValueCounts();
        ValueCounts y = new ValueCounts();
        RealData.rows("aer_ResumeNames.csv")
                .forEach(row -> (row.getField("ethnicity").equals("afam") ? x : y)
                        .add(Long.parseLong(row.getField("experience"))));

        assertAgrees(
                x,
                y,
                OracleTable.rows("mann-whitney.csv").stream()
                        .filter(row -> row.getField("case").equals("resume_exper"))
                        .findFirst()
                        .orElseThrow());
    }

    private static void assertAgrees(ValueCounts x, ValueCounts y, NamedCsvRecord row) {
        assertThat(MannWhitneyTest.statistic(x, y)).isEqualTo(number(row, "U_x"));
        if (optional(row, "p_exact_ties").isPresent()) {
            assertThat(TEST.with(PValue.EXACT).of(x, y).orElseThrow().pValue())
                    .isCloseTo(number(row, "p_exact_ties"), relatively(row, "p_exact_ties"));
        }
        if (optional(row, "p_cc").isPresent()) {
            TestResult plain = TEST.with(PValue.ASYMPTOTIC).of(x, y).orElseThrow();
            assertThat(plain.statistic()).isCloseTo(number(row, "z_nocc"), closely(number(row, "z_nocc")));
            assertThat(plain.pValue()).isCloseTo(number(row, "p_nocc"), relatively(row, "p_nocc"));
            assertThat(TEST.of(x, y).orElseThrow().pValue()).isCloseTo(number(row, "p_cc"), relatively(row, "p_cc"));
        } else {
            assertThat(TEST.of(x, y)).isEmpty();
            assertThat(TEST.with(PValue.ASYMPTOTIC).of(x, y)).isEmpty();
        }
        assertThat(ProbabilityOfSuperiority.at(ConfidenceLevel.DEFAULT)
                        .of(x, y)
                        .orElseThrow()
                        .value())
                .isCloseTo(number(row, "prob_superiority"), closely(1));
        double delta =
                CliffsDelta.at(ConfidenceLevel.DEFAULT).of(x, y).orElseThrow().value();
        assertThat(delta).isCloseTo(number(row, "cliffs_delta"), closely(1));
    }

    /** Relative 1e-12 also for the smallest p-values. */
    private static Offset<Double> relatively(NamedCsvRecord row, String column) {
        return Offset.offset(number(row, column) * 1e-12);
    }

    /**
     * 1, 2 against 2, 3: ranks 1, 2½, 2½, 4, and U = ½. The six pairs of ranks sum up to 3½ (twice), 5 (twice) and 6½ (twice):
     * the observed 3½ is in the lower tail twice, and four are as far off the mean.
     */
    @Test
    void exactByHand() {
        MannWhitneyTest exact = TEST.with(PValue.EXACT);

        assertThat(exact.of(ONE_TWO, TWO_THREE)).hasValue(TestResult.exact(0.5, 4 / 6.0));
        assertThat(exact.with(Alternative.LESS).of(ONE_TWO, TWO_THREE)).hasValue(TestResult.exact(0.5, 2 / 6.0));
        assertThat(exact.with(Alternative.GREATER).of(ONE_TWO, TWO_THREE)).hasValue(TestResult.exact(0.5, 1));
    }

    /** The same: σ² = 4 · (64 − 4 − 6) / (12 · 4 · 3) = 3/2, mean 2; corrected by ½ towards it. */
    @Test
    void asymptoticByHand() {
        double sigma = Math.sqrt(1.5);

        assertThat(TEST.with(PValue.ASYMPTOTIC)
                        .of(ONE_TWO, TWO_THREE)
                        .orElseThrow()
                        .statistic())
                .isCloseTo(-1.5 / sigma, closely(1));
        assertThat(TEST.of(ONE_TWO, TWO_THREE).orElseThrow().statistic()).isCloseTo(-1 / sigma, closely(1));
        assertThat(TEST.with(Alternative.LESS)
                        .of(ONE_TWO, TWO_THREE)
                        .orElseThrow()
                        .statistic())
                .isCloseTo(-1 / sigma, closely(1));
        assertThat(TEST.with(Alternative.GREATER)
                        .of(ONE_TWO, TWO_THREE)
                        .orElseThrow()
                        .statistic())
                .isCloseTo(-2 / sigma, closely(1));
    }

    @ParameterizedTest
    @EnumSource
    void anEmptyGroupIsNotTestable(PValue method) {
        assertThat(TEST.with(method).of(Samples.of(), ONE_TWO)).isEmpty();
        assertThat(TEST.with(method).of(ONE_TWO, Samples.of())).isEmpty();
        assertThat(MannWhitneyTest.statistic(ONE_TWO, Samples.of())).isZero();
        assertThat(MannWhitneyTest.statistic(Samples.of(), ONE_TWO)).isZero();
    }

    @Test
    void equalValuesHaveTheExactPValueOneAndNoApproximateOne() {
        for (Alternative alternative : Alternative.values()) {
            assertThat(TEST.with(PValue.EXACT).with(alternative).of(Samples.of(3, 3, 3), Samples.of(3, 3)))
                    .hasValue(TestResult.exact(3, 1));
        }
        assertThat(TEST.of(Samples.of(3, 3, 3), Samples.of(3, 3))).isEmpty();
    }

    @Test
    void anEvenSplitIsNotCorrectedPastItsMean() {
        assertThat(TEST.of(Samples.of(1, 4), Samples.of(2, 3))).hasValue(TestResult.exact(0, 1));
    }

    @Test
    void exactIsRefusedBeyondTenThousandPairs() {
        ValueCounts hundred = Samples.scored(10, 10, 20, 30, 20, 10);
        ValueCounts more = Samples.scored(11, 10, 20, 30, 20, 10);

        assertThat(TEST.with(PValue.EXACT).of(hundred, Samples.scored(20, 30, 20, 10, 10, 10)))
                .isPresent();
        assertThatThrownBy(() -> TEST.with(PValue.EXACT).of(hundred, more))
                .hasMessage("values: 100 against 101; expected at most 10000 pairs for an exact p-value,"
                        + " maybe ask for an asymptotic one");
    }

    /** 2 · C(200, 100)⁻¹, with C(200, 100) = 90548514656103281165404177077484163874504589675413336841320. */
    @Test
    void theSmallestExactPValueKeepsItsDigits() {
        ValueCounts low = new ValueCounts();
        ValueCounts high = new ValueCounts();
        for (int i = 0; i < 100; i++) {
            low.add(i);
            high.add(100 + i);
        }
        double expected = 2 / 9.054851465610328e58;

        assertThat(TEST.with(PValue.EXACT).of(low, high).orElseThrow().pValue())
                .isCloseTo(expected, Offset.offset(expected * 1e-12));
    }

    @Test
    void oneAgainstManyIsExactOnEitherSide() {
        ValueCounts many = new ValueCounts();
        many.add(1, 9_999);
        many.add(3);

        // a 2 is beaten by one of 10,000; the 10,001 places are equally likely
        assertThat(TEST.with(PValue.EXACT)
                        .with(Alternative.GREATER)
                        .of(Samples.of(2), many)
                        .orElseThrow()
                        .pValue())
                .isCloseTo(2 / 10_001.0, within(1e-4, 1e-9));
        assertThat(TEST.with(PValue.EXACT)
                        .with(Alternative.LESS)
                        .of(many, Samples.of(2))
                        .orElseThrow()
                        .pValue())
                .isCloseTo(2 / 10_001.0, within(1e-4, 1e-9));
    }

    @Test
    void millionsOfObservationsCostNothing() {
        ValueCounts x = Samples.scored(1_000_000_000, 2_000_000_000, 3_000_000_000L);
        ValueCounts y = Samples.scored(1_000_100_000, 2_000_000_000, 3_000_000_000L);

        TestResult result = TEST.of(x, y).orElseThrow();

        // counted by hand: U − nₓ nᵧ / 2 = 5e8 · 1e5, σ² as in the formula
        double n = 12_000_100_000.0;
        double untied = 1 - (Math.pow(2_000_100_000.0 / n, 3) + Math.pow(4e9 / n, 3) + Math.pow(6e9 / n, 3));
        double sigma = Math.sqrt(6e9 * 6_000_100_000.0 * n * untied / 12);
        assertThat(result.statistic()).isCloseTo(2.5e9 * 1e5 / sigma, within(1, 1e-6));
    }

    @Test
    void theDefaultIsTheTwoSidedCorrectedTest() {
        assertThat(MannWhitneyTest.withDefaults().of(ONE_TWO, TWO_THREE))
                .isEqualTo(TEST.with(PValue.ASYMPTOTIC_CORRECTED)
                        .with(Alternative.TWO_SIDED)
                        .of(ONE_TWO, TWO_THREE));
    }
}
