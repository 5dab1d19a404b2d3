package io.github.decroche.statistics.design;

import io.github.decroche.statistics.ConfidenceInterval;
import io.github.decroche.statistics.ConfidenceLevel;
import io.github.decroche.statistics.Estimate;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * The proportion of a population, or of a domain, from a designed sample of zeros and ones: the mean of
 * {@link SurveyEstimator}, with intervals in [0, 1] that heed how a proportion varies. {@link Interval#KORN_GRAUBARD} is the
 * default. R: {@code svyciprop(~x, design, method)}.
 */
public final class SurveyProportion {
    /** A standard error below this is the rounding of 0: no sample is as large as it would take. */
    private static final double ROUNDING = 1e-9;

    private final ConfidenceLevel level;
    private final Interval interval;

    private SurveyProportion(ConfidenceLevel level, Interval interval) {
        this.level = level;
        this.interval = interval;
    }

    /** Proportions with intervals of Korn and Graubard at a level. */
    public static SurveyProportion at(ConfidenceLevel level) {
        return new SurveyProportion(level, Interval.KORN_GRAUBARD);
    }

    /** The same with another interval. */
    public SurveyProportion with(Interval newInterval) {
        return new SurveyProportion(level, newInterval);
    }

    /**
     * The proportion of a population; empty when the sample is.
     *
     * @throws IllegalArgumentException if a value is neither 0 nor 1
     */
    public <K> Optional<DesignEstimate> of(SurveySample<K> sample) {
        return of(sample, cell -> true);
    }

    /**
     * The proportion of a domain; empty when none of its elements was drawn.
     *
     * @throws IllegalArgumentException if a value in the domain is neither 0 nor 1
     */
    public <K> Optional<DesignEstimate> of(SurveySample<K> sample, Predicate<? super K> domain) {
        if (!sample.domain(domain).zeroOrOne()) {
            throw new IllegalArgumentException("values: some are neither 0 nor 1; expected only these");
        }
        return SurveyEstimator.at(level).mean(sample, domain).map(this::withInterval);
    }

    /**
     * The proportion among the parts of a population's elements, where element <i>i</i> has yᵢ parts of which xᵢ count, such as
     * the attempts of a call and those of them that connected; empty without parts. It is the ratio Σ w x / Σ w y of
     * {@link SurveyEstimator}, in an interval for Σ y parts: the same as the proportion of a sample of the parts in which every
     * element is a cluster, but in memory that does not grow with the elements. Elements without parts count in the variance, as
     * for a domain. The count of the estimate is that of the parts.
     *
     * <p>R: {@code svyciprop(~x, svydesign(~element, data = parts), method)}.
     *
     * @param sample of {@link SurveyDesign#ratioCollector}, with yᵢ a whole number from 0 on, and xᵢ one from 0 to yᵢ
     * @throws IllegalArgumentException if more parts count than there are, or a number is negative, in the whole sample
     */
    public <K> Optional<DesignEstimate> ofParts(SurveySample<K> sample) {
        CellTotals sums = sample.domain(cell -> true);
        if (!(sums.plainX() >= 0 && sums.plainX() <= sums.plainY())) {
            throw new IllegalArgumentException("parts: " + sums.plainX() + " count of " + sums.plainY()
                    + "; expected a number from 0 to that of all");
        }
        return SurveyEstimator.at(level)
                .ratio(sample)
                .map(ratio -> withInterval(new DesignEstimate(
                        ratio.estimate(),
                        ratio.degreesOfFreedom(),
                        (long) sums.plainY(),
                        ratio.designEffect(),
                        ratio.designEffectWithReplacement())));
    }

    private DesignEstimate withInterval(DesignEstimate mean) {
        boolean bounded = mean.estimate().standardError().isPresent() && mean.degreesOfFreedom() > 0;
        Optional<ConfidenceInterval> limits = bounded ? interval.limits(mean, level) : Optional.empty();
        return new DesignEstimate(
                new Estimate(mean.value(), mean.estimate().standardError(), limits),
                mean.degreesOfFreedom(),
                mean.count(),
                mean.designEffect(),
                mean.designEffectWithReplacement());
    }

    /**
     * The intervals of a proportion <i>p</i> with standard error <i>s</i>, from <i>n</i> elements in a design with <i>d</i>
     * degrees of freedom. Without a standard error or degrees of freedom there is none.
     */
    public enum Interval {
        /**
         * Clopper and Pearson's interval for the effective number of elements and successes,
         *
         * <pre>  n* = p (1 − p) / s² · (t(n − 1) / t(d))²,   x* = p n*
         *
         *   [B(α/2; x*, n* − x* + 1), B(1 − α/2; x* + 1, n* − x*)]</pre>
         *
         * <p>with quantiles <i>B</i> of the beta distribution. In [0, 1], and it holds <i>p</i>. Where the standard error is 0,
         * because every value is 0, or every value is 1, or all clusters happen to be alike, it tells nothing, and <i>n</i> itself
         * stands for <i>n*</i>: correlation within clusters cannot be seen then, and is not in the interval (R gives
         * {@code NaN}). So it is for a census, which needs no interval. <i>n*</i> may exceed <i>n</i>, as in R.
         *
         * <p>With 4 to 30 clusters of 12 to 40 elements, an intra-cluster correlation up to 0.05 and shares of 0.1 to 0.9 it held
         * the true value in 94.8 to 96.1 % of 10,000 simulated samples each, at 0.95.
         *
         * <p>R: {@code svyciprop(method = "beta")}. Korn, E. L. and Graubard, B. I. (1998), Confidence intervals for proportions
         * with small expected number of positive counts estimated from survey data, Survey Methodology 24, 193–201.
         */
        KORN_GRAUBARD {
            @Override
            Optional<ConfidenceInterval> limits(DesignEstimate mean, ConfidenceLevel level) {
                double p = mean.value();
                double size = effectiveSize(mean, level);
                return Optional.of(clopperPearson(p * size, (1 - p) * size, level));
            }
        },
        /**
         * Student's interval of the log odds, carried back,
         *
         * <pre>  logit p ± t(d) · s / (p (1 − p)),   logit p = ln(p / (1 − p))</pre>
         *
         * <p>In (0, 1). Where every value is 0, or every value is 1, it is not estimable ({@code NaN} in R).
         *
         * <p>R: {@code svyciprop(method = "xlogit")}; {@code method = "logit"} is the same but for the convergence of a fit.
         */
        LOGIT {
            @Override
            Optional<ConfidenceInterval> limits(DesignEstimate mean, ConfidenceLevel level) {
                double p = mean.value();
                if (p == 0 || p == 1) {
                    return Optional.empty();
                }
                double halfWidth = level.studentQuantile(1.0 * mean.degreesOfFreedom())
                        * mean.estimate().standardError().orElse(0)
                        / (p * (1 - p));
                double logit = Math.log(p / (1 - p));
                return Optional.of(new ConfidenceInterval(expit(logit - halfWidth), expit(logit + halfWidth), level));
            }
        },
        /** Student's interval of the mean, p ± t(d) s; it may leave [0, 1]. R: {@code svyciprop(method = "mean")}. */
        STUDENT {
            @Override
            Optional<ConfidenceInterval> limits(DesignEstimate mean, ConfidenceLevel level) {
                return mean.estimate().interval();
            }
        };

        abstract Optional<ConfidenceInterval> limits(DesignEstimate mean, ConfidenceLevel level);

        private static double effectiveSize(DesignEstimate mean, ConfidenceLevel level) {
            double p = mean.value();
            double standardError = mean.estimate().standardError().orElse(0);
            if (standardError < ROUNDING) {
                return mean.count();
            }
            double quantiles =
                    level.studentQuantile(mean.count() - 1.0) / level.studentQuantile(1.0 * mean.degreesOfFreedom());
            return p * (1 - p) / (standardError * standardError) * quantiles * quantiles;
        }

        private static ConfidenceInterval clopperPearson(double successes, double failures, ConfidenceLevel level) {
            double tail = level.errorRate() / 2;
            return new ConfidenceInterval(
                    successes == 0
                            ? 0
                            : BetaDistribution.of(successes, failures + 1).inverseCumulativeProbability(tail),
                    failures == 0
                            ? 1
                            : BetaDistribution.of(successes + 1, failures).inverseSurvivalProbability(tail),
                    level);
        }

        private static double expit(double logit) {
            return 1 / (1 + Math.exp(-logit));
        }
    }
}
