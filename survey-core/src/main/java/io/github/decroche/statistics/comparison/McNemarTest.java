package io.github.decroche.statistics.comparison;

import io.github.decroche.statistics.TestResult;
import java.util.Optional;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * Whether the first and the second of matched pairs differ in the share that has the outcome. Under the null hypothesis a
 * discordant pair favours either side with probability ½, so of n = n₁₀ + n₀₁ discordant pairs, X = n₁₀ favour the first as
 * coins fall. Concordant pairs do not matter. All p-values are two-sided.
 *
 * <p>McNemar, Q. (1947). <a href="https://doi.org/10.1007/BF02295996">doi:10.1007/BF02295996</a>.
 */
public final class McNemarTest {
    private final Method method;

    private McNemarTest(Method method) {
        this.method = method;
    }

    /**
     * How the p-value is had. {@link #MID_P} is the default: Fagerland, Lydersen and Laake (2013), <a
     * href="https://doi.org/10.1186/1471-2288-13-91">doi:10.1186/1471-2288-13-91</a>, find its size at most at the nominal one,
     * and near it, where the exact and the corrected test are conservative.
     */
    public enum Method {
        /**
         * The exact p-value less half of the probability of what was observed: 2 P(X &lt; k) + P(X = k) with
         * k = min(n₁₀, n₀₁), which is 1 when n₁₀ = n₀₁. The statistic is n₁₀. 1 without discordant pairs.
         * Same as R's {@code 2 * pbinom(k - 1, n, 0.5) + dbinom(k, n, 0.5)}.
         */
        MID_P,
        /**
         * The exact test: min(1, 2 P(X ≤ k)) with k = min(n₁₀, n₀₁). The statistic is n₁₀. 1 without discordant pairs. Its size
         * is never more than the nominal one. Same as R's {@code binom.test(n10, n10 + n01)}.
         */
        EXACT,
        /**
         * The χ² distribution with one degree of freedom for (n₁₀ − n₀₁)² / (n₁₀ + n₀₁). Not estimable without discordant pairs.
         * Same as R's {@code mcnemar.test(x, correct = FALSE)}.
         */
        CHI_SQUARED,
        /**
         * The same for (|n₁₀ − n₀₁| − 1)² / (n₁₀ + n₀₁), Edwards' correction. It never exceeds the difference: with
         * n₁₀ = n₀₁ the statistic is 0, as in R's {@code mcnemar.test(x, correct = TRUE)}; other programs answer
         * 1 / (n₁₀ + n₀₁) there. Edwards, A. L. (1948), <a href="https://doi.org/10.1007/BF02289261">doi:10.1007/BF02289261</a>.
         */
        CHI_SQUARED_CORRECTED
    }

    /** The mid-P test. */
    public static McNemarTest withDefaults() {
        return new McNemarTest(Method.MID_P);
    }

    /** The test by another method. */
    public McNemarTest with(Method newMethod) {
        return new McNemarTest(newMethod);
    }

    /**
     * Tests some pairs; empty where the χ² statistics have no discordant pairs to divide by.
     *
     * @throws IllegalArgumentException if the test is exact or mid-P and more than 2³¹ − 1 pairs are discordant
     */
    public Optional<TestResult> of(MatchedPairs pairs) {
        return switch (method) {
            case MID_P -> Optional.of(TestResult.exact((double) pairs.firstOnly(), midP(pairs)));
            case EXACT -> Optional.of(TestResult.exact((double) pairs.firstOnly(), exact(pairs)));
            case CHI_SQUARED -> chiSquared(pairs, 0);
            case CHI_SQUARED_CORRECTED -> chiSquared(pairs, 1);
        };
    }

    private static double midP(MatchedPairs pairs) {
        if (pairs.firstOnly() == pairs.secondOnly()) {
            return 1;
        }
        BinomialDistribution coins = coins(pairs);
        int fewer = fewer(pairs);
        return 2 * coins.cumulativeProbability(fewer - 1) + coins.probability(fewer);
    }

    private static double exact(MatchedPairs pairs) {
        return Math.min(1, 2 * coins(pairs).cumulativeProbability(fewer(pairs)));
    }

    private static int fewer(MatchedPairs pairs) {
        return (int) Math.min(pairs.firstOnly(), pairs.secondOnly());
    }

    private static BinomialDistribution coins(MatchedPairs pairs) {
        if (pairs.discordant() > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "pairs: " + pairs.discordant() + " are discordant; expected at most " + Integer.MAX_VALUE);
        }
        return BinomialDistribution.of((int) pairs.discordant(), 0.5);
    }

    private static Optional<TestResult> chiSquared(MatchedPairs pairs, long correction) {
        if (pairs.discordant() == 0) {
            return Optional.empty();
        }
        double distance = Math.max(0, Math.abs(pairs.firstOnly() - pairs.secondOnly()) - correction);
        return Optional.of(TestResult.chiSquared(distance * distance / pairs.discordant(), 1));
    }
}
