package io.github.decroche.statistics.proportion;

import io.github.decroche.statistics.ConfidenceInterval;
import io.github.decroche.statistics.ConfidenceLevel;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.numbers.rootfinder.BrentSolver;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;

/**
 * The intervals of a binomial proportion: <i>x</i> successes in <i>n</i> independent trials, p̂ = x/n, α = 1 − level, and
 * <i>z</i> the two-sided normal quantile of the level. All limits lie in [0, 1]. {@link #WILSON} is the default everywhere:
 * Brown, Cai and DasGupta (2001), <a href="https://doi.org/10.1214/ss/1009213286">doi:10.1214/ss/1009213286</a>, recommend it
 * for small and large samples. At 0 and n successes every interval but {@link #JEFFREYS} and {@link #AGRESTI_COULL} has a
 * limit of exactly 0 or 1. Nothing of nothing has no interval.
 */
public enum ProportionInterval {
    /**
     * Wilson's score interval: all <i>p</i> that a score test does not reject,
     *
     * <pre>  |p̂ − p| ≤ z · √(p (1 − p) / n)</pre>
     *
     * <p>Same as R's {@code prop.test(x, n, correct = FALSE)}. Wilson, E. B. (1927), <a
     * href="https://doi.org/10.1080/01621459.1927.10502953">doi:10.1080/01621459.1927.10502953</a>.
     */
    WILSON {
        @Override
        Limits limits(int x, int n, ConfidenceLevel level) {
            return commons(BinomialConfidenceInterval.WILSON_SCORE, x, n, level);
        }
    },
    /**
     * Wilson's score interval with continuity correction: all <i>p</i> with
     *
     * <pre>  |p̂ − p| − 1/(2n) ≤ z · √(p (1 − p) / n)</pre>
     *
     * <p>in closed form. It is conservative. R's {@code prop.test(x, n, correct = TRUE)} gives the same, except for
     * |x − n/2| &lt; ½, where R shrinks the correction to |x − n/2| and we, as the paper, do not. Newcombe, R. G. (1998),
     * method 4, <a href="https://doi.org/10.1002/(SICI)1097-0258(19980430)17:8%3C857::AID-SIM777%3E3.0.CO;2-E">doi:10.1002/(SICI)1097-0258(19980430)17:8&lt;857::AID-SIM777&gt;3.0.CO;2-E</a>.
     */
    WILSON_CC {
        @Override
        Limits limits(int x, int n, ConfidenceLevel level) {
            return new Limits(correctedLow(x, n, level), 1 - correctedLow((long) n - x, n, level));
        }
    },
    /**
     * The exact interval: the lower limit is the <i>p</i> at which P(X ≥ x) = α/2, the upper one that at which P(X ≤ x) = α/2.
     * It never covers less than its level, and mostly more. Same as R's {@code binom.test}. Clopper, C. J. and Pearson,
     * E. S. (1934), <a href="https://doi.org/10.1093/biomet/26.4.404">doi:10.1093/biomet/26.4.404</a>.
     */
    CLOPPER_PEARSON {
        @Override
        Limits limits(int x, int n, ConfidenceLevel level) {
            return commons(BinomialConfidenceInterval.CLOPPER_PEARSON, x, n, level);
        }
    },
    /**
     * The exact interval with half of the observed outcome's probability: the lower limit is the <i>p</i> at which
     * P(X &gt; x) + ½ P(X = x) = α/2, the upper one that at which P(X &lt; x) + ½ P(X = x) = α/2. Its coverage is near its level
     * on average. At levels near 0 it need not hold p̂. Lancaster, H. O. (1961), <a
     * href="https://doi.org/10.1080/01621459.1961.10482105">doi:10.1080/01621459.1961.10482105</a>; Berry, G. and Armitage,
     * P. (1995), <a href="https://doi.org/10.2307/2348891">doi:10.2307/2348891</a>.
     */
    MID_P {
        @Override
        Limits limits(int x, int n, ConfidenceLevel level) {
            return new Limits(midPLow(x, n, level), midPHigh(x, n, level));
        }
    },
    /**
     * Wald's interval after adding z²/2 successes and z²/2 failures (not 2 and 2, which is its usual approximation at 0.95), cut
     * at 0 and 1. Agresti, A. and Coull, B. A. (1998), <a
     * href="https://doi.org/10.1080/00031305.1998.10480550">doi:10.1080/00031305.1998.10480550</a>.
     */
    AGRESTI_COULL {
        @Override
        Limits limits(int x, int n, ConfidenceLevel level) {
            return commons(BinomialConfidenceInterval.AGRESTI_COULL, x, n, level);
        }
    },
    /**
     * The equal-tailed credible interval under Jeffreys' prior: the α/2 and 1 − α/2 quantiles of the beta distribution with
     * parameters x + ½ and n − x + ½, also where that leaves out p̂ (at 0 and n successes). Brown, Cai and DasGupta (2001).
     */
    JEFFREYS {
        @Override
        Limits limits(int x, int n, ConfidenceLevel level) {
            BetaDistribution posterior = BetaDistribution.of(x + 0.5, n - x + 0.5);
            double tail = level.errorRate() / 2;
            return new Limits(posterior.inverseCumulativeProbability(tail), posterior.inverseSurvivalProbability(tail));
        }
    },
    /**
     * Jeffreys' interval whose lower limit is 0 when no trial succeeded, and whose upper limit is 1 when all did. Brown, Cai and
     * DasGupta (2001), section 3.1; the further changes at 1 and n − 1 successes of their section 4.1 are not made.
     */
    MODIFIED_JEFFREYS {
        @Override
        Limits limits(int x, int n, ConfidenceLevel level) {
            return commons(BinomialConfidenceInterval.JEFFREYS, x, n, level);
        }
    };

