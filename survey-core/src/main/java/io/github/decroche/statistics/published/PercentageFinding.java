package io.github.decroche.statistics.published;

import java.util.Optional;

/**
 * Whether a percentage can have come from a count of <i>n</i> units. It states its assumptions: the rounding rule, and in its
 * {@link #verdict() verdict} whether some of the n may not have been recorded.
 *
 * @param percentage the percentage
 * @param n the number of units that it is of, or at most of
 * @param rounding the rule by which it was rounded
 * @param low the lowest count of exactly n that gives it; when none does, the nearest that gives less
 * @param high the highest count of exactly n that gives it; when none does, the nearest that gives more
 * @param smallest a count of as few units as can give it; empty when no number of units up to n can
 * @param largest a count of as many units up to n as can give it: of n itself when that is possible
 */
public record PercentageFinding(
        PublishedPercentage percentage,
        long n,
        Rounding rounding,
        PrintedFraction low,
        PrintedFraction high,
        Optional<PrintedFraction> smallest,
        Optional<PrintedFraction> largest) {

    /** Whether the percentage is possible of all n, of fewer only, or of neither. */
    public Possibility verdict() {
        if (counts() > 0) {
            return Possibility.POSSIBLE;
        }
        return largest.isPresent() ? Possibility.POSSIBLE_OF_FEWER : Possibility.IMPOSSIBLE;
    }

    /** How many counts of exactly n give the percentage: 0 when it is impossible. */
    public long counts() {
        return low.printed().equals(percentage) ? high.count() - low.count() + 1 : 0;
    }

    /** One line: {@code 49.8 % of 344: possible-of-fewer, nearest 171/344 = 49.7 % and 172/344 = 50.0 %}. */
    @Override
    public String toString() {
        return percentage + " of " + n + ": " + verdict().id() + ", nearest " + low + " and " + high;
    }
}
