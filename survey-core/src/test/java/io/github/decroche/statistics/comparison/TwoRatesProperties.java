package io.github.decroche.statistics.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.decroche.statistics.ConfidenceInterval;
import io.github.decroche.statistics.ConfidenceLevel;
import io.github.decroche.statistics.Estimate;
import io.github.decroche.statistics.comparison.RateDifference.Interval;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;

/** Differences and ratios of two independent rates. */
@PropertyDefaults(tries = 200)
class TwoRatesProperties {
    private static final Offset<Double> ROUNDING = Offset.offset(1e-11);
    private static final Percentage NINE_DIGITS = Percentage.withPercentage(1e-7);

    @Provide
    Arbitrary<FourfoldTable> tables() {
        Arbitrary<Long> counts = Arbitraries.oneOf(
                Arbitraries.longs().between(0, 5), Arbitraries.longs().between(0, 500));
        return Combinators.combine(counts, counts, counts, counts).as(FourfoldTable::new);
    }

    private static FourfoldTable swapped(FourfoldTable table) {
        return new FourfoldTable(table.c(), table.d(), table.a(), table.b());
    }

    /** The same elements, counted by those without the outcome. */
    private static FourfoldTable mirrored(FourfoldTable table) {
        return new FourfoldTable(table.b(), table.a(), table.d(), table.c());
    }

    private static FourfoldTable transposed(FourfoldTable table) {
        return new FourfoldTable(table.a(), table.c(), table.b(), table.d());
    }

    @Property
    void swappingTheGroupsOrTheOutcomeTurnsTheDifferenceRound(
            @ForAll Interval method, @ForAll("tables") FourfoldTable table) {
        RateDifference difference = RateDifference.at(ConfidenceLevel.DEFAULT).with(method);
        Optional<Estimate> estimate = difference.of(table);

        for (FourfoldTable other : List.of(swapped(table), mirrored(table))) {
            Optional<Estimate> turned = difference.of(other);
            assertThat(turned.isPresent()).isEqualTo(estimate.isPresent());
            turned.ifPresent(it -> {
                assertThat(it.value()).isCloseTo(-estimate.orElseThrow().value(), ROUNDING);
                assertThat(low(it)).isCloseTo(-high(estimate.orElseThrow()), ROUNDING);
                assertThat(high(it)).isCloseTo(-low(estimate.orElseThrow()), ROUNDING);
            });
        }
    }

    @Property
    void newcombesLimitsLieInTheRangeAndHoldTheEstimate(
            @ForAll("tables") FourfoldTable table, @ForAll @DoubleRange(min = 0.01, max = 0.99) double level) {
        for (Interval method : List.of(Interval.NEWCOMBE, Interval.NEWCOMBE_CC)) {
            RateDifference.at(ConfidenceLevel.of(level)).with(method).of(table).ifPresent(it -> {
                assertThat(low(it)).isBetween(-1 - 1e-15, it.value());
                assertThat(high(it)).isBetween(it.value(), 1 + 1e-15);
            });
        }
    }

    @Property
    void theCorrectionWidensNewcombesInterval(@ForAll("tables") FourfoldTable table) {
        RateDifference difference = RateDifference.at(ConfidenceLevel.DEFAULT);

        difference.of(table).ifPresent(plain -> {
            Estimate corrected = difference.with(Interval.NEWCOMBE_CC).of(table).orElseThrow();
            assertThat(low(corrected)).isLessThanOrEqualTo(low(plain) + 1e-15);
            assertThat(high(corrected)).isGreaterThanOrEqualTo(high(plain) - 1e-15);
        });
    }

    @Property
    void aHigherLevelGivesAWiderInterval(
            @ForAll("tables") FourfoldTable table, @ForAll @DoubleRange(min = 0.05, max = 0.98) double level) {
        for (Interval method : Interval.values()) {
            assertWider(table, level, it -> RateDifference.at(it).with(method).of(table));
        }
        assertWider(table, level, it -> RiskRatio.at(it).of(table));
        assertWider(table, level, it -> OddsRatio.at(it).of(table));
        assertWider(table, level, it -> ConditionalOddsRatio.at(it).of(table));
    }

    private static void assertWider(
            FourfoldTable table, double level, Function<ConfidenceLevel, Optional<Estimate>> method) {
        Optional<ConfidenceInterval> narrow =
                method.apply(ConfidenceLevel.of(level)).flatMap(Estimate::interval);
        Optional<ConfidenceInterval> wide =
                method.apply(ConfidenceLevel.of(level + 0.01)).flatMap(Estimate::interval);

        assertThat(wide.isPresent()).as(table.toString()).isEqualTo(narrow.isPresent());
        wide.ifPresent(it -> {
            assertThat(it.low()).isLessThanOrEqualTo(narrow.orElseThrow().low() + 1e-15);
            assertThat(it.high()).isGreaterThanOrEqualTo(narrow.orElseThrow().high() - 1e-15);
        });
    }

