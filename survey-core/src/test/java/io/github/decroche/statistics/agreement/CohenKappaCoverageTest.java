package io.github.decroche.statistics.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.decroche.statistics.ConfidenceInterval;
import io.github.decroche.statistics.ConfidenceLevel;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How often the interval of κ holds the true one. Both coders know the category of a unit with probability κ and guess apart
 * otherwise, with shares that are all equal, or 0.7 for the first category and equal for the others; so the unweighted and the
 * weighted κ are κ.
 */
class CohenKappaCoverageTest {
    @ParameterizedTest
    @CsvSource({
        "2, 100, 0.8, 0.5", "2, 200, 0.8, 0.7",
        "4, 100, 0.8, 0.7", "4, 400, 0.6, 0.25",
        "8, 100, 0.4, 0.125", "8, 100, 0.8, 0.125"
    })
    void theDefaultCovers(int categories, int units, double kappa, double firstShare) {
        assertThat(coverage(CohenKappa.at(ConfidenceLevel.DEFAULT), categories, units, kappa, firstShare, 2_000))
                .isBetween(0.93, 0.97);
    }

    @Tag("long")
    @ParameterizedTest
    @CsvSource({"2, 0.5", "2, 0.7", "3, 0.33", "3, 0.7", "4, 0.25", "4, 0.7", "8, 0.125", "8, 0.7"})
    void theDefaultCoversInLongRuns(int categories, double firstShare) {
        for (int units : new int[] {100, 200, 400}) {
            for (double kappa : new double[] {0.4, 0.6, 0.8}) {
                assertThat(coverage(
                                CohenKappa.at(ConfidenceLevel.DEFAULT), categories, units, kappa, firstShare, 20_000))
                        .as("n %d, kappa %s", units, kappa)
                        .isBetween(0.93, 0.97);
            }
        }
    }

    private static double coverage(
            CohenKappa method, int categories, int units, double kappa, double firstShare, int replicates) {
        SplittableRandom random = new SplittableRandom(20_240_611);
        int covered = 0;
        for (int i = 0; i < replicates; i++) {
            ConfidenceInterval interval = method.of(table(random, categories, units, kappa, firstShare))
                    .flatMap(it -> it.estimate().interval())
                    .orElseThrow();
            if (interval.low() <= kappa && kappa <= interval.high()) {
                covered++;
            }
        }
        return (double) covered / replicates;
    }

    private static AgreementTable table(
            SplittableRandom random, int categories, int units, double kappa, double firstShare) {
        long[][] counts = new long[categories][categories];
        for (int unit = 0; unit < units; unit++) {
            int first = category(random, categories, firstShare);
            int second = random.nextDouble() < kappa ? first : category(random, categories, firstShare);
            counts[first][second]++;
        }
        return AgreementTable.of(counts);
    }

    private static int category(SplittableRandom random, int categories, double firstShare) {
        return random.nextDouble() < firstShare ? 0 : 1 + random.nextInt(categories - 1);
    }
}
