package io.github.decroche.statistics.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.decroche.statistics.ConfidenceLevel;
import io.github.decroche.statistics.Estimate;
import io.github.decroche.statistics.TestResult;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How often intervals of nominally 95 % hold the true value, and tests of nominally 5 % reject a true hypothesis, in samples
 * that are drawn with a fixed seed. With 2,000 draws a share of 0.95 has a standard error of 0.005.
 */
class StratifiedCoverageTest {
    private static final int DRAWS = 2_000;

    /** Three standard errors of a share of 0.05. */
    private static final double THREE_ERRORS = 3 * Math.sqrt(0.05 * 0.95 / DRAWS);

    private static final MantelHaenszel METHOD = MantelHaenszel.at(ConfidenceLevel.DEFAULT);
    private static final MantelHaenszel LARGE_STRATA = METHOD.with(MantelHaenszel.Variance.GREENLAND_ROBINS);

    /** Four services, two profiles, 50 to 100 calls each. */
    private static final Design SERVICES = new Design(List.of(
            new Stratum(50, 100, 0.2),
            new Stratum(80, 60, 0.35),
            new Stratum(100, 75, 0.5),
            new Stratum(60, 50, 0.75)));

    /** Many small strata: two calls of one profile and three of the other. */
    private static final Design SMALL = Design.even(40, 2, 3);

    private static final Design PAIRS = Design.even(200, 1, 1);

    /** Two group sizes, and the share of the reference that has the outcome. */
    private record Stratum(int group, int reference, double share) {}

    private record Design(List<Stratum> strata) {
        /** Strata of one size whose shares rise evenly from 0.1 to 0.7. */
        static Design even(int strata, int group, int reference) {
            return new Design(IntStream.range(0, strata)
                    .mapToObj(i -> new Stratum(group, reference, 0.1 + 0.6 * i / (strata - 1)))
                    .toList());
        }

        Strata<Integer> draw(DoubleUnaryOperator groupShare, SplittableRandom random) {
            List<FourfoldTable> tables = new ArrayList<>();
            for (Stratum stratum : strata) {
                int a = successes(stratum.group(), groupShare.applyAsDouble(stratum.share()), random);
                int c = successes(stratum.reference(), stratum.share(), random);
                tables.add(new FourfoldTable(a, stratum.group() - a, c, stratum.reference() - c));
            }
            return Strata.of(tables);
        }

        private static int successes(int trials, double share, SplittableRandom random) {
            int successes = 0;
            for (int i = 0; i < trials; i++) {
                successes += random.nextDouble() < share ? 1 : 0;
            }
            return successes;
        }
    }

    private static double coverage(
            Design design,
            DoubleUnaryOperator groupShare,
            Function<Strata<?>, Pooled<Estimate>> method,
            double truth,
            int draws) {
        SplittableRandom random = new SplittableRandom(19590402);
        int holding = 0;
        for (int i = 0; i < draws; i++) {
            holding += method.apply(design.draw(groupShare, random))
                            .result()
                            .flatMap(Estimate::interval)
                            .filter(it -> it.low() <= truth && truth <= it.high())
                            .isPresent()
                    ? 1
                    : 0;
        }
        return (double) holding / draws;
    }

    private static DoubleUnaryOperator plus(double difference) {
        return share -> share + difference;
    }

    private static DoubleUnaryOperator timesOdds(double ratio) {
        return share -> ratio * share / (1 - share + ratio * share);
    }

    private static DoubleUnaryOperator times(double ratio) {
        return share -> ratio * share;
    }

    private static void assertDifferenceCovers(Design design, double difference, int draws) {
        assertThat(coverage(design, plus(difference), METHOD::riskDifference, difference, draws))
                .as("difference " + difference)
                .isBetween(0.93, 0.97);
    }

    private static void assertRatiosCover(Design design, double odds, double risks, int draws) {
        assertThat(coverage(design, timesOdds(odds), METHOD::oddsRatio, odds, draws))
                .as("odds ratio " + odds)
                .isBetween(0.93, 0.97);
        assertThat(coverage(design, times(risks), METHOD::riskRatio, risks, draws))
                .as("risk ratio " + risks)
                .isBetween(0.93, 0.97);
    }

    @Test
    void differencesCover() {
        assertDifferenceCovers(SERVICES, 0.1, DRAWS);
        assertDifferenceCovers(SERVICES, 0, DRAWS);
        assertDifferenceCovers(SMALL, 0.15, DRAWS);
        assertDifferenceCovers(PAIRS, 0.15, DRAWS);
        assertDifferenceCovers(PAIRS, 0, DRAWS);
    }

    /** With the factor N/(N − 1) 0.945 to 0.953; in pairs up to 0.976, as their shares are those of two elements. */
    @Test
    void miettinenAndNurminensIntervalsCover() {
        for (double difference : new double[] {0, 0.1, 0.15}) {
            for (Design design : List.of(SERVICES, SMALL, PAIRS)) {
                assertThat(scoreCoverage(design, difference, RateDifferenceTest.Variance.MIETTINEN_NURMINEN))
                        .isBetween(0.93, design.equals(PAIRS) ? 0.985 : 0.97);
            }
        }
    }

    /** Without it, small strata have shares that vary too little: in strata of five 0.91, in pairs 0.83. */
    @Test
    void farringtonAndManningsIntervalsWantLargeStrata() {
        RateDifferenceTest.Variance variance = RateDifferenceTest.Variance.FARRINGTON_MANNING;
        for (double difference : new double[] {0, 0.1, 0.15}) {
            assertThat(scoreCoverage(SERVICES, difference, variance)).isBetween(0.93, 0.97);
            assertThat(scoreCoverage(SMALL, difference, variance)).isBetween(0.89, 0.93);
        }
        assertThat(scoreCoverage(PAIRS, 0, variance)).isBetween(0.8, 0.87);
    }

