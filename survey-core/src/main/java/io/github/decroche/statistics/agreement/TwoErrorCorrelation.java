package io.github.decroche.statistics.agreement;

import io.github.decroche.statistics.ConfidenceInterval;
import io.github.decroche.statistics.ConfidenceLevel;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Units against coders' levels and residual. The limits are McGraw and Wong's, with Satterthwaite's degrees of freedom for
 * a MS_c + b MS_e, which at the estimate is MS_r.
 */
final class TwoErrorCorrelation implements SingleCorrelation {
    private final double n;
    private final double k;
    private final double between;
    private final double coders;
    private final double residual;

    TwoErrorCorrelation(CoderRatings ratings) {
        CoderRatings.SumsOfSquares squares = ratings.sumsOfSquares();
        n = ratings.size();
        k = ratings.coders();
        between = squares.units() / (n - 1);
        coders = squares.coders() / (k - 1);
        residual = squares.residual() / ((n - 1) * (k - 1));
    }

    @Override
    public OptionalDouble value() {
        double total = between + (k - 1) * residual + k * (coders - residual) / n;
        return total > 0 ? OptionalDouble.of((between - residual) / total) : OptionalDouble.empty();
    }

    @Override
    public Optional<ConfidenceInterval> interval(ConfidenceLevel level) {
        if (between == 0 || coders + residual == 0) {
            return Optional.empty();
        }
        double low = SingleCorrelation.quantile(level, n - 1, errorDegrees());
        double high = SingleCorrelation.quantile(level, errorDegrees(), n - 1);
        double lowest = limit(between / low, 1);
        return lowest == Double.NEGATIVE_INFINITY
                ? Optional.empty()
                : Optional.of(new ConfidenceInterval(lowest, limit(between, 1 / high), level));
    }

    /**
     * n (u − s MS_e) / (s (k MS_c + (k n − k − n) MS_e) + n u). The quantiles only come in as quotients, since with few degrees of
     * freedom they may be infinite.
     */
    private double limit(double u, double s) {
        return n * (u - s * residual) / (s * (k * coders + (k * n - k - n) * residual) + n * u);
    }

    private double errorDegrees() {
        double a = (between - residual) / (coders + (n - 1) * residual);
        double b = 1 + (n - 1) * a;
        double ofCoders = a * coders * a * coders / (k - 1);
        double ofResidual = b * residual * b * residual / ((n - 1) * (k - 1));
        return between * between / (ofCoders + ofResidual);
    }
}
