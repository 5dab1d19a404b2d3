package io.github.decroche.statistics.design;

import static io.github.decroche.statistics.OracleTable.closely;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.decroche.statistics.ConfidenceLevel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Post-stratification and raking. */
class CalibrationTest {
    private static final SurveyEstimator ESTIMATOR = SurveyEstimator.at(ConfidenceLevel.DEFAULT);
    private static final SurveyDesign<Visit> DESIGN =
            SurveyDesign.<Visit>simple().weightedBy(Visit::weight);

    private static final List<Visit> TWO_CLASSES = List.of(
            Visit.of(1, 1).at("a"),
            Visit.of(1, 3).at("a"),
            Visit.of(1, 5).at("b"),
            Visit.of(1, 7).at("b"),
            Visit.of(1, 9).at("b"));

    /** One element each of two rows and two columns. */
    private static final List<Visit> TABLE = List.of(
            Visit.of(1, 1).at("ax"),
            Visit.of(1, 2).at("ay"),
            Visit.of(1, 3).at("bx"),
            Visit.of(1, 6).at("by"));

    private static final Margin<String> ROWS = Margin.of(cell -> cell.substring(0, 1), Map.of("a", 60, "b", 40));
    private static final Margin<String> COLUMNS = Margin.of(cell -> cell.substring(1), Map.of("x", 50, "y", 50));

    /**
     * Classes of 60 and 40 with means 2 and 7: mean 4. Weights 30 and 40/3; residuals ∓1 of a and ∓2, 0 of b: values ±3/10, ±4/15
     * and 0 whose squares add up to 145/450, times 5/4 makes 29/72.
     */
    @Test
    void postStratifiedMeanByHand() {
        DesignEstimate mean = ESTIMATOR
                .mean(sample(TWO_CLASSES).postStratified(Margin.of(Map.of("a", 60, "b", 40))))
                .orElseThrow();

        assertThat(mean.value()).isCloseTo(4, closely(4));
        assertVariance(mean, 29.0 / 72);
        assertThat(mean.degreesOfFreedom()).isEqualTo(4);
    }

    /** Shares do as numbers: with W = 3/5 and 2/5 the mean is the same. */
    @Test
    void sharesDoAsWellAsSizes() {
        DesignEstimate mean = ESTIMATOR
                .mean(sample(TWO_CLASSES).postStratified(Margin.of(Map.of("a", 0.6, "b", 0.4))))
                .orElseThrow();

        assertThat(mean.value()).isCloseTo(4, closely(4));
        assertVariance(mean, 29.0 / 72);
        assertThat(mean.designEffect()).as("a population of 1").isEmpty();
        assertThat(mean.designEffectWithReplacement()).isPresent();
    }

    /** W = 3/5, 2/5 of strata with means 2, 7, s² = 2, 4 and n = 2, 3: variance 9/25 · 1 + 4/25 · 4/3 = 43/75. */
    @Test
    void postStrataThatAreStrataMakeTheStratifiedEstimator() {
        SurveySample<String> sample =
                TWO_CLASSES.stream().collect(DESIGN.stratifiedBy(Visit::cell).collector(Visit::x, Visit::cell));
        DesignEstimate mean = ESTIMATOR
                .mean(sample.postStratified(Margin.of(Map.of("a", 60, "b", 40))))
                .orElseThrow();

        assertThat(mean.value()).isCloseTo(4, closely(4));
        assertVariance(mean, 43.0 / 75);
        assertThat(mean.degreesOfFreedom()).isEqualTo(3);
    }

    /** What is known is known without error: the total of 1 by class. */
    @Test
    void theSizeOfAClassHasNoError() {
        SurveySample<String> sample = TWO_CLASSES.stream().collect(DESIGN.collector(unused -> 1, Visit::cell));
        DesignEstimate total = ESTIMATOR
                .total(sample.postStratified(Margin.of(Map.of("a", 60, "b", 40))), "b"::equals)
                .orElseThrow();

        assertThat(total.value()).isCloseTo(40, closely(40));
        assertThat(total.estimate().standardError().orElseThrow()).isCloseTo(0, Offset.offset(1e-12));
    }

    /**
     * Rows of 60 and 40, columns of 50 and 50 make weights 30, 30, 20, 20 and the mean 27/10. Sweeping rows and columns leaves
     * ±1/2 of each x: values ±3/20, ±3/20, ±1/10, ±1/10 whose squares add up to 13/200, times 4/3 makes 13/150.
     */
    @ParameterizedTest
    @EnumSource(Raking.Residuals.class)
    void rakedMeanByHand(Raking.Residuals residuals) {
        Raking.Result<String> raked = Raking.withDefaults().with(residuals).rake(sample(TABLE), List.of(ROWS, COLUMNS));
        DesignEstimate mean = ESTIMATOR.mean(raked.sample().orElseThrow()).orElseThrow();

        assertThat(raked.converged()).isTrue();
        assertThat(raked.cycles()).isEqualTo(1);
        assertThat(raked.largestDeviation()).isLessThan(1e-15);
        assertThat(mean.value()).isCloseTo(2.7, closely(2.7));
        assertVariance(mean, 13.0 / 150);
    }

