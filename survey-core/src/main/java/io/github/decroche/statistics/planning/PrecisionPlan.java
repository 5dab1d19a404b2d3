package io.github.decroche.statistics.planning;

import io.github.decroche.statistics.ConfidenceLevel;

/**
 * Plans the precision of a proportion p: the interval p ± e at a level. With z, the level's two-sided normal quantile,
 *
 * <pre>
 *   n₀ = z² p (1 − p) / e²                      simple random sampling, large population
 *   n  = n₀ / (1 + (n₀ − 1) / N)                from a population of N, without replacement
 *   n  = n₀ deff / (1 + (n₀ deff − 1) / N)      with a design effect</pre>
 *
 * <p>The last line is the default, {@link Order#DESIGN_EFFECT_FIRST}; {@link Order} offers the other convention. Without knowledge of
 * p, ½ is the safe value. The default population is infinite, the default design effect 1.
 *
 * <p>Cochran, W. G. (1977), Sampling Techniques, 3rd edition, Wiley, section 4.4; Kish, L. (1965), Survey Sampling, Wiley. Base R has
 * no call for these.
 */
public final class PrecisionPlan {
    private final ConfidenceLevel level;
    private final double population;
    private final DesignEffect designEffect;
    private final Order order;

    private PrecisionPlan(ConfidenceLevel level, double population, DesignEffect designEffect, Order order) {
        this.level = level;
        this.population = population;
        this.designEffect = designEffect;
        this.order = order;
    }

    /** In which order the design effect and the finite population enter. Without one of them it does not matter. */
    public enum Order {
        /**
         * n = n₀ deff / (1 + (n₀ deff − 1) / N). Solves e² / z² = deff · p (1 − p) / n · (N − n) / (N − 1), where the design effect
         * is, as usual, held against a simple random sample without replacement. Never more than the population.
         */
        DESIGN_EFFECT_FIRST,
        /** n = deff · n₀ / (1 + (n₀ − 1) / N). Simple and on the safe side for deff over 1, but may ask for more than the population. */
        POPULATION_FIRST
    }

    /** Plans for intervals at a level, for simple random samples from an infinite population. */
    public static PrecisionPlan at(ConfidenceLevel level) {
        return new PrecisionPlan(level, Double.POSITIVE_INFINITY, DesignEffect.NONE, Order.DESIGN_EFFECT_FIRST);
    }

    /** The same with a design effect. */
    public PrecisionPlan with(DesignEffect newDesignEffect) {
        return new PrecisionPlan(level, population, newDesignEffect, order);
    }

    /** The same with design effect and finite population in another order. */
    public PrecisionPlan with(Order newOrder) {
        return new PrecisionPlan(level, population, designEffect, newOrder);
    }

    /**
     * The same for a sample without replacement from a finite population.
     *
     * @param size N, from 1 on
     * @throws IllegalArgumentException if the size is not positive
     */
    public PrecisionPlan withPopulation(long size) {
        if (size < 1) {
            throw new IllegalArgumentException("size: " + size + "; expected a number from 1 on");
        }
        return new PrecisionPlan(level, size, designEffect, order);
    }

    /**
     * The size at which the interval is p ± e.
     *
     * @param proportion p, in (0, 1)
     * @param halfWidth e, in (0, 1)
     * @throws IllegalArgumentException if a number is out of its range, or the size is not below 2⁶³
     */
    public SampleSize sampleSize(double proportion, double halfWidth) {
        Ranges.proportion("proportion", proportion);
        Ranges.proportion("halfWidth", halfWidth);
        double z = level.normalQuantile();
        double simple = z * z * proportion * (1 - proportion) / (halfWidth * halfWidth);
        return switch (order) {
            case DESIGN_EFFECT_FIRST -> new SampleSize(finite(simple * designEffect.value()));
            case POPULATION_FIRST -> new SampleSize(finite(simple)).times(designEffect);
        };
    }

    private double finite(double size) {
        return size / (1 + (size - 1) / population);
    }

    /**
     * The half width e of the interval that a size gives: the inverse of {@link #sampleSize}. It is 0 when all are asked.
     *
     * @param proportion p, in (0, 1)
     * @param size n, in (0, ∞) and at most N (times the design effect, if the population comes first)
     * @throws IllegalArgumentException if a number is out of its range
     */
    public double halfWidth(double proportion, double size) {
        Ranges.proportion("proportion", proportion);
        Ranges.positive("size", size);
        double simple = order == Order.POPULATION_FIRST ? size / designEffect.value() : size;
        if (simple > population) {
            throw new IllegalArgumentException("size: " + size + "; expected at most the population of " + population);
        }
        double variance = designEffect.value() * proportion * (1 - proportion) / size * left(simple);
        return level.normalQuantile() * Math.sqrt(variance);
    }

    /** (N − n) / (N − 1): the share of the variance that is left in a finite population; none when all of one were asked. */
    private double left(double size) {
        if (population == Double.POSITIVE_INFINITY) {
            return 1;
        }
        return population == 1 ? 0 : (population - size) / (population - 1);
    }
}
