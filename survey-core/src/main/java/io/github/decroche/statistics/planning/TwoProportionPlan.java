package io.github.decroche.statistics.planning;

import io.github.decroche.statistics.ConfidenceLevel;
import java.util.OptionalDouble;
import org.apache.commons.numbers.rootfinder.BrentSolver;

/**
 * Plans the comparison of two independent proportions p₁ and p₂ by a test at α = 1 − level. With n in the first group and r·n in
 * the second, δ = |p₁ − p₂| and q = 1 − p the power is, by default,
 *
 * <pre>
 *   Φ((δ √n − z_{α/2} s₀) / s),   s₀² = (1 + 1/r) p̄ q̄,   s² = p₁ q₁ + p₂ q₂ / r,   p̄ = (p₁ + r p₂) / (1 + r)</pre>
 *
 * <p>and the size is the n at which that is the power asked for, n = ((z_{α/2} s₀ + z_power s) / δ)². {@link Formula} offers other
 * ones, {@link Sides} other tests. The default is {@link Formula#POOLED}, {@link Sides#TWO} and groups of one size.
 *
 * <p>Same as R's {@code power.prop.test(n, p1, p2, sig.level, power)}, whose n is found by iteration: pass it {@code tol = 1e-13}
 * for all digits. All of this is large-sample theory. Counted out, the power of the χ² test with the planned sizes lies from 0.01 below to
 * 0.04 above a planned 0.8 or 0.9, for proportions from 0.1 to 0.9 that differ by up to 0.3.
 *
 * <p>Fleiss, J. L., Levin, B. and Paik, M. C. (2003), Statistical Methods for Rates and Proportions, 3rd edition, Wiley, chapter 4,
 * <a href="https://doi.org/10.1002/0471445428">doi:10.1002/0471445428</a>.
 */
public final class TwoProportionPlan {
    private final ConfidenceLevel level;
    private final Sides sides;
    private final Formula formula;
    private final double allocation;

    private TwoProportionPlan(ConfidenceLevel level, Sides sides, Formula formula, double allocation) {
        this.level = level;
        this.sides = sides;
        this.formula = formula;
        this.allocation = allocation;
    }

    /** How the variance of the difference is told. */
    public enum Formula {
        /** Under the null hypothesis from both groups pooled, else from each: as the χ² test does. R's {@code power.prop.test}. */
        POOLED {
            @Override
            NormalPower power(double first, double second, double r) {
                double pooled = (first + r * second) / (1 + r);
                return new NormalPower(
                        Math.abs(first - second),
                        0,
                        Math.sqrt((1 + 1 / r) * pooled * (1 - pooled)),
                        deviation(first, second, r));
            }
        },
        /** From each group always, as Wald's test does: n = (z_{α/2} + z_power)² (p₁ q₁ + p₂ q₂ / r) / δ². */
        UNPOOLED {
            @Override
            NormalPower power(double first, double second, double r) {
                double deviation = deviation(first, second, r);
                return new NormalPower(Math.abs(first - second), 0, deviation, deviation);
            }
        },
        /**
         * Pooled, with a continuity correction, as the χ² test after Yates and nearly as Fisher's exact test:
         *
         * <pre>  n′ = n/4 · (1 + √(1 + 2 (1 + 1/r) / (n δ)))²</pre>
         *
         * <p>Fleiss, J. L., Tytun, A. and Ury, H. K. (1980), Biometrics 36, 343–346.
         */
        CONTINUITY_CORRECTED {
            @Override
            NormalPower power(double first, double second, double r) {
                NormalPower pooled = POOLED.power(first, second, r);
                return new NormalPower(pooled.effect(), (1 + 1 / r) / 2, pooled.nullDeviation(), pooled.deviation());
            }
        },
        /**
         * From the arcsine transform, n = (1 + 1/r) (z_{α/2} + z_power)² / h² with Cohen's h = 2 arcsin √p₁ − 2 arcsin √p₂. R's
         * {@code pwr::pwr.2p.test(h, n, sig.level, power)}, which is as {@link Sides#TWO_STRICT}. Cohen, J. (1988), Statistical
         * Power Analysis for the Behavioral Sciences, 2nd edition, Erlbaum, chapter 6.
         */
        ARCSINE {
            @Override
            NormalPower power(double first, double second, double r) {
                double deviation = Math.sqrt(1 + 1 / r);
                double h = 2 * Math.asin(Math.sqrt(first)) - 2 * Math.asin(Math.sqrt(second));
                return new NormalPower(Math.abs(h), 0, deviation, deviation);
            }
        };

        abstract NormalPower power(double first, double second, double allocation);

        private static double deviation(double first, double second, double r) {
            return Math.sqrt(first * (1 - first) + second * (1 - second) / r);
        }
    }

