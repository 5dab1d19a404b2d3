package io.github.decroche.statistics.location;

import io.github.decroche.statistics.ConfidenceInterval;
import io.github.decroche.statistics.ConfidenceLevel;
import io.github.decroche.statistics.ValueCounts;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The mean of whole numbers with Student's interval,
 *
 * <pre>  x̄ ± t(n − 1) · s / √n,   s² = Σ (x − x̄)² / (n − 1)</pre>
 *
 * <p>The sums are exact and rounded once. Nothing to average gives no estimate; one value gives a mean without a standard
 * deviation or an interval; values that are all equal have the standard deviation 0 and no interval. Same as R's
 * {@code mean(x)}, {@code sd(x)} and {@code t.test(x)$conf.int}.
 *
 * <p>Student (1908). <a href="https://doi.org/10.1093/biomet/6.1.1">doi:10.1093/biomet/6.1.1</a>.
 */
public final class StudentMean {
    private final ConfidenceLevel level;

    private StudentMean(ConfidenceLevel level) {
        this.level = level;
    }

    /** Means with intervals at a level. */
    public static StudentMean at(ConfidenceLevel level) {
        return new StudentMean(level);
    }

    /** The mean of some values; empty when there are none. */
    public Optional<MeanEstimate> of(ValueCounts values) {
        return values.size() == 0 ? Optional.empty() : Optional.of(estimate(Moments.of(values)));
    }

    private MeanEstimate estimate(Moments moments) {
        double mean = moments.mean();
        long count = moments.count();
        if (count == 1) {
            return new MeanEstimate(mean, OptionalDouble.empty(), Optional.empty(), count);
        }
        Optional<ConfidenceInterval> interval = moments.allEqual()
                ? Optional.empty()
                : Optional.of(ConfidenceInterval.around(
                        mean, level.studentQuantile(count - 1.0) * Math.sqrt(moments.varianceOfMean()), level));
        return new MeanEstimate(mean, OptionalDouble.of(Math.sqrt(moments.variance())), interval, count);
    }
}
