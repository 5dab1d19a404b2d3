package io.github.decroche.analysis;

/**
 * An operator's own rate of calls answered beside the study's rate per call: how much of the difference is a matter of definition,
 * and how much is not.
 *
 * <pre>  published − rate per call = (queued − rate per call) + (published − queued)</pre>
 *
 * <p>where <i>queued</i> is our rate of attempts that reached the queue ({@link PresentedAttempts#QUEUED}), the nearest to what
 * operators count. Since calls connect more often than attempts, the definition mostly widens the difference. What remains has no
 * interval, and no cause: published figures are of other days, hours and callers, of all calls of a year, and of callers who need
 * not hang up when a long wait is announced.
 *
 * @param published the operator's figure, in [0, 1]
 * @param definition our rate of attempts that reached the queue less our rate per call, in [−1, 1]
 * @param remainder what no definition explains: the operator's figure less our rate of attempts that reached the queue, in [−1, 1]
 */
public record OperatorGap(double published, double definition, double remainder) {
    /** The whole gap: the operator's figure less our rate per call. */
    public double total() {
        return definition + remainder;
    }
}