    /** The interval leaves out what the test rejects, which is faster to find out. */
    private static double scoreCoverage(Design design, double difference, RateDifferenceTest.Variance variance) {
        RateDifferenceTest test =
                RateDifferenceTest.withDefaults().with(variance).against(difference);
        return 1 - size(design, plus(difference), test::of);
    }

    @Test
    void ratiosCover() {
        assertRatiosCover(SERVICES, 1.6, 1.13, DRAWS);
        assertRatiosCover(SERVICES, 1, 1, DRAWS);
        assertRatiosCover(SMALL, 2, 1.3, DRAWS);
        assertRatiosCover(PAIRS, 2, 1.3, DRAWS);
    }

    @Test
    @Tag("long")
    void differencesAndRatiosCoverInManyDraws() {
        for (Design design : List.of(SERVICES, SMALL, PAIRS)) {
            for (double difference : new double[] {-0.1, 0, 0.05, 0.1, 0.2}) {
                assertDifferenceCovers(design, difference, 50_000);
            }
            for (double ratio : new double[] {0.5, 0.8, 1, 1.2, 1.3}) {
                assertRatiosCover(design, ratio * ratio, ratio, 50_000);
            }
        }
    }

    /** Why Sato's variance is the default. In pairs the other one is 0, and only what hits the truth exactly would cover it. */
    @Test
    void greenlandAndRobinsVarianceFailsInSmallStrata() {
        assertThat(coverage(SERVICES, plus(0.1), LARGE_STRATA::riskDifference, 0.1, DRAWS))
                .isBetween(0.93, 0.97);
        assertThat(coverage(SMALL, plus(0.15), LARGE_STRATA::riskDifference, 0.15, DRAWS))
                .isBetween(0.83, 0.89);
        assertThat(coverage(PAIRS, plus(0), LARGE_STRATA::riskDifference, 0, DRAWS))
                .isZero();

        SplittableRandom random = new SplittableRandom(19590402);
        int exact = 0;
        for (int i = 0; i < DRAWS; i++) {
            exact += LARGE_STRATA
                                    .riskDifference(PAIRS.draw(plus(0), random))
                                    .result()
                                    .orElseThrow()
                                    .value()
                            == 0
                    ? 1
                    : 0;
        }
        assertThat((double) exact / DRAWS).isBetween(0.02, 0.08);
    }

    /** Differences of 0 to 0.2: both variances hold their weighted mean, the strata being large. */
    @Test
    void differencesThatVaryBetweenLargeStrataAreCoveredInTheMean() {
        DoubleUnaryOperator varying = share -> share + (share < 0.4 ? 0.2 : 0);
        double weights = 0;
        double sum = 0;
        for (Stratum stratum : SERVICES.strata()) {
            double weight = (double) stratum.group() * stratum.reference() / (stratum.group() + stratum.reference());
            weights += weight;
            sum += weight * (varying.applyAsDouble(stratum.share()) - stratum.share());
        }

        assertThat(coverage(SERVICES, varying, METHOD::riskDifference, sum / weights, DRAWS))
                .isBetween(0.93, 0.97);
        assertThat(coverage(SERVICES, varying, LARGE_STRATA::riskDifference, sum / weights, DRAWS))
                .isBetween(0.93, 0.97);
    }

    private static double size(Design design, Function<Strata<?>, Pooled<TestResult>> test) {
        return size(design, plus(0), test);
    }

    private static double size(
            Design design, DoubleUnaryOperator groupShare, Function<Strata<?>, Pooled<TestResult>> test) {
        SplittableRandom random = new SplittableRandom(19590402);
        int rejected = 0;
        for (int i = 0; i < DRAWS; i++) {
            rejected += test.apply(design.draw(groupShare, random))
                            .result()
                            .filter(it -> it.pValue() <= 0.05)
                            .isPresent()
                    ? 1
                    : 0;
        }
        return (double) rejected / DRAWS;
    }

    /**
     * Why the χ² test without correction is the default. In 200,000 draws (20,000 of the exact test) the sizes were 0.051, 0.050
     * and 0.051 without correction, 0.040, 0.034 and 0.038 with it, and 0.045, 0.042 and 0.041 for the exact test. Here the
     * nominal size is met within three standard errors, and the others are held against it in the same samples.
     */
    @Test
    void theUncorrectedTestHasTheNominalSizeAndTheOthersLess() {
        MantelHaenszelTest test = MantelHaenszelTest.withDefaults();
        for (Design design : List.of(SERVICES, SMALL, PAIRS)) {
            double uncorrected = size(design, test::of);
            assertThat(uncorrected).isBetween(0.05 - THREE_ERRORS, 0.05 + THREE_ERRORS);
            assertThat(size(design, test.with(MantelHaenszelTest.Method.CHI_SQUARED_CORRECTED)::of))
                    .isLessThan(uncorrected);
            assertThat(size(design, test.with(MantelHaenszelTest.Method.EXACT)::of))
                    .isLessThan(uncorrected);
        }
    }

    /** In strata of five calls it rejects equal odds ratios much too often. */
    @Test
    void theTestOfHomogeneityWantsLargeStrata() {
        for (HomogeneityTest.Method method : HomogeneityTest.Method.values()) {
            HomogeneityTest test = HomogeneityTest.withDefaults().with(method);
            assertThat(size(SERVICES, test::of)).isBetween(0.05 - THREE_ERRORS, 0.05 + THREE_ERRORS);
            assertThat(size(SMALL, test::of)).isGreaterThan(0.1);
        }
    }
}
