package io.github.decroche.statistics.planning;

import io.github.decroche.statistics.ConfidenceLevel;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * Plans the test of one proportion against a value p₀ that is known or demanded, at α = 1 − level, when it is really p₁. With
 * δ = |p₁ − p₀| and q = 1 − p
 *
 * <pre>
 *   power = Φ((δ √n − z_{α/2} √(p₀ q₀)) / √(p₁ q₁))
 *   n = ((z_{α/2} √(p₀ q₀) + z_power √(p₁ q₁)) / δ)²</pre>
 *
 * <p>for the score test. {@link Sides} are as in a {@link TwoProportionPlan}; the default is {@link Sides#TWO}. {@link #exactPower}
 * counts out the power of the exact test. Base R has no call for these; Fleiss, J. L., Levin, B. and Paik, M. C. (2003),
 * Statistical Methods for Rates and Proportions, 3rd edition, Wiley, chapter 2, <a
 * href="https://doi.org/10.1002/0471445428">doi:10.1002/0471445428</a>.
 */
public final class OneProportionPlan {
    private final ConfidenceLevel level;
    private final Sides sides;

    private OneProportionPlan(ConfidenceLevel level, Sides sides) {
        this.level = level;
        this.sides = sides;
    }

    /** Plans for a two-sided test at 1 − level. */
    public static OneProportionPlan at(ConfidenceLevel level) {
        return new OneProportionPlan(level, Sides.TWO);
    }

    /** The same for other sides. */
    public OneProportionPlan with(Sides newSides) {
        return new OneProportionPlan(level, newSides);
    }

    /**
     * The size at which the score test has a power. It is 0 where the formula gives that power to any size, as it may with {@link
     * Sides#TWO_STRICT} or a small power when p₀ is nearer to 0 or 1 than p₁; then the normal distribution is no help, and
     * {@link #exactPower} is.
     *
     * @param tested p₀, the proportion that is tested, in (0, 1)
     * @param planned p₁, the proportion that is to be told from it, another one in (0, 1)
     * @param power in (α, 1)
     * @throws IllegalArgumentException if a number is out of its range, or the size is not below 2⁶³
     */
    public SampleSize sampleSize(double tested, double planned, Power power) {
        if (tested == planned) {
            throw new IllegalArgumentException(
                    "planned: " + planned + "; expected a proportion other than the tested one");
        }
        Ranges.power(power, level);
        return new SampleSize(normalPower(tested, planned).size(power.value(), sides.quantile(level), sides));
    }

    /**
     * The power of the score test, by the normal distribution.
     *
     * @param tested p₀, in (0, 1)
     * @param planned p₁, in (0, 1)
     * @param size in (0, ∞)
     * @throws IllegalArgumentException if a number is out of its range
     */
    public Power power(double tested, double planned, double size) {
        Ranges.positive("size", size);
        return Power.of(normalPower(tested, planned).of(size, sides.quantile(level), sides));
    }

    /**
     * The power of the exact binomial test, counted out. On a side it rejects the counts that lie so far out that they come up
     * with a probability of at most α/2 (α one-sided) under p₀: as the interval of Clopper and Pearson leaves out p₀. It moves
     * like a saw with the size, and is that of a test whose true error rate is below α. R's two-sided {@code binom.test} draws
     * the line by small probabilities instead of equal tails.
     *
     * @param tested p₀, in (0, 1)
     * @param planned p₁, in (0, 1)
     * @param size in [1, 2³¹ − 1]
     * @throws IllegalArgumentException if a number is out of its range
     */
    public Power exactPower(double tested, double planned, long size) {
        Ranges.proportion("tested", tested);
        Ranges.proportion("planned", planned);
        if (size < 1 || size > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("size: " + size + "; expected from 1 to " + Integer.MAX_VALUE);
        }
        double more = tail(tested, planned, (int) size);
        double fewer = tail(1 - tested, 1 - planned, (int) size);
        double onPlannedSide = planned >= tested ? more : fewer;
        return Power.of(sides == Sides.TWO_STRICT ? Math.min(1, more + fewer) : onPlannedSide);
    }

    /** How often the count lies among the large ones that the test rejects. */
    private double tail(double tested, double planned, int size) {
        int largestKept = BinomialDistribution.of(size, tested).inverseSurvivalProbability(sides.tail(level));
        return BinomialDistribution.of(size, planned).survivalProbability(largestKept);
    }

    private static NormalPower normalPower(double tested, double planned) {
        Ranges.proportion("tested", tested);
        Ranges.proportion("planned", planned);
        return new NormalPower(
                Math.abs(planned - tested), 0, Math.sqrt(tested * (1 - tested)), Math.sqrt(planned * (1 - planned)));
    }
}
