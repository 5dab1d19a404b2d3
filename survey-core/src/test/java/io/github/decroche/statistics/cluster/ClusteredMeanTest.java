package io.github.decroche.statistics.cluster;

import static io.github.decroche.statistics.OracleTable.number;
import static io.github.decroche.statistics.OracleTable.within;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.decroche.statistics.ConfidenceLevel;
import io.github.decroche.statistics.Estimate;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClusteredMeanTest {
    private static final ClusteredMean MEAN = ClusteredMean.at(ConfidenceLevel.DEFAULT);

    @TestFactory
    List<DynamicTest> agreesWithTheDefinition() {
        return ClusterOracle.rows().stream()
                .map(row -> DynamicTest.dynamicTest(row.getField("name"), () -> {
                    ClusteredEstimate actual = MEAN.of(Value.table(ClusterOracle.values(row)));
                    Estimate estimate = actual.estimate().orElseThrow();

                    assertThat(estimate.value()).isCloseTo(number(row, "mean"), within(number(row, "mean"), 1e-12));
                    assertThat(estimate.standardError().orElseThrow())
                            .isCloseTo(number(row, "mean_se"), within(number(row, "mean_se"), 1e-10));
                    assertThat(actual.degreesOfFreedom().orElseThrow())
                            .isCloseTo(number(row, "mean_df"), within(number(row, "mean_df"), 1e-10));
                }))
                .toList();
    }

    /**
     * Two pairs of each of three callers, differences summing to 2, 1 and −1: the callers' means 1, 1/2, −1/2 have mean 1/3 and
     * variance (4/9 + 1/36 + 25/36) / 2 = 7/12, so V = 7/36, with 2 degrees of freedom.
     */
    @Test
    void callersOfOneSizeGiveStudentsTestOfTheirMeans() {
        ClusteredValues values = ClusteredValues.builder()
                .add("a", "all", true, 2, 2, 2)
                .add("b", "all", true, 2, 1, 1)
                .add("c", "all", true, 2, -1, 1)
                .build();

        ClusteredEstimate estimate = MEAN.of(values);

        assertThat(estimate.estimate().orElseThrow().value()).isCloseTo(1 / 3.0, Offset.offset(1e-15));
        assertThat(estimate.estimate().orElseThrow().standardError().orElseThrow())
                .isCloseTo(Math.sqrt(7 / 36.0), Offset.offset(1e-15));
        assertThat(estimate.degreesOfFreedom().orElseThrow()).isCloseTo(2, Offset.offset(1e-14));
        assertThat(estimate.counts()).isEqualTo(new ClusterCounts(3, 0, 1, 1));
    }

    @Test
    void nothingToAverageHasNoMean() {
        ClusteredEstimate estimate = MEAN.of(ClusteredValues.builder().build());

        assertThat(estimate.reason()).contains(NotEstimable.EMPTY_SIDE);
        assertThat(estimate.estimate()).isEmpty();
    }

    @Test
    void oneCallerHasAMeanOfUnknownPrecision() {
        ClusteredEstimate estimate =
                MEAN.of(ClusteredValues.builder().add("a", "all", true, 4, 2, 2).build());

        assertThat(estimate.reason()).contains(NotEstimable.ONE_CLUSTER);
        assertThat(estimate.estimate()).contains(Estimate.of(0.5));
        assertThat(estimate.test()).isEmpty();
    }

    @Test
    void callersWhoAgreeExactlyGiveNoTest() {
        ClusteredEstimate estimate = MEAN.of(ClusteredValues.builder()
                .add("a", "all", true, 3, 1, 1)
                .add("b", "all", true, 6, 2, 2)
                .build());

        assertThat(estimate.reason()).contains(NotEstimable.NO_VARIATION);
        assertThat(estimate.test()).isEmpty();
    }

    /** In any unit, callers of whom one is off by 1e-14 of his value agree up to rounding; with 1e-8 they do not. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-6, 1, 1e6})
    void agreementIsJudgedBesideTheValues(double unit) {
        ClusteredValues.Builder alike = ClusteredValues.builder();
        ClusteredValues.Builder apart = ClusteredValues.builder();
        int[] calls = {3, 7, 11, 13};
        for (int caller = 0; caller < calls.length; caller++) {
            double same = 0.1 * unit * (caller == 0 ? 1 + 1e-14 : 1);
            double other = 0.1 * unit * (caller == 0 ? 1 + 1e-8 : 1);
            int many = 1_000 * calls[caller];
            alike.add(caller, "all", true, calls[caller], calls[caller] * same, calls[caller] * same * same);
            apart.add(caller, "all", true, many, many * other, many * other * other);
        }

        assertThat(MEAN.of(alike.build()).reason()).contains(NotEstimable.NO_VARIATION);
        assertThat(MEAN.of(apart.build()).reason()).isEmpty();
    }

    @Test
    void callersOfNothingButZerosAgreeExactly() {
        ClusteredEstimate estimate = MEAN.of(ClusteredValues.builder()
                .add("a", "all", true, 3, 0, 0)
                .add("b", "all", true, 6, 0, 0)
                .build());

        assertThat(estimate.reason()).contains(NotEstimable.NO_VARIATION);
        assertThat(estimate.estimate().orElseThrow().standardError()).hasValue(0);
    }
}
