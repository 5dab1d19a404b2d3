package io.github.decroche.statistics.agreement;

import io.github.decroche.statistics.ConfidenceInterval;
import io.github.decroche.statistics.ConfidenceLevel;
import java.util.Optional;
import java.util.OptionalDouble;

/** Units against one kind of error, MS_w or MS_e: with F = MS_r / MS, the correlation is (F − 1) / (F + k − 1). */
final class OneErrorCorrelation implements SingleCorrelation {
    private final double others;
    private final double degrees;
    private final double errorDegrees;
    private final double between;
    private final double error;

    /** Coders' levels count as error unless they are taken out. */
    OneErrorCorrelation(CoderRatings ratings, boolean levelsTakenOut) {
        CoderRatings.SumsOfSquares squares = ratings.sumsOfSquares();
        others = ratings.coders() - 1.0;
        degrees = ratings.size() - 1.0;
        errorDegrees = (levelsTakenOut ? degrees : 1.0 * ratings.size()) * others;
        between = squares.units() / degrees;
        error = (levelsTakenOut ? squares.residual() : squares.within()) / errorDegrees;
    }

    @Override
    public OptionalDouble value() {
        return between == 0 && error == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((between - error) / (between + others * error));
    }

    @Override
    public Optional<ConfidenceInterval> interval(ConfidenceLevel level) {
        if (between == 0 || error == 0) {
            return Optional.empty();
        }
        double low = between / error / SingleCorrelation.quantile(level, degrees, errorDegrees);
        double high = between / error * SingleCorrelation.quantile(level, errorDegrees, degrees);
        return Optional.of(new ConfidenceInterval((low - 1) / (low + others), (high - 1) / (high + others), level));
    }
}
