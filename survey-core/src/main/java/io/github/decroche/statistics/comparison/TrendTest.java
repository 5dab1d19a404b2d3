package io.github.decroche.statistics.comparison;

import io.github.decroche.statistics.Alternative;
import io.github.decroche.statistics.TestResult;
import io.github.decroche.statistics.proportion.Rate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The Cochran–Armitage test of whether a share rises or falls along ordered groups, of which group <i>i</i> has the score
 * <i>sᵢ</i> and <i>xᵢ</i> with the outcome among <i>nᵢ</i>:
 *
 * <pre>
 *   z = Σ (xᵢ − nᵢ p) (sᵢ − s̄) / √(p (1 − p) Σ nᵢ (sᵢ − s̄)²),   p = Σ xᵢ / N,   s̄ = Σ nᵢ sᵢ / N,   N = Σ nᵢ</pre>
 *
 * <p>held against the standard normal distribution. It is positive where the share rises with the score. Shifting the scores or
 * stretching them changes nothing. {@link Alternative#TWO_SIDED} and {@link Variance#N} unless others are asked for.
 *
 * <p>An empty group adds nothing (R gives {@code NaN}). When the outcome is that of none or of all, or all groups with elements
 * have one score, there is no test. Same as R's {@code prop.trend.test(x, n, score)}, whose statistic is z².
 *
 * <p>Cochran, W. G. (1954). <a href="https://doi.org/10.2307/3001616">doi:10.2307/3001616</a>. Armitage, P. (1955). <a
 * href="https://doi.org/10.2307/3001775">doi:10.2307/3001775</a>.
 */
public final class TrendTest {
    private final Alternative alternative;
    private final Variance variance;

    private TrendTest(Alternative alternative, Variance variance) {
        this.alternative = alternative;
        this.variance = variance;
    }

    /** The two-sided test with the variance that R takes. */
    public static TrendTest withDefaults() {
        return new TrendTest(Alternative.TWO_SIDED, Variance.N);
    }

    /** The same test against another alternative: {@link Alternative#GREATER} is that the share rises with the score. */
    public TrendTest with(Alternative newAlternative) {
        return new TrendTest(newAlternative, variance);
    }

    /** The same test with another variance. */
    public TrendTest with(Variance newVariance) {
        return new TrendTest(alternative, newVariance);
    }

    /** The test of groups in ascending order, with the scores 1, 2, 3 and so on; empty when there is none. */
    public Optional<TestResult> of(List<Rate> groups) {
        return of(
                groups, IntStream.rangeClosed(1, groups.size()).asDoubleStream().toArray());
    }

    /**
     * The test of groups with a score each; empty when there is none.
     *
     * @param scores finite, as many as there are groups, in any order; several groups may share one
     * @throws IllegalArgumentException if there are more or fewer scores than groups, or one is not finite
     * @throws ArithmeticException if the groups have more than 2⁶³ − 1 elements together
     */
    public Optional<TestResult> of(List<Rate> groups, double... scores) {
        check(groups, scores);
        long size = groups.stream().mapToLong(Rate::of).reduce(0, Math::addExact);
        long withOutcome = groups.stream().mapToLong(Rate::count).sum();
        if (withOutcome == 0 || withOutcome == size || hasOneScore(groups, scores)) {
            return Optional.empty();
        }
        double z = z(groups, scores, (double) withOutcome / size, size);
        double shrinkage = variance == Variance.N ? 1 : Math.sqrt((size - 1.0) / size);
        return Optional.of(TestResult.normal(z * shrinkage, alternative));
    }

    private static void check(List<Rate> groups, double[] scores) {
        if (scores.length != groups.size()) {
            throw new IllegalArgumentException(
                    "scores: " + scores.length + " of them; expected one for each of " + groups.size() + " groups");
        }
        for (double score : scores) {
            if (!Double.isFinite(score)) {
                throw new IllegalArgumentException("scores: " + score + " is not allowed; expected finite numbers");
            }
        }
    }

    private static boolean hasOneScore(List<Rate> groups, double[] scores) {
        return IntStream.range(0, scores.length)
                        .filter(i -> groups.get(i).of() > 0)
                        .mapToDouble(i -> scores[i])
                        .distinct()
                        .count()
                < 2;
    }

    private static double z(List<Rate> groups, double[] scores, double share, long size) {
        double mean = 0;
        for (int i = 0; i < scores.length; i++) {
            mean += scores[i] * ((double) groups.get(i).of() / size);
        }
        double covariance = 0;
        double squares = 0;
        for (int i = 0; i < scores.length; i++) {
            long of = groups.get(i).of();
            double deviation = scores[i] - mean;
            covariance += (groups.get(i).count() - of * share) * deviation;
            squares += of * deviation * deviation;
        }
        return covariance / Math.sqrt(share * (1 - share) * squares);
    }

    /** How the variance of Σ xᵢ sᵢ is taken. */
    public enum Variance {
        /** That of binomial counts: p (1 − p) Σ nᵢ (sᵢ − s̄)². R's {@code prop.trend.test}. */
        N,
        /**
         * That given the margins, N/(N − 1) times as large: z is smaller by √((N − 1)/N). R's
         * {@code coin::independence_test} with scores.
         */
        N_MINUS_1
    }
}
