package io.github.decroche.statistics.design;

import io.github.decroche.statistics.ConfidenceLevel;
import io.github.decroche.statistics.Estimate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/**
 * Means, totals and ratios of a population, and differences between its domains, from a designed sample. Each is a function of
 * weighted totals; its standard error is that of the total of a linearized variable <i>z</i> between primary sampling units
 * <i>i</i> within strata <i>h</i>,
 *
 * <pre>
 *   Σₕ (1 − fₕ) nₕ / (nₕ − 1) Σᵢ (zₕᵢ − z̄ₕ)²
 *
 *   total        X̂ = Σ w x          z = w x
 *   mean         x̄ = X̂ / Σ w        z = w (x − x̄) / Σ w
 *   ratio        R = X̂ / Σ w y      z = w (x − R y) / Σ w y
 *   difference   x̄₁ − x̄₂            z = z₁ − z₂</pre>
 *
 * <p>and the interval is ± <i>t</i> standard errors, with as many degrees of freedom as there are units more than strata.
 *
 * <p>A domain's sums run over its elements only, but its variance over all units of the sample, with 0 for those that have no
 * element of it: how many elements a domain would get is part of the chance. So does R's {@code svyby} or {@code subset} of a
 * design, not a sample of which rows were dropped. Degrees of freedom are those of the whole sample, as in R's {@code svyby}; where a
 * domain occurs in few of the units they are too many ({@code degf} of a subset counts those units only).
 *
 * <p>Nothing is estimable of a domain without elements, nor a ratio to 0. Without a second unit, or with a stratum of one unit
 * (see {@link LonelyPsu}), there is a value but no standard error; without degrees of freedom no interval. Values that are all
 * equal give a standard error of 0 and an interval without width, as in R. For shares near 0 or 1 use {@link SurveyProportion},
 * whose intervals do not collapse.
 *
 * <p>With few clusters and skewed values intervals are somewhat short. At 0.95, with lognormal waits (a standard deviation of 0.8
 * of their logarithms) of 12 to 40 calls a cluster and an intra-cluster correlation up to 0.05, they held the true mean in 93.7 to
 * 94.8 % of 10,000 simulated samples each with 10 to 30 clusters, and in 92.8 to 93.9 % with 4.
 *
 * <p>R: {@code svymean}, {@code svytotal}, {@code svyratio} with {@code confint(…, df = degf(design))}. Binder, D. A. (1983), <a
 * href="https://doi.org/10.2307/1402588">doi:10.2307/1402588</a>; Särndal, Swensson and Wretman (1992), chapter 5, <a
 * href="https://doi.org/10.1007/978-1-4612-4378-6">doi:10.1007/978-1-4612-4378-6</a>.
 */
public final class SurveyEstimator {
    private final ConfidenceLevel level;

    private SurveyEstimator(ConfidenceLevel level) {
        this.level = level;
    }

    /** Estimates with intervals at a level. */
    public static SurveyEstimator at(ConfidenceLevel level) {
        return new SurveyEstimator(level);
    }

    /** The mean of a population; empty when the sample is. */
    public <K> Optional<DesignEstimate> mean(SurveySample<K> sample) {
        return mean(sample, cell -> true);
    }

    /** The mean of a domain; empty when none of its elements was drawn. */
    public <K> Optional<DesignEstimate> mean(SurveySample<K> sample, Predicate<? super K> domain) {
        CellTotals sums = sample.domain(domain);
        if (sums.count() == 0) {
            return Optional.empty();
        }
        OptionalDouble variance = sample.variance(meanInfluence(sums, domain));
        double simple = sums.spread() / sums.weight() / (sums.count() - 1.0);
        return Optional.of(estimate(sums.meanX(), variance, sample.degreesOfFreedom(), sums, simple));
    }

    /** The total of a population; empty when the sample is. */
    public <K> Optional<DesignEstimate> total(SurveySample<K> sample) {
        return total(sample, cell -> true);
    }

