package io.github.decroche.statistics.rank;

import static io.github.decroche.statistics.OracleTable.closely;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.decroche.statistics.Alternative;
import io.github.decroche.statistics.Samples;
import io.github.decroche.statistics.TestResult;
import io.github.decroche.statistics.TwoOneSidedTests;
import io.github.decroche.statistics.ValueCounts;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProbabilityOfSuperiorityTestTest {
    private static final ProbabilityOfSuperiorityTest TEST = ProbabilityOfSuperiorityTest.withDefaults();

    /** 1, 2 against 2, 3: θ̂ = 1/8 and SE² = 1/32, as worked out for its interval: −ln 7 against logits of 0 at ½ and ∓ ln 3 at ¼ and ¾. */
    @Test
    void byHand() {
        ValueCounts x = Samples.of(1, 2);
        ValueCounts y = Samples.of(2, 3);
        double factor = 7 / 64.0 * Math.sqrt(32);

        assertThat(z(TEST, x, y)).isCloseTo(-Math.log(7) * factor, closely(1));
        assertThat(z(TEST.against(0.25), x, y)).isCloseTo(-Math.log(7 / 3.0) * factor, closely(1));
        TwoOneSidedTests tests = TEST.equivalence(0.25, x, y).orElseThrow();
        assertThat(tests.aboveLower())
                .isEqualTo(TEST.against(0.25).with(Alternative.GREATER).of(x, y).orElseThrow());
        assertThat(tests.belowUpper().statistic()).isCloseTo(-Math.log(21) * factor, closely(1));
        assertThat(tests.pValue()).isEqualTo(tests.aboveLower().pValue());
    }

    /** Two above two: m = 1 and at ½ the variance is ¼ (1 + 2/3)/4, so z² = ¼ · 48/5: as the Mann–Whitney test without ties. */
    @Test
    void completeSeparationByHand() {
        TestResult result = TEST.of(Samples.of(5, 6), Samples.of(1, 2)).orElseThrow();

        assertThat(result.statistic()).isCloseTo(Math.sqrt(2.4), closely(1));
        assertThat(z(TEST, Samples.of(1, 2), Samples.of(5, 6))).isCloseTo(-Math.sqrt(2.4), closely(1));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 10, 1000})
    void completeSeparationIsNeverEquivalent(int size) {
        ValueCounts low = new ValueCounts();
        ValueCounts high = new ValueCounts();
        low.add(1, size);
        high.add(2, size);
        for (double margin : new double[] {0.01, 0.1, 0.499999}) {
            assertThat(TEST.equivalence(margin, high, low).orElseThrow().pValue())
                    .isGreaterThan(0.5);
            assertThat(TEST.equivalence(margin, low, high).orElseThrow().pValue())
                    .isGreaterThan(0.5);
        }
    }

    @Test
    void withoutVariationOrWithOneValueThereIsNoTest() {
        for (ValueCounts[] groups : new ValueCounts[][] {
            {Samples.of(3, 3, 3), Samples.of(3, 3)},
            {Samples.of(), Samples.of(1, 2)},
            {Samples.of(1, 2), Samples.of()},
            {Samples.of(1), Samples.of(1, 2)},
            {Samples.of(5, 6), Samples.of(1)},
        }) {
            assertThat(TEST.of(groups[0], groups[1])).isEmpty();
            assertThat(TEST.against(0.6).of(groups[0], groups[1])).isEmpty();
            assertThat(TEST.equivalence(0.1, groups[0], groups[1])).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 0, 1, Double.NaN})
    void probabilitiesOutsideTheRangeAreRefused(double probability) {
        assertThatThrownBy(() -> TEST.against(probability))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("probability: " + probability + " is not allowed; expected a number in (0, 1)");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 0, 0.5, Double.NaN})
    void marginsOutsideTheRangeAreRefused(double margin) {
        assertThatThrownBy(() -> TEST.equivalence(margin, Samples.of(1, 2), Samples.of(1, 2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("margin: " + margin + " is not allowed; expected a number in (0, 0.5)");
    }

    /**
     * Six-level ratings whose θ is ½, or 0.6 at a margin of 0.1: the sizes of tests of 5 % are 4 to 6 %. With 50 a group
     * equivalence within 0.1 is found less often than that.
     */
    @ParameterizedTest
    @CsvSource({"50, 50", "100, 100", "50, 150", "200, 200"})
    void holdsItsLevel(int x, int y) {
        assertHoldsItsLevel(x, y, 2_000);
    }

    @Tag("long")
    @ParameterizedTest
    @CsvSource({"30, 30", "50, 50", "200, 50", "100, 100", "200, 200", "400, 100"})
    void holdsItsLevelLong(int x, int y) {
        assertHoldsItsLevel(x, y, 20_000);
    }

    private static void assertHoldsItsLevel(int x, int y, int draws) {
        double[][] ratings = {
            {1 / 6.0, 1 / 6.0, 1 / 6.0, 1 / 6.0, 1 / 6.0, 1 / 6.0},
            {0.3, 0.25, 0.2, 0.1, 0.1, 0.05},
            {0.3, 0.1, 0.05, 0.15, 0.2, 0.2},
            {0.02, 0.03, 0.05, 0.1, 0.2, 0.6},
        };
        for (double[] reference : ratings) {
            double[] better = atMargin(reference);
            SplittableRandom random = new SplittableRandom(20240611);
            int different = 0;
            int equivalent = 0;
            for (int i = 0; i < draws; i++) {
                ValueCounts drawn = Samples.drawn(random, y, reference);
                different += TEST.of(Samples.drawn(random, x, reference), drawn)
                                .filter(it -> it.pValue() < 0.05)
                                .isPresent()
                        ? 1
                        : 0;
                equivalent += TEST.equivalence(0.1, Samples.drawn(random, x, better), drawn)
                                .filter(it -> it.pValue() < 0.05)
                                .isPresent()
                        ? 1
                        : 0;
            }
            // three standard errors over 0.06
            double most = 0.06 + 3 * Math.sqrt(0.06 * 0.94 / draws);
            assertThat((double) different / draws).isBetween(0.035, most);
            assertThat((double) equivalent / draws).isLessThan(most);
        }
    }

    /** The same ratings, the better ones more probable by the factor that makes θ 0.6. */
    private static double[] atMargin(double[] reference) {
        double low = 1;
        double high = 10;
        for (int i = 0; i < 60; i++) {
            double factor = (low + high) / 2;
            if (ScoreProbabilities.theta(ScoreProbabilities.tilted(reference, factor), reference) < 0.6) {
                low = factor;
            } else {
                high = factor;
            }
        }
        return ScoreProbabilities.tilted(reference, low);
    }

    private static double z(ProbabilityOfSuperiorityTest test, ValueCounts x, ValueCounts y) {
        return test.of(x, y).orElseThrow().statistic();
    }

    @Test
    void theDefaultIsTheTwoSidedTestOfOneHalf() {
        assertThat(ProbabilityOfSuperiorityTest.withDefaults().of(Samples.of(1, 2), Samples.of(2, 3)))
                .isEqualTo(TEST.against(0.5).with(Alternative.TWO_SIDED).of(Samples.of(1, 2), Samples.of(2, 3)));
    }
}
