package io.github.decroche.statistics.design;

import static io.github.decroche.statistics.OracleTable.closely;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SurveyDesignTest {
    private static final SurveyDesign<Visit> DESIGN =
            SurveyDesign.<Visit>simple().weightedBy(Visit::weight).stratifiedBy(Visit::stratum);

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void aWeightThatIsNotPositiveIsRefused(double weight) {
        assertRefused(
                () -> collect(DESIGN, Visit.of(weight, 1)), "weight: " + weight + "; expected a number in (0, ∞)");
    }

    @Test
    void aValueThatIsNotFiniteIsRefused() {
        assertRefused(() -> collect(DESIGN, Visit.of(1, Double.NaN)), "value: NaN; expected a finite number");
    }

    @Test
    void keysThatAreNullAreRefused() {
        assertRefused(
                () -> collect(DESIGN.stratifiedBy(unused -> null), Visit.of(1, 1)), "stratum: null; expected a key");
        assertRefused(
                () -> collect(DESIGN.clusteredBy(unused -> null), Visit.of(1, 1)), "cluster: null; expected a key");
    }

    @Test
    void unequalPopulationsOfAStratumAreRefused() {
        SurveyDesign<Visit> design = DESIGN.ofPopulationSizes(Visit::x);

        assertRefused(
                () -> collect(design, Visit.of(1, 10), Visit.of(1, 12)),
                "stratum all: population 10.0 and 12.0; expected one value a stratum");
        assertRefused(
                () -> collect(design, Visit.of(1, 10)).plus(collect(design, Visit.of(1, 12))),
                "stratum all: population 10.0 and 12.0; expected one value a stratum");
    }

    @Test
    void moreUnitsThanThePopulationHasAreRefused() {
        assertRefused(
                () -> collect(DESIGN.ofPopulationSizes(unused -> 1), Visit.of(1, 1), Visit.of(1, 2)),
                "stratum all: 2 units drawn of 1.0; expected at most as many as its population has");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.5, Double.NaN, Double.POSITIVE_INFINITY})
    void aPopulationOutOfItsRangeIsRefused(double size) {
        assertRefused(
                () -> collect(DESIGN.ofPopulationSizes(unused -> size), Visit.of(1, 1)),
                "populationSize: " + size + "; expected a number of units from 1 on");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.5, 1.5, Double.NaN})
    void aSamplingFractionOutOfItsRangeIsRefused(double fraction) {
        assertRefused(
                () -> collect(DESIGN.ofSamplingFractions(unused -> fraction), Visit.of(1, 1)),
                "samplingFraction: " + fraction + "; expected a number in (0, 1]");
    }

    @Test
    void aPopulationMayBeDrawnWhole() {
        assertThat(collect(DESIGN.ofPopulationSizes(unused -> 1), Visit.of(1, 1))
                        .clusters())
                .isEqualTo(1);
        assertThat(collect(DESIGN.ofSamplingFractions(unused -> 1), Visit.of(1, 1))
                        .clusters())
                .isEqualTo(1);
    }

    @Test
    void aClusterInTwoStrataIsRefused() {
        assertRefused(
                () -> collect(
                        DESIGN.clusteredBy(Visit::cluster),
                        Visit.of("a", 1).in("A"),
                        Visit.of("a", 1).in("B")),
                "cluster a: in strata A and B; expected one stratum a cluster (maybe its name must hold its stratum's)");
    }

    @Test
    void samplesOfDifferentDesignsAreNotAdded() {
        assertRefused(
                () -> collect(DESIGN, Visit.of(1, 1)).plus(collect(DESIGN.with(LonelyPsu.ADJUST), Visit.of(1, 1))),
                "lonelyPsu: NOT_ESTIMABLE and ADJUST; expected samples of one design");
    }

    @Test
    void aSampleTellsItsSize() {
        SurveySample<String> sample = collect(
                DESIGN.clusteredBy(visit -> visit.stratum() + visit.cluster()),
                Visit.of("a", 1).in("A"),
                Visit.of("a", 2).in("A"),
                Visit.of("b", 2).in("A"),
                Visit.of("a", 1).in("B").at("late"));

        assertThat(sample.count()).isEqualTo(4);
        assertThat(sample.weight()).isEqualTo(4.0);
        assertThat(sample.clusters()).isEqualTo(3);
        assertThat(sample.strata()).isEqualTo(2);
        assertThat(sample.degreesOfFreedom()).isEqualTo(1);
        assertThat(sample.cells()).containsExactly("all", "late");
    }

    /** Weights 1, 1, 4: 3 · 18 / 36 = 3/2, and two elements' worth. */
    @Test
    void kishByHand() {
        SurveySample<String> sample = collect(DESIGN, Visit.of(1, 1), Visit.of(1, 5), Visit.of(4, 9));

        assertThat(sample.kishDesignEffect()).hasValue(1.5);
        assertThat(sample.effectiveSize()).hasValue(2);
    }

    /** The same of weights of 2 that post-stratification makes 1, 1 and 4. */
    @Test
    void kishOfCalibratedWeightsByHand() {
        SurveySample<String> sample = collect(
                        DESIGN,
                        Visit.of(2, 1).at("a"),
                        Visit.of(2, 5).at("a"),
                        Visit.of(2, 9).at("b"))
                .postStratified(Margin.of(Map.of("a", 2, "b", 4)));

        assertThat(sample.kishDesignEffect().orElseThrow()).isCloseTo(1.5, closely(1));
    }

    /** Each equal element is a unit of its own. */
    @Test
    void equalElementsAreCountedApart() {
        SurveySample<String> sample = collect(DESIGN, Visit.of(1, 1), Visit.of(1, 1), Visit.of(1, 0));

        assertThat(sample.clusters()).isEqualTo(3);
        assertThat(sample.plus(sample).clusters()).isEqualTo(6);
        assertThat(sample.clusters()).isEqualTo(3);
    }

    @Test
    void anUndividedSampleHasOneCell() {
        assertThat(Stream.of(Visit.of(1, 1)).collect(DESIGN.collector(Visit::x)).cells())
                .isEqualTo(java.util.Set.of(SurveyDesign.Whole.SAMPLE));
    }

    private static SurveySample<String> collect(SurveyDesign<Visit> design, Visit... visits) {
        return List.of(visits).stream().collect(design.collector(Visit::x, Visit::cell));
    }

    private static void assertRefused(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }
}
