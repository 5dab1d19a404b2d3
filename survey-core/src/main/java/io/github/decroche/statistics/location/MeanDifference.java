package io.github.decroche.statistics.location;

import io.github.decroche.statistics.ConfidenceLevel;
import io.github.decroche.statistics.Estimate;
import io.github.decroche.statistics.ValueCounts;
import java.util.Optional;

/**
 * The difference between the means of two independent groups of whole numbers, in the unit of the values, with its interval
 *
 * <pre>
 *   x̄ − ȳ ± t(ν) · SE
 *
 *   UNEQUAL (Welch, the default):  SE² = a + b,   a = s²ₓ / nₓ,   b = s²ᵧ / nᵧ,
 *                                  ν = (a + b)² / (a² / (nₓ − 1) + b² / (nᵧ − 1))
 *   EQUAL (Student):               SE² = s² (1 / nₓ + 1 / nᵧ),   s² = (Σ (x − x̄)² + Σ (y − ȳ)²) / ν,
 *                                  ν = nₓ + nᵧ − 2</pre>
 *
 * <p>The means, their difference and the variances are exact and rounded once. An empty group leaves nothing to estimate. A
 * group of one value, with unequal variances, and two groups without any variation give the difference alone, without a
 * standard error or an interval. With equal variances one group may have a single value. Same as R's
 * {@code t.test(x, y)$conf.int}, and {@code t.test(x, y, var.equal = TRUE)$conf.int}.
 *
 * <p>Welch, B. L. (1947), <a href="https://doi.org/10.1093/biomet/34.1-2.28">doi:10.1093/biomet/34.1-2.28</a>; the degrees of
 * freedom: Satterthwaite, F. E. (1946), <a href="https://doi.org/10.2307/3002019">doi:10.2307/3002019</a>.
 */
public final class MeanDifference {
    private final ConfidenceLevel level;
    private final Variances variances;

    private MeanDifference(ConfidenceLevel level, Variances variances) {
        this.level = level;
        this.variances = variances;
    }

    /** Differences with Welch's intervals at a level. */
    public static MeanDifference at(ConfidenceLevel level) {
        return new MeanDifference(level, Variances.UNEQUAL);
    }

    /** The same with another assumption on the variances. */
    public MeanDifference with(Variances newVariances) {
        return new MeanDifference(level, newVariances);
    }

    /** The mean of {@code x} minus that of {@code y}; empty when either has no value. */
    public Optional<Estimate> of(ValueCounts x, ValueCounts y) {
        if (x.size() == 0 || y.size() == 0) {
            return Optional.empty();
        }
        return Optional.of(MeanContrast.of(x, y, variances)
                .map(it -> Estimate.student(it.difference(), it.standardError(), it.degreesOfFreedom(), level))
                .orElseGet(() -> Estimate.of(Moments.of(x).meanMinus(Moments.of(y)))));
    }
}
