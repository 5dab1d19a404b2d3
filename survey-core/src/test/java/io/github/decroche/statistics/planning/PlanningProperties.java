package io.github.decroche.statistics.planning;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.decroche.statistics.ConfidenceLevel;
import io.github.decroche.statistics.planning.PrecisionPlan.Order;
import io.github.decroche.statistics.planning.TwoProportionPlan.Formula;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import org.assertj.core.data.Offset;

class PlanningProperties {
    private static final Offset<Double> ROUNDING = Offset.offset(1e-9);

    private static TwoProportionPlan plan(Formula formula, Sides sides, double ratio) {
        return TwoProportionPlan.at(ConfidenceLevel.DEFAULT)
                .with(formula)
                .with(sides)
                .withAllocation(ratio);
    }

    @Property(tries = 200)
    void thePlannedSizeHasThePlannedPower(
            @ForAll Formula formula,
            @ForAll Sides sides,
            @ForAll @Scale(6) @DoubleRange(min = 0.2, max = 5) double ratio,
            @ForAll @Scale(6) @DoubleRange(min = 0.01, max = 0.99) double first,
            @ForAll @Scale(6) @DoubleRange(min = 0.01, max = 0.99) double second,
            @ForAll @Scale(6) @DoubleRange(min = 0.5, max = 0.999) double power) {
        Assume.that(Math.abs(first - second) > 1e-3);
        TwoProportionPlan plan = plan(formula, sides, ratio);
        double size = plan.sampleSize(first, second, Power.of(power)).first().exact();

        assertThat(plan.power(first, second, size).value()).isCloseTo(power, ROUNDING);
    }

    @Property(tries = 200)
    void theSmallestDifferenceHasThePower(
            @ForAll Formula formula,
            @ForAll Sides sides,
            @ForAll @Scale(6) @DoubleRange(min = 0.2, max = 5) double ratio,
            @ForAll @Scale(6) @DoubleRange(min = 0.01, max = 0.99) double first,
            @ForAll @Scale(6) @DoubleRange(min = 5, max = 5000) double size,
            @ForAll @Scale(6) @DoubleRange(min = 0.5, max = 0.99) double power) {
        TwoProportionPlan plan = plan(formula, sides, ratio);

        plan.smallestIncrease(first, size, Power.of(power)).ifPresent(it -> {
            assertThat(it).isBetween(0.0, 1 - first);
            assertThat(plan.power(first, Math.min(1, first + it), size).value()).isCloseTo(power, ROUNDING);
        });
        plan.smallestDecrease(first, size, Power.of(power)).ifPresent(it -> {
            assertThat(it).isBetween(0.0, first);
            assertThat(plan.power(first, Math.max(0, first - it), size).value()).isCloseTo(power, ROUNDING);
        });
    }

    /** Counting what was not reached, and swapping groups of one size, change nothing. */
    @Property(tries = 200)
    void plansAreSymmetric(
            @ForAll Formula formula,
            @ForAll Sides sides,
            @ForAll @Scale(6) @DoubleRange(min = 0.01, max = 0.99) double first,
            @ForAll @Scale(6) @DoubleRange(min = 0.01, max = 0.99) double second,
            @ForAll @Scale(6) @DoubleRange(min = 1, max = 5000) double size) {
        TwoProportionPlan plan = plan(formula, sides, 1);
        double power = plan.power(first, second, size).value();

        assertThat(plan.power(second, first, size).value()).isCloseTo(power, ROUNDING);
        assertThat(plan.power(1 - first, 1 - second, size).value()).isCloseTo(power, ROUNDING);
    }

    /** Seen from the second group, its size is the first and the ratio upside down. */
    @Property(tries = 200)
    void eitherGroupMayBeNamedFirst(
            @ForAll Formula formula,
            @ForAll @Scale(6) @DoubleRange(min = 0.2, max = 5) double ratio,
            @ForAll @Scale(6) @DoubleRange(min = 0.01, max = 0.99) double first,
            @ForAll @Scale(6) @DoubleRange(min = 0.01, max = 0.99) double second,
            @ForAll @Scale(6) @DoubleRange(min = 1, max = 5000) double size) {
        assertThat(plan(formula, Sides.TWO, 1 / ratio)
                        .power(second, first, size * ratio)
                        .value())
                .isCloseTo(
                        plan(formula, Sides.TWO, ratio)
                                .power(first, second, size)
                                .value(),
                        ROUNDING);
    }

    @Property(tries = 200)
    void morePowerAndMoreConfidenceNeedMore(
            @ForAll Formula formula,
            @ForAll Sides sides,
            @ForAll @Scale(6) @DoubleRange(min = 0.05, max = 0.45) double first,
            @ForAll @Scale(6) @DoubleRange(min = 0.55, max = 0.95) double second,
            @ForAll @Scale(6) @DoubleRange(min = 0.5, max = 0.95) double power) {
        TwoProportionPlan plan = plan(formula, sides, 1);
        double size = plan.sampleSize(first, second, Power.of(power)).first().exact();

        assertThat(plan.sampleSize(first, second, Power.of(power + 0.01))
                        .first()
                        .exact())
                .isGreaterThan(size);
        assertThat(TwoProportionPlan.at(ConfidenceLevel.of(0.96))
                        .with(formula)
                        .with(sides)
                        .sampleSize(first, second, Power.of(power))
                        .first()
                        .exact())
                .isGreaterThan(size);
    }

