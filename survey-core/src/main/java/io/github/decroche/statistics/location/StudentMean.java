package io.github.decroche.statistics.location;

import io.github.decroche.statistics.ConfidenceInterval;
import io.github.decroche.statistics.ConfidenceLevel;
import io.github.decroche.statistics.ValueCounts;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Optional;

/**
 * The mean of whole numbers with Student's interval,
 *
 * <pre>  x̄ ± t(n − 1) · s / √n,   s² = Σ (x − x̄)² / (n − 1)</pre>
 *
 * <p>The sums are exact and rounded once. Nothing to average gives no estimate; fewer than two values, or values that are
 * all equal, give a mean without an interval. Same as R's {@code t.test(x)$conf.int}.
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
        long count = values.size();
        if (count == 0) {
            return Optional.empty();
        }
        double mean = divide(values.sum(), BigInteger.valueOf(count));
        Optional<ConfidenceInterval> interval = standardError(values)
                .map(error -> ConfidenceInterval.around(mean, level.studentQuantile(count - 1.0) * error, level));
        return Optional.of(new MeanEstimate(mean, interval, count));
    }

    /** s / √n, from n Σx² − (Σx)², which is exact; empty when it is zero or there are fewer than two values. */
    private static Optional<Double> standardError(ValueCounts values) {
        BigInteger count = BigInteger.valueOf(values.size());
        BigInteger spread =
                count.multiply(values.sumOfSquares()).subtract(values.sum().pow(2));
        if (spread.signum() == 0) {
            return Optional.empty();
        }
        BigInteger squares = count.pow(2).multiply(count.subtract(BigInteger.ONE));
        return Optional.of(Math.sqrt(divide(spread, squares)));
    }

    private static double divide(BigInteger dividend, BigInteger divisor) {
        return new BigDecimal(dividend)
                .divide(new BigDecimal(divisor), MathContext.DECIMAL128)
                .doubleValue();
    }
}