    @Property
    void swappingTheGroupsInvertsTheRatios(
            @ForAll @LongRange(min = 1, max = 500) long a, @ForAll("tables") FourfoldTable t) {
        FourfoldTable table = new FourfoldTable(a, t.b() + 1, t.c() + 1, t.d() + 1);

        assertInverted(RiskRatio.at(ConfidenceLevel.DEFAULT)::of, table, swapped(table));
        assertInverted(OddsRatio.at(ConfidenceLevel.DEFAULT)::of, table, swapped(table));
        assertInverted(OddsRatio.at(ConfidenceLevel.DEFAULT)::of, table, mirrored(table));
        assertInverted(ConditionalOddsRatio.at(ConfidenceLevel.DEFAULT)::of, table, swapped(table));
        assertInverted(ConditionalOddsRatio.at(ConfidenceLevel.DEFAULT)::of, table, mirrored(table));
    }

    private static void assertInverted(
            Function<FourfoldTable, Optional<Estimate>> ratio, FourfoldTable table, FourfoldTable inverted) {
        Estimate one = ratio.apply(table).orElseThrow();
        Estimate other = ratio.apply(inverted).orElseThrow();

        assertThat(other.value()).isCloseTo(1 / one.value(), NINE_DIGITS);
        assertThat(low(other)).isCloseTo(1 / high(one), NINE_DIGITS);
        assertThat(high(other)).isCloseTo(1 / low(one), NINE_DIGITS);
    }

    @Property
    void rowsAndColumnsAreAlikeToOddsRatios(@ForAll("tables") FourfoldTable table) {
        assertAlike(OddsRatio.at(ConfidenceLevel.DEFAULT)::of, table, transposed(table));
        assertAlike(ConditionalOddsRatio.at(ConfidenceLevel.DEFAULT)::of, table, transposed(table));
    }

    private static void assertAlike(
            Function<FourfoldTable, Optional<Estimate>> ratio, FourfoldTable table, FourfoldTable transposed) {
        Optional<Estimate> estimate = ratio.apply(table);
        Optional<Estimate> other = ratio.apply(transposed);

        assertThat(other.isPresent()).isEqualTo(estimate.isPresent());
        estimate.flatMap(Estimate::interval).ifPresent(it -> {
            assertNear(other.orElseThrow().value(), estimate.orElseThrow().value());
            assertNear(low(other.orElseThrow()), it.low());
            assertNear(high(other.orElseThrow()), it.high());
        });
    }

    private static void assertNear(double actual, double expected) {
        if (Double.isInfinite(expected)) {
            assertThat(actual).isEqualTo(expected);
        } else {
            assertThat(actual).isCloseTo(expected, NINE_DIGITS);
        }
    }

    @Property
    void theConditionalEstimateIsNearerToOneThanTheSampleOddsRatio(@ForAll("tables") FourfoldTable t) {
        FourfoldTable table = new FourfoldTable(t.a() + 1, t.b() + 1, t.c() + 1, t.d() + 1);
        double sample = Math.log(
                OddsRatio.at(ConfidenceLevel.DEFAULT).of(table).orElseThrow().value());
        double conditional = Math.log(ConditionalOddsRatio.at(ConfidenceLevel.DEFAULT)
                .of(table)
                .orElseThrow()
                .value());

        assertThat(Math.abs(conditional)).isLessThanOrEqualTo(Math.abs(sample) + 1e-12);
        assertThat(conditional * sample).isGreaterThanOrEqualTo(-1e-12);
    }

    @Property
    void cohensHAndPhiHaveTheSignOfTheDifference(@ForAll("tables") FourfoldTable table) {
        double difference = RateDifference.at(ConfidenceLevel.DEFAULT)
                .of(table)
                .map(Estimate::value)
                .orElse(0.0);

        table.cohensH().ifPresent(h -> {
            assertThat(h).isBetween(-Math.PI - 1e-15, Math.PI + 1e-15);
            assertThat(h * difference).isGreaterThanOrEqualTo(-1e-15);
        });
        table.phi().ifPresent(phi -> {
            assertThat(phi).isBetween(-1 - 1e-15, 1 + 1e-15);
            assertThat(phi * difference).isGreaterThanOrEqualTo(-1e-15);
        });
    }

    private static double low(Estimate estimate) {
        return estimate.interval().orElseThrow().low();
    }

    private static double high(Estimate estimate) {
        return estimate.interval().orElseThrow().high();
    }
}
