package io.github.decroche.statistics.location;

import io.github.decroche.statistics.FTestResult;
import io.github.decroche.statistics.ValueCounts;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The test of equal means in <i>k</i> independent groups of whole numbers. Group <i>i</i> has <i>nᵢ</i> values of mean
 * <i>x̄ᵢ</i> and variance <i>s²ᵢ</i>; there are <i>n</i> in all.
 *
 * <pre>
 *   UNEQUAL (Welch, the default):  F = Σ wᵢ (x̄ᵢ − x̃)² / (k − 1) / (1 + 2 (k − 2) h),
 *                                  df k − 1 and 1 / (3 h),
 *                                  wᵢ = nᵢ / s²ᵢ,   W = Σ wᵢ,   x̃ = Σ wᵢ x̄ᵢ / W,
 *                                  h = Σ (1 − wᵢ / W)² / (nᵢ − 1) / (k² − 1)
 *   EQUAL (Fisher):                F = Σ nᵢ (x̄ᵢ − x̄)² / (k − 1) / (Σᵢ Σ (x − x̄ᵢ)² / (n − k)),
 *                                  df k − 1 and n − k</pre>
 *
 * <p>Not testable, hence empty: fewer than two groups; an empty group; with unequal variances a group of one value or one
 * without variation; with equal variances as many groups as values, or no variation within any group. Same as R's
 * {@code oneway.test(x ~ group)}, and {@code var.equal = TRUE}, which is {@code aov}.
 *
 * <p>Welch, B. L. (1951), <a href="https://doi.org/10.1093/biomet/38.3-4.330">doi:10.1093/biomet/38.3-4.330</a>.
 */
public final class AnalysisOfVariance {
    private final Variances variances;

    private AnalysisOfVariance(Variances variances) {
        this.variances = variances;
    }

    /** Welch's test. */
    public static AnalysisOfVariance withDefaults() {
        return new AnalysisOfVariance(Variances.UNEQUAL);
    }

    /** The same with another assumption on the variances. */
    public AnalysisOfVariance with(Variances newVariances) {
        return new AnalysisOfVariance(newVariances);
    }

    /** The test of some groups; empty when they allow none. */
    public Optional<FTestResult> of(Collection<ValueCounts> groups) {
        if (groups.size() < 2 || groups.stream().anyMatch(it -> it.size() == 0)) {
            return Optional.empty();
        }
        List<Moments> moments = groups.stream().map(Moments::of).toList();
        return variances == Variances.UNEQUAL ? welch(moments) : fisher(moments);
    }

    private static Optional<FTestResult> welch(List<Moments> groups) {
        // a group of one value has no spread either
        if (groups.stream().anyMatch(Moments::allEqual)) {
            return Optional.empty();
        }
        double weights = groups.stream().mapToDouble(AnalysisOfVariance::weight).sum();
        double centre =
                groups.stream().mapToDouble(it -> weight(it) * it.mean()).sum() / weights;
        double k = groups.size();
        double between = 0;
        double h = 0;
        for (Moments group : groups) {
            double distance = group.mean() - centre;
            double rest = 1 - weight(group) / weights;
            between += weight(group) * distance * distance;
            h += rest * rest / (group.count() - 1) / (k * k - 1);
        }
        return Optional.of(FTestResult.of(between / (k - 1) / (1 + 2 * (k - 2) * h), k - 1, 1 / (3 * h)));
    }

    private static double weight(Moments group) {
        return group.count() / group.variance();
    }

    private static Optional<FTestResult> fisher(List<Moments> groups) {
        double n = groups.stream().mapToDouble(Moments::count).sum();
        double k = groups.size();
        double within = groups.stream().mapToDouble(Moments::squaredDeviations).sum();
        // as many groups as values have no spread within any either
        if (within == 0) {
            return Optional.empty();
        }
        double centre =
                groups.stream().mapToDouble(it -> it.count() * it.mean()).sum() / n;
        double between = groups.stream()
                .mapToDouble(it -> it.count() * Math.pow(it.mean() - centre, 2))
                .sum();
        return Optional.of(FTestResult.of(between / (k - 1) / (within / (n - k)), k - 1, n - k));
    }
}
