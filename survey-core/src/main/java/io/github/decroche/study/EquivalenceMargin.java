package io.github.decroche.study;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Objects;

/**
 * How large a difference in an outcome may be and still not matter. It is a judgement on the matter, not a statistic, and
 * belongs into the plan before the calls are made.
 *
 * @param outcome the outcome
 * @param value the largest difference that does not matter, in the unit of the outcome's {@linkplain Outcome#scale() scale}: a
 *     share in (0, 1), seconds in (0, ∞) that are whole nanoseconds, or a distance from ½ in (0, ½)
 */
public record EquivalenceMargin(Outcome outcome, double value) {
    private static final double NANOS_IN_SECOND = 1e9;

    /**
     * Refuses a margin out of range.
     *
     * @throws InvalidValueException if it is
     */
    public EquivalenceMargin {
        Objects.requireNonNull(outcome, "outcome");
        double most = switch (outcome.scale()) {
            case SHARE -> 1;
            case SECONDS -> Double.MAX_VALUE;
            case SUPERIORITY -> 0.5;
        };
        boolean writable = outcome.scale() != Outcome.Scale.SECONDS || nanos(value) / NANOS_IN_SECOND == value;
        if (!(value > 0 && value < most && writable)) {
            throw new InvalidValueException("", value, allowed(outcome));
        }
    }

    /** The nearest whole number of nanoseconds, which a duration can hold. */
    private static long nanos(double seconds) {
        return Math.round(seconds * NANOS_IN_SECOND);
    }

    /**
     * Reads a margin as files and command lines write it: {@code 0.10}, or {@code PT60S} for a wait.
     *
     * @throws InvalidValueException if the text is no margin of the outcome
     */
    public static EquivalenceMargin parse(Outcome outcome, String text) {
        try {
            return new EquivalenceMargin(
                    outcome,
                    outcome.scale() == Outcome.Scale.SECONDS
                            ? Duration.parse(text).toNanos() / NANOS_IN_SECOND
                            : Double.parseDouble(text));
        } catch (DateTimeException | NumberFormatException | ArithmeticException e) {
            throw new InvalidValueException("", text, allowed(outcome));
        }
    }

    /** What a margin of an outcome may be, as a phrase. */
    public static String allowed(Outcome outcome) {
        return switch (outcome.scale()) {
            case SHARE -> "a difference of shares between 0 and 1, such as 0.10 for ten percentage points";
            case SECONDS -> "an ISO-8601 duration above 0, such as PT60S";
            case SUPERIORITY ->
                "a distance of the probability of superiority from 0.5, between 0 and 0.5, such as 0.10";
        };
    }

    /** The margin as files write it: the inverse of {@link #parse}. */
    public String text() {
        return outcome.scale() == Outcome.Scale.SECONDS
                ? Duration.ofNanos(nanos(value)).toString()
                : Double.toString(value);
    }

    /** One line: {@code served 0.1}. */
    @Override
    public String toString() {
        return outcome.id() + " " + text();
    }
}
