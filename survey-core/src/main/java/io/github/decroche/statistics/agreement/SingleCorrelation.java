package io.github.decroche.statistics.agreement;

import io.github.decroche.statistics.ConfidenceInterval;
import io.github.decroche.statistics.ConfidenceLevel;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.FDistribution;

/** The intra-class correlation of single ratings, of at least two units and coders. */
interface SingleCorrelation {
    /** At most 1; empty where it is not estimable. */
    OptionalDouble value();

    /** Empty where a mean square of 0 does not allow one. */
    Optional<ConfidenceInterval> interval(ConfidenceLevel level);

    /** The quantile that Fisher's F exceeds with a probability of α/2. */
    static double quantile(ConfidenceLevel level, double numerator, double denominator) {
        return FDistribution.of(numerator, denominator).inverseSurvivalProbability(level.errorRate() / 2);
    }
}
