package io.github.decroche.statistics.proportion;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.decroche.statistics.ConfidenceInterval;
import io.github.decroche.statistics.ConfidenceLevel;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import org.assertj.core.data.Offset;

class ProportionIntervalProperties {
    private static final Offset<Double> ROUNDING = Offset.offset(1e-12);

    @Property
    void limitsLieInTheUnitInterval(
            @ForAll ProportionInterval method,
            @ForAll @LongRange(min = 1, max = 1_000_000) long trials,
            @ForAll @DoubleRange(min = 0, max = 1) double share,
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double level) {
        ConfidenceInterval interval = method.interval(Math.round(share * trials), trials, ConfidenceLevel.of(level));

        assertThat(interval.low()).isBetween(0.0, interval.high());
        assertThat(interval.high()).isBetween(interval.low(), 1.0);
    }

    /** Jeffreys' is left out at the ends, where it does not hold the estimate; levels near 0 are, for the mid-P interval. */
    @Property
    void limitsHoldTheEstimate(
            @ForAll ProportionInterval method,
            @ForAll @LongRange(min = 2, max = 1_000_000) long trials,
            @ForAll @DoubleRange(min = 0, max = 1) double share,
            @ForAll @DoubleRange(min = 0.5, max = 0.99) double level) {
        long successes = Math.round(share * (trials - 2)) + 1;
        ConfidenceInterval interval = method.interval(successes, trials, ConfidenceLevel.of(level));
        double estimate = (double) successes / trials;

        assertThat(interval.low()).isLessThanOrEqualTo(estimate + 1e-15);
        assertThat(interval.high()).isGreaterThanOrEqualTo(estimate - 1e-15);
    }

    @Property
    void countingTheOthersMirrorsTheInterval(
            @ForAll ProportionInterval method,
            @ForAll @LongRange(min = 1, max = 1_000_000) long trials,
            @ForAll @DoubleRange(min = 0, max = 1) double share) {
        long successes = Math.round(share * trials);
        ConfidenceInterval interval = method.interval(successes, trials, ConfidenceLevel.DEFAULT);
        ConfidenceInterval mirrored = method.interval(trials - successes, trials, ConfidenceLevel.DEFAULT);

        assertThat(mirrored.low()).isCloseTo(1 - interval.high(), ROUNDING);
        assertThat(mirrored.high()).isCloseTo(1 - interval.low(), ROUNDING);
    }

    @Property
    void aHigherLevelGivesAWiderInterval(
            @ForAll ProportionInterval method,
            @ForAll @LongRange(min = 1, max = 1_000_000) long trials,
            @ForAll @DoubleRange(min = 0, max = 1) double share,
            @ForAll @DoubleRange(min = 0.01, max = 0.98) double level) {
        long successes = Math.round(share * trials);
        ConfidenceInterval narrow = method.interval(successes, trials, ConfidenceLevel.of(level));
        ConfidenceInterval wide = method.interval(successes, trials, ConfidenceLevel.of(level + 0.01));

        assertThat(wide.low()).isLessThanOrEqualTo(narrow.low() + 1e-12);
        assertThat(wide.high()).isGreaterThanOrEqualTo(narrow.high() - 1e-12);
    }
}
