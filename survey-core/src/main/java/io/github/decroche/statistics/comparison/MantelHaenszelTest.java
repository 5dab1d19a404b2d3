package io.github.decroche.statistics.comparison;

import io.github.decroche.statistics.TestResult;
import java.util.List;
import java.util.Optional;

/**
 * Whether a group and a reference differ in the odds of an outcome, the strata given: the test of Mantel and Haenszel, which
 * Cochran proposed in much the same form. The null hypothesis is an odds ratio of 1 in all strata; differences in one
 * direction add up, differences in opposite directions cancel. With one stratum its statistic is Pearson's χ² times
 * (N − 1)/N, and in strata of one pair each it is {@link McNemarTest McNemar's}.
 *
 * <p>Mantel, N. and Haenszel, W. (1959). <a href="https://doi.org/10.1093/jnci/22.4.719">doi:10.1093/jnci/22.4.719</a>.
 * Cochran, W. G. (1954), Biometrics 10, 417–451.
 */
public final class MantelHaenszelTest {
    private final Method method;

    private MantelHaenszelTest(Method method) {
        this.method = method;
    }

    /** How the p-value is had. {@link #CHI_SQUARED} is the default: its size is nearest to the nominal one. */
    public enum Method {
        /**
         * The χ² distribution with one degree of freedom, for
         *
         * <pre>  (Σ (a − E))² / Σ V,   E = n₁ m₁ / N,   V = n₁ n₀ m₁ m₀ / (N² (N − 1))</pre>
         *
         * <p>with the row sums n₁, n₀ and the column sums m₁, m₀ of each stratum. Not estimable without an informative
         * stratum. Same as R's {@code mantelhaen.test(x, correct = FALSE)}.
         */
        CHI_SQUARED,
        /**
         * The same after moving |Σ (a − E)| by ½ towards 0, as Mantel and Haenszel did, for a p-value nearer to that of
         * {@link #EXACT}. Where it is less than ½ it stays as it is: so does R in {@code mantelhaen.test(x, correct = TRUE)};
         * other programs square the negative rest.
         */
        CHI_SQUARED_CORRECTED,
        /**
         * The exact distribution of Σ a when all margins are given: sums of hypergeometric variables. The statistic is Σ a over
         * the informative strata. The p-value is two-sided as Fisher's: the probability of all sums that are no more probable
         * than the observed one, where probabilities within 1e-7 of each other count as equal. It is 1 without an informative
         * stratum. Its size is never more than the nominal one, and mostly less. Same as R's
         * {@code mantelhaen.test(x, exact = TRUE)$p.value}. The time goes with the product of the strata's standard deviations: strata
         * of a million take a moment, and of ten millions half a minute, where {@link #CHI_SQUARED} says the same.
         */
        EXACT
    }

    /** The χ² test without continuity correction. */
    public static MantelHaenszelTest withDefaults() {
        return new MantelHaenszelTest(Method.CHI_SQUARED);
    }

    /** The test by another method. */
    public MantelHaenszelTest with(Method newMethod) {
        return new MantelHaenszelTest(newMethod);
    }

    /**
     * Tests some strata. Informative are those without an empty row or column.
     *
     * @throws IllegalArgumentException if the test is exact and a stratum has more than 2³¹ − 1 elements
     */
    public Pooled<TestResult> of(Strata<?> strata) {
        List<FourfoldTable> tables = strata.informative(table -> !table.hasZeroMargin());
        Optional<TestResult> result = switch (method) {
            case CHI_SQUARED, CHI_SQUARED_CORRECTED ->
                tables.isEmpty() ? Optional.empty() : Optional.of(chiSquared(tables));
            case EXACT -> Optional.of(exact(tables));
        };
        return new Pooled<>(result, strata.size(), tables.size());
    }

    private TestResult chiSquared(List<FourfoldTable> tables) {
        double deviation = 0;
        double variance = 0;
        for (FourfoldTable table : tables) {
            double size = table.size();
            // a − E, whose numerator is a determinant
            deviation += ((double) table.a() * table.d() - (double) table.b() * table.c()) / size;
            variance += (table.groupSize() / size)
                    * (table.referenceSize() / size)
                    * table.withOutcome()
                    * (table.withoutOutcome() / (size - 1));
        }
        // a deviation of ½ is one in spite of its rounding
        boolean corrected = method == Method.CHI_SQUARED_CORRECTED && Math.abs(deviation) > 0.5 - 1e-9;
        double distance = corrected ? Math.max(0, Math.abs(deviation) - 0.5) : Math.abs(deviation);
        return TestResult.chiSquared(distance * distance / variance, 1);
    }

    private static TestResult exact(List<FourfoldTable> tables) {
        long observed = 0;
        SumOfHypergeometrics sum = SumOfHypergeometrics.NONE;
        for (FourfoldTable table : tables) {
            observed = Math.addExact(observed, table.a());
            sum = sum.plus(table);
        }
        return TestResult.exact((double) observed, sum.noMoreProbableThan(observed));
    }
}
