package io.github.decroche.statistics.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.decroche.statistics.Alternative;
import io.github.decroche.statistics.ConfidenceInterval;
import io.github.decroche.statistics.ConfidenceLevel;
import io.github.decroche.statistics.comparison.FisherTest.PValue;
import io.github.decroche.statistics.comparison.FisherTest.TwoSided;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;
import org.apache.commons.statistics.inference.AlternativeHypothesis;
import org.apache.commons.statistics.inference.FisherExactTest;
import org.assertj.core.data.Percentage;

@PropertyDefaults(tries = 200)
class FisherTestProperties {
    private static final FisherTest TEST = FisherTest.withDefaults();
    private static final Percentage ROUNDING = Percentage.withPercentage(1e-9);

    @Provide
    Arbitrary<FourfoldTable> tables() {
        Arbitrary<Long> counts = Arbitraries.oneOf(
                Arbitraries.longs().between(0, 8), Arbitraries.longs().between(0, 200));
        return Combinators.combine(counts, counts, counts, counts).as(FourfoldTable::new);
    }

    /** One-sided only: Commons 1.2 leaves out of the two-sided p-value a neighbour that is as likely as the observed table. */
    @Property
    void agreesWithCommons(@ForAll("tables") FourfoldTable table) {
        Assume.that(!table.hasZeroMargin());
        int[][] cells = {{(int) table.a(), (int) table.b()}, {(int) table.c(), (int) table.d()}};
        FisherExactTest commons = FisherExactTest.withDefaults();

        assertThat(p(TEST.with(Alternative.GREATER), table))
                .isCloseTo(
                        commons.with(AlternativeHypothesis.GREATER_THAN)
                                .test(cells)
                                .getPValue(),
                        ROUNDING);
        assertThat(p(TEST.with(Alternative.LESS), table))
                .isCloseTo(
                        commons.with(AlternativeHypothesis.LESS_THAN)
                                .test(cells)
                                .getPValue(),
                        ROUNDING);
    }

    @Property
    void theTwoSidedPValueAddsUpAllTablesThatAreNotMoreLikely(@ForAll("tables") FourfoldTable table) {
        HypergeometricDistribution distribution = distribution(table);
        double limit = distribution.probability((int) table.a()) * (1 + 1e-7);
        double sum = IntStream.rangeClosed(distribution.getSupportLowerBound(), distribution.getSupportUpperBound())
                .mapToDouble(distribution::probability)
                .filter(probability -> probability <= limit)
                .sum();

        assertThat(p(TEST, table)).isCloseTo(sum, ROUNDING);
    }

    @Property
    void theTailsShareTheObservedTable(@ForAll("tables") FourfoldTable table) {
        double observed = distribution(table).probability((int) table.a());
        double greater = p(TEST.with(Alternative.GREATER), table);
        double less = p(TEST.with(Alternative.LESS), table);

        assertThat(greater + less - 1).isCloseTo(observed, within(1e-12));
        assertThat(p(TEST.with(Alternative.GREATER).with(PValue.MID_P), table)
                        + p(TEST.with(Alternative.LESS).with(PValue.MID_P), table))
                .isCloseTo(1, ROUNDING);
    }

    @Property
    void swappingTheGroupsSwapsTheAlternatives(
            @ForAll("tables") FourfoldTable table, @ForAll TwoSided twoSided, @ForAll PValue pValue) {
        FourfoldTable swapped = new FourfoldTable(table.c(), table.d(), table.a(), table.b());
        FisherTest test = TEST.with(twoSided).with(pValue);

        assertThat(p(test, swapped)).isCloseTo(p(test, table), ROUNDING);
        assertThat(p(test.with(Alternative.GREATER), swapped))
                .isCloseTo(p(test.with(Alternative.LESS), table), ROUNDING);
    }

    @Property
    void rowsAndColumnsAreAlike(
            @ForAll("tables") FourfoldTable table,
            @ForAll Alternative alternative,
            @ForAll TwoSided twoSided,
            @ForAll PValue pValue) {
        FourfoldTable transposed = new FourfoldTable(table.a(), table.c(), table.b(), table.d());
        FisherTest test = TEST.with(alternative).with(twoSided).with(pValue);

        assertThat(p(test, transposed)).isCloseTo(p(test, table), ROUNDING);
    }

    @Property
    void midPIsLessThanTheExactPValue(
            @ForAll("tables") FourfoldTable table, @ForAll Alternative alternative, @ForAll TwoSided twoSided) {
        FisherTest test = TEST.with(alternative).with(twoSided);

        assertThat(p(test.with(PValue.MID_P), table)).isBetween(0.0, p(test, table));
    }

    /** What makes the central test and the exact limits one: 1 lies outside exactly when the test is significant. */
    @Property
    void theConditionalIntervalLeavesOutOneWhenTheCentralTestIsSignificant(
            @ForAll("tables") FourfoldTable table, @ForAll @DoubleRange(min = 0.5, max = 0.99) double level) {
        Assume.that(!table.hasZeroMargin());
        ConfidenceLevel confidence = ConfidenceLevel.of(level);
        double p = p(TEST.with(TwoSided.CENTRAL), table);
        Assume.that(Math.abs(p - confidence.errorRate()) > 1e-9);
        ConfidenceInterval interval = ConditionalOddsRatio.at(confidence)
                .of(table)
                .orElseThrow()
                .interval()
                .orElseThrow();

        assertThat(interval.low() > 1 || interval.high() < 1).isEqualTo(p < confidence.errorRate());
    }

    /** Commons' distribution of the count a; it needs a population of one at least. */
    private static HypergeometricDistribution distribution(FourfoldTable table) {
        return HypergeometricDistribution.of(
                (int) Math.max(1, table.size()), (int) table.withOutcome(), (int) table.groupSize());
    }

    private static double p(FisherTest test, FourfoldTable table) {
        return test.of(table).pValue();
    }
}
