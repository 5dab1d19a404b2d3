package io.github.decroche.statistics.location;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.decroche.statistics.ConfidenceInterval;
import io.github.decroche.statistics.ConfidenceLevel;
import io.github.decroche.statistics.Estimate;
import io.github.decroche.statistics.Samples;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How often the 95 % intervals hold the truth, for ratings as they are given: most callers are content, some not at all. */
class LocationCoverageTest {
    /** Probabilities of the scores 1 to 6. */
    private static final double[][] RATINGS = {
        {0.05, 0.07, 0.11, 0.17, 0.35, 0.25},
        {0.1, 0.05, 0.05, 0.1, 0.2, 0.5},
        {0.3, 0.25, 0.2, 0.1, 0.1, 0.05},
        {1 / 6.0, 1 / 6.0, 1 / 6.0, 1 / 6.0, 1 / 6.0, 1 / 6.0},
    };

    @ParameterizedTest
    @ValueSource(ints = {30, 100, 400})
    void studentsIntervalOfAMeanHoldsItsLevel(int size) {
        assertStudentCovers(size, 2_000);
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(ints = {30, 50, 100, 200, 400})
    void studentsIntervalOfAMeanHoldsItsLevelLong(int size) {
        assertStudentCovers(size, 20_000);
    }

    private static void assertStudentCovers(int size, int replicates) {
        for (double[] ratings : RATINGS) {
            SplittableRandom random = new SplittableRandom(20240611);
            int covered = 0;
            for (int i = 0; i < replicates; i++) {
                boolean holds = StudentMean.at(ConfidenceLevel.DEFAULT)
                        .of(Samples.drawn(random, size, ratings))
                        .flatMap(MeanEstimate::interval)
                        .filter(it -> holds(it, mean(ratings)))
                        .isPresent();
                covered += holds ? 1 : 0;
            }
            assertThat((double) covered / replicates).isBetween(0.93, 0.97);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 100, 200})
    void welchsIntervalOfADifferenceHoldsItsLevel(int size) {
        assertWelchCovers(size, 2_000);
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(ints = {30, 50, 100, 200, 400})
    void welchsIntervalOfADifferenceHoldsItsLevelLong(int size) {
        assertWelchCovers(size, 20_000);
    }

    /** Groups of unlike distribution, the second half as large again. */
    private static void assertWelchCovers(int size, int replicates) {
        for (int k = 0; k < RATINGS.length; k++) {
            double[] xRatings = RATINGS[k];
            double[] yRatings = RATINGS[(k + 1) % RATINGS.length];
            SplittableRandom random = new SplittableRandom(20240611);
            int covered = 0;
            for (int i = 0; i < replicates; i++) {
                boolean holds = MeanDifference.at(ConfidenceLevel.DEFAULT)
                        .of(Samples.drawn(random, size, xRatings), Samples.drawn(random, size * 3 / 2, yRatings))
                        .flatMap(Estimate::interval)
                        .filter(it -> holds(it, mean(xRatings) - mean(yRatings)))
                        .isPresent();
                covered += holds ? 1 : 0;
            }
            assertThat((double) covered / replicates).isBetween(0.93, 0.97);
        }
    }

    private static boolean holds(ConfidenceInterval interval, double truth) {
        return interval.low() <= truth && truth <= interval.high();
    }

    private static double mean(double[] probabilities) {
        double mean = 0;
        for (int i = 0; i < probabilities.length; i++) {
            mean += (i + 1) * probabilities[i];
        }
        return mean;
    }
}
