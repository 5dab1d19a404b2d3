package io.github.decroche.statistics.cluster;

import static io.github.decroche.statistics.OracleTable.number;
import static io.github.decroche.statistics.OracleTable.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.decroche.statistics.Alternative;
import io.github.decroche.statistics.ConfidenceLevel;
import io.github.decroche.statistics.Estimate;
import io.github.decroche.statistics.TestResult;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClusteredDifferenceTest {
    private static final ClusteredDifference DIFFERENCE = ClusteredDifference.at(ConfidenceLevel.DEFAULT);
    private static final Offset<Double> ROUNDING = Offset.offset(1e-13);

    /** The reference works with whole matrices of all values; 1e-10 is far above what either side rounds. */
    @TestFactory
    List<DynamicTest> agreesWithTheDefinition() {
        return ClusterOracle.rows().stream()
                .map(row -> DynamicTest.dynamicTest(row.getField("name"), () -> {
                    ClusteredEstimate estimate = DIFFERENCE.of(Value.table(ClusterOracle.values(row)));

                    assertAgrees(estimate, row, "difference", "se", "df");
                }))
                .toList();
    }

    private static void assertAgrees(
            ClusteredEstimate actual, NamedCsvRecord row, String value, String error, String degrees) {
        Estimate estimate = actual.estimate().orElseThrow();
        assertThat(actual.reason()).isEmpty();
        assertThat(estimate.value()).isCloseTo(number(row, value), within(number(row, value), 1e-12));
        assertThat(estimate.standardError().orElseThrow())
                .isCloseTo(number(row, error), within(number(row, error), 1e-10));
        assertThat(actual.degreesOfFreedom().orElseThrow())
                .isCloseTo(number(row, degrees), within(number(row, degrees), 1e-10));
    }

    /**
     * Four calls of each caller. The group's callers reach 1/4, 2/4, 3/4 (mean 1/2, variance 1/16), the reference's 0, 1/4 (mean
     * 1/8, variance 1/32). Welch on these means: d = 3/8, V = (1/16)/3 + (1/32)/2 = 7/192, t = (3/8) / √(7/192) = √(27/7); the
     * degrees of freedom under one variance are (1/3 + 1/2)² / ((1/9)/2 + (1/4)/1) = (25/36) / (11/36) = 25/11.
     */
    @Test
    void callersOfOneSizeGiveWelchsTestOfTheirMeans() {
        ClusteredValues values = ClusteredValues.builder()
                .add("a", "all", true, 4, 1, 1)
                .add("b", "all", true, 4, 2, 2)
                .add("c", "all", true, 4, 3, 3)
                .add("d", "all", false, 4, 0, 0)
                .add("e", "all", false, 4, 1, 1)
                .build();

        ClusteredEstimate estimate = DIFFERENCE.of(values);
        TestResult test = estimate.test().orElseThrow();

        assertThat(estimate.estimate().orElseThrow().value()).isEqualTo(3 / 8.0);
        assertThat(estimate.estimate().orElseThrow().standardError().orElseThrow())
                .isCloseTo(Math.sqrt(7 / 192.0), ROUNDING);
        assertThat(test.statistic()).isCloseTo(Math.sqrt(27 / 7.0), ROUNDING);
        assertThat(test.degreesOfFreedom().orElseThrow()).isCloseTo(25 / 11.0, ROUNDING);
        assertThat(estimate.counts()).isEqualTo(new ClusterCounts(3, 2, 1, 1));
        assertThat(estimate).hasToString("0.375 [-0.359, 1.109] at 0.95, df 2.3, 3 and 2 clusters");
    }

    /**
     * Every caller makes two calls on each side: the test is Student's of the differences within callers, 1/2, 1, 0 and 1/2: mean
     * 1/2, variance (1/4 + 1/4) / 3 = 1/6, V = 1/24, t = √6, 3 degrees of freedom.
     */
    @Test
    void callersWhoPlayBothSidesAlikeGiveStudentsPairedTest() {
        ClusteredValues.Builder values = ClusteredValues.builder();
        double[][] sums = {{1, 0}, {2, 0}, {1, 1}, {2, 1}};
        for (int caller = 0; caller < sums.length; caller++) {
            values.add(caller, "all", true, 2, sums[caller][0], sums[caller][0]);
            values.add(caller, "all", false, 2, sums[caller][1], sums[caller][1]);
        }

        ClusteredEstimate estimate = DIFFERENCE.of(values.build());

        assertThat(estimate.estimate().orElseThrow().value()).isEqualTo(1 / 2.0);
        assertThat(estimate.test().orElseThrow().statistic()).isCloseTo(Math.sqrt(6), ROUNDING);
        assertThat(estimate.degreesOfFreedom().orElseThrow()).isCloseTo(3, ROUNDING);
        assertThat(estimate.counts()).isEqualTo(new ClusterCounts(4, 4, 1, 1));
    }

    /**
     * Sixteen calls, eight a side. The first caller makes two of the group's, the second six. With W = 4, the first caller's part
     * of the group indicator has the squared lengths 1/2 on ε = 1/2 (the caller's mean) and 3/2 on ε = 1, so the secular equation
     *
     * <pre>  (1/8) / (1/2 − λ) + (3/8) / (1 − λ) = 1   has the roots   λ = 1/4 and λ = 3/4,</pre>
     *
     * <p>the second just midway between the two ε. The adjustment multiplies the mean by 3 − 1/√3 and the contrast by 1 + 1/√3.
     * The group reaches 2 of 2 and 2 of 6, the reference nothing: d = 1/2, the residuals of the first caller's group sum to 1,
     * those of the second's to −1, and all others to 0. The scores are
     *
     * <pre>  (3 (1 + 1/√3) − (3 − 1/√3)) / 16 = √3/12   and   −(1 + 1/√3 + 3 − 1/√3) / 16 = −1/4,   V = 3/144 + 1/16 = 1/12.</pre>
     *
     * <p>P has 1/8, twice, on its diagonal and −√3/16 beside it: (1/4)² / (2/64 + 2 · 3/256) = 8/7 degrees of freedom.
     */
    @Test
    void anEigenvalueMidwayBetweenTwoPolesIsFound() {
        ClusteredValues values = ClusteredValues.builder()
                .add("a", "all", true, 2, 2, 2)
                .add("a", "all", false, 6, 0, 0)
                .add("b", "all", true, 6, 2, 2)
                .add("b", "all", false, 2, 0, 0)
                .build();

        ClusteredEstimate estimate = DIFFERENCE.of(values);

        assertThat(estimate.estimate().orElseThrow().value()).isEqualTo(1 / 2.0);
        assertThat(estimate.estimate().orElseThrow().standardError().orElseThrow())
                .isCloseTo(Math.sqrt(1 / 12.0), ROUNDING);
        assertThat(estimate.degreesOfFreedom().orElseThrow()).isCloseTo(8 / 7.0, ROUNDING);
    }

    @Test
    void theLevelMovesTheLimitsOnly() {
        ClusteredValues values =
                Value.table(ClusterOracle.values(ClusterOracle.rows().get(0)));
        Estimate wide = DIFFERENCE.of(values).estimate().orElseThrow();
        ClusteredEstimate other =
                ClusteredDifference.at(ConfidenceLevel.of(0.8)).of(values);

        assertThat(other.estimate())
                .contains(Estimate.student(
                        wide.value(),
                        wide.standardError().orElseThrow(),
                        other.degreesOfFreedom().orElseThrow(),
                        ConfidenceLevel.of(0.8)));
    }

    @Test
    void oneSidedTestsAndEquivalenceUseTheSameError() {
        ClusteredEstimate estimate = DIFFERENCE.of(
                Value.table(ClusterOracle.values(ClusterOracle.rows().get(0))));
        double value = estimate.estimate().orElseThrow().value();
        double error = estimate.estimate().orElseThrow().standardError().orElseThrow();
        double degrees = estimate.degreesOfFreedom().orElseThrow();

        assertThat(estimate.test(0.1, Alternative.GREATER))
                .contains(TestResult.student((value - 0.1) / error, degrees, Alternative.GREATER));
        assertThat(estimate.equivalence(0.2).orElseThrow().aboveLower())
                .isEqualTo(TestResult.student((value + 0.2) / error, degrees, Alternative.GREATER));
        assertThat(estimate.equivalence(0.2).orElseThrow().belowUpper())
                .isEqualTo(TestResult.student((value - 0.2) / error, degrees, Alternative.LESS));
    }

    @Test
    void aSideWithoutValuesHasNoDifference() {
        assertReason(ClusteredValues.builder().build(), NotEstimable.EMPTY_SIDE, false);
        assertReason(
                ClusteredValues.builder()
                        .add("a", "all", true, 1)
                        .add("b", "all", true, 0)
                        .build(),
                NotEstimable.EMPTY_SIDE,
                false);
    }

    @Test
    void sidesThatNeverMeetInAStratumHaveNoDifference() {
        ClusteredValues values = ClusteredValues.builder()
                .add("a", "first", true, 1)
                .add("b", "first", true, 0)
                .add("c", "second", false, 1)
                .add("d", "second", false, 0)
                .build();

        assertReason(values, NotEstimable.NO_COMMON_STRATUM, false);
        assertThat(DIFFERENCE.of(values).counts()).isEqualTo(new ClusterCounts(0, 0, 2, 0));
        assertThat(DIFFERENCE.of(values)).hasToString("not estimable (no common stratum), 0 and 0 clusters");
    }

    /** The caller and the profile cannot be separated, however many calls the caller makes and callers the other side has. */
    @Test
    void oneCallerOnASideCannotBeSeparatedFromTheSide() {
        assertReason(
                ClusteredValues.builder()
                        .add("a", "all", true, 100, 40, 40)
                        .add("b", "all", false, 100, 50, 50)
                        .add("c", "all", false, 100, 60, 60)
                        .build(),
                NotEstimable.ONE_CLUSTER,
                true);
    }

    @Test
    void oneCallerOnBothSidesIsOneCaller() {
        assertReason(
                ClusteredValues.builder()
                        .add("a", "all", true, 100, 40, 40)
                        .add("a", "all", false, 100, 50, 50)
                        .build(),
                NotEstimable.ONE_CLUSTER,
                true);
    }

    /** Two callers a side, but the only strata in common are those of the first. */
    @Test
    void aDifferenceThatHangsOnOneCallerIsNotEstimable() {
        ClusteredValues.Builder values = ClusteredValues.builder()
                .add("a", "first", true, 10, 4, 4)
                .add("c", "first", false, 10, 5, 5)
                .add("b", "second", true, 10, 4, 4)
                .add("a", "second", false, 10, 7, 7);
        assertReason(values.build(), NotEstimable.ONE_CLUSTER, true);
    }

    @Test
    void callersWhoAgreeExactlyGiveNoTest() {
        ClusteredValues values = ClusteredValues.builder()
                .add("a", "all", true, 3, 2, 2)
                .add("b", "all", true, 6, 4, 4)
                .add("c", "all", false, 3, 1, 1)
                .add("d", "all", false, 9, 3, 3)
                .build();

        ClusteredEstimate estimate = DIFFERENCE.of(values);

        assertReason(values, NotEstimable.NO_VARIATION, true);
        assertThat(estimate.estimate().orElseThrow().value()).isCloseTo(1 / 3.0, ROUNDING);
        assertThat(estimate.estimate().orElseThrow().standardError()).hasValue(0);
        assertThat(estimate.estimate().orElseThrow().interval()).isEmpty();
    }

    /**
     * In any unit, callers of whom one a side is off by 1e-14 of his value agree up to rounding; with 1e-8 they do not, however
     * many calls they make. Callers who do on both sides alike agree too, though they differ from each other.
     */
    @ParameterizedTest
    @ValueSource(doubles = {1e-6, 1, 1e6})
    void agreementIsJudgedBesideTheValues(double unit) {
        ClusteredValues.Builder alike = ClusteredValues.builder();
        ClusteredValues.Builder apart = ClusteredValues.builder();
        ClusteredValues.Builder onBothSides = ClusteredValues.builder();
        int[] calls = {3, 7, 11, 13, 17, 19};
        for (int caller = 0; caller < calls.length; caller++) {
            boolean inGroup = caller % 2 == 0;
            double value = (inGroup ? 0.1 : 0.7) * unit;
            addEqual(alike, caller, inGroup, calls[caller], caller < 2 ? value * (1 + 1e-14) : value);
            addEqual(apart, caller, inGroup, 1_000 * calls[caller], caller < 2 ? value * (1 + 1e-8) : value);
            addEqual(onBothSides, caller, true, calls[caller], value);
            addEqual(onBothSides, caller, false, calls[caller], value);
        }

        assertThat(DIFFERENCE.of(alike.build()).reason()).contains(NotEstimable.NO_VARIATION);
        assertThat(DIFFERENCE.of(apart.build()).reason()).isEmpty();
        assertThat(DIFFERENCE.of(onBothSides.build()).reason()).contains(NotEstimable.NO_VARIATION);
    }

    @Test
    void callersOfNothingButZerosAgreeExactly() {
        ClusteredValues.Builder values = ClusteredValues.builder();
        for (int caller = 0; caller < 4; caller++) {
            addEqual(values, caller, caller < 2, 5, 0);
        }

        assertReason(values.build(), NotEstimable.NO_VARIATION, true);
    }

    private static void addEqual(
            ClusteredValues.Builder builder, int caller, boolean inGroup, int calls, double value) {
        builder.add(caller, "all", inGroup, calls, calls * value, calls * value * value);
    }

    private static void assertReason(ClusteredValues values, NotEstimable reason, boolean withValue) {
        ClusteredEstimate estimate = DIFFERENCE.of(values);

        assertThat(estimate.reason()).contains(reason);
        assertThat(estimate.estimate().isPresent()).isEqualTo(withValue);
        assertThat(estimate.degreesOfFreedom()).isEmpty();
        assertThat(estimate.test()).isEmpty();
        assertThat(estimate.equivalence(0.1)).isEmpty();
    }

    @Test
    void refusesWhatIsNotFinite() {
        ClusteredEstimate estimate = DIFFERENCE.of(ClusteredValues.builder().build());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClusteredValues.builder().add("a", "all", true, Double.NaN))
                .withMessage("value: NaN is not allowed; expected a finite number");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClusteredValues.builder().add("a", "all", true, 0, 0, 0))
                .withMessage("count: 0 is not allowed; expected at least 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClusteredValues.builder().add("a", "all", true, 2, 4, 7))
                .withMessage("sumOfSquares: 7.0 is not allowed; expected at least 8.0, the squared sum over the count");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> estimate.test(Double.NaN, Alternative.LESS))
                .withMessage("against: NaN is not allowed; expected a finite number");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> estimate.equivalence(0))
                .withMessage("margin: 0.0 is not allowed; expected a number in (0, ∞)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> estimate.equivalence(Double.POSITIVE_INFINITY))
                .withMessage("margin: Infinity is not allowed; expected a number in (0, ∞)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClusteredValues.builder().add("a", "all", true, 2, Double.NaN, 7))
                .withMessage("sum: NaN is not allowed; expected a finite number");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClusteredValues.builder().add("a", "all", true, 2, 3, Double.POSITIVE_INFINITY))
                .withMessage("sumOfSquares: Infinity is not allowed; expected a finite number");
    }
}
