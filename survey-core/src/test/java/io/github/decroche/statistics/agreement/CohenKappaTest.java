package io.github.decroche.statistics.agreement;

import static io.github.decroche.statistics.OracleTable.closely;
import static io.github.decroche.statistics.OracleTable.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.decroche.statistics.Alternative;
import io.github.decroche.statistics.ConfidenceInterval;
import io.github.decroche.statistics.ConfidenceLevel;
import io.github.decroche.statistics.Estimate;
import io.github.decroche.statistics.OracleTable;
import io.github.decroche.statistics.agreement.CohenKappa.Interval;
import io.github.decroche.statistics.agreement.CohenKappa.Weights;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class CohenKappaTest {
    private static final CohenKappa KAPPA = CohenKappa.at(ConfidenceLevel.DEFAULT);

    static List<NamedCsvRecord> reference() {
        return OracleTable.rows("kappa.csv");
    }

    @ParameterizedTest
    @MethodSource("reference")
    void agreesWithR(NamedCsvRecord row) {
        Kappa kappa =
                KAPPA.with(Interval.NORMAL).of(AgreementTableTest.table(row)).orElseThrow();
        ConfidenceInterval interval = kappa.estimate().interval().orElseThrow();

        assertAgrees(row, Weights.UNWEIGHTED, "");
        assertThat(kappa.nullStandardError()).hasValueCloseTo(number(row, "se0"), closely(number(row, "se0")));
        assertThat(interval.low()).isCloseTo(number(row, "ci_lo"), closely(number(row, "ci_lo")));
        assertThat(interval.high()).isCloseTo(number(row, "ci_hi"), closely(number(row, "ci_hi")));
        assertThat(kappa.test().orElseThrow().statistic())
                .isCloseTo(number(row, "kappa") / number(row, "se0"), closely(10));
    }

    @ParameterizedTest
    @MethodSource("reference")
    void weightedAgreesWithR(NamedCsvRecord row) {
        assertAgrees(row, Weights.LINEAR, "_linear");
        assertAgrees(row, Weights.QUADRATIC, "_quadratic");
    }

    private static void assertAgrees(NamedCsvRecord row, Weights weights, String suffix) {
        Estimate estimate = KAPPA.with(weights)
                .of(AgreementTableTest.table(row))
                .orElseThrow()
                .estimate();
        double error = number(row, "se" + suffix);

        assertThat(estimate.value()).isCloseTo(number(row, "kappa" + suffix), closely(estimate.value()));
        assertThat(estimate.standardError()).hasValueCloseTo(error, closely(error));
    }

    /**
     * p_o = 3/4, p_e = (2·1 + 2·3)/16 = ½: κ = ½. The terms in brackets are 5/16 (of ¼), −3/16 (of ¼) and 3/16 (of ½), and the
     * subtracted square is (3/8 − 1 + ¾)² = 1/64: ((25 + 9 + 18)/1024 − 16/1024) / (4 · ½⁴) = 9/64. Under chance the sum is
     * (1/8 · 1/16 · 9 · 2 + 3/8 · 1/16 · 2) = 3/16 · ¼ · 4.
     */
    @Test
    void kappaAndItsErrorsByHand() {
        Kappa kappa = KAPPA.of(AgreementTableTest.SMALL).orElseThrow();

        assertThat(kappa.value()).isEqualTo(0.5);
        assertThat(kappa.estimate().standardError()).hasValue(0.375);
        assertThat(kappa.nullStandardError()).hasValueCloseTo(Math.sqrt(3) / 4, closely(1));
    }

    /** At two sigma (z = 2) the half width is ¾; Fisher's t = tanh(¾ / (1 − ¼)) = tanh 1. */
    @Test
    void intervalsByHand() {
        CohenKappa twoSigma = CohenKappa.at(ConfidenceLevel.of(0.9544997361036416));
        ConfidenceInterval normal = twoSigma.with(Interval.NORMAL)
                .of(AgreementTableTest.SMALL)
                .flatMap(it -> it.estimate().interval())
                .orElseThrow();
        ConfidenceInterval fisher = twoSigma.of(AgreementTableTest.SMALL)
                .flatMap(it -> it.estimate().interval())
                .orElseThrow();
        double t = Math.tanh(1);

        assertThat(normal.low()).isCloseTo(-0.25, closely(1));
        assertThat(normal.high()).isCloseTo(1.25, closely(1));
        assertThat(fisher.low()).isCloseTo((0.5 - t) / (1 - t / 2), closely(1));
        assertThat(fisher.high()).isCloseTo((0.5 + t) / (1 + t / 2), closely(1));
    }

    /**
     * Rows (1 1 0), (0 0 0), (0 0 2): one disagreement of a step, n O = 4. Expected is E = 10 unweighted, 16 in steps, 28 in
     * squared steps.
     */
    @ParameterizedTest
    @CsvSource({"UNWEIGHTED, 0.6", "LINEAR, 0.75", "QUADRATIC, 0.8571428571428571"})
    void weightsByHandWithACategoryThatOneCoderNeverUsed(Weights weights, double expected) {
        AgreementTable table = AgreementTable.of(new long[] {1, 1, 0}, new long[] {0, 0, 0}, new long[] {0, 0, 2});

        assertThat(KAPPA.with(weights).of(table).orElseThrow().value()).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(Weights.class)
    void noUnitsHaveNoKappa(Weights weights) {
        assertThat(KAPPA.with(weights).of(AgreementTable.of(new long[] {0, 0}, new long[] {0, 0})))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Weights.class)
    void allInOneCategoryHasNoKappa(Weights weights) {
        assertThat(KAPPA.with(weights).of(AgreementTable.of(new long[] {0, 0}, new long[] {0, 7})))
                .isEmpty();
        assertThat(KAPPA.with(weights).of(AgreementTable.of(new long[] {7}))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Interval.class)
    void perfectAgreementLeavesNoError(Interval interval) {
        AgreementTable table = AgreementTable.of(new long[] {3, 0}, new long[] {0, 7});
        Kappa kappa = KAPPA.with(interval).of(table).orElseThrow();

        assertThat(kappa.value()).isEqualTo(1);
        assertThat(kappa.estimate().standardError()).hasValue(0);
        assertThat(kappa.estimate().interval()).contains(new ConfidenceInterval(1, 1, ConfidenceLevel.DEFAULT));
        assertThat(kappa.test()).isPresent();
    }

    @ParameterizedTest
    @EnumSource(Interval.class)
    void completeDisagreementLeavesNoErrorEither(Interval interval) {
        AgreementTable table = AgreementTable.of(new long[] {0, 5}, new long[] {5, 0});
        Kappa kappa = KAPPA.with(interval).of(table).orElseThrow();

        assertThat(kappa.value()).isEqualTo(-1);
        assertThat(kappa.estimate().interval()).contains(new ConfidenceInterval(-1, -1, ConfidenceLevel.DEFAULT));
    }

    @ParameterizedTest
    @EnumSource(Weights.class)
    void aCoderOfOneCategoryTellsNothing(Weights weights) {
        AgreementTable table = AgreementTable.of(new long[] {90, 7, 3}, new long[] {0, 0, 0}, new long[] {0, 0, 0});
        Kappa kappa = KAPPA.with(weights).of(table).orElseThrow();

        assertThat(kappa).isEqualTo(new Kappa(Estimate.of(0), OptionalDouble.empty()));
        assertThat(kappa.test()).isEmpty();
    }

    @Test
    void codersWithoutACommonCategoryTellNothing() {
        AgreementTable table = AgreementTable.of(
                new long[] {0, 0, 4, 1}, new long[] {0, 0, 2, 3}, new long[] {0, 0, 0, 0}, new long[] {0, 0, 0, 0});

        assertThat(KAPPA.of(table)).contains(new Kappa(Estimate.of(0), OptionalDouble.empty()));
    }

    @Test
    void countsNearTheLargestAreExact() {
        long big = 1L << 60;
        AgreementTable table = AgreementTable.of(new long[] {big, big}, new long[] {0, 2 * big});

        assertThat(KAPPA.of(table).orElseThrow().value()).isEqualTo(0.5);
    }

    @Test
    void aOneSidedTestHalvesThePValue() {
        Kappa kappa = KAPPA.of(AgreementTableTest.SMALL).orElseThrow();
        double twoSided = kappa.test().orElseThrow().pValue();

        assertThat(kappa.test(Alternative.GREATER).orElseThrow().pValue()).isCloseTo(twoSided / 2, closely(1));
        assertThat(kappa).hasToString(kappa.estimate().toString());
    }

    @Test
    void aNullStandardErrorIsPositive() {
        assertThatThrownBy(() -> new Kappa(Estimate.of(0), OptionalDouble.of(0)))
                .hasMessage("nullStandardError: 0.0 is not allowed; expected a number over 0");
    }
}
