package io.github.decroche.statistics.comparison;

import io.github.decroche.statistics.Alternative;
import io.github.decroche.statistics.TestResult;
import io.github.decroche.statistics.TwoOneSidedTests;
import java.util.List;
import java.util.Optional;

/**
 * The score test of whether the shares of two independent groups differ by a given δ₀, and of whether they differ by less than
 * a margin:
 *
 * <pre>
 *   z = (p₁ − p₂ − δ₀) / √v,   v = p̃₁(1 − p̃₁)/n₁ + p̃₂(1 − p̃₂)/n₂,   p₁ = a / n₁,   p₂ = c / n₂
 *
 *   in strata   z = Σ w (p₁ − p₂ − δ₀) / √(Σ w² v),   w = n₁ n₂ / N,   N = n₁ + n₂</pre>
 *
 * <p>held against the standard normal distribution. p̃₁ and p̃₂ are the most likely shares among those with p̃₁ − p̃₂ = δ₀, in
 * each stratum on its own. z is positive where the group exceeds its reference by more than δ₀. The test is two-sided, δ₀ is 0
 * and the variance {@link Variance#FARRINGTON_MANNING} unless others are asked for.
 *
 * <ul>
 *   <li>At δ₀ = 0 of one table, p̃₁ = p̃₂ = (a + c)/N: the test is {@link PooledZTest}, and z² Pearson's χ² without correction.
 *   <li>At δ₀ = 0 of strata, z² is Cochran's statistic: that of {@link MantelHaenszelTest} with N for N − 1 in the variance, or
 *       exactly that one with {@link Variance#MIETTINEN_NURMINEN}.
 *   <li>The limits of {@link RateDifference.Interval#SCORE} and {@link RateDifference.Interval#MIETTINEN_NURMINEN}, and in
 *       strata those of {@link MantelHaenszel#riskDifference} with the variances of the same names, are the δ₀ at which the
 *       two-sided p-value is 1 − level.
 * </ul>
 *
 * <p>When a group is empty, there is no test; a stratum with an empty group does not inform. When nobody has the outcome, or
 * everybody (in strata: in each of them), v is 0 at δ₀ = 0, and there is no test of that, as with {@link ChiSquaredTest}; at any
 * other δ₀ there is one, since v is positive. Large counts of one outcome do not harm the digits.
 *
 * <p>Exact sizes of tests of 5 %, with 50 to 200 in each group and all shares that differ by 0.1: {@linkplain #equivalence
 * equivalence} within ±0.1 is found in at most 5.8 %. The two-sided test of δ₀ = 0.1 rejects at most 6.0 % where the shares lie
 * between 0.05 and 0.95, and up to 6.8 % where one is 0; the test against {@link Alternative#GREATER} up to 6.4 and 7.7 %.
 *
 * <p>In strata of a few elements the most likely shares vary too little. There take {@link Variance#MIETTINEN_NURMINEN}: in
 * forty strata of five elements intervals of 95 % cover 0.945 or more with it, and 0.91 without; in pairs 0.95 to 0.98, and
 * 0.83 to 0.90. In strata of a hundred and more both cover 0.95.
 *
 * <p>R's {@code gsDesign::testBinomial(x1, x2, n1, n2, delta0, adj = 0)} gives the same z; with {@code adj = 1}, or {@code
 * ratesci::scoreci(…, skew = FALSE, weighting = "MH")}, it is that with the variance of Miettinen and Nurminen. Farrington, C. P.
 * and Manning, G. (1990), <a href="https://doi.org/10.1002/sim.4780091208">doi:10.1002/sim.4780091208</a>; Miettinen, O. and
 * Nurminen, M. (1985), <a href="https://doi.org/10.1002/sim.4780040211">doi:10.1002/sim.4780040211</a>.
 */
public final class RateDifferenceTest {
    private final double difference;
    private final Alternative alternative;
    private final Variance variance;

    private RateDifferenceTest(double difference, Alternative alternative, Variance variance) {
        this.difference = difference;
        this.alternative = alternative;
        this.variance = variance;
    }

