package io.github.decroche.statistics.planning;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.decroche.statistics.ConfidenceLevel;
import io.github.decroche.statistics.planning.TwoProportionPlan.Formula;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The power that a planned size has in truth: counted out over all pairs of counts, with the test that it was planned for. */
class AchievedPowerTest {
    private static final ConfidenceLevel LEVEL = ConfidenceLevel.DEFAULT;

    @ParameterizedTest
    @CsvSource({"0.1, 0.2", "0.2, 0.4", "0.4, 0.1", "0.5, 0.6", "0.5, 0.8", "0.9, 0.8", "0.6, 0.9", "0.3, 0.5"})
    void thePowerOfTheChiSquaredTestIsNearThePlannedOne(double first, double second) {
        assertThat(achieved(Formula.POOLED, first, second, 0.8, 1)).isBetween(0.79, 0.84);
        assertThat(achieved(Formula.CONTINUITY_CORRECTED, first, second, 0.8, 1))
                .isBetween(0.79, 0.84);
    }

    @Tag("long")
    @ParameterizedTest
    @CsvSource({"0.8, 1", "0.9, 1", "0.8, 2", "0.9, 2"})
    void thePowerIsNearThePlannedOneOnTheWholeGrid(double power, double ratio) {
        for (int first = 1; first <= 9; first++) {
            for (int second = Math.max(1, first - 3); second <= Math.min(9, first + 3); second++) {
                if (first != second) {
                    assertThat(achieved(Formula.POOLED, first / 10.0, second / 10.0, power, ratio))
                            .as("%d against %d", first, second)
                            .isBetween(power - 0.01, power + 0.04);
                    assertThat(achieved(Formula.CONTINUITY_CORRECTED, first / 10.0, second / 10.0, power, ratio))
                            .as("%d against %d, corrected", first, second)
                            .isBetween(power - 0.01, power + 0.04);
                }
            }
        }
    }

    private static double achieved(Formula formula, double first, double second, double power, double ratio) {
        GroupSizes sizes = TwoProportionPlan.at(LEVEL)
                .with(formula)
                .withAllocation(ratio)
                .sampleSize(first, second, Power.of(power));
        int n = (int) sizes.first().roundedUp();
        int m = (int) sizes.second().roundedUp();
        double correction = formula == Formula.POOLED ? 0 : (1.0 / n + 1.0 / m) / 2;
        double[] ofFirst = probabilities(n, first);
        double[] ofSecond = probabilities(m, second);
        double sum = 0;
        for (int x = 0; x <= n; x++) {
            for (int y = 0; y <= m; y++) {
                double difference = ((double) x / n - (double) y / m) * Math.signum(first - second) - correction;
                double pooled = (double) (x + y) / (n + m);
                double error = Math.sqrt(pooled * (1 - pooled) * (1.0 / n + 1.0 / m));
                sum += error > 0 && difference / error > LEVEL.normalQuantile() ? ofFirst[x] * ofSecond[y] : 0;
            }
        }
        return sum;
    }

    private static double[] probabilities(int n, double p) {
        BinomialDistribution distribution = BinomialDistribution.of(n, p);
        double[] probabilities = new double[n + 1];
        for (int x = 0; x <= n; x++) {
            probabilities[x] = distribution.probability(x);
        }
        return probabilities;
    }
}
