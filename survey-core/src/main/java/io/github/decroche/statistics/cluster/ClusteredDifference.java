package io.github.decroche.statistics.cluster;

import io.github.decroche.statistics.ConfidenceLevel;

/**
 * The difference between the means of a group and of its reference when values come in clusters, within strata: the coefficient
 * of the group in the least-squares regression of the values on a group indicator and one indicator per stratum,
 *
 * <pre>  d = Σ wₛ (ȳ₁ₛ − ȳ₀ₛ) / Σ wₛ,   wₛ = n₁ₛ n₀ₛ / (n₁ₛ + n₀ₛ).</pre>
 *
 * <p>With one stratum that is the plain difference of means. For values of 0 and 1 it is the Mantel–Haenszel risk difference.
 * Its variance is the small-sample corrected sandwich CR2, unbiased if all values are independent with one variance,
 *
 * <pre>  V = Σᵢ (cᵀ (XᵀX)⁻¹ Xᵢᵀ (I − Hᵢᵢ)^(−½) eᵢ)²</pre>
 *
 * <p>over clusters <i>i</i> with rows Xᵢ, residuals eᵢ and leverages Hᵢᵢ = Xᵢ (XᵀX)⁻¹ Xᵢᵀ. The interval d ± t √V and the tests
 * are Student's on Satterthwaite's degrees of freedom: those of the χ² distribution that has the same ratio of mean to variance
 * as V if all values were independent. They depend on the design only, not on the values. Clusters that lie on one side and
 * clusters that lie on both are treated alike.
 *
 * <p>In the simplest case, one stratum and clusters of one size on one side each, t is Welch's on the means of the clusters, and
 * the degrees of freedom are Welch's when both sides have one variance.
 *
 * <p>A stratum without one of the two sides does not inform; it is counted and changes nothing. When a test is not possible, the
 * {@link NotEstimable} reason tells why: no values on a side, no stratum in common, a difference that hangs on one cluster (a
 * single cluster on a side, or a single one on both), clusters that agree exactly.
 *
 * <p>Work grows with clusters × strata², memory with strata² beside the values.
 *
 * <p>Same as R's {@code fit <- lm(y ~ group + stratum); coef_test(fit, vcov = "CR2", cluster = cluster, test =
 * "Satterthwaite")} (clubSandwich), which yields numbers also where a side is one cluster: with the generalized inverse of I −
 * Hᵢᵢ, and as if that cluster did not vary.
 *
 * <p>Bell, R. M. and McCaffrey, D. F. (2002), Bias reduction in standard errors for linear regression with multi-stage samples,
 * Survey Methodology 28, 169–181; Pustejovsky, J. E. and Tipton, E. (2018), <a
 * href="https://doi.org/10.1080/07350015.2016.1247004">doi:10.1080/07350015.2016.1247004</a>.
 */
public final class ClusteredDifference {
    private final ConfidenceLevel level;

    private ClusteredDifference(ConfidenceLevel level) {
        this.level = level;
    }

    /** Differences with intervals at a level. */
    public static ClusteredDifference at(ConfidenceLevel level) {
        return new ClusteredDifference(level);
    }

    /** The difference of some values; positive where those of the group are larger. */
    public ClusteredEstimate of(ClusteredValues values) {
        return ClusteredEstimate.of(GroupRegression.of(values.table()), 0, level);
    }
}
