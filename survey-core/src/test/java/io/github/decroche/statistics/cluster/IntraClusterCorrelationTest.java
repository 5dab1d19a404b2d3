package io.github.decroche.statistics.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class IntraClusterCorrelationTest {
    /**
     * Two callers a side with two values each: {1, 1}, {0, 1} and {0, 0}, {1, 0}. Between: 2 · (1/16) · 2 a side, 1/2 in all on 2
     * degrees of freedom, B = 1/4. Within: 1/2 a side, 1 in all on 4, W = 1/4. So ρ = 0.
     */
    @Test
    void callersAsUnlikeAsTheirCallsHaveNone() {
        ClusteredValues values = ClusteredValues.builder()
                .add("a", "all", true, 2, 2, 2)
                .add("b", "all", true, 2, 1, 1)
                .add("c", "all", false, 2, 0, 0)
                .add("d", "all", false, 2, 1, 1)
                .build();

        assertThat(IntraClusterCorrelation.of(values)).contains(new IntraClusterCorrelation(0, 2));
    }

    /**
     * One side, sizes 2 and 4: {0, 0} and {1, 1, 1, 0}. Total 6 · (1/2)² = 3/2, W = (3/4) / 4 = 3/16, B = 3/4 on 1, n₀ = 6 − 20/6
     * = 8/3, ρ = (9/16) / (12/16 + 5/3 · 3/16) = (9/16) / (17/16) = 9/17; design effect 1 + 2 · 9/17 = 35/17.
     */
    @Test
    void unequalSizesAreWeighed() {
        IntraClusterCorrelation correlation = IntraClusterCorrelation.of(ClusteredValues.builder()
                        .add("a", "first", true, 2, 0, 0)
                        .add("b", "first", true, 3, 3, 3)
                        .add("b", "second", true, 1, 0, 0)
                        .build())
                .orElseThrow();

        assertThat(correlation.value()).isCloseTo(9 / 17.0, Offset.offset(1e-15));
        assertThat(correlation.designEffect()).isCloseTo(35 / 17.0, Offset.offset(1e-15));
    }

    /**
     * The group as above; the reference {1} and {0, 0, 1}: total 1, within 2/3, between 1/3 on 1. In all B = (3/4 + 1/3) / 2 =
     * 13/24, W = (3/4 + 2/3) / (10 − 4) = 17/72, n₀ = (10 − 20/6 − 10/4) / 2 = 25/12, ρ = (22/72) / (39/72 + 13/12 · 17/72) =
     * 264/689; design effect 1 + 3/2 · 264/689 = 1085/689.
     */
    @Test
    void bothSidesCountWithTheirOwnMeans() {
        IntraClusterCorrelation correlation = IntraClusterCorrelation.of(ClusteredValues.builder()
                        .add("a", "first", true, 2, 0, 0)
                        .add("b", "first", true, 3, 3, 3)
                        .add("b", "second", true, 1, 0, 0)
                        .add("a", "first", false, 1, 1, 1)
                        .add("c", "first", false, 1, 0, 0)
                        .add("c", "second", false, 2, 1, 1)
                        .build())
                .orElseThrow();

        assertThat(correlation.value()).isCloseTo(264 / 689.0, Offset.offset(1e-15));
        assertThat(correlation.designEffect()).isCloseTo(1085 / 689.0, Offset.offset(1e-15));
    }

    @Test
    void unlikeCallsOfACallerAreNegative() {
        ClusteredValues values = ClusteredValues.builder()
                .add("a", "all", true, 2, 1, 1)
                .add("b", "all", true, 2, 1, 1)
                .build();

        assertThat(IntraClusterCorrelation.of(values)).contains(new IntraClusterCorrelation(-1, 2));
    }

    @Test
    void oneCallerOneCallEachOrEqualValuesHaveNone() {
        assertThat(IntraClusterCorrelation.of(ClusteredValues.builder().build()))
                .isEmpty();
        assertThat(IntraClusterCorrelation.of(
                        ClusteredValues.builder().add("a", "all", true, 2, 1, 1).build()))
                .isEmpty();
        assertThat(IntraClusterCorrelation.of(ClusteredValues.builder()
                        .add("a", "all", true, 1)
                        .add("b", "all", true, 0)
                        .build()))
                .isEmpty();
        assertThat(IntraClusterCorrelation.of(ClusteredValues.builder()
                        .add("a", "all", true, 3, 3, 3)
                        .add("b", "all", true, 2, 2, 2)
                        .build()))
                .isEmpty();
    }
}
