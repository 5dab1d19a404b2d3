package io.github.decroche.statistics.location;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.decroche.statistics.ConfidenceInterval;
import io.github.decroche.statistics.ConfidenceLevel;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class MeanEstimateTest {
    private static final MeanEstimate WAITS = new MeanEstimate(
            690, OptionalDouble.of(276), Optional.of(new ConfidenceInterval(660, 720, ConfidenceLevel.DEFAULT)), 144);
    private static final MeanEstimate ONE_VALUE = new MeanEstimate(690, OptionalDouble.empty(), Optional.empty(), 1);

    @Test
    void anotherUnitDividesEveryNumberAndLeavesTheCount() {
        assertThat(WAITS.dividedBy(60))
                .isEqualTo(new MeanEstimate(
                        11.5,
                        OptionalDouble.of(4.6),
                        Optional.of(new ConfidenceInterval(11, 12, ConfidenceLevel.DEFAULT)),
                        144));
        assertThat(ONE_VALUE.dividedBy(60))
                .isEqualTo(new MeanEstimate(11.5, OptionalDouble.empty(), Optional.empty(), 1));
    }

    @Test
    void theStandardErrorIsTheDeviationOverTheRootOfTheCount() {
        assertThat(WAITS.standardError()).hasValue(23); // 276 / 12
        assertThat(ONE_VALUE.standardError()).isEmpty();
    }

    @Test
    void aMeanReadsInOneLine() {
        assertThat(WAITS).hasToString("690.000 [660.000, 720.000] at 0.95, n = 144");
        assertThat(ONE_VALUE).hasToString("690.000, n = 1");
    }
}
