package io.github.decroche.statistics.planning;

import static io.github.decroche.statistics.OracleTable.closely;
import static io.github.decroche.statistics.OracleTable.number;
import static io.github.decroche.statistics.OracleTable.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.decroche.statistics.ConfidenceLevel;
import io.github.decroche.statistics.OracleTable;
import io.github.decroche.statistics.planning.TwoProportionPlan.Formula;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TwoProportionPlanTest {
    private static final TwoProportionPlan PLAN = TwoProportionPlan.at(ConfidenceLevel.DEFAULT);

    /** A power whose normal quantile is 1, and a level whose two-sided one is 2. */
    private static final Power ONE_SIGMA = Power.of(0.8413447460685429);

    private static final TwoProportionPlan TWO_SIGMA = TwoProportionPlan.at(ConfidenceLevel.of(0.9544997361036416));

    static List<NamedCsvRecord> sizes() {
        return OracleTable.rows("two-proportion-sizes.csv");
    }

    static List<NamedCsvRecord> powers() {
        return OracleTable.rows("two-proportion-power.csv");
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void sizesAgreeWithR(NamedCsvRecord row) {
        TwoProportionPlan plan = TwoProportionPlan.at(ConfidenceLevel.fromErrorRate(number(row, "alpha")));

        assertSize(row, "n_per_group", plan);
        assertSize(row, "n_closed_pooled", plan);
        assertSize(row, "n_closed_unpooled", plan.with(Formula.UNPOOLED));
        assertSize(row, "n_fleiss_cc", plan.with(Formula.CONTINUITY_CORRECTED));
        assertSize(row, "n_arcsine", plan.with(Formula.ARCSINE));
        assertSize(row, "n_strict", plan.with(Sides.TWO_STRICT));
        assertThat(size(row, plan).first().roundedUp()).isEqualTo(OracleTable.count(row, "n_ceiling"));
        assertThat(size(row, plan).second()).isEqualTo(size(row, plan).first());
    }

    private static void assertSize(NamedCsvRecord row, String column, TwoProportionPlan plan) {
        double expected = number(row, column);
        assertThat(size(row, plan).first().exact()).as(column).isCloseTo(expected, closely(expected));
    }

    private static GroupSizes size(NamedCsvRecord row, TwoProportionPlan plan) {
        return plan.sampleSize(number(row, "p1"), number(row, "p2"), Power.of(number(row, "power")));
    }

    @ParameterizedTest
    @MethodSource("powers")
    void powerAgreesWithR(NamedCsvRecord row) {
        TwoProportionPlan plan = TwoProportionPlan.at(ConfidenceLevel.fromErrorRate(number(row, "alpha")));
        double expected = number(row, "power");
        double strict = number(row, "power_strict");

        assertThat(power(row, plan)).isCloseTo(expected, closely(expected));
        assertThat(power(row, plan.with(Sides.TWO_STRICT))).isCloseTo(strict, closely(strict));
    }

    private static double power(NamedCsvRecord row, TwoProportionPlan plan) {
        return plan.power(number(row, "p1"), number(row, "p2"), number(row, "n"))
                .value();
    }

    /**
     * ¼ against ¾ at z = 2 and z_power = 1: p̄ q̄ = ¼ and p q = 3/16, so n = ((2 √½ + √(3/8)) / ½)² = 4 (2 √½ + √(3/8))² = 9.5 + 4 √3;
     * unpooled (2 + 1)² · (3/8) / ¼ = 13.5; by the arcsine 2 · 9 / (π/3)² = 162/π², as arcsin √¾ − arcsin √¼ = π/6.
     */
    @Test
    void sizesByHand() {
        assertThat(exact(TWO_SIGMA)).isCloseTo(9.5 + 4 * Math.sqrt(3), closely(16));
        assertThat(exact(TWO_SIGMA.with(Formula.UNPOOLED))).isCloseTo(13.5, closely(13));
        assertThat(exact(TWO_SIGMA.with(Formula.ARCSINE))).isCloseTo(162 / (Math.PI * Math.PI), closely(16));
    }

    private static double exact(TwoProportionPlan plan) {
        return plan.sampleSize(0.25, 0.75, ONE_SIGMA).first().exact();
    }

    /** Twice as many in the second group: unpooled, 9 · (3/16 + 3/32) / ¼ = 81/8 and 81/4. */
    @Test
    void unequalGroupsByHand() {
        GroupSizes sizes = TWO_SIGMA.with(Formula.UNPOOLED).withAllocation(2).sampleSize(0.25, 0.75, ONE_SIGMA);

        assertThat(sizes.first().exact()).isCloseTo(10.125, closely(10));
        assertThat(sizes.second().exact()).isCloseTo(20.25, closely(20));
        assertThat(sizes.total()).isEqualTo(11 + 21);
    }

    /** One-sided at α/2 is two-sided at α. */
    @Test
    void oneSidedTestsTakeAllOfTheErrorRate() {
        TwoProportionPlan oneSided =
                TwoProportionPlan.at(ConfidenceLevel.of(0.975)).with(Sides.ONE);

        assertThat(oneSided.sampleSize(0.3, 0.5, Power.DEFAULT).first().exact())
                .isCloseTo(PLAN.sampleSize(0.3, 0.5, Power.DEFAULT).first().exact(), closely(93));
        assertThat(oneSided.power(0.3, 0.5, 80).value())
                .isCloseTo(PLAN.power(0.3, 0.5, 80).value(), closely(1));
    }

    /** R: {@code power.prop.test(n = 100, p1 = .5, p2 = .5)} has power 0.025, with {@code strict = TRUE} 0.05. */
    @Test
    void equalProportionsAreRejectedAtTheErrorRate() {
        assertThat(PLAN.power(0.5, 0.5, 100).value()).isCloseTo(0.025, closely(1));
        assertThat(PLAN.with(Sides.TWO_STRICT).power(0.5, 0.5, 100).value()).isCloseTo(0.05, closely(1));
    }

    @Test
    void noneAgainstSomeCanBePlanned() {
        double size = PLAN.sampleSize(0, 0.1, Power.DEFAULT).first().exact();

        assertThat(PLAN.power(0, 0.1, size).value()).isCloseTo(0.8, closely(1));
    }

    /** With 385 in each group (½ against 0.6, R's power 0.797611791819945) the smallest increase at that power is 0.1. */
    @Test
    void smallestDifferencesInvertThePower() {
        Power power = Power.of(0.797611791819945);

        assertThat(PLAN.smallestIncrease(0.5, 385, power)).hasValueCloseTo(0.1, within(0.1, 1e-12));
        assertThat(PLAN.smallestDecrease(0.5, 385, power)).hasValueCloseTo(0.1, within(0.1, 1e-12));
    }

    /** Unpooled with p = ½ each way: at z = 2 and z_power = 1, δ² n = 9 (¼ + ¼ − δ²): δ² = 1/8 for n = 27, 1/16 for 63. */
    @Test
    void smallestDifferenceByHand() {
        TwoProportionPlan plan = TWO_SIGMA.with(Formula.UNPOOLED);

        assertThat(plan.smallestIncrease(0.5, 63, ONE_SIGMA)).hasValueCloseTo(0.25, within(0.25, 1e-12));
        assertThat(plan.smallestIncrease(0.5, 27, ONE_SIGMA)).hasValueCloseTo(Math.sqrt(0.125), within(0.5, 1e-12));
    }

    @Test
    void tooFewDetectNoDifference() {
        assertThat(PLAN.smallestIncrease(0.9, 10, Power.DEFAULT)).isEmpty();
        assertThat(PLAN.smallestDecrease(0.1, 10, Power.DEFAULT)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0.5, 0.5, 0.8, 'second: 0.5; expected a proportion other than the first'",
        "-0.1, 0.5, 0.8, 'first: -0.1; expected a number in [0, 1]'",
        "0.5, NaN, 0.8, 'second: NaN; expected a number in [0, 1]'",
        "1, 0, 0.8, 'proportions: 1.0 and 0.0; expected at least one in (0, 1)'",
        "0, 1, 0.8, 'proportions: 0.0 and 1.0; expected at least one in (0, 1)'",
        "0.4, 0.5, 1, 'power: 1.0; expected a number in (1 - 0.95, 1)'",
        "0.4, 0.5, 0.04, 'power: 0.04; expected a number in (1 - 0.95, 1)'"
    })
    void plansThatMakeNoSenseAreRefused(double first, double second, double power, String message) {
        assertThatThrownBy(() -> PLAN.sampleSize(first, second, Power.of(power)))
                .hasMessage(message);
    }

    @Test
    void numbersOutOfRangeAreRefused() {
        assertThatThrownBy(() -> PLAN.power(0.4, 0.5, 0)).hasMessage("size: 0.0; expected a number in (0, ∞)");
        assertThatThrownBy(() -> PLAN.power(0.4, 0.5, Double.POSITIVE_INFINITY))
                .hasMessage("size: Infinity; expected a number in (0, ∞)");
        assertThatThrownBy(() -> PLAN.withAllocation(-1)).hasMessage("ratio: -1.0; expected a number in (0, ∞)");
        assertThatThrownBy(() -> Power.of(1.1)).hasMessage("power: 1.1; expected a number in [0, 1]");
        assertThatThrownBy(() -> PLAN.smallestIncrease(1, 100, Power.DEFAULT))
                .hasMessage("first: 1.0; expected a number in (0, 1)");
        assertThatThrownBy(() -> PLAN.smallestDecrease(0.5, 100, Power.of(1)))
                .hasMessage("power: 1.0; expected a number in (1 - 0.95, 1)");
        assertThatThrownBy(() -> PLAN.smallestIncrease(0.5, 100, Power.of(0.4)))
                .hasMessage("power: 0.4; expected at least 0.5");
    }

    @Test
    void aSizeThatNoOneCanCountIsRefused() {
        assertThatThrownBy(() -> PLAN.sampleSize(0.5, Math.nextUp(0.5), Power.DEFAULT))
                .hasMessageContaining("expected a number in [0, 2^63)");
    }

    @Test
    void thePowerOfTheErrorRateItselfNeedsNoPlan() {
        assertThatThrownBy(() -> PLAN.sampleSize(0.4, 0.5, Power.of(ConfidenceLevel.DEFAULT.errorRate())))
                .hasMessageEndingWith("expected a number in (1 - 0.95, 1)");
    }

    @Test
    void sizesLieInTheirRange() {
        assertThat(new SampleSize(0).roundedUp()).isZero();
        assertThatThrownBy(() -> new SampleSize(Math.nextDown(0.0))).hasMessageEndingWith("a number in [0, 2^63)");
        assertThatThrownBy(() -> new SampleSize(0x1p63)).hasMessageEndingWith("a number in [0, 2^63)");
    }

    @Test
    void sizesReadAsLines() {
        assertThat(PLAN.sampleSize(0.1, 0.6, Power.DEFAULT).first()).hasToString("14 (13.04)");
        assertThat(new GroupSizes(new SampleSize(13.04), new SampleSize(0)))
                .hasToString("14 (13.04) and 0 (0.00), 14 in all");
        assertThat(Power.DEFAULT).hasToString("0.800");
    }
}
