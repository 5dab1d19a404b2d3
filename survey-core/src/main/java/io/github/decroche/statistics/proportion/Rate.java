package io.github.decroche.statistics.proportion;

import io.github.decroche.statistics.ConfidenceInterval;
import io.github.decroche.statistics.ConfidenceLevel;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.Collector;

/**
 * A share with its numerator, its denominator and its interval. A share of nothing is not estimable: it has neither an
 * estimate nor an interval, and is never 0 or NaN.
 *
 * @param count the numerator, in [0, of]
 * @param of the denominator, in [0, 2³¹ − 1]
 * @param level the level of the interval
 * @param method the method of the interval
 */
public record Rate(long count, long of, ConfidenceLevel level, ProportionInterval method) implements Share {
    /** Refuses a numerator outside [0, of]. */
    public Rate {
        if (count < 0 || count > of) {
            throw new IllegalArgumentException("count: " + count + "; expected from 0 to " + of);
        }
    }

    /** A share with Wilson's interval at the default level. */
    public static Rate of(long count, long of) {
        return new Rate(count, of, ConfidenceLevel.DEFAULT, ProportionInterval.WILSON);
    }

    /** Collects elements into the share of those that are counted among those that it is of. */
    public static <T> Collector<T, ?, Rate> collector(Predicate<? super T> isOf, Predicate<? super T> isCounted) {
        return Collector.of(
                () -> new long[2],
                (counts, element) -> {
                    if (isOf.test(element)) {
                        counts[1]++;
                        if (isCounted.test(element)) {
                            counts[0]++;
                        }
                    }
                },
                (left, right) -> new long[] {left[0] + right[0], left[1] + right[1]},
                counts -> of(counts[0], counts[1]));
    }

    /** The same share with its interval at another level. */
    public Rate at(ConfidenceLevel newLevel) {
        return new Rate(count, of, newLevel, method);
    }

    /** The same share with another interval. */
    public Rate with(ProportionInterval newMethod) {
        return new Rate(count, of, level, newMethod);
    }

    /** The share, in [0, 1]; empty when it is one of nothing. */
    @Override
    public OptionalDouble estimate() {
        return of == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) count / of);
    }

    /** The interval; empty when the share is one of nothing. */
    @Override
    public Optional<ConfidenceInterval> interval() {
        return of == 0 ? Optional.empty() : Optional.of(method.interval(count, of, level));
    }

    @Override
    public String methodId() {
        return method.id();
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
