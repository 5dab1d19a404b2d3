package io.github.decroche.statistics.comparison;

import io.github.decroche.statistics.ConfidenceInterval;
import io.github.decroche.statistics.ConfidenceLevel;
import io.github.decroche.statistics.Estimate;
import io.github.decroche.statistics.proportion.ProportionInterval;
import java.util.List;
import java.util.Optional;

/**
 * By how much the share of a group exceeds that of a reference, the groups being independent, with an interval:
 *
 * <pre>  d = p₁ − p₂,   p₁ = a / n₁,   p₂ = c / n₂,   n₁ = a + b,   n₂ = c + d</pre>
 *
 * <p>The difference lies in [−1, 1] and is in the unit of a share: 0.05 is five percentage points. The interval is
 * {@link Interval#NEWCOMBE} unless another is asked for. When a group is empty, the difference is not estimable. Shares of 0
 * and 1 need no special treatment. {@link RateDifferenceTest} tests it, also against a margin; within {@link Strata} it is
 * {@link MantelHaenszel#riskDifference}.
 */
public final class RateDifference {
    private final ConfidenceLevel level;
    private final Interval interval;

    private RateDifference(ConfidenceLevel level, Interval interval) {
        this.level = level;
        this.interval = interval;
    }

    /** Differences with Newcombe's interval at a level. */
    public static RateDifference at(ConfidenceLevel level) {
        return new RateDifference(level, Interval.NEWCOMBE);
    }

    /** The same with another interval. */
    public RateDifference with(Interval newInterval) {
        return new RateDifference(level, newInterval);
    }

    /**
     * The difference between a group's share and its reference's; empty when either group is.
     *
     * @throws IllegalArgumentException if a group has more than 2³¹ − 1 elements and the interval is one of Newcombe's, which
     *     needs the {@link ProportionInterval} of each group
     */
    public Optional<Estimate> of(FourfoldTable table) {
        return table.hasEmptyGroup() ? Optional.empty() : Optional.of(interval.estimate(table, level));
    }

    private static Estimate hybrid(FourfoldTable table, ProportionInterval method, ConfidenceLevel level) {
        double p1 = table.groupShare();
        double p2 = table.referenceShare();
        ConfidenceInterval first = method.interval(table.a(), table.groupSize(), level);
        ConfidenceInterval second = method.interval(table.c(), table.referenceSize(), level);
        double below = Math.hypot(p1 - first.low(), second.high() - p2);
        double above = Math.hypot(first.high() - p1, p2 - second.low());
        double difference = p1 - p2;
        return Estimate.of(difference, new ConfidenceInterval(difference - below, difference + above, level));
    }

    private static Estimate score(FourfoldTable table, RateDifferenceTest.Variance variance, ConfidenceLevel level) {
        return Estimate.of(
                table.groupShare() - table.referenceShare(),
                ScoreOfDifference.of(List.of(table), variance).interval(level));
    }

    /** √(p₁(1 − p₁)/n₁ + p₂(1 − p₂)/n₂), with counts that need not be whole. */
    private static double standardError(double a, double b, double c, double d) {
        double n1 = a + b;
        double n2 = c + d;
        return Math.sqrt(a / n1 * (b / n1) / n1 + c / n2 * (d / n2) / n2);
    }

