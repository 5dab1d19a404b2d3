package io.github.decroche.statistics.proportion;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.decroche.statistics.ConfidenceInterval;
import io.github.decroche.statistics.ConfidenceLevel;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import org.assertj.core.data.Offset;

class WilsonProperties {
    @Property
    void limitsLieInTheUnitIntervalAndHoldTheEstimate(
            @ForAll @LongRange(min = 1, max = 1_000_000) long trials,
            @ForAll @DoubleRange(min = 0, max = 1) double share,
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double level) {
        long successes = Math.round(share * trials);
        ConfidenceInterval interval = Wilson.at(ConfidenceLevel.of(level)).interval(successes, trials);
        double estimate = (double) successes / trials;

        assertThat(interval.low()).isBetween(0.0, estimate + 1e-15);
        assertThat(interval.high()).isBetween(estimate - 1e-15, 1.0);
    }

    @Property
    void countingTheOthersMirrorsTheInterval(
            @ForAll @LongRange(min = 1, max = 1_000_000) long trials,
            @ForAll @DoubleRange(min = 0, max = 1) double share) {
        long successes = Math.round(share * trials);
        Wilson wilson = Wilson.at(ConfidenceLevel.DEFAULT);

        assertThat(wilson.interval(trials - successes, trials).low())
                .isCloseTo(1 - wilson.interval(successes, trials).high(), Offset.offset(1e-12));
    }
}
