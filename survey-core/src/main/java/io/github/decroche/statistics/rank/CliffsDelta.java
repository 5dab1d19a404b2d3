package io.github.decroche.statistics.rank;

import io.github.decroche.statistics.ConfidenceInterval;
import io.github.decroche.statistics.ConfidenceLevel;
import io.github.decroche.statistics.Estimate;
import io.github.decroche.statistics.ValueCounts;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How much more often a value of one group beats one of another than it is beaten,
 *
 * <pre>  δ = P(X &gt; Y) − P(X &lt; Y) = 2θ − 1   in [−1, 1],</pre>
 *
 * <p>with twice the standard error of {@link ProbabilityOfSuperiority}, θ, and the limits of its interval mapped likewise. All
 * that is said there of empty, small and tied groups holds here. 0 when all values are equal.
 *
 * <p>Cliff, N. (1993), <a href="https://doi.org/10.1037/0033-2909.114.3.494">doi:10.1037/0033-2909.114.3.494</a>.
 */
public final class CliffsDelta {
    private final ProbabilityOfSuperiority probability;

    private CliffsDelta(ProbabilityOfSuperiority probability) {
        this.probability = probability;
    }

    /** Estimates with logit intervals at a level. */
    public static CliffsDelta at(ConfidenceLevel level) {
        return new CliffsDelta(ProbabilityOfSuperiority.at(level));
    }

    /** The same with another interval. */
    public CliffsDelta with(ProbabilityOfSuperiority.Interval newInterval) {
        return new CliffsDelta(probability.with(newInterval));
    }

    /** By how much {@code x} dominates {@code y}; empty when either has no value. */
    public Optional<Estimate> of(ValueCounts x, ValueCounts y) {
        return probability
                .of(x, y)
                .map(theta -> new Estimate(
                        2 * theta.value() - 1,
                        theta.standardError().isPresent()
                                ? OptionalDouble.of(2 * theta.standardError().getAsDouble())
                                : OptionalDouble.empty(),
                        theta.interval()
                                .map(it -> new ConfidenceInterval(2 * it.low() - 1, 2 * it.high() - 1, it.level()))));
    }
}
