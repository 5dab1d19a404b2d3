package io.github.decroche.statistics.rank;

import io.github.decroche.statistics.Alternative;
import io.github.decroche.statistics.TestResult;
import io.github.decroche.statistics.ValueCounts;
import java.math.BigInteger;
import java.util.Optional;

/**
 * The test of whether one of two independent groups tends to have greater values (Wilcoxon's rank sum test). Its rank
 * statistic counts pairs of a value of each group, ties by half:
 *
 * <pre>
 *   U = #(x &gt; y) + ½ #(x = y)            in [0, nₓ nᵧ], mean nₓ nᵧ / 2
 *   z = (U − nₓ nᵧ / 2) / σ
 *   σ² = nₓ nᵧ (N³ − N − Σ (t³ − t)) / (12 N (N − 1)),   N = nₓ + nᵧ, over the ties of t equal values</pre>
 *
 * <p>By default the p-value is two-sided and {@link PValue#ASYMPTOTIC_CORRECTED}, as in R's {@code wilcox.test(x, y)} on values
 * with ties; {@link PValue#ASYMPTOTIC} is R's {@code correct = FALSE}. {@link PValue#EXACT} is that of R's
 * {@code exactRankTests::wilcox.exact(x, y)}; it takes some 4 (nₓ nᵧ)² steps at worst and is refused where nₓ nᵧ is over
 * 10,000 (100 against 100): there the approximation is good.
 *
 * <p>An empty group leaves nothing to test. When all values are equal the exact p-value is 1 and there is no approximate one.
 * The statistic and its variance are exact and rounded once; the exact p-value is good to some 13 digits.
 *
 * <p>Mann, H. B. and Whitney, D. R. (1947), <a
 * href="https://doi.org/10.1214/aoms/1177730491">doi:10.1214/aoms/1177730491</a>; Wilcoxon, F. (1945), <a
 * href="https://doi.org/10.2307/3001968">doi:10.2307/3001968</a>. Exact distribution with ties: Streitberg, B. and Röhmel, J.
 * (1986), <i>Statistical Software Newsletter</i> 12, 10–17.
 */
public final class MannWhitneyTest {
    private static final long MOST_PAIRS = 10_000;

    private final PValue method;
    private final Alternative alternative;

    private MannWhitneyTest(PValue method, Alternative alternative) {
        this.method = method;
        this.alternative = alternative;
    }

    /** The two-sided test by the corrected approximation. */
    public static MannWhitneyTest withDefaults() {
        return new MannWhitneyTest(PValue.ASYMPTOTIC_CORRECTED, Alternative.TWO_SIDED);
    }

    /** The same with another kind of p-value. */
    public MannWhitneyTest with(PValue newMethod) {
        return new MannWhitneyTest(newMethod, alternative);
    }

    /** The same against another alternative, such as that {@code x} tends to be greater. */
    public MannWhitneyTest with(Alternative newAlternative) {
        return new MannWhitneyTest(method, newAlternative);
    }

    /** The rank statistic U of {@code x} against {@code y}; 0 when either is empty. R prints it as W. */
    public static double statistic(ValueCounts x, ValueCounts y) {
        return doubledStatistic(x, Midranks.of(x, y)).doubleValue() / 2;
    }

    /**
     * The test of two groups; empty when they allow none.
     *
     * @throws IllegalArgumentException if the p-value is to be exact and there are over 10,000 pairs of values
     */
    public Optional<TestResult> of(ValueCounts x, ValueCounts y) {
        if (x.size() == 0 || y.size() == 0) {
            return Optional.empty();
        }
        Midranks ranks = Midranks.of(x, y);
        BigInteger doubled = doubledStatistic(x, ranks);
        return method == PValue.EXACT
                ? Optional.of(exact(doubled.doubleValue() / 2, x.size(), y.size(), ranks))
                : asymptotic(doubled, x.size(), y.size(), ranks);
    }

    /** 2U: twice the sum of the ranks of x, less the least that it can be. */
    private static BigInteger doubledStatistic(ValueCounts x, Midranks ranks) {
        BigInteger n = BigInteger.valueOf(x.size());
        return ranks.doubledSum(x).subtract(n.multiply(n.add(BigInteger.ONE)));
    }

    private Optional<TestResult> asymptotic(BigInteger doubledStatistic, long x, long y, Midranks ranks) {
        BigInteger pairs = BigInteger.valueOf(x).multiply(BigInteger.valueOf(y));
        BigInteger untied = ranks.untied();
        if (untied.signum() == 0) {
            return Optional.empty();
        }
        double size = ranks.size();
        double variance = pairs.multiply(untied).doubleValue() / (12 * size * (size - 1));
        double deviation = doubledStatistic.subtract(pairs).doubleValue() / 2;
        return Optional.of(method.normal(deviation, Math.sqrt(variance), alternative));
    }

    private TestResult exact(double statistic, long x, long y, Midranks ranks) {
        if (Math.max(x, y) > MOST_PAIRS / Math.min(x, y)) {
            throw new IllegalArgumentException("values: " + x + " against " + y + "; expected at most " + MOST_PAIRS
                    + " pairs for an exact p-value, maybe ask for an asymptotic one");
        }
        var distribution = PermutationDistribution.ofRankSum(ranks.ties(), (int) Math.min(x, y), (int) Math.max(x, y));
        // the distribution is that of the smaller group's statistic, which is the pairs less that of the other
        boolean same = x <= y;
        double observed = same ? statistic : 1.0 * x * y - statistic;
        return TestResult.exact(
                statistic, distribution.pValue((int) (2 * observed), same ? alternative : opposite(alternative)));
    }

    private static Alternative opposite(Alternative alternative) {
        return switch (alternative) {
            case TWO_SIDED -> Alternative.TWO_SIDED;
            case GREATER -> Alternative.LESS;
            case LESS -> Alternative.GREATER;
        };
    }
}
