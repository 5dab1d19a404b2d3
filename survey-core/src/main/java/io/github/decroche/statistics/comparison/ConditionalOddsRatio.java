package io.github.decroche.statistics.comparison;

import io.github.decroche.statistics.ConfidenceInterval;
import io.github.decroche.statistics.ConfidenceLevel;
import io.github.decroche.statistics.Estimate;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import org.apache.commons.numbers.rootfinder.BrentSolver;

/**
 * The odds ratio θ of a group to its reference given the margins of the table, with exact limits. Given the margins, the count
 * <i>a</i> has Fisher's noncentral hypergeometric distribution,
 *
 * <pre>  P(A = x) ∝ C(n₁, x) C(n₂, m − x) θˣ,   n₁ = a + b,   n₂ = c + d,   m = a + c</pre>
 *
 * <p>The estimate is the θ of greatest likelihood, at which E(A) = a. It is nearer to 1 than {@link OddsRatio}'s ad/(bc). The
 * lower limit is the θ at which P(A ≥ a) = α/2, the upper one that at which P(A ≤ a) = α/2, with α = 1 − level; so the interval
 * leaves out 1 exactly when {@link FisherTest.TwoSided#CENTRAL} Fisher's test is significant at α. It covers at least its
 * level, and mostly more.
 *
 * <p>The ratio lies in [0, ∞], <b>infinity included</b>:
 *
 * <ul>
 *   <li>when a or d is 0, the likelihood is greatest at 0: the estimate and the lower limit are 0, the upper limit is finite;
 *   <li>when b or c is 0, the likelihood rises without end: the estimate and the upper limit are
 *       {@link Double#POSITIVE_INFINITY}, the lower limit is positive.
 * </ul>
 *
 * <p>A limit that does exist keeps α/2 in these cases too. When any row or column is empty, the margins leave only one table:
 * the ratio is not estimable (R prints 0 with the limits 0 and {@code Inf}). Same as R's {@code fisher.test(x)$estimate} and
 * {@code $conf.int}, which are good to about four digits (the default tolerance of {@code uniroot}), while these are good to
 * nine or more.
 *
 * <p>Cornfield, J. (1956), Proceedings of the Third Berkeley Symposium on Mathematical Statistics and Probability 4, 135–148.
 */
public final class ConditionalOddsRatio {
    private final ConfidenceLevel level;

    private ConditionalOddsRatio(ConfidenceLevel level) {
        this.level = level;
    }

    /** Ratios with intervals at a level. */
    public static ConditionalOddsRatio at(ConfidenceLevel level) {
        return new ConditionalOddsRatio(level);
    }

    /** The ratio of a group's odds to its reference's given the margins; empty when any row or column is. */
    public Optional<Estimate> of(FourfoldTable table) {
        if (table.hasZeroMargin()) {
            return Optional.empty();
        }
        return Optional.of(
                Estimate.of(estimate(table), new ConfidenceInterval(lowerLimit(table), upperLimit(table), level)));
    }

    private static double estimate(FourfoldTable table) {
        if (isLowest(table)) {
            return 0;
        }
        return isHighest(table) ? Double.POSITIVE_INFINITY : root(table, FixedMargins::excess);
    }

    private double lowerLimit(FourfoldTable table) {
        double tail = level.errorRate() / 2;
        return isLowest(table) ? 0 : root(table, margins -> margins.upperTail(1) - tail);
    }

    private double upperLimit(FourfoldTable table) {
        double tail = level.errorRate() / 2;
        return isHighest(table) ? Double.POSITIVE_INFINITY : root(table, margins -> tail - margins.lowerTail(1));
    }

    /** Whether no table with these margins has a lower count a. */
    private static boolean isLowest(FourfoldTable table) {
        return table.a() == 0 || table.d() == 0;
    }

    /** Whether no table with these margins has a higher count a. */
    private static boolean isHighest(FourfoldTable table) {
        return table.b() == 0 || table.c() == 0;
    }

    /** The odds ratio at which a quantity that rises with it is 0. */
    private static double root(FourfoldTable table, ToDoubleFunction<FixedMargins> quantity) {
        DoubleUnaryOperator rising = logOdds -> quantity.applyAsDouble(FixedMargins.of(table, Math.exp(logOdds)));
        double a = table.a() + 0.5;
        double b = table.b() + 0.5;
        double c = table.c() + 0.5;
        double d = table.d() + 0.5;
        double start = Math.log(a / b * (d / c));
        double step = Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d);
        double low = start - step;
        for (double reach = step; rising.applyAsDouble(low) > 0; reach *= 2) {
            low -= reach;
        }
        double high = start + step;
        for (double reach = step; rising.applyAsDouble(high) < 0; reach *= 2) {
            high += reach;
        }
        // An absolute error of the logarithm is a relative one of the odds.
        return Math.exp(new BrentSolver(1e-15, 1e-16, Double.MIN_NORMAL).findRoot(rising, low, high));
    }
}
