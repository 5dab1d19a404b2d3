package io.github.decroche.statistics.comparison;

import io.github.decroche.statistics.Alternative;
import io.github.decroche.statistics.ConfidenceInterval;
import io.github.decroche.statistics.ConfidenceLevel;
import io.github.decroche.statistics.TestResult;
import io.github.decroche.statistics.TwoOneSidedTests;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.rootfinder.BrentSolver;

/** The score statistic of {@link RateDifferenceTest} of some tables, as a function of the difference that it tests. */
final class ScoreOfDifference {
    /** Next to 0 for any difference, and far from what a double cannot hold when squared and divided by any count. */
    private static final double TINY = 1e-200;

    private final List<FourfoldTable> tables;
    private final RateDifferenceTest.Variance variance;
    private final double totalWeight;
    private final double estimate;

    private ScoreOfDifference(List<FourfoldTable> tables, RateDifferenceTest.Variance variance) {
        this.tables = tables;
        this.variance = variance;
        double weights = 0;
        double weighted = 0;
        for (FourfoldTable table : tables) {
            weights += weight(table);
            weighted += table.crossDifference().doubleValue() / table.size();
        }
        this.totalWeight = weights;
        this.estimate = weighted / weights;
    }

    /** That of at least one table, none of them with an empty group. */
    static ScoreOfDifference of(List<FourfoldTable> tables, RateDifferenceTest.Variance variance) {
        return new ScoreOfDifference(tables, variance);
    }

    /** The test of a difference in (−1, 1); empty where the variance is 0. */
    Optional<TestResult> test(double difference, Alternative alternative) {
        double squaredError = variance(difference);
        return squaredError > 0
                ? Optional.of(TestResult.normal((estimate - difference) / Math.sqrt(squaredError), alternative))
                : Optional.empty();
    }

    /** Both tests at the ends of a margin in (0, 1), where the variance is never 0. */
    TwoOneSidedTests equivalence(double margin) {
        return new TwoOneSidedTests(
                test(-margin, Alternative.GREATER).orElseThrow(),
                test(margin, Alternative.LESS).orElseThrow());
    }

    /** All differences that the two-sided test does not reject. */
    ConfidenceInterval interval(ConfidenceLevel level) {
        double z = level.normalQuantile();
        return new ConfidenceInterval(limit(z, -1), limit(z, 1), level);
    }

    /** The limit on the way from the estimate to an end of the range, −1 or 1. */
    private double limit(double z, double end) {
        // the estimates −1, 0 and 1 may be roots themselves, which the search must not start from
        double start = estimate == 0 ? end * TINY : Math.max(Math.nextUp(-1.0), Math.min(estimate, Math.nextDown(1.0)));
        return Math.abs(estimate - end) == 0 || rejection(start, z) >= 0
                ? estimate
                : new BrentSolver(1e-15, Double.MIN_NORMAL, Double.MIN_NORMAL)
                        .findRoot(difference -> rejection(difference, z), Math.min(start, end), Math.max(start, end));
    }

    /** Negative where the test does not reject a difference, positive where it does. */
    private double rejection(double difference, double z) {
        double distance = estimate - difference;
        return distance * distance - z * z * variance(difference);
    }

    /** That of the estimate, if the difference were this one in all strata. */
    private double variance(double difference) {
        double sum = 0;
        for (FourfoldTable table : tables) {
            double share = weight(table) / totalWeight;
            sum += share * share * variance.factor(table) * RestrictedRates.variance(table, difference);
        }
        return sum;
    }

    private static double weight(FourfoldTable table) {
        return (double) table.groupSize() * table.referenceSize() / table.size();
    }
}
