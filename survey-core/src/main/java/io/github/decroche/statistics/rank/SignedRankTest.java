package io.github.decroche.statistics.rank;

import io.github.decroche.statistics.Alternative;
import io.github.decroche.statistics.TestResult;
import io.github.decroche.statistics.ValueCounts;
import java.math.BigInteger;
import java.util.Optional;

/**
 * Wilcoxon's test of whether paired differences lie evenly about 0. Differences of 0 are dropped, the <i>n</i> others are
 * ranked by their absolute values; the rank statistic is the sum of the ranks of the positive ones:
 *
 * <pre>
 *   V = Σ rank |d|  over d &gt; 0            in [0, n (n + 1) / 2], mean n (n + 1) / 4
 *   z = (V − n (n + 1) / 4) / σ
 *   σ² = n (n + 1) (2n + 1) / 24 − Σ (t³ − t) / 48,   over the ties of t equal absolute differences</pre>
 *
 * <p>By default the p-value is two-sided and {@link PValue#ASYMPTOTIC_CORRECTED}, as in R's {@code wilcox.test(d, exact = FALSE)};
 * {@link PValue#ASYMPTOTIC} is R's {@code correct = FALSE}. {@link PValue#EXACT} is R's {@code wilcox.test(d, exact = TRUE)}
 * on the differences without zeros, and with ties {@code exactRankTests::wilcox.exact(d)}; it is refused for over 500
 * differences other than 0.
 *
 * <p>No difference at all leaves nothing to test. When there are differences and all are 0, V is 0, the exact p-value is 1 and
 * there is no approximate one. The statistic and its variance are exact and rounded once; the exact p-value is good to some
 * 13 digits.
 *
 * <p>Wilcoxon, F. (1945), <a href="https://doi.org/10.2307/3001968">doi:10.2307/3001968</a>. Exact distribution with ties:
 * Streitberg, B. and Röhmel, J. (1986), <i>Statistical Software Newsletter</i> 12, 10–17.
 */
public final class SignedRankTest {
    private static final int MOST_DIFFERENCES = 500;

    private final PValue method;
    private final Alternative alternative;

    private SignedRankTest(PValue method, Alternative alternative) {
        this.method = method;
        this.alternative = alternative;
    }

    /** The two-sided test by the corrected approximation. */
    public static SignedRankTest withDefaults() {
        return new SignedRankTest(PValue.ASYMPTOTIC_CORRECTED, Alternative.TWO_SIDED);
    }

    /** The same with another kind of p-value. */
    public SignedRankTest with(PValue newMethod) {
        return new SignedRankTest(newMethod, alternative);
    }

    /** The same against another alternative, such as that the differences tend to be greater than 0. */
    public SignedRankTest with(Alternative newAlternative) {
        return new SignedRankTest(method, newAlternative);
    }

    /** The rank statistic V of some differences; 0 when none is positive. */
    public static double statistic(ValueCounts differences) {
        return Signed.of(differences).doubledStatistic().doubleValue() / 2;
    }

    /**
     * The test of some differences, such as {@link ScorePairs#differences}; empty when they allow none.
     *
     * @throws IllegalArgumentException if the p-value is to be exact and over 500 differences are not 0, or a difference is
     *     −2⁶³
     */
    public Optional<TestResult> of(ValueCounts differences) {
        if (differences.size() == 0) {
            return Optional.empty();
        }
        Signed signed = Signed.of(differences);
        return method == PValue.EXACT ? Optional.of(exact(signed)) : asymptotic(signed);
    }

    private Optional<TestResult> asymptotic(Signed signed) {
        if (signed.ranks().size() == 0) {
            return Optional.empty();
        }
        double deviation = signed.doubledStatistic()
                        .multiply(BigInteger.TWO)
                        .subtract(signed.range())
                        .doubleValue()
                / 4;
        return Optional.of(method.normal(deviation, Math.sqrt(signed.variance()), alternative));
    }

    private TestResult exact(Signed signed) {
        long n = signed.ranks().size();
        if (n > MOST_DIFFERENCES) {
            throw new IllegalArgumentException("differences: " + n + " other than 0; expected at most "
                    + MOST_DIFFERENCES + " for an exact p-value, maybe ask for an asymptotic one");
        }
        int doubled = signed.doubledStatistic().intValueExact();
        var distribution = PermutationDistribution.ofSignedRanks(signed.ranks().ties(), (int) n);
        return TestResult.exact(doubled / 2.0, distribution.pValue(doubled, alternative));
    }

    /** The positive differences among the ranks of all that are not 0. */
    private record Signed(ValueCounts positive, Midranks ranks) {
        static Signed of(ValueCounts differences) {
            ValueCounts positive = new ValueCounts();
            ValueCounts negative = new ValueCounts();
            differences.ascending().forEach((difference, count) -> {
                if (difference == Long.MIN_VALUE) {
                    throw new IllegalArgumentException(
                            "difference: " + difference + "; expected at least " + -Long.MAX_VALUE);
                }
                if (difference != 0) {
                    (difference > 0 ? positive : negative).add(Math.abs(difference), count);
                }
            });
            return new Signed(positive, Midranks.of(positive, negative));
        }

        /** 2V. */
        BigInteger doubledStatistic() {
            return ranks.doubledSum(positive);
        }

        /** n (n + 1), the greatest 2V. */
        BigInteger range() {
            BigInteger n = BigInteger.valueOf(ranks.size());
            return n.multiply(n.add(BigInteger.ONE));
        }

        /** 48 σ² = 4n³ + 6n² + 2n − Σ (t³ − t) = 3 n (n + 1)² + (n³ − n − Σ (t³ − t)). */
        double variance() {
            BigInteger next = BigInteger.valueOf(ranks.size()).add(BigInteger.ONE);
            return range().multiply(next)
                            .multiply(BigInteger.valueOf(3))
                            .add(ranks.untied())
                            .doubleValue()
                    / 48;
        }
    }
}