    /** Plans for a two-sided test at 1 − level, pooled, with groups of one size. */
    public static TwoProportionPlan at(ConfidenceLevel level) {
        return new TwoProportionPlan(level, Sides.TWO, Formula.POOLED, 1);
    }

    /** The same for other sides. */
    public TwoProportionPlan with(Sides newSides) {
        return new TwoProportionPlan(level, newSides, formula, allocation);
    }

    /** The same by another formula. */
    public TwoProportionPlan with(Formula newFormula) {
        return new TwoProportionPlan(level, sides, newFormula, allocation);
    }

    /**
     * The same with groups of unequal sizes.
     *
     * @param ratio r, the second group's size over the first's, in (0, ∞)
     * @throws IllegalArgumentException if the ratio is out of its range
     */
    public TwoProportionPlan withAllocation(double ratio) {
        return new TwoProportionPlan(level, sides, formula, Ranges.positive("ratio", ratio));
    }

    /**
     * The sizes at which the test has a power.
     *
     * @param first the first group's proportion, in [0, 1]
     * @param second the second group's, another one; 0 against 1 is not allowed
     * @param power in (α, 1)
     * @throws IllegalArgumentException if a number is out of its range, or a size is not below 2⁶³
     */
    public GroupSizes sampleSize(double first, double second, Power power) {
        if (first == second) {
            throw new IllegalArgumentException("second: " + second + "; expected a proportion other than the first");
        }
        Ranges.power(power, level);
        double size = normalPower(first, second).size(power.value(), sides.quantile(level), sides);
        return new GroupSizes(new SampleSize(size), new SampleSize(allocation * size));
    }

    /**
     * The power of the test. For equal proportions it is that of a wrong rejection.
     *
     * @param first the first group's proportion, in [0, 1]
     * @param second the second group's, in [0, 1]; not both may be 0 or 1
     * @param size the first group's size, in (0, ∞); the second's is r times that
     * @throws IllegalArgumentException if a number is out of its range
     */
    public Power power(double first, double second, double size) {
        Ranges.positive("size", size);
        return Power.of(normalPower(first, second).of(size, sides.quantile(level), sides));
    }

    /**
     * The smallest increase that the test detects: a second proportion of {@code first} plus this has the power. Empty where not
     * even an increase to 1 is detected so often.
     *
     * @param first the first group's proportion, in (0, 1)
     * @param size the first group's size, in (0, ∞); the second's is r times that
     * @param power in (α, 1), at least ½: below, the difference need not be the only one with that power
     * @return in (0, 1 − first]
     * @throws IllegalArgumentException if a number is out of its range
     */
    public OptionalDouble smallestIncrease(double first, double size, Power power) {
        return smallestDifference(first, 1, 1 - first, size, power);
    }

    /**
     * The smallest decrease that the test detects: a second proportion of {@code first} minus this has the power. Empty where not
     * even a decrease to 0 is detected so often.
     *
     * @param first the first group's proportion, in (0, 1)
     * @param size the first group's size, in (0, ∞); the second's is r times that
     * @param power in (α, 1), at least ½: below, the difference need not be the only one with that power
     * @return in (0, first]
     * @throws IllegalArgumentException if a number is out of its range
     */
    public OptionalDouble smallestDecrease(double first, double size, Power power) {
        return smallestDifference(first, -1, first, size, power);
    }

    private OptionalDouble smallestDifference(double first, int sign, double largest, double size, Power power) {
        Ranges.proportion("first", first);
        Ranges.positive("size", size);
        Ranges.power(power, level);
        if (power.value() < 0.5) {
            throw new IllegalArgumentException("power: " + power.value() + "; expected at least 0.5");
        }
        double z = sides.quantile(level);
        BrentSolver solver = new BrentSolver(1e-15, Double.MIN_NORMAL, Double.MIN_NORMAL);
        return excess(first, sign * largest, size, z, power) < 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        solver.findRoot(difference -> excess(first, sign * difference, size, z, power), 0, largest));
    }

    /** By how much the power of a difference exceeds the one asked for. */
    private double excess(double first, double difference, double size, double z, Power power) {
        double second = Math.max(0, Math.min(1, first + difference));
        return formula.power(first, second, allocation).of(size, z, sides) - power.value();
    }

    private NormalPower normalPower(double first, double second) {
        Ranges.closedProportion("first", first);
        Ranges.closedProportion("second", second);
        if (first * (1 - first) == 0 && second * (1 - second) == 0) {
            throw new IllegalArgumentException(
                    "proportions: " + first + " and " + second + "; expected at least one in (0, 1)");
        }
        return formula.power(first, second, allocation);
    }
}
