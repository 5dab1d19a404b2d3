package io.github.decroche.statistics.design;

import static io.github.decroche.statistics.OracleTable.closely;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.decroche.statistics.Alternative;
import io.github.decroche.statistics.ConfidenceLevel;
import io.github.decroche.statistics.TestResult;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class SurveyEstimatorTest {
    private static final SurveyEstimator ESTIMATOR = SurveyEstimator.at(ConfidenceLevel.DEFAULT);
    private static final SurveyDesign<Visit> ELEMENTS =
            SurveyDesign.<Visit>simple().weightedBy(Visit::weight);
    private static final SurveyDesign<Visit> STRATIFIED = ELEMENTS.stratifiedBy(Visit::stratum);
    private static final SurveyDesign<Visit> CLUSTERED = ELEMENTS.clusteredBy(Visit::cluster);

    /** Ten of thirty, and so on: strata of 30 and 20 with the values 1, 2, 3 and 10, 14. */
    private static final List<Visit> TWO_STRATA = List.of(
            Visit.of(10, 1).in("A"),
            Visit.of(10, 2).in("A"),
            Visit.of(10, 3).in("A"),
            Visit.of(10, 10).in("B"),
            Visit.of(10, 14).in("B"));

    /** Three callers with 2 of 3, 0 of 2 and 3 of 3 calls answered. */
    private static final List<Visit> THREE_CLUSTERS = List.of(
            Visit.of("a", 1),
            Visit.of("a", 0),
            Visit.of("a", 1),
            Visit.of("b", 0),
            Visit.of("b", 0),
            Visit.of("c", 1),
            Visit.of("c", 1),
            Visit.of("c", 1));

    /** The eight units of R's data(fpc), from the manuals of Stata: two strata of 15 and 12. */
    private static final List<Visit> FPC = Stream.concat(
                    Stream.of(2.8, 4.1, 6.8, 6.8, 9.2).map(x -> Visit.of(3, x).in("1")),
                    Stream.of(3.7, 6.6, 4.2).map(x -> Visit.of(4, x).in("2")))
            .map(visit -> visit.at(visit.x() > 4 ? "large" : "small"))
            .toList();

    /**
     * W = 3/5, 2/5; x̄ = 2, 12; s² = 1, 8; f = 1/10: mean 6, variance 9/25 · 9/10 · 1/3 + 4/25 · 9/10 · 8/2 = 27/250 + 144/250 =
     * 171/250. Σ (x − 6)² = 130, S² = 65/2: a simple sample with replacement has 13/2, without 9/10 of it.
     */
    @Test
    void stratifiedMeanByHand() {
        DesignEstimate mean = ESTIMATOR.mean(sample(withSizes(), TWO_STRATA)).orElseThrow();

        assertThat(mean.value()).isEqualTo(6.0);
        assertVariance(mean, 171.0 / 250);
        assertThat(mean.degreesOfFreedom()).isEqualTo(3);
        assertThat(mean.count()).isEqualTo(5);
        assertThat(mean.designEffectWithReplacement().orElseThrow()).isCloseTo(171.0 / 1625, closely(1));
        assertThat(mean.designEffect().orElseThrow()).isCloseTo(1710.0 / (9 * 1625), closely(1));
    }

    /** 50 times the mean, with 2500 times its variance. */
    @Test
    void stratifiedTotalByHand() {
        DesignEstimate total = ESTIMATOR.total(sample(withSizes(), TWO_STRATA)).orElseThrow();

        assertThat(total.value()).isEqualTo(300.0);
        assertVariance(total, 1710);
        assertThat(total.designEffectWithReplacement().orElseThrow()).isCloseTo(171.0 / 1625, closely(1));
    }

    private static SurveyDesign<Visit> withSizes() {
        return STRATIFIED.ofPopulationSizes(visit -> visit.stratum().equals("A") ? 30 : 20);
    }

    /** Three of twelve, each of weight 4: what design effects are held against. */
    @Test
    void aSimpleSampleHasNoDesignEffect() {
        DesignEstimate mean = ESTIMATOR
                .mean(sample(
                        ELEMENTS.ofPopulationSizes(unused -> 12),
                        List.of(Visit.of(4, 1), Visit.of(4, 2), Visit.of(4, 6))))
                .orElseThrow();

        assertThat(mean.designEffect().orElseThrow()).isCloseTo(1, closely(1));
        assertThat(mean.designEffectWithReplacement().orElseThrow()).isCloseTo(0.75, closely(1));
    }

    @Test
    void samplingFractionsDoAsPopulationSizes() {
        assertThat(ESTIMATOR
                        .mean(sample(STRATIFIED.ofSamplingFractions(unused -> 0.1), TWO_STRATA))
                        .orElseThrow()
                        .estimate()
                        .standardError()
                        .orElseThrow())
                .isCloseTo(Math.sqrt(171.0 / 250), closely(1));
    }

    /**
     * p = 5/8; residuals of the clusters 2 − 15/8, 0 − 10/8, 3 − 15/8 = 1/8, −10/8, 9/8; their squares add up to 182/64. Variance
     * 3/2 · 182/64 / 8² = 273/4096. Of a simple sample: 8 · 5/8 · 3/8 / 7 / 8 = 15/448.
     */
    @Test
    void clusteredMeanByHand() {
        DesignEstimate mean = ESTIMATOR.mean(sample(CLUSTERED, THREE_CLUSTERS)).orElseThrow();

        assertThat(mean.value()).isEqualTo(0.625);
        assertVariance(mean, 273.0 / 4096);
        assertThat(mean.degreesOfFreedom()).isEqualTo(2);
        assertThat(mean.designEffectWithReplacement().orElseThrow()).isCloseTo(273.0 / 4096 / (15.0 / 448), closely(2));
        assertThat(mean.designEffect()).as("weights of 1 tell of no population").isEmpty();
    }

    /** With a third of nine clusters drawn, two thirds of the variance are left. */
    @Test
    void clustersAreCountedInThePopulation() {
        DesignEstimate mean = ESTIMATOR
                .mean(sample(CLUSTERED.ofPopulationSizes(unused -> 9), THREE_CLUSTERS))
                .orElseThrow();

        assertVariance(mean, 273.0 / 4096 * 2 / 3);
    }

    /** x of y: 2 of 1, 3 of 2, 7 of 3. R = 2; residuals 0, −1, 1; variance 3/2 · 2 / 6² = 1/12. */
    @Test
    void ratioByHand() {
        List<Visit> visits = List.of(
                Visit.of("a", 2).per(1),
                Visit.of("b", 3).per(2),
                Visit.of("c", 7).per(3));
        DesignEstimate ratio = ESTIMATOR
                .ratio(visits.stream().collect(CLUSTERED.ratioCollector(Visit::x, Visit::y)))
                .orElseThrow();

        assertThat(ratio.value()).isEqualTo(2.0);
        assertVariance(ratio, 1.0 / 12);
        assertThat(ratio.designEffectWithReplacement()).isEmpty();
    }

    /**
     * Two domains in two clusters: a has 1, 3 | 2, b has 5 | 4, 6. Means 3 and 4. Residuals of the first (−2 + 0 = −2, 2) / 3, of
     * the second (−2, 0 + 2) / 3; their difference is 0 in both clusters: the domains move together.
     */
    @Test
    void domainsInTheSameClustersMoveTogether() {
        SurveySample<String> sample = sample(
                CLUSTERED,
                List.of(
                        Visit.of("a", 1).at("D"),
                        Visit.of("a", 3).at("D"),
                        Visit.of("a", 2).at("E"),
                        Visit.of("b", 5).at("D"),
                        Visit.of("b", 4).at("E"),
                        Visit.of("b", 6).at("E")));
        DesignEstimate difference =
                ESTIMATOR.difference(sample, "D"::equals, "E"::equals).orElseThrow();

        assertThat(difference.value()).isEqualTo(-1.0);
        assertThat(difference.estimate().standardError().orElseThrow()).isZero();
        assertThat(difference.degreesOfFreedom()).isZero();
        assertThat(difference.estimate().interval()).isEmpty();
        assertThat(difference.test(0, Alternative.TWO_SIDED)).isEmpty();
    }

    /**
     * Domain 2, 4 of five elements; a unit outside counts as 0. Mean 3, residuals (−1, 1, 0, 0, 0) / 2: variance 5/4 · 2/4 = 5/8,
     * where the two alone would have 2/1 · 2/4 = 1.
     */
    @Test
    void aDomainsVarianceIsThatOfTheWholeDesign() {
        SurveySample<String> sample = sample(
                ELEMENTS,
                List.of(
                        Visit.of(1, 2).at("D"),
                        Visit.of(1, 4).at("D"),
                        Visit.of(1, 9),
                        Visit.of(1, 9),
                        Visit.of(1, 7)));
        DesignEstimate mean = ESTIMATOR.mean(sample, "D"::equals).orElseThrow();

        assertVariance(mean, 5.0 / 8);
        assertThat(mean.degreesOfFreedom()).isEqualTo(4);
        assertThat(mean.count()).isEqualTo(2);
    }

    /**
     * Means 2 of 1, 3 and 4 of 2, 6: difference −2, values ∓1/2 of the first, ±1 of the second, 0 of the one outside, whose squares
     * add up to 5/2. Variance 5/4 · 5/2 = 25/8.
     */
    @Test
    void aDifferenceByHand() {
        SurveySample<String> sample = sample(
                ELEMENTS,
                List.of(
                        Visit.of(1, 1).at("D"),
                        Visit.of(1, 3).at("D"),
                        Visit.of(1, 2).at("E"),
                        Visit.of(1, 6).at("E"),
                        Visit.of(1, 9)));
        DesignEstimate difference =
                ESTIMATOR.difference(sample, "D"::equals, "E"::equals).orElseThrow();

        assertThat(difference.value()).isEqualTo(-2.0);
        assertVariance(difference, 25.0 / 8);
        assertThat(difference.degreesOfFreedom()).isEqualTo(3);
        assertThat(difference.count()).isEqualTo(4);
    }

    /** 1, 5: mean 3, standard error √(8/2) = 2. Of 1 that is t = 1, with 1 degree of freedom: p = 1 − 2 arctan(1) / π = 1/2. */
    @Test
    void aTestWithOneDegreeOfFreedomByHand() {
        DesignEstimate mean = ESTIMATOR
                .mean(sample(ELEMENTS, List.of(Visit.of(1, 1), Visit.of(1, 5))))
                .orElseThrow();
        TestResult test = mean.test(1, Alternative.TWO_SIDED).orElseThrow();

        assertThat(test.statistic()).isCloseTo(1, closely(1));
        assertThat(test.degreesOfFreedom()).hasValue(1);
        assertThat(test.pValue()).isCloseTo(0.5, closely(1));
        assertThat(mean.test(1, Alternative.GREATER).orElseThrow().pValue()).isCloseTo(0.25, closely(1));
        assertThat(mean.test(1, Alternative.LESS).orElseThrow().pValue()).isCloseTo(0.75, closely(1));
    }

    /** 2, 2, 8: mean 4, standard error √(12/3) = 2. Of 2 that is t = 1, with 2 degrees of freedom: p = 1 − t / √(t² + 2). */
    @Test
    void aTestWithTwoDegreesOfFreedomByHand() {
        TestResult test = ESTIMATOR
                .mean(sample(ELEMENTS, List.of(Visit.of(1, 2), Visit.of(1, 2), Visit.of(1, 8))))
                .flatMap(mean -> mean.test(2, Alternative.TWO_SIDED))
                .orElseThrow();

        assertThat(test.statistic()).isCloseTo(1, closely(1));
        assertThat(test.degreesOfFreedom()).hasValue(2);
        assertThat(test.pValue()).isCloseTo(1 - 1 / Math.sqrt(3), closely(1));
    }

    /** Stata's manual: 5.448148 with 0.6160407, and 0.7412683 without the correction. */
    @Test
    void agreesWithThePublishedExampleOfStrata() {
        assertPrinted(
                ESTIMATOR
                        .mean(sample(
                                STRATIFIED.ofPopulationSizes(
                                        visit -> visit.stratum().equals("1") ? 15 : 12),
                                FPC))
                        .orElseThrow(),
                5.448148,
                0.6160407);
        assertPrinted(ESTIMATOR.mean(sample(STRATIFIED, FPC)).orElseThrow(), 5.448148, 0.7412683);
    }

    /** The survey package's own tests of domains: 6.195 (0.7555129) and 3.314286 (0.3117042). */
    @Test
    void agreesWithThePublishedExampleOfDomains() {
        SurveySample<String> sample = sample(STRATIFIED, FPC);

        assertPrinted(ESTIMATOR.mean(sample, "large"::equals).orElseThrow(), 6.195, 0.7555129);
        assertPrinted(ESTIMATOR.mean(sample, "small"::equals).orElseThrow(), 3.314286, 0.3117042);
    }

    private static void assertPrinted(DesignEstimate ours, double value, double standardError) {
        assertThat(ours.value()).isCloseTo(value, Offset.offset(5e-7));
        assertThat(ours.estimate().standardError().orElseThrow()).isCloseTo(standardError, Offset.offset(5e-8));
    }

    @Test
    void nothingAndNoDomainHaveNoEstimate() {
        assertThat(ESTIMATOR.mean(sample(ELEMENTS, List.of()))).isEmpty();
        assertThat(ESTIMATOR.total(sample(ELEMENTS, List.of()))).isEmpty();
        assertThat(ESTIMATOR.ratio(sample(ELEMENTS, List.of()))).isEmpty();
        assertThat(ESTIMATOR.mean(sample(ELEMENTS, TWO_STRATA), "nowhere"::equals))
                .isEmpty();
        assertThat(ESTIMATOR.total(sample(ELEMENTS, TWO_STRATA), "nowhere"::equals))
                .isEmpty();
        assertThat(ESTIMATOR.difference(sample(ELEMENTS, TWO_STRATA), "all"::equals, "nowhere"::equals))
                .isEmpty();
        assertThat(sample(ELEMENTS, List.of()).effectiveSize()).isEmpty();
        assertThat(sample(ELEMENTS, List.of()).kishDesignEffect()).isEmpty();
    }

    @Test
    void aRatioToZeroHasNoEstimate() {
        assertThat(ESTIMATOR.ratio(
                        Stream.of(Visit.of("a", 1).per(0)).collect(CLUSTERED.ratioCollector(Visit::x, Visit::y))))
                .isEmpty();
    }

    @Test
    void oneClusterHasAMeanAndNoStandardError() {
        for (LonelyPsu lonelyPsu : LonelyPsu.values()) {
            DesignEstimate mean = ESTIMATOR
                    .mean(sample(CLUSTERED.with(lonelyPsu), THREE_CLUSTERS.subList(0, 3)))
                    .orElseThrow();

            assertThat(mean.value()).isCloseTo(2.0 / 3, closely(1));
            assertThat(mean.estimate().standardError()).isEmpty();
            assertThat(mean.estimate().interval()).isEmpty();
            assertThat(mean.designEffectWithReplacement()).isEmpty();
        }
    }

    @Test
    void aLonelyUnitHasNoStandardErrorUnlessOneSaysHow() {
        List<Visit> visits = List.of(
                Visit.of(1, 1).in("A"), Visit.of(1, 3).in("A"), Visit.of(1, 8).in("B"));

        assertThat(ESTIMATOR
                        .mean(sample(STRATIFIED, visits))
                        .orElseThrow()
                        .estimate()
                        .standardError())
                .isEmpty();
        assertVariance(lonely(LonelyPsu.CERTAINTY, visits), 4.0 / 9);
        assertVariance(lonely(LonelyPsu.AVERAGE, visits), 8.0 / 9);
        assertVariance(lonely(LonelyPsu.ADJUST, visits), 20.0 / 9);
    }

    /** x̄ = 4; stratum A adds 2 · (1 + 1) / 9; B adds nothing, as much as A, or (8 − 4)² / 9. */
    private static DesignEstimate lonely(LonelyPsu lonelyPsu, List<Visit> visits) {
        return ESTIMATOR.mean(sample(STRATIFIED.with(lonelyPsu), visits)).orElseThrow();
    }

    /** A adds 2 · (1 + 1) / 5², C adds 2 · (9 + 9) / 5², and the two stand for three: 3/2 · 40/25 = 12/5. */
    @Test
    void anAverageIsOverTheStrataThatHaveMore() {
        List<Visit> visits = List.of(
                Visit.of(1, 1).in("A"),
                Visit.of(1, 3).in("A"),
                Visit.of(1, 8).in("B"),
                Visit.of(1, 2).in("C"),
                Visit.of(1, 8).in("C"));

        assertVariance(lonely(LonelyPsu.AVERAGE, visits), 12.0 / 5);
    }

    /** Of the total 12 the mean of the units is 4: stratum A adds 2 · (1 + 1), B adds (8 − 4)². */
    @Test
    void anAdjustedTotalByHand() {
        List<Visit> visits = List.of(
                Visit.of(1, 1).in("A"), Visit.of(1, 3).in("A"), Visit.of(1, 8).in("B"));

        assertVariance(
                ESTIMATOR
                        .total(sample(STRATIFIED.with(LonelyPsu.ADJUST), visits))
                        .orElseThrow(),
                20);
    }

    /** All of the population was seen: nothing is left to chance. */
    @Test
    void aCensusHasNoError() {
        SurveyDesign<Visit> census =
                STRATIFIED.ofPopulationSizes(visit -> visit.stratum().equals("A") ? 3 : 2);
        DesignEstimate mean = ESTIMATOR.mean(sample(census, TWO_STRATA)).orElseThrow();

        assertThat(mean.estimate().standardError()).hasValue(0);
        assertThat(ESTIMATOR.mean(sample(census, TWO_STRATA.subList(2, 3)).plus(sample(census, List.of()))))
                .hasValueSatisfying(
                        one -> assertThat(one.estimate().standardError()).isEmpty());
    }

    @Test
    void aStratumWithItsOnlyUnitIsNotLonely() {
        List<Visit> visits = List.of(
                Visit.of(1, 1).in("A"), Visit.of(1, 3).in("A"), Visit.of(1, 8).in("B"));
        SurveyDesign<Visit> design =
                STRATIFIED.ofPopulationSizes(visit -> visit.stratum().equals("A") ? 1e9 : 1);

        assertThat(ESTIMATOR
                        .mean(sample(design, visits))
                        .orElseThrow()
                        .estimate()
                        .standardError()
                        .orElseThrow())
                .isCloseTo(2.0 / 3, Offset.offset(1e-8));
    }

    @Test
    void equalValuesHaveAnIntervalWithoutWidth() {
        DesignEstimate mean = ESTIMATOR
                .mean(sample(ELEMENTS, List.of(Visit.of(1, 7), Visit.of(2, 7), Visit.of(3, 7))))
                .orElseThrow();

        assertThat(mean.estimate().standardError()).hasValue(0);
        assertThat(mean.estimate().interval()).hasValueSatisfying(interval -> {
            assertThat(interval.low()).isEqualTo(7.0);
            assertThat(interval.high()).isEqualTo(7.0);
        });
        assertThat(mean.designEffectWithReplacement()).isEmpty();
        assertThat(mean.test(0, Alternative.TWO_SIDED)).isEmpty();
    }

    @Test
    void anEstimateReadsInOneLine() {
        assertThat(ESTIMATOR.mean(sample(withSizes(), TWO_STRATA)).orElseThrow())
                .hasToString("6.000 [3.368, 8.632] at 0.95");
    }

    private static SurveySample<String> sample(SurveyDesign<Visit> design, List<Visit> visits) {
        return visits.stream().collect(design.collector(Visit::x, Visit::cell));
    }

    private static void assertVariance(DesignEstimate ours, double variance) {
        double standardError = ours.estimate().standardError().orElseThrow();
        assertThat(standardError * standardError).isCloseTo(variance, closely(variance));
    }
}
