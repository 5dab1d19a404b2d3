package io.github.decroche.statistics.cluster;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A coefficient with its CR2 variance and Satterthwaite's degrees of freedom, both 0 where there is a reason why they are not
 * known; the value is empty where there is none.
 */
record RobustCoefficient(
        OptionalDouble value,
        double variance,
        double degreesOfFreedom,
        Optional<NotEstimable> reason,
        ClusterCounts counts) {

    static RobustCoefficient none(NotEstimable reason, ClusterCounts counts) {
        return new RobustCoefficient(OptionalDouble.empty(), 0, 0, Optional.of(reason), counts);
    }

    static RobustCoefficient alone(double value, NotEstimable reason, ClusterCounts counts) {
        return new RobustCoefficient(OptionalDouble.of(value), 0, 0, Optional.of(reason), counts);
    }
}
