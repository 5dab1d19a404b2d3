package io.github.decroche.statistics.planning;

import static io.github.decroche.statistics.OracleTable.closely;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DesignEffectTest {
    /** Twenty calls a caller with a correlation of 0.05: 1 + 19 · 0.05. */
    @Test
    void clustersByHand() {
        DesignEffect effect = DesignEffect.ofClusters(20, 0.05);

        assertThat(effect.value()).isCloseTo(1.95, closely(1));
        assertThat(effect.effectiveSize(390)).isCloseTo(200, closely(200));
        assertThat(new SampleSize(100).times(effect).exact()).isCloseTo(195, closely(195));
        assertThat(new GroupSizes(new SampleSize(100), new SampleSize(50)).times(effect))
                .isEqualTo(new GroupSizes(new SampleSize(100).times(effect), new SampleSize(50).times(effect)));
    }

    @Test
    void clustersOfOneAndUncorrelatedOnesHaveNone() {
        assertThat(DesignEffect.ofClusters(1, 0.7)).isEqualTo(DesignEffect.NONE);
        assertThat(DesignEffect.ofClusters(30, 0)).isEqualTo(DesignEffect.NONE);
    }

    /** Of one observation a cluster, no correlation says anything. */
    @Test
    void aWhollyNegativeCorrelationFitsClustersOfOneOnly() {
        assertThat(DesignEffect.ofClusters(1, -1)).isEqualTo(DesignEffect.NONE).hasToString("1.000");
        assertThatThrownBy(() -> DesignEffect.ofClusters(2, -1)).hasMessageStartingWith("correlation: -1.0;");
        assertThatThrownBy(() -> DesignEffect.ofClusters(Double.POSITIVE_INFINITY, 0.1))
                .hasMessage("size: Infinity; expected a number in [1, ∞)");
    }

    /** All alike: a cluster tells as much as one. */
    @Test
    void whollyCorrelatedClustersCountAsOne() {
        assertThat(DesignEffect.ofClusters(30, 1).effectiveSize(300)).isEqualTo(10);
    }

    @Test
    void numbersOutOfRangeAreRefused() {
        assertThatThrownBy(() -> DesignEffect.of(0)).hasMessage("designEffect: 0.0; expected a number in (0, ∞)");
        assertThatThrownBy(() -> DesignEffect.ofClusters(0.5, 0.1))
                .hasMessage("size: 0.5; expected a number in [1, ∞)");
        assertThatThrownBy(() -> DesignEffect.ofClusters(3, -0.5))
                .hasMessage("correlation: -0.5; expected a number in (−1/(m − 1), 1] for clusters of 3.0");
        assertThatThrownBy(() -> DesignEffect.ofClusters(3, 1.5))
                .hasMessage("correlation: 1.5; expected a number in (−1/(m − 1), 1] for clusters of 3.0");
        assertThatThrownBy(() -> DesignEffect.NONE.effectiveSize(0))
                .hasMessage("size: 0.0; expected a number in (0, ∞)");
        assertThatThrownBy(() -> new SampleSize(-1)).hasMessage("exact: -1.0; expected a number in [0, 2^63)");
    }
}
