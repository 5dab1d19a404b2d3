package io.github.decroche.analysis;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * An operator's own rate of calls answered beside the study's rate per call: how much of the difference is a matter of definition,
 * and how much is not. For each way to count the attempts presented,
 *
 * <pre>  published − rate per call = (rate per attempt − rate per call) + (published − rate per attempt)</pre>
 *
 * <p>Which way is the operator's own cannot be told from outside, so all are given. Since calls connect more often than attempts,
 * counting attempts mostly widens the difference; leaving out the attempts hung up at an announcement narrows it. What remains has
 * neither an interval nor a cause: published figures are of other days, hours and callers, of all calls of a year, and of callers
 * who need not hang up when a long wait is announced.
 *
 * @param published the operator's figure, in [0, 1]
 * @param perCall our rate per call, in [0, 1]
 * @param perAttempt our rate per attempt by each way to count, in [0, 1]; one that is not estimable is absent
 */
public record OperatorGap(double published, double perCall, Map<PresentedAttempts, Double> perAttempt) {
    /** Copies the rates. */
    public OperatorGap {
        perAttempt = Map.copyOf(perAttempt);
    }

    /** The whole difference: the operator's figure less our rate per call, in [−1, 1]. */
    public double total() {
        return published - perCall;
    }

    /** What one way to count does: our rate per attempt less our rate per call, in [−1, 1]. */
    public OptionalDouble definition(PresentedAttempts presented) {
        Double rate = perAttempt.get(presented);
        return rate == null ? OptionalDouble.empty() : OptionalDouble.of(rate - perCall);
    }

    /** What one way to count leaves: the operator's figure less our rate per attempt, in [−1, 1]. */
    public OptionalDouble remainder(PresentedAttempts presented) {
        Double rate = perAttempt.get(presented);
        return rate == null ? OptionalDouble.empty() : OptionalDouble.of(published - rate);
    }

    /** One line: {@code published 0.900, per call 0.718}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "published %.3f, per call %.3f", published, perCall);
    }
}
