package io.github.decroche.statistics.rank;

import io.github.decroche.statistics.TestResult;
import io.github.decroche.statistics.ValueCounts;
import io.github.decroche.text.Overview;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The test of whether any of <i>k</i> independent groups tends to have greater values than another. With <i>Rᵢ</i> the sum of
 * the ranks of the <i>nᵢ</i> values of group <i>i</i> among all <i>n</i>,
 *
 * <pre>
 *   H = 12 / (n (n + 1)) · Σ Rᵢ² / nᵢ − 3 (n + 1),   divided by 1 − Σ (t³ − t) / (n³ − n) for the ties of t equal values
 *   ε² = H / (n − 1)                    in [0, 1]
 *   η²_H = (H − k + 1) / (n − k)        at most 1; under 0 where H is below its expectation</pre>
 *
 * <p>H is held against the χ² distribution with k − 1 degrees of freedom. Fewer than two groups, an empty group, and values
 * that are all equal are not testable. With two groups H is the square of the uncorrected z of {@link MannWhitneyTest}. Same
 * as R's {@code kruskal.test(groups)}.
 *
 * <p>Kruskal, W. H. and Wallis, W. A. (1952), <a
 * href="https://doi.org/10.1080/01621459.1952.10483441">doi:10.1080/01621459.1952.10483441</a>; the sizes of effect: Tomczak,
 * M. and Tomczak, E. (2014), <i>Trends in Sport Sciences</i> 21, 19–25.
 */
public final class KruskalWallisTest {
    private KruskalWallisTest() {}

    /**
     * What the test found.
     *
     * @param test H, corrected for ties, with k − 1 degrees of freedom and its p-value
     * @param uncorrected H before the correction for ties
     * @param epsilonSquared ε², the share of the ranks' variation that lies between the groups
     * @param etaSquared η²_H; empty when there are as many groups as values
     * @param rankSums the sum of the ranks of each group, in their order
     */
    public record Result(
            TestResult test,
            double uncorrected,
            double epsilonSquared,
            OptionalDouble etaSquared,
            List<Double> rankSums) {
        /** Keeps the rank sums from changing. */
        public Result {
            rankSums = List.copyOf(rankSums);
        }

        /** One line: {@code 12.351, df 3, p = 0.00627; ε² = 0.013}. */
        @Override
        public String toString() {
            return test + "; ε² = " + Overview.cell(epsilonSquared);
        }
    }

    /** The test of some groups; empty when they allow none. */
    public static Optional<Result> of(List<ValueCounts> groups) {
        Midranks ranks = Midranks.of(groups);
        if (groups.size() < 2
                || groups.stream().anyMatch(it -> it.size() == 0)
                || ranks.untied().signum() == 0) {
            return Optional.empty();
        }
        double n = ranks.size();
        double k = groups.size();
        double uncorrected = 0;
        List<Double> rankSums = new ArrayList<>();
        for (ValueCounts group : groups) {
            double rankSum = ranks.doubledSum(group).doubleValue() / 2;
            // about the mean rank, because the textbook's difference of two large numbers loses digits
            double excess = rankSum - group.size() * (n + 1) / 2;
            uncorrected += 12 / (n * (n + 1)) * excess * excess / group.size();
            rankSums.add(rankSum);
        }
        double h = uncorrected / (ranks.untied().doubleValue() / (n * n * n - n));
        return Optional.of(new Result(
                TestResult.chiSquared(h, k - 1),
                uncorrected,
                Math.min(1, h / (n - 1)),
                n > k ? OptionalDouble.of((h - k + 1) / (n - k)) : OptionalDouble.empty(),
                rankSums));
    }
}
