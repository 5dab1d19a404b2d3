package io.github.decroche.statistics.published;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * Whether a printed percentage p with r decimals can have come from a count of <i>n</i> units: whether there is a whole number
 * k in [0, n] with
 *
 * <pre>  round(100 k / n, r) = p</pre>
 *
 * <p>and if not, which percentages of n are nearest to it, and of how many units less than n it is possible. This is the GRIM
 * test (granularity-related inconsistency of means) of a percentage. It can refute, not confirm: from n = 10^(r + 2) on every
 * percentage is possible, and 0 and 100 % always are. All answers are exact, and come from closed forms and halvings, for any n.
 *
 * <p>The default rounding is {@link Rounding#HALF_UP}; when halves may have been rounded otherwise (12.5 to 12), take
 * {@link Rounding#EITHER}. Brown, N. J. L. and Heathers, J. A. J. (2017), <a
 * href="https://doi.org/10.1177/1948550616673876">doi:10.1177/1948550616673876</a>.
 */
public final class PercentageCheck {
    private final Rounding rounding;

    private PercentageCheck(Rounding rounding) {
        this.rounding = rounding;
    }

    /** The check of percentages that are rounded half up. */
    public static PercentageCheck withDefaults() {
        return new PercentageCheck(Rounding.HALF_UP);
    }

    /** The check of percentages that are rounded by another rule. */
    public PercentageCheck with(Rounding newRounding) {
        return new PercentageCheck(newRounding);
    }

    /**
     * Checks a percentage.
     *
     * @param n the number of units that it is of, or at most of; at least 1
     * @throws IllegalArgumentException if n is less than 1
     */
    public PercentageFinding of(PublishedPercentage percentage, long n) {
        if (n < 1) {
            throw new IllegalArgumentException("n: " + n + "; expected at least 1");
        }
        PrintedShares shares = new PrintedShares(percentage, rounding);
        long first = shares.smallestCount(n);
        long last = shares.largestCount(n);
        return new PercentageFinding(
                percentage,
                n,
                rounding,
                shares.fraction(Math.min(first, last), n),
                shares.fraction(Math.max(first, last), n),
                nearest(shares, shares.smallestDenominator(n)),
                nearest(shares, shares.largestDenominator(n)));
    }

    private static Optional<PrintedFraction> nearest(PrintedShares shares, OptionalLong of) {
        return of.isPresent() ? Optional.of(shares.nearest(of.getAsLong())) : Optional.empty();
    }
}
