package io.github.decroche.statistics.cluster;

import static io.github.decroche.statistics.OracleTable.number;
import static io.github.decroche.statistics.OracleTable.optional;
import static io.github.decroche.statistics.OracleTable.within;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.decroche.statistics.Alternative;
import io.github.decroche.statistics.ConfidenceLevel;
import io.github.decroche.statistics.Estimate;
import io.github.decroche.statistics.OracleTable;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ClusteredSuperiorityTest {
    private static final ClusteredSuperiority SUPERIORITY = ClusteredSuperiority.at(ConfidenceLevel.DEFAULT);
    private static final Offset<Double> ROUNDING = Offset.offset(1e-13);

    @TestFactory
    List<DynamicTest> agreesWithTheDefinition() {
        return OracleTable.rows("cluster_superiority.csv").stream()
                .map(row -> DynamicTest.dynamicTest(row.getField("name"), () -> {
                    ClusteredEstimate actual = SUPERIORITY.of(ClusterOracle.scores(ClusterOracle.values(row)));
                    Estimate estimate = actual.estimate().orElseThrow();

                    assertThat(estimate.value()).isCloseTo(number(row, "theta"), within(number(row, "theta"), 1e-12));
                    assertThat(estimate.standardError().orElseThrow())
                            .isCloseTo(number(row, "se"), within(number(row, "se"), 1e-10));
                    assertThat(actual.degreesOfFreedom().orElseThrow())
                            .isCloseTo(number(row, "df"), within(number(row, "df"), 1e-10));
                    optional(row, "brunner_munzel")
                            .ifPresent(expected -> assertThat(
                                            actual.test().orElseThrow().statistic())
                                    .isCloseTo(expected, within(expected, 1e-10)));
                }))
                .toList();
    }

    /**
     * The group's callers rate {3, 2} and {3, 3}, the reference's {1, 2} and {2, 3}. The group's scores exceed the reference's 1,
     * 2, 2, 3: the 3s in V = 7/8 of cases, the 2 in 1/2, so θ = (7/8 · 3 + 1/2) / 4 = 25/32. The callers' means of V less θ are
     * ∓3/32. The reference's exceed the group's 2, 3, 3, 3: the 1 in V* = 0, the 2s in 1/8, the 3 in 5/8, mean 7/32; the callers'
     * means less that are 2/32 − 7/32 = −5/32 and 12/32 − 7/32 = 5/32. Callers of one size: V = (2 · 9/1024) / 2 + (2 · 25/1024)
     * / 2 = 34/1024, with 2 degrees of freedom.
     */
    @Test
    void callersOfOneSizeVaryAsTheirMeanPlacements() {
        ClusteredScores scores = ClusteredScores.builder()
                .add("a", "all", true, 3, 1)
                .add("a", "all", true, 2, 1)
                .add("b", "all", true, 3, 2)
                .add("c", "all", false, 1, 1)
                .add("c", "all", false, 2, 1)
                .add("d", "all", false, 2, 1)
                .add("d", "all", false, 3, 1)
                .build();

        ClusteredEstimate estimate = SUPERIORITY.of(scores);

        assertThat(scores.size()).isEqualTo(8);
        assertThat(estimate.estimate().orElseThrow().value()).isCloseTo(25 / 32.0, ROUNDING);
        assertThat(estimate.estimate().orElseThrow().standardError().orElseThrow())
                .isCloseTo(Math.sqrt(34) / 32, ROUNDING);
        assertThat(estimate.degreesOfFreedom().orElseThrow()).isCloseTo(2, ROUNDING);
        assertThat(estimate.test().orElseThrow().statistic()).isCloseTo(9 / Math.sqrt(34), ROUNDING);
        assertThat(estimate.equivalence(0.1).orElseThrow().belowUpper())
                .isEqualTo(estimate.test(0.6, Alternative.LESS).orElseThrow());
    }

    @Test
    void theLevelMovesTheLimitsOnly() {
        ClusteredScores scores = ClusterOracle.scores(
                ClusterOracle.values(OracleTable.rows("cluster_superiority.csv").get(0)));
        Estimate wide = SUPERIORITY.of(scores).estimate().orElseThrow();
        ClusteredEstimate other =
                ClusteredSuperiority.at(ConfidenceLevel.of(0.8)).of(scores);

        assertThat(other.estimate())
                .contains(Estimate.student(
                        wide.value(),
                        wide.standardError().orElseThrow(),
                        other.degreesOfFreedom().orElseThrow(),
                        ConfidenceLevel.of(0.8)));
    }

    @Test
    void withoutOverlapOrWithTiesOnlyThereIsNoTest() {
        ClusteredScores.Builder apart = ClusteredScores.builder();
        ClusteredScores.Builder tied = ClusteredScores.builder();
        for (int caller = 0; caller < 6; caller++) {
            apart.add(caller, "all", caller < 3, caller < 3 ? 5 : 2, 4);
            tied.add(caller, "all", caller < 3, 4, 1 + caller);
        }
        ClusteredEstimate certain = SUPERIORITY.of(apart.build());
        ClusteredEstimate even = SUPERIORITY.of(tied.build());

        assertThat(certain.estimate().orElseThrow().value()).isCloseTo(1, ROUNDING);
        assertThat(certain.reason()).contains(NotEstimable.NO_VARIATION);
        assertThat(even.estimate().orElseThrow().value()).isCloseTo(0.5, ROUNDING);
        assertThat(even.reason()).contains(NotEstimable.NO_VARIATION);
        assertThat(even.test()).isEmpty();
    }

    @Test
    void reasonsAreThoseOfADifference() {
        ClusteredScores none = ClusteredScores.builder().build();
        ClusteredScores apart = ClusteredScores.builder()
                .add("a", "first", true, 1, 2)
                .add("b", "second", false, 2, 2)
                .build();
        ClusteredScores one = apart.plus(
                ClusteredScores.builder().add("c", "first", false, 3, 1).build());

        assertThat(SUPERIORITY.of(none).reason()).contains(NotEstimable.EMPTY_SIDE);
        assertThat(SUPERIORITY.of(apart).reason()).contains(NotEstimable.NO_COMMON_STRATUM);
        assertThat(SUPERIORITY.of(one).reason()).contains(NotEstimable.ONE_CLUSTER);
        assertThat(SUPERIORITY.of(one).estimate()).contains(Estimate.of(0));
    }
}
