package io.github.decroche.statistics.proportion;

import io.github.decroche.statistics.ConfidenceInterval;
import io.github.decroche.statistics.ConfidenceLevel;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A share with its numerator, its denominator and Wilson's interval. A share of nothing is not estimable: it has neither an
 * estimate nor an interval, and is never 0 or NaN.
 *
 * @param count the numerator, in [0, of]
 * @param of the denominator, in [0, 2³¹ − 1]
 * @param level the level of the interval
 */
public record Rate(long count, long of, ConfidenceLevel level) {
    /** The name of the interval's method, as results carry it. */
    public static final String METHOD = "wilson";

    /** Refuses a numerator outside [0, of]. */
    public Rate {
        if (count < 0 || count > of) {
            throw new IllegalArgumentException("count: " + count + "; expected from 0 to " + of);
        }
    }

    /** The share, in [0, 1]; empty when it is one of nothing. */
    public OptionalDouble estimate() {
        return of == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) count / of);
    }

    /** Wilson's interval; empty when the share is one of nothing. */
    public Optional<ConfidenceInterval> interval() {
        return of == 0 ? Optional.empty() : Optional.of(Wilson.at(level).interval(count, of));
    }

    /** One line: {@code 189/408 = 0.463 [0.415, 0.512] at 0.95}; without a total, {@code 0/0 = not estimable}. */
    @Override
    public String toString() {
        return interval()
                .map(it -> String.format(
                        Locale.ROOT,
                        "%d/%d = %.3f [%.3f, %.3f] at %s",
                        count,
                        of,
                        (double) count / of,
                        it.low(),
                        it.high(),
                        level.value()))
                .orElse(count + "/" + of + " = not estimable");
    }
}