    /**
     * The intervals of a difference between two independent shares; <i>z</i> is the two-sided normal quantile of the level. R's
     * {@code prop.test} gives {@link #WALD}, widened by a continuity correction unless {@code correct = FALSE}, and cut at −1
     * and 1.
     */
    public enum Interval {
        /**
         * Newcombe's hybrid score interval, from Wilson's limits <i>l</i> and <i>u</i> of each share,
         *
         * <pre>  d − √((p₁ − l₁)² + (u₂ − p₂)²)   to   d + √((u₁ − p₁)² + (p₂ − l₂)²)</pre>
         *
         * <p>It lies in [−1, 1] and is never of zero width. It has no standard error. Newcombe, R. G. (1998), method 10, <a
         * href="https://doi.org/10.1002/(SICI)1097-0258(19980430)17:8%3C873::AID-SIM779%3E3.0.CO;2-I">doi:10.1002/(SICI)1097-0258(19980430)17:8&lt;873::AID-SIM779&gt;3.0.CO;2-I</a>.
         */
        NEWCOMBE {
            @Override
            Estimate estimate(FourfoldTable table, ConfidenceLevel level) {
                return hybrid(table, ProportionInterval.WILSON, level);
            }
        },
        /**
         * The same from Wilson's limits with continuity correction: conservative. Newcombe (1998), method 11; see
         * {@link #NEWCOMBE}.
         */
        NEWCOMBE_CC {
            @Override
            Estimate estimate(FourfoldTable table, ConfidenceLevel level) {
                return hybrid(table, ProportionInterval.WILSON_CC, level);
            }
        },
        /**
         * Mee's score interval: all δ that the score test with restricted shares does not reject, which is
         * {@link RateDifferenceTest} with {@link RateDifferenceTest.Variance#FARRINGTON_MANNING},
         *
         * <pre>  |d − δ| ≤ z · √v(δ)</pre>
         *
         * <p>It lies in [−1, 1], is never of zero width, and leaves out 0 exactly when Pearson's χ² without correction rejects.
         * It has no standard error. Same as R's {@code ratesci::scoreci(…, skew = FALSE, bcf = FALSE)}. Mee, R. W. (1984),
         * Biometrics 40, 1175–1176.
         */
        SCORE {
            @Override
            Estimate estimate(FourfoldTable table, ConfidenceLevel level) {
                return score(table, RateDifferenceTest.Variance.FARRINGTON_MANNING, level);
            }
        },
        /**
         * The same with v · N/(N − 1), a little wider: {@link RateDifferenceTest.Variance#MIETTINEN_NURMINEN}. It leaves out 0
         * exactly when {@link ChiSquaredTest.Statistic#N_MINUS_1} rejects. Same as R's {@code ratesci::scoreci(…, skew = FALSE)}.
         * Miettinen, O. and Nurminen, M. (1985), <a
         * href="https://doi.org/10.1002/sim.4780040211">doi:10.1002/sim.4780040211</a>.
         */
        MIETTINEN_NURMINEN {
            @Override
            Estimate estimate(FourfoldTable table, ConfidenceLevel level) {
                return score(table, RateDifferenceTest.Variance.MIETTINEN_NURMINEN, level);
            }
        },
        /**
         * Wald's interval after adding one element with the outcome and one without to each group, whatever the level,
         *
         * <pre>  p̃₁ − p̃₂ ± z · √(p̃₁(1 − p̃₁)/(n₁ + 2) + p̃₂(1 − p̃₂)/(n₂ + 2)),   p̃ᵢ = (xᵢ + 1)/(nᵢ + 2)</pre>
         *
         * <p>around p̃₁ − p̃₂; the estimate stays p₁ − p₂. Not cut at −1 and 1, as in the paper. It is given without a standard
         * error, since the one above is not that of the estimate. Agresti, A. and Caffo, B. (2000), <a
         * href="https://doi.org/10.1080/00031305.2000.10474560">doi:10.1080/00031305.2000.10474560</a>.
         */
        AGRESTI_CAFFO {
            @Override
            Estimate estimate(FourfoldTable table, ConfidenceLevel level) {
                double a = table.a() + 1.0;
                double b = table.b() + 1.0;
                double c = table.c() + 1.0;
                double d = table.d() + 1.0;
                double centre = a / (a + b) - c / (c + d);
                double halfWidth = level.normalQuantile() * standardError(a, b, c, d);
                return Estimate.of(
                        table.groupShare() - table.referenceShare(),
                        ConfidenceInterval.around(centre, halfWidth, level));
            }
        },
        /**
         * Wald's interval, with its standard error,
         *
         * <pre>  d ± z · √(p₁(1 − p₁)/n₁ + p₂(1 − p₂)/n₂)</pre>
         *
         * <p>Kept because readers meet it, and poor: it covers too little, the less the nearer the shares are to 0 or 1, leaves
         * [−1, 1] (it is not cut), and has zero width where each share is 0 or 1. Prefer any other.
         */
        WALD {
            @Override
            Estimate estimate(FourfoldTable table, ConfidenceLevel level) {
                return Estimate.normal(
                        table.groupShare() - table.referenceShare(),
                        standardError(1.0 * table.a(), 1.0 * table.b(), 1.0 * table.c(), 1.0 * table.d()),
                        level);
            }
        };

        /** The difference with this interval; no group is empty. */
        abstract Estimate estimate(FourfoldTable table, ConfidenceLevel level);
    }
}
