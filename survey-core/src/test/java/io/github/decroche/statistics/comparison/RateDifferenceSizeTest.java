package io.github.decroche.statistics.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.decroche.statistics.Alternative;
import io.github.decroche.statistics.comparison.RateDifferenceTest.Variance;
import java.util.function.Predicate;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How often score tests of 5 % reject a true hypothesis at a difference of 0.1, by adding up the probabilities of all tables of
 * two binomial counts: no simulation, no error.
 */
class RateDifferenceSizeTest {
    private static final double MARGIN = 0.1;
    private static final int[][] SIZES = {{50, 50}, {50, 100}, {100, 50}, {100, 100}, {200, 50}, {200, 200}};
    private static final RateDifferenceTest TEST = RateDifferenceTest.withDefaults();

    /** Greatest at 50 and 100: 0.0576, where the smaller share is 0. */
    @Test
    void equivalenceIsSeldomFoundAtTheMargin() {
        for (int[] n : SIZES) {
            assertThat(size(n[0], n[1], 0.01, equivalent(Variance.FARRINGTON_MANNING)))
                    .isLessThan(0.058);
            assertThat(size(n[0], n[1], 0.01, equivalent(Variance.MIETTINEN_NURMINEN)))
                    .isLessThan(0.058);
        }
    }

    /** Greatest at 100 and 100: 0.0636, where the smaller share is 0; next to that 0.0557. */
    @Test
    void theTwoSidedTestHasTheNominalSize() {
        for (int[] n : SIZES) {
            assertThat(size(n[0], n[1], 0.01, different(Variance.FARRINGTON_MANNING)))
                    .isBetween(0.05, 0.064);
        }
    }

    /** A count of few is skewed: 0.0726 at 100 and 100, where the smaller share is 0. */
    @Test
    void theOneSidedTestIsLooserWhereAShareIsNearNone() {
        for (int[] n : SIZES) {
            assertThat(size(n[0], n[1], 0.01, greater(Variance.FARRINGTON_MANNING)))
                    .isBetween(0.05, 0.073);
        }
    }

    /**
     * Greatest 0.0576 for equivalence; 0.0682 for the two-sided test, at 70 and 200 with shares of 0.1 and 0, and 0.0603 with
     * shares from 0.05 to 0.95; 0.0770 for the one-sided one, at 100 and 60 with shares of 0.11 and 0.01.
     */
    @Test
    @Tag("long")
    void sizesOnAFineGrid() {
        double equivalent = 0;
        double different = 0;
        double greater = 0;
        for (int n1 = 50; n1 <= 200; n1 += 10) {
            for (int n2 = 50; n2 <= 200; n2 += 10) {
                equivalent = Math.max(equivalent, size(n1, n2, 0.005, equivalent(Variance.FARRINGTON_MANNING)));
                different = Math.max(different, size(n1, n2, 0.005, different(Variance.FARRINGTON_MANNING)));
                greater = Math.max(greater, size(n1, n2, 0.005, greater(Variance.FARRINGTON_MANNING)));
            }
        }
        assertThat(equivalent).isLessThan(0.058);
        assertThat(different).isLessThan(0.069);
        assertThat(greater).isLessThan(0.0775);
    }

    private static Predicate<FourfoldTable> equivalent(Variance variance) {
        return table ->
                TEST.with(variance).equivalence(MARGIN, table).orElseThrow().pValue() < 0.05;
    }

    private static Predicate<FourfoldTable> different(Variance variance) {
        return table ->
                TEST.with(variance).against(MARGIN).of(table).orElseThrow().pValue() < 0.05;
    }

    private static Predicate<FourfoldTable> greater(Variance variance) {
        return table -> TEST.with(variance)
                        .against(MARGIN)
                        .with(Alternative.GREATER)
                        .of(table)
                        .orElseThrow()
                        .pValue()
                < 0.05;
    }

    /** The greatest probability of a rejection over a grid of shares that differ by the margin. */
    private static double size(int n1, int n2, double step, Predicate<FourfoldTable> rejects) {
        boolean[][] rejected = new boolean[n1 + 1][n2 + 1];
        for (int x1 = 0; x1 <= n1; x1++) {
            for (int x2 = 0; x2 <= n2; x2++) {
                rejected[x1][x2] = rejects.test(new FourfoldTable(x1, n1 - x1, x2, n2 - x2));
            }
        }
        int steps = (int) Math.round((1 - MARGIN) / step);
        double size = 0;
        for (int i = 0; i <= steps; i++) {
            size = Math.max(size, probability(rejected, Math.min(1, i * step + MARGIN), i * step));
        }
        return size;
    }

    private static double probability(boolean[][] rejected, double p1, double p2) {
        double[] first = probabilities(rejected.length - 1, p1);
        double[] second = probabilities(rejected[0].length - 1, p2);
        double sum = 0;
        for (int x1 = 0; x1 < first.length; x1++) {
            double row = 0;
            for (int x2 = 0; x2 < second.length; x2++) {
                row += rejected[x1][x2] ? second[x2] : 0;
            }
            sum += first[x1] * row;
        }
        return sum;
    }

    private static double[] probabilities(int n, double p) {
        BinomialDistribution binomial = BinomialDistribution.of(n, p);
        double[] probabilities = new double[n + 1];
        for (int x = 0; x <= n; x++) {
            probabilities[x] = binomial.probability(x);
        }
        return probabilities;
    }
}
