package io.github.decroche.statistics;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * An estimated value with what is known of its precision, all in one unit.
 *
 * @param value the estimate
 * @param standardError its standard error, at least 0; empty where the method has none
 * @param interval its interval; empty where the data do not allow one
 */
public record Estimate(double value, OptionalDouble standardError, Optional<ConfidenceInterval> interval) {
    /** Refuses what is not a number, and a negative standard error. */
    public Estimate {
        if (Double.isNaN(value)) {
            throw new IllegalArgumentException("value: NaN is not allowed; expected a number");
        }
        if (standardError.isPresent() && !(standardError.getAsDouble() >= 0)) {
            throw new IllegalArgumentException(
                    "standardError: " + standardError.getAsDouble() + " is not allowed; expected a number from 0 on");
        }
    }

    /** An estimate of unknown precision. */
    public static Estimate of(double value) {
        return new Estimate(value, OptionalDouble.empty(), Optional.empty());
    }

    /** An estimate with an interval that no standard error made. */
    public static Estimate of(double value, ConfidenceInterval interval) {
        return new Estimate(value, OptionalDouble.empty(), Optional.of(interval));
    }

    /** An estimate with its standard error, and the interval value ± z · standard error. */
    public static Estimate normal(double value, double standardError, ConfidenceLevel level) {
        return around(value, standardError, level.normalQuantile(), level);
    }

    /**
     * An estimate with its standard error, and the interval value ± t · standard error.
     *
     * @param degreesOfFreedom of Student's t, in (0, ∞)
     * @throws IllegalArgumentException if the degrees of freedom are not positive
     */
    public static Estimate student(double value, double standardError, double degreesOfFreedom, ConfidenceLevel level) {
        return around(value, standardError, level.studentQuantile(degreesOfFreedom), level);
    }

    /** The same estimate in another unit: every number divided by {@code divisor}, which is positive. */
    public Estimate dividedBy(double divisor) {
        return new Estimate(
                value / divisor,
                standardError.isPresent()
                        ? OptionalDouble.of(standardError.getAsDouble() / divisor)
                        : OptionalDouble.empty(),
                interval.map(it -> new ConfidenceInterval(it.low() / divisor, it.high() / divisor, it.level())));
    }

    /** The same estimate from another origin: {@code distance} added to the value and the limits. */
    public Estimate shiftedBy(double distance) {
        return new Estimate(
                value + distance,
                standardError,
                interval.map(it -> new ConfidenceInterval(it.low() + distance, it.high() + distance, it.level())));
    }

    private static Estimate around(double value, double standardError, double quantile, ConfidenceLevel level) {
        return new Estimate(
                value,
                OptionalDouble.of(standardError),
                Optional.of(ConfidenceInterval.around(value, quantile * standardError, level)));
    }

    /** One line: {@code 0.200 [0.052, 0.334] at 0.95}, or the value alone. */
    @Override
    public String toString() {
        return interval.map(it -> String.format(
                        Locale.ROOT,
                        "%.3f [%.3f, %.3f] at %s",
                        value,
                        it.low(),
                        it.high(),
                        it.level().value()))
                .orElse(String.format(Locale.ROOT, "%.3f", value));
    }
}
