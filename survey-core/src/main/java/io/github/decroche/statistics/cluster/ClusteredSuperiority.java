package io.github.decroche.statistics.cluster;

import io.github.decroche.statistics.ConfidenceLevel;
import io.github.decroche.statistics.ValueCounts;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The probability that a score of the group is above one of the reference, ties counting half, when scores come in clusters,
 * within strata:
 *
 * <pre>  θ = Σ wₛ θₛ / Σ wₛ,   θₛ = P(X > Y) + ½ P(X = Y),   wₛ = n₁ₛ n₀ₛ / (n₁ₛ + n₀ₛ)</pre>
 *
 * <p>in [0, 1], and ½ where neither side tends to score higher; only scores of one stratum are compared. The estimate is a mean
 * of placements. With V the share of the stratum's reference scores that a score of the group exceeds, and V* the share of the
 * group's that a score of the reference exceeds, ties counting half, θₛ is the mean of V and 1 − θₛ that of V*. What one score
 * does to the estimate is (V − θₛ) / n₁ₛ, or −(V* − 1 + θₛ) / n₀ₛ: its influence (DeLong et al. 1988; summed over clusters by
 * Obuchowski 1997). A regression as in {@link ClusteredDifference} of
 *
 * <pre>  V − θₛ / 2 for the group,   V* − 1 + θₛ / 2 for the reference</pre>
 *
 * <p>on group and strata has θ itself as its coefficient and these influences, so its CR2 standard error and Satterthwaite's
 * degrees of freedom are those of θ. (V and V* as they are would have the coefficient 2θ − 1. With one stratum the standard
 * error would be the same; with several, the θₛ would seem to vary twice as much between strata as they do.)
 *
 * <p>The interval is θ ± t · standard error and may reach beyond [0, 1]. Tests are of θ = ½; equivalence is within ½ ± margin.
 * When a test is not possible, the {@link NotEstimable} reason tells why: as for {@link ClusteredDifference}, and
 * {@link NotEstimable#NO_VARIATION} also when all scores are equal, or the sides do not overlap.
 *
 * <p>With one stratum and every score a cluster of its own, the statistic is Brunner and Munzel's: R's
 * {@code brunner.munzel.test(reference, group)} (lawstat), but for the degrees of freedom. Theirs are Welch's on the variances
 * seen, ours do not depend on the scores: Welch's for equal variances.
 *
 * <p>DeLong, E. R., DeLong, D. M. and Clarke-Pearson, D. L. (1988), <a
 * href="https://doi.org/10.2307/2531595">doi:10.2307/2531595</a>; Obuchowski, N. A. (1997), <a
 * href="https://doi.org/10.2307/2533958">doi:10.2307/2533958</a>; Brunner, E. and Munzel, U. (2000), The nonparametric
 * Behrens–Fisher problem, Biometrical Journal 42, 17–25.
 */
public final class ClusteredSuperiority {
    private final ConfidenceLevel level;

    private ClusteredSuperiority(ConfidenceLevel level) {
        this.level = level;
    }

    /** Probabilities of superiority with intervals at a level. */
    public static ClusteredSuperiority at(ConfidenceLevel level) {
        return new ClusteredSuperiority(level);
    }

    /**
     * The probability of superiority of some scores; above ½ where those of the group are higher.
     *
     * @throws ArithmeticException if there are so many scores that their pairs exceed 2⁶²
     */
    public ClusteredEstimate of(ClusteredScores scores) {
        return ClusteredEstimate.of(GroupRegression.of(table(scores)), 0.5, level);
    }

    private static ClusterTable table(ClusteredScores scores) {
        Map<Object, Placements> placements = new HashMap<>();
        scores.cells().byStratum().forEach((stratum, sides) -> placements.put(stratum, new Placements(sides)));
        ClusterTable.Builder table =
                new ClusterTable.Builder(scores.cells().byCluster().size());
        for (Map<Object, GroupAndReference<ValueCounts>> strata :
                scores.cells().byCluster().values()) {
            table.startCluster(strata.size());
            for (Map.Entry<Object, GroupAndReference<ValueCounts>> cell : strata.entrySet()) {
                Placements of = Objects.requireNonNull(placements.get(cell.getKey()));
                ValueCounts group = cell.getValue().group();
                ValueCounts reference = cell.getValue().reference();
                table.cell(
                        cell.getKey(), group.size(), reference.size(), of.groupSum(group), of.referenceSum(reference));
            }
        }
        return table.build();
    }
}