    /** Which variance the restricted shares p̃₁ and p̃₂ are given. */
    public enum Variance {
        /** v, as Farrington and Manning. */
        FARRINGTON_MANNING {
            @Override
            double factor(FourfoldTable table) {
                return 1;
            }
        },
        /**
         * v · N/(N − 1), as Miettinen and Nurminen, in each stratum: a little more cautious. At δ₀ = 0 it has no bias, however
         * small the strata are.
         */
        MIETTINEN_NURMINEN {
            @Override
            double factor(FourfoldTable table) {
                return table.size() / (table.size() - 1.0);
            }
        };

        /** By how much v is multiplied; no group is empty. */
        abstract double factor(FourfoldTable table);
    }

    /** The two-sided test of no difference. */
    public static RateDifferenceTest withDefaults() {
        return new RateDifferenceTest(0, Alternative.TWO_SIDED, Variance.FARRINGTON_MANNING);
    }

    /**
     * The same test of another difference.
     *
     * @param newDifference δ₀, in (−1, 1)
     * @throws IllegalArgumentException if it is not
     */
    public RateDifferenceTest against(double newDifference) {
        if (!(newDifference > -1 && newDifference < 1)) {
            throw new IllegalArgumentException(
                    "difference: " + newDifference + " is not allowed; expected a number in (-1, 1)");
        }
        return new RateDifferenceTest(newDifference, alternative, variance);
    }

    /** The same test against another alternative: {@link Alternative#GREATER} is that the difference is greater than δ₀. */
    public RateDifferenceTest with(Alternative newAlternative) {
        return new RateDifferenceTest(difference, newAlternative, variance);
    }

    /** The same test with another variance. */
    public RateDifferenceTest with(Variance newVariance) {
        return new RateDifferenceTest(difference, alternative, newVariance);
    }

    /** The test of a table; empty when a group is, and when δ₀ is 0 and nobody or everybody has the outcome. */
    public Optional<TestResult> of(FourfoldTable table) {
        return table.hasEmptyGroup() ? Optional.empty() : score(List.of(table)).test(difference, alternative);
    }

    /**
     * The test of some strata, which takes the difference for the same in all of them. Informative are those in which both
     * groups have elements. Empty without one, and when δ₀ is 0 and each stratum has the outcome in nobody or in everybody.
     */
    public Pooled<TestResult> of(Strata<?> strata) {
        List<FourfoldTable> tables = informative(strata);
        return new Pooled<>(
                tables.isEmpty() ? Optional.empty() : score(tables).test(difference, alternative),
                strata.size(),
                tables.size());
    }

    /**
     * Whether the difference lies within a margin: the one-sided tests of −margin and of margin, with this test's variance. Its
     * δ₀ and its alternative play no part. Equivalence at α is the same as an interval at 1 − 2α that lies within the margin.
     * Empty when a group is.
     *
     * @param margin in (0, 1), in the unit of a share: 0.1 is ten percentage points
     * @throws IllegalArgumentException if it is not
     */
    public Optional<TwoOneSidedTests> equivalence(double margin, FourfoldTable table) {
        check(margin);
        return table.hasEmptyGroup()
                ? Optional.empty()
                : Optional.of(score(List.of(table)).equivalence(margin));
    }

    /**
     * The same of some strata; empty when none is informative.
     *
     * @param margin in (0, 1)
     * @throws IllegalArgumentException if it is not
     */
    public Pooled<TwoOneSidedTests> equivalence(double margin, Strata<?> strata) {
        check(margin);
        List<FourfoldTable> tables = informative(strata);
        return new Pooled<>(
                tables.isEmpty() ? Optional.empty() : Optional.of(score(tables).equivalence(margin)),
                strata.size(),
                tables.size());
    }

    /** Refuses a margin outside (0, 1). */
    static void check(double margin) {
        if (!(margin > 0 && margin < 1)) {
            throw new IllegalArgumentException("margin: " + margin + " is not allowed; expected a number in (0, 1)");
        }
    }

    private static List<FourfoldTable> informative(Strata<?> strata) {
        return strata.informative(table -> !table.hasEmptyGroup());
    }

    private ScoreOfDifference score(List<FourfoldTable> tables) {
        return ScoreOfDifference.of(tables, variance);
    }
}
