package io.github.decroche.statistics.published;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.OptionalLong;

/**
 * All shares that a rounding rule prints as one percentage: an interval within [0, 1], with either end in it or not. A share is
 * a count of a number of units; which counts and which numbers lie in the interval is a matter of whole numbers.
 *
 * <p>With the ends low/scale and high/scale, the smallest and the largest count of d units are
 *
 * <pre>  ⌊(low d − [low is held]) / scale⌋ + 1   and   ⌊(high d − [high is not held]) / scale⌋</pre>
 *
 * <p>where a bracket is 1 when it is true and 0 otherwise. When no count lies between, they are the first above and below.
 */
final class PrintedShares {
    private final PublishedPercentage percentage;
    private final Rounding rounding;
    private final BigInteger scale;
    private final BigInteger low;
    private final BigInteger high;
    private final boolean lowHeld;
    private final boolean highHeld;

    PrintedShares(PublishedPercentage percentage, Rounding rounding) {
        this.percentage = percentage;
        this.rounding = rounding;
        this.scale = percentage.unitsInAll().shiftLeft(1); // in halves of the last digit
        BigInteger halves = percentage.units().shiftLeft(1);
        boolean truncated = rounding == Rounding.TRUNCATED;
        BigInteger from = truncated ? halves : halves.subtract(BigInteger.ONE);
        BigInteger to = halves.add(truncated ? BigInteger.TWO : BigInteger.ONE);
        boolean bothHalves = rounding == Rounding.EITHER
                || (rounding == Rounding.HALF_EVEN && !percentage.units().testBit(0));
        // no share is below 0 or above 1, and these two are always in
        this.low = from.max(BigInteger.ZERO);
        this.high = to.min(scale);
        this.lowHeld = from.signum() < 0 || rounding == Rounding.HALF_UP || truncated || bothHalves;
        this.highHeld = to.compareTo(scale) > 0 || bothHalves;
    }

    /** The smallest count of so many units that is printed so; when there is none, the smallest that is too large. */
    long smallestCount(long of) {
        return below(low, lowHeld, of).add(BigInteger.ONE).longValueExact();
    }

    /** The largest count of so many units that is printed so; when there is none, the largest that is too small. */
    long largestCount(long of) {
        return below(high, !highHeld, of).longValueExact();
    }

    /** The largest count with count/of ≤ end/scale, or &lt; when it is to be less. */
    private BigInteger below(BigInteger end, boolean less, long of) {
        BigInteger[] parts = end.multiply(BigInteger.valueOf(of)).divideAndRemainder(scale);
        return less && parts[1].signum() == 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    boolean isPossible(long of) {
        return smallestCount(of) <= largestCount(of);
    }

    /** How many fractions with denominators up to a largest, equal ones counted apart, are printed so. */
    private BigInteger fractions(long largest) {
        return sum(high, !highHeld, largest).subtract(sum(low, lowHeld, largest));
    }

    private BigInteger sum(BigInteger end, boolean less, long largest) {
        // one more in each term, the same on both sides, keeps all terms from being negative
        return FloorSum.of(largest, scale, end, less ? scale.subtract(BigInteger.ONE) : scale);
    }

    /** The smallest number of units, at most so many, of which some count is printed so. */
    OptionalLong smallestDenominator(long atMost) {
        return fractions(atMost).signum() == 0
                ? OptionalLong.empty()
                : OptionalLong.of(firstWith(BigInteger.ONE, atMost));
    }

    /** The largest number of units, at most so many, of which some count is printed so. */
    OptionalLong largestDenominator(long atMost) {
        BigInteger all = fractions(atMost);
        return all.signum() == 0 ? OptionalLong.empty() : OptionalLong.of(firstWith(all, atMost));
    }

    /** The first number of units up to which there are so many fractions, by halving. */
    private long firstWith(BigInteger fractions, long atMost) {
        long without = 0;
        long with = atMost;
        while (with - without > 1) {
            long middle = without + (with - without) / 2;
            if (fractions(middle).compareTo(fractions) >= 0) {
                with = middle;
            } else {
                without = middle;
            }
        }
        return with;
    }

    /** A number of units from which on every number will do: an interval one last digit wide then holds a fraction. */
    long everyDenominatorFrom() {
        return percentage.unitsInAll().longValueExact();
    }

    /** How many last digits the nearest percentage of so many units is away: 0 when this one is possible. */
    long deviation(long of) {
        return isPossible(of) ? 0 : deviation(nearest(of));
    }

    private long deviation(PrintedFraction fraction) {
        return fraction.printed().units().subtract(percentage.units()).abs().longValueExact();
    }

    /** The count of so many units whose percentage is this one, or the nearest to it; the lower of two as near. */
    PrintedFraction nearest(long of) {
        long smallest = smallestCount(of);
        long largest = largestCount(of);
        if (smallest > largest) {
            PrintedFraction below = fraction(largest, of);
            PrintedFraction above = fraction(smallest, of);
            return deviation(above) < deviation(below) ? above : below;
        }
        BigInteger middle = new BigDecimal(percentage.units().multiply(BigInteger.valueOf(of)))
                .divide(new BigDecimal(percentage.unitsInAll()), 0, RoundingMode.HALF_UP)
                .toBigInteger();
        return fraction(Math.max(smallest, Math.min(largest, middle.longValueExact())), of);
    }

    /** A count of a number of units as it is printed; an exact half in the direction of this percentage, if both are allowed. */
    PrintedFraction fraction(long count, long of) {
        if (smallestCount(of) <= count && count <= largestCount(of)) {
            return new PrintedFraction(count, of, percentage);
        }
        RoundingMode mode = switch (rounding) {
            case HALF_UP -> RoundingMode.HALF_UP;
            case HALF_EVEN -> RoundingMode.HALF_EVEN;
            case EITHER -> count < smallestCount(of) ? RoundingMode.HALF_UP : RoundingMode.HALF_DOWN;
            case TRUNCATED -> RoundingMode.DOWN;
        };
        BigDecimal share =
                BigDecimal.valueOf(count).movePointRight(2).divide(BigDecimal.valueOf(of), percentage.decimals(), mode);
        return new PrintedFraction(count, of, new PublishedPercentage(share));
    }
}