    /** The same, but the first element has three times the weight: which fit takes the effects off matters then. */
    @Test
    void residualsDifferWithUnequalWeights() {
        List<Visit> visits = List.of(Visit.of(3, 1).at("ax"), TABLE.get(1), TABLE.get(2), TABLE.get(3));

        assertThat(error(Raking.withDefaults(), visits))
                .isNotCloseTo(
                        error(Raking.withDefaults().with(Raking.Residuals.DESIGN_WEIGHTED), visits),
                        Offset.offset(1e-3));
    }

    private static double error(Raking raking, List<Visit> visits) {
        return ESTIMATOR
                .mean(raking.rake(sample(visits), List.of(ROWS, COLUMNS))
                        .sample()
                        .orElseThrow())
                .orElseThrow()
                .estimate()
                .standardError()
                .orElseThrow();
    }

    /** Without (a, y) and (b, x), row a and column x are the same elements, and cannot have 60 and 50. */
    @Test
    void irreconcilableMarginsDoNotConverge() {
        Raking.Result<String> raked =
                Raking.withDefaults().rake(sample(List.of(TABLE.get(0), TABLE.get(3))), List.of(ROWS, COLUMNS));

        assertThat(raked.converged()).isFalse();
        assertThat(raked.sample()).isEmpty();
        assertThat(raked.cycles()).isEqualTo(10_000);
        assertThat(raked.largestDeviation()).isCloseTo(0.25, Offset.offset(1e-9));
    }

    @Test
    void marginsThatDoNotFitAreRefused() {
        SurveySample<String> sample = sample(TABLE);

        assertRefused(
                () -> sample.postStratified(margin(Map.of("a", 60))),
                "margin: b has no size; expected one for each class of the sample");
        assertRefused(
                () -> sample.postStratified(margin(Map.of("a", 60, "b", 40, "c", 1))),
                "margin: c has no element in the sample; expected one (maybe merge it with another)");
        assertRefused(() -> margin(Map.of("a", 0)), "margin: a has size 0; expected in (0, ∞)");
        assertRefused(
                () -> margin(Map.of("a", Double.POSITIVE_INFINITY)), "margin: a has size Infinity; expected in (0, ∞)");
        assertRefused(
                () -> Raking.withDefaults().rake(sample, List.of(margin(Map.of("a", 100)), COLUMNS)),
                "margin: b has no size; expected one for each class of the sample");
        assertRefused(
                () -> Raking.withDefaults().rake(sample, List.of(margin(Map.of("a", 60, "b", 41)), COLUMNS)),
                "margins: sizes 101.0 and 100.0; expected margins of one population");
        assertRefused(() -> Raking.withDefaults().rake(sample, List.of()), "margins: none; expected at least one");
    }

    @Test
    void aCalibratedSampleIsNotCalibratedAgainOrAddedTo() {
        SurveySample<String> sample = sample(TABLE);
        SurveySample<String> calibrated = sample.postStratified(ROWS);
        String message = "sample: is calibrated already; expected one with its design's weights";

        assertRefused(() -> calibrated.postStratified(COLUMNS), message);
        assertRefused(() -> Raking.withDefaults().rake(calibrated, List.of(COLUMNS)), message);
        assertRefused(() -> sample.plus(calibrated), message);
        assertRefused(() -> calibrated.plus(sample), message);
    }

    /** The columns of a million calls add up to a ten-millionth of a call more than the rows. */
    @Test
    void marginsMayDifferByTheirRounding() {
        Margin<String> rows = margin(Map.of("a", 600_000, "b", 400_000));
        Margin<String> columns = Margin.of(cell -> cell.substring(1), Map.of("x", 500_000, "y", 500_000.000_000_1));
        Raking.Result<String> raked = Raking.withDefaults().rake(sample(TABLE), List.of(rows, columns));

        assertThat(ESTIMATOR.mean(raked.sample().orElseThrow()).orElseThrow().value())
                .isCloseTo(2.7, closely(2.7));
    }

    @Test
    void whatRakingCameToReadsInOneLine() {
        assertThat(new Raking.Result<>(Optional.of(sample(TABLE)), 7, 3.14e-13))
                .hasToString("converged after 7 cycles, largest deviation 3.1e-13");
        assertThat(new Raking.Result<>(Optional.empty(), 10_000, 0.25))
                .hasToString("not converged after 10000 cycles, largest deviation 0.25");
    }

    private static Margin<String> margin(Map<String, ? extends Number> rows) {
        return Margin.of(cell -> cell.substring(0, 1), rows);
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    private static SurveySample<String> sample(List<Visit> visits) {
        return visits.stream().collect(DESIGN.collector(Visit::x, Visit::cell));
    }

    private static void assertVariance(DesignEstimate ours, double variance) {
        double standardError = ours.estimate().standardError().orElseThrow();
        assertThat(standardError * standardError).isCloseTo(variance, closely(variance));
    }
}
