package io.github.decroche.statistics.comparison;

import io.github.decroche.statistics.Alternative;
import io.github.decroche.statistics.TestResult;
import java.util.Optional;

/**
 * The z test of whether two independent groups have the same share, with the pooled standard error,
 *
 * <pre>
 *   z = (p₁ − p₂) / √(p (1 − p) (1/n₁ + 1/n₂)),   p = (a + c) / (n₁ + n₂)
 *     = (ad − bc) √N / √((a + b)(c + d)(a + c)(b + d))</pre>
 *
 * <p>held against the standard normal distribution; {@link Alternative#TWO_SIDED} unless another is asked for. It is the score
 * test of a difference of 0, and z² is {@link ChiSquaredTest}'s statistic without correction, with the same p-value both ways.
 * When any row or column is empty, there is no test. Same as R's {@code prop.test(x, n, correct = FALSE)}, whose statistic is
 * z².
 *
 * <p>Pearson, K. (1900). <a href="https://doi.org/10.1080/14786440009463897">doi:10.1080/14786440009463897</a>.
 */
public final class PooledZTest {
    private final Alternative alternative;

    private PooledZTest(Alternative alternative) {
        this.alternative = alternative;
    }

    /** The two-sided test. */
    public static PooledZTest withDefaults() {
        return new PooledZTest(Alternative.TWO_SIDED);
    }

    /** The same test against another alternative: {@link Alternative#GREATER} is that the group's share is. */
    public PooledZTest with(Alternative newAlternative) {
        return new PooledZTest(newAlternative);
    }

    /** The test of a table; empty when any row or column is. */
    public Optional<TestResult> of(FourfoldTable table) {
        return table.hasZeroMargin()
                ? Optional.empty()
                : Optional.of(TestResult.normal(
                        table.crossDifference().doubleValue() / table.spread() * Math.sqrt(1.0 * table.size()),
                        alternative));
    }
}