    /** The method's name in results and on the command line, such as {@code clopper-pearson}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The interval of successes among trials.
     *
     * @param successes in [0, trials]
     * @param trials in [1, 2³¹ − 1]
     * @throws IllegalArgumentException if either is out of its range
     */
    public ConfidenceInterval interval(long successes, long trials, ConfidenceLevel level) {
        if (trials < 1 || trials > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("trials: " + trials + "; expected from 1 to " + Integer.MAX_VALUE);
        }
        if (successes < 0 || successes > trials) {
            throw new IllegalArgumentException("successes: " + successes + "; expected from 0 to " + trials);
        }
        Limits limits = limits((int) successes, (int) trials, level);
        return new ConfidenceInterval(
                successes == 0 && reachesTheEnds() ? 0 : limits.low(),
                successes == trials && reachesTheEnds() ? 1 : limits.high(),
                level);
    }

    abstract Limits limits(int x, int n, ConfidenceLevel level);

    /** Whether the interval ends at exactly 0 when no trial succeeded, and at exactly 1 when all did. */
    boolean reachesTheEnds() {
        return this != JEFFREYS && this != AGRESTI_COULL;
    }

    private static Limits commons(BinomialConfidenceInterval method, int x, int n, ConfidenceLevel level) {
        var interval = method.fromErrorRate(n, x, level.errorRate());
        return new Limits(interval.getLowerBound(), interval.getUpperBound());
    }

    private static double correctedLow(long x, long n, ConfidenceLevel level) {
        double z = level.normalQuantile();
        double p = (double) x / n;
        double root = Math.sqrt(z * z - 2 - 1.0 / n + 4 * p * (n - x + 1.0));
        return Math.max(0, (2.0 * x + z * z - 1 - z * root) / (2 * (n + z * z)));
    }

    private static double midPLow(int x, int n, ConfidenceLevel level) {
        return x == 0 ? 0 : root(p -> midP(x, n, p, true) - level.errorRate() / 2);
    }

    private static double midPHigh(int x, int n, ConfidenceLevel level) {
        return x == n ? 1 : root(p -> level.errorRate() / 2 - midP(x, n, p, false));
    }

    /** Half the probability of x successes, and all of that of more, or of fewer. */
    private static double midP(int x, int n, double p, boolean more) {
        BinomialDistribution distribution = BinomialDistribution.of(n, p);
        double half = distribution.probability(x) / 2;
        return half + (more ? distribution.survivalProbability(x) : distribution.cumulativeProbability(x - 1));
    }

    /** Where a function that rises from below 0 at 0 to above 0 at 1 is 0, to the last digits. */
    private static double root(DoubleUnaryOperator rising) {
        return new BrentSolver(1e-15, Double.MIN_NORMAL, Double.MIN_NORMAL).findRoot(rising, 0, 1);
    }

    /** The two ends of an interval. */
    record Limits(double low, double high) {}
}
