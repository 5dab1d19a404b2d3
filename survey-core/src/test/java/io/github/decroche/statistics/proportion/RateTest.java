package io.github.decroche.statistics.proportion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.decroche.statistics.ConfidenceLevel;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RateTest {
    @Test
    void aShareOfNothingIsNotEstimable() {
        Rate rate = Rate.of(0, 0);

        assertThat(rate.estimate()).isEmpty();
        assertThat(rate.interval()).isEmpty();
        assertThat(rate).hasToString("0/0 = not estimable");
    }

    @Test
    void aShareReadsInOneLine() {
        assertThat(Rate.of(189, 408)).hasToString("189/408 = 0.463 [0.415, 0.512] at 0.95");
        assertThat(Rate.of(189, 408).at(ConfidenceLevel.of(0.9)).with(ProportionInterval.CLOPPER_PEARSON))
                .hasToString("189/408 = 0.463 [0.422, 0.505] at 0.9");
    }

    @Test
    void aShareIsTheCountOverTheTotalByTheMethodThatItNames() {
        assertThat(Rate.of(1, 4).estimate()).hasValue(0.25);
        assertThat(Rate.of(1, 4).methodId()).isEqualTo("wilson");
        assertThat(Rate.of(1, 4).with(ProportionInterval.CLOPPER_PEARSON).methodId())
                .isEqualTo("clopper-pearson");
    }

    @Test
    void whatIsNotOfTheTotalIsNotCounted() {
        assertThat(IntStream.rangeClosed(1, 100).boxed().collect(Rate.collector(i -> i % 2 == 0, i -> i % 3 == 0)))
                .isEqualTo(Rate.of(16, 50));
        assertThat(IntStream.rangeClosed(1, 100)
                        .parallel()
                        .boxed()
                        .collect(Rate.collector(i -> i % 2 == 0, i -> i % 3 == 0)))
                .isEqualTo(Rate.of(16, 50));
    }

    @Test
    void moreThanAllIsRefused() {
        assertThatThrownBy(() -> Rate.of(3, 2)).hasMessage("count: 3; expected from 0 to 2");
    }
}