    /**
     * The total of a domain; empty when none of its elements was drawn. Its design effect is against a simple random sample of
     * the population, in which the size of the domain varies too.
     */
    public <K> Optional<DesignEstimate> total(SurveySample<K> sample, Predicate<? super K> domain) {
        CellTotals sums = sample.domain(domain);
        if (sums.count() == 0) {
            return Optional.empty();
        }
        CellTotals all = sample.domain(cell -> true);
        OptionalDouble variance = sample.variance((cell, ones, xs, ys) -> domain.test(cell) ? xs : 0);
        // Between the domain and the rest, where the variable is 0.
        double outside = Math.max(0, all.weight() - sums.weight());
        double spread = sums.spread() + sums.weight() * outside / all.weight() * sums.meanX() * sums.meanX();
        double simple = spread * all.weight() / (all.count() - 1.0);
        DesignEstimate againstAll = estimate(sums.x(), variance, sample.degreesOfFreedom(), all, simple);
        return Optional.of(new DesignEstimate(
                againstAll.estimate(),
                againstAll.degreesOfFreedom(),
                sums.count(),
                againstAll.designEffect(),
                againstAll.designEffectWithReplacement()));
    }

    /** The ratio of the totals of the two variables of a sample; empty when the denominator's is 0 or there is no element. */
    public <K> Optional<DesignEstimate> ratio(SurveySample<K> sample) {
        return ratio(sample, cell -> true);
    }

    /** The ratio of two totals of a domain; empty when the denominator's is 0 or none of its elements was drawn. */
    public <K> Optional<DesignEstimate> ratio(SurveySample<K> sample, Predicate<? super K> domain) {
        CellTotals sums = sample.domain(domain);
        if (sums.y() == 0) {
            return Optional.empty();
        }
        double ratio = sums.x() / sums.y();
        OptionalDouble variance =
                sample.variance((cell, ones, xs, ys) -> domain.test(cell) ? (xs - ratio * ys) / sums.y() : 0);
        return Optional.of(estimate(ratio, variance, sample.degreesOfFreedom(), sums.count()));
    }

    /**
     * The difference of two domains' means; empty when either has no element. The domains' covariance counts, as where both have
     * elements in the same clusters. There is one degree of freedom less than for a mean, as in R's {@code svyttest}.
     */
    public <K> Optional<DesignEstimate> difference(
            SurveySample<K> sample, Predicate<? super K> domain, Predicate<? super K> reference) {
        CellTotals first = sample.domain(domain);
        CellTotals second = sample.domain(reference);
        if (first.count() == 0 || second.count() == 0) {
            return Optional.empty();
        }
        Influence<K> plus = meanInfluence(first, domain);
        Influence<K> minus = meanInfluence(second, reference);
        OptionalDouble variance =
                sample.variance((cell, ones, xs, ys) -> plus.sum(cell, ones, xs, ys) - minus.sum(cell, ones, xs, ys));
        long count =
                sample.domain(cell -> domain.test(cell) || reference.test(cell)).count();
        return Optional.of(estimate(first.meanX() - second.meanX(), variance, sample.degreesOfFreedom() - 1, count));
    }

    private static <K> Influence<K> meanInfluence(CellTotals sums, Predicate<? super K> domain) {
        double mean = sums.meanX();
        return (cell, ones, xs, ys) -> domain.test(cell) ? (xs - mean * ones) / sums.weight() : 0;
    }

    /** An estimate with its design effects, from its variance in a simple random sample with replacement. */
    private DesignEstimate estimate(
            double value, OptionalDouble variance, long degreesOfFreedom, CellTotals sums, double simpleVariance) {
        DesignEstimate plain = estimate(value, variance, degreesOfFreedom, sums.count());
        if (variance.isEmpty() || !(simpleVariance > 0)) {
            return plain;
        }
        double withReplacement = variance.getAsDouble() / simpleVariance;
        double undrawn = 1 - sums.count() / sums.weight();
        return new DesignEstimate(
                plain.estimate(),
                degreesOfFreedom,
                sums.count(),
                undrawn > 0 ? OptionalDouble.of(withReplacement / undrawn) : OptionalDouble.empty(),
                OptionalDouble.of(withReplacement));
    }

    private DesignEstimate estimate(double value, OptionalDouble variance, long degreesOfFreedom, long count) {
        return new DesignEstimate(
                withInterval(value, variance, degreesOfFreedom),
                degreesOfFreedom,
                count,
                OptionalDouble.empty(),
                OptionalDouble.empty());
    }

    private Estimate withInterval(double value, OptionalDouble variance, long degreesOfFreedom) {
        if (variance.isEmpty()) {
            return Estimate.of(value);
        }
        double standardError = Math.sqrt(variance.getAsDouble());
        return degreesOfFreedom < 1
                ? new Estimate(value, OptionalDouble.of(standardError), Optional.empty())
                : Estimate.student(value, standardError, 1.0 * degreesOfFreedom, level);
    }
}
