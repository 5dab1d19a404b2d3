package io.github.decroche.statistics.location;

import io.github.decroche.statistics.ValueCounts;
import java.util.Optional;

/**
 * The difference between two means with its standard error, from which both the interval and the test are made.
 *
 * @param difference x̄ − ȳ
 * @param standardError over 0
 * @param degreesOfFreedom of Student's t, over 0
 */
record MeanContrast(double difference, double standardError, double degreesOfFreedom) {
    /** Empty when a group is too small to tell its variance, or nothing varies. */
    static Optional<MeanContrast> of(ValueCounts x, ValueCounts y, Variances variances) {
        long smallest = Math.min(x.size(), y.size());
        boolean enough =
                variances == Variances.UNEQUAL ? smallest >= 2 : smallest >= 1 && Math.max(x.size(), y.size()) >= 2;
        if (!enough) {
            return Optional.empty();
        }
        Moments first = Moments.of(x);
        Moments second = Moments.of(y);
        if (first.allEqual() && second.allEqual()) {
            return Optional.empty();
        }
        return Optional.of(variances == Variances.UNEQUAL ? welch(first, second) : pooled(first, second));
    }

    private static MeanContrast welch(Moments x, Moments y) {
        double ofX = x.varianceOfMean();
        double ofY = y.varianceOfMean();
        double both = ofX + ofY;
        double degreesOfFreedom = both * both / (ofX * ofX / (x.count() - 1) + ofY * ofY / (y.count() - 1));
        return new MeanContrast(x.meanMinus(y), Math.sqrt(both), degreesOfFreedom);
    }

    private static MeanContrast pooled(Moments x, Moments y) {
        double degreesOfFreedom = (double) x.count() + y.count() - 2;
        double variance = (x.squaredDeviations() + y.squaredDeviations()) / degreesOfFreedom;
        return new MeanContrast(
                x.meanMinus(y), Math.sqrt(variance * (1.0 / x.count() + 1.0 / y.count())), degreesOfFreedom);
    }
}