    @Property(tries = 200)
    void strictNeedsNoMoreAndTheCorrectionNoLess(
            @ForAll @Scale(6) @DoubleRange(min = 0.05, max = 0.45) double first,
            @ForAll @Scale(6) @DoubleRange(min = 0.46, max = 0.95) double second,
            @ForAll @Scale(6) @DoubleRange(min = 0.06, max = 0.95) double power) {
        double pooled = plan(Formula.POOLED, Sides.TWO, 1)
                .sampleSize(first, second, Power.of(power))
                .first()
                .exact();

        assertThat(plan(Formula.POOLED, Sides.TWO_STRICT, 1)
                        .sampleSize(first, second, Power.of(power))
                        .first()
                        .exact())
                .isLessThanOrEqualTo(pooled * (1 + 1e-12));
        assertThat(plan(Formula.CONTINUITY_CORRECTED, Sides.TWO, 1)
                        .sampleSize(first, second, Power.of(power))
                        .first()
                        .exact())
                .isGreaterThan(pooled);
    }

    @Property(tries = 200)
    void oneProportionsSizeHasThePlannedPower(
            @ForAll Sides sides,
            @ForAll @Scale(6) @DoubleRange(min = 0.01, max = 0.99) double tested,
            @ForAll @Scale(6) @DoubleRange(min = 0.01, max = 0.99) double planned,
            @ForAll @Scale(6) @DoubleRange(min = 0.5, max = 0.999) double power) {
        Assume.that(Math.abs(tested - planned) > 1e-3);
        OneProportionPlan plan = OneProportionPlan.at(ConfidenceLevel.DEFAULT).with(sides);
        double size = plan.sampleSize(tested, planned, Power.of(power)).exact();
        Assume.that(size > 0);

        assertThat(plan.power(tested, planned, size).value()).isCloseTo(power, ROUNDING);
    }

    /** Under the tested proportion the exact test rejects no more often than it may. */
    @Property(tries = 200)
    void theExactTestKeepsItsErrorRate(
            @ForAll Sides sides,
            @ForAll @Scale(6) @DoubleRange(min = 0.01, max = 0.99) double tested,
            @ForAll @LongRange(min = 1, max = 2000) long size) {
        OneProportionPlan plan = OneProportionPlan.at(ConfidenceLevel.DEFAULT).with(sides);

        assertThat(plan.exactPower(tested, tested, size).value()).isLessThanOrEqualTo(0.05 + 1e-12);
    }

    @Property(tries = 200)
    void theExactTestDoesNotCareWhichOutcomeIsCounted(
            @ForAll Sides sides,
            @ForAll @LongRange(min = 1, max = 15) long tested,
            @ForAll @LongRange(min = 1, max = 15) long planned,
            @ForAll @LongRange(min = 1, max = 500) long size) {
        Assume.that(tested != planned);
        OneProportionPlan plan = OneProportionPlan.at(ConfidenceLevel.DEFAULT).with(sides);

        assertThat(plan.exactPower(1 - tested / 16.0, 1 - planned / 16.0, size).value())
                .isCloseTo(plan.exactPower(tested / 16.0, planned / 16.0, size).value(), ROUNDING);
    }

    @Property(tries = 200)
    void thePlannedSizeHasThePlannedPrecision(
            @ForAll Order order,
            @ForAll @Scale(6) @DoubleRange(min = 0.01, max = 0.99) double proportion,
            @ForAll @Scale(6) @DoubleRange(min = 0.005, max = 0.3) double halfWidth,
            @ForAll @LongRange(min = 2, max = 1_000_000) long population,
            @ForAll @Scale(6) @DoubleRange(min = 0.5, max = 5) double designEffect) {
        PrecisionPlan plan = PrecisionPlan.at(ConfidenceLevel.DEFAULT)
                .with(order)
                .with(DesignEffect.of(designEffect))
                .withPopulation(population);
        double size = plan.sampleSize(proportion, halfWidth).exact();

        assertThat(plan.halfWidth(proportion, size)).isCloseTo(halfWidth, ROUNDING);
    }

    @Property(tries = 200)
    void noMoreIsAskedForThanThereIs(
            @ForAll @Scale(6) @DoubleRange(min = 0.01, max = 0.99) double proportion,
            @ForAll @Scale(6) @DoubleRange(min = 0.001, max = 0.3) double halfWidth,
            @ForAll @LongRange(min = 1, max = 1_000_000) long population,
            @ForAll @Scale(6) @DoubleRange(min = 0.5, max = 5) double designEffect) {
        PrecisionPlan infinite = PrecisionPlan.at(ConfidenceLevel.DEFAULT).with(DesignEffect.of(designEffect));
        double size = infinite.withPopulation(population)
                .sampleSize(proportion, halfWidth)
                .exact();

        assertThat(size).isLessThanOrEqualTo(population * (1 + 1e-12));
        if (infinite.sampleSize(proportion, halfWidth).exact() >= 1) {
            assertThat(size)
                    .isLessThanOrEqualTo(
                            infinite.sampleSize(proportion, halfWidth).exact() * (1 + 1e-12));
        }
    }
}
