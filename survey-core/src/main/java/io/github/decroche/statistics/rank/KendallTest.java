package io.github.decroche.statistics.rank;

import io.github.decroche.statistics.Alternative;
import io.github.decroche.statistics.TestResult;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Optional;
import java.util.function.LongFunction;

/**
 * The test of whether two ordinal variables go together, by Kendall's τ-b: with C concordant and D discordant pairs of n
 * observations,
 *
 * <pre>
 *   z = (C − D) / σ
 *   σ² = (v(n) − Σ v(t) − Σ v(u)) / 18
 *        + Σ t (t − 1) · Σ u (u − 1) / (2 n (n − 1))
 *        + Σ t (t − 1) (t − 2) · Σ u (u − 1) (u − 2) / (9 n (n − 1) (n − 2)),   v(n) = n (n − 1) (2n + 5),</pre>
 *
 * <p>over the ties of <i>t</i> equal x and of <i>u</i> equal y. By default two-sided. It is not testable with fewer than two
 * observations, or when all x or all y are equal. Same as R's {@code cor.test(x, y, method = "kendall", exact = FALSE)}.
 *
 * <p>Kendall, M. G. (1945), <a href="https://doi.org/10.1093/biomet/33.3.239">doi:10.1093/biomet/33.3.239</a>.
 */
public final class KendallTest {
    private final Alternative alternative;

    private KendallTest(Alternative alternative) {
        this.alternative = alternative;
    }

    /** The two-sided test. */
    public static KendallTest withDefaults() {
        return new KendallTest(Alternative.TWO_SIDED);
    }

    /** The same against another alternative, such as that y rises with x. */
    public KendallTest with(Alternative newAlternative) {
        return new KendallTest(newAlternative);
    }

    /** The test of some observations; empty when they allow none. */
    public Optional<TestResult> of(ScorePairs pairs) {
        double variance = variance(
                pairs.size(),
                pairs.xs().ascending().values(),
                pairs.ys().ascending().values());
        if (variance == 0) {
            return Optional.empty();
        }
        Concordance concordance = Concordance.of(pairs);
        return Optional.of(TestResult.normal(
                (concordance.concordant() - concordance.discordant()) / Math.sqrt(variance), alternative));
    }

    private static double variance(long n, Collection<Long> xTies, Collection<Long> yTies) {
        if (xTies.size() < 2 || yTies.size() < 2) {
            return 0;
        }
        double untied = base(n).subtract(sum(xTies, KendallTest::base))
                .subtract(sum(yTies, KendallTest::base))
                .doubleValue();
        return untied / 18
                + sum(xTies, KendallTest::pairs).doubleValue()
                        / (2 * pairs(n).doubleValue())
                        * sum(yTies, KendallTest::pairs).doubleValue()
                + (n == 2
                        ? 0
                        : sum(xTies, KendallTest::triples).doubleValue()
                                / (9 * triples(n).doubleValue())
                                * sum(yTies, KendallTest::triples).doubleValue());
    }

    private static BigInteger sum(Collection<Long> ties, LongFunction<BigInteger> of) {
        return ties.stream().map(of::apply).reduce(BigInteger.ZERO, BigInteger::add);
    }

    /** n (n − 1) (2n + 5). */
    private static BigInteger base(long n) {
        return pairs(n).multiply(BigInteger.valueOf(2 * n + 5));
    }

    /** n (n − 1). */
    private static BigInteger pairs(long n) {
        return BigInteger.valueOf(n).multiply(BigInteger.valueOf(n - 1));
    }

    /** n (n − 1) (n − 2). */
    private static BigInteger triples(long n) {
        return pairs(n).multiply(BigInteger.valueOf(n - 2));
    }
}
