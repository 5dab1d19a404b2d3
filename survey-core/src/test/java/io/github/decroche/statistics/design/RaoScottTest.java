package io.github.decroche.statistics.design;

import static io.github.decroche.statistics.OracleTable.closely;
import static io.github.decroche.statistics.OracleTable.within;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RaoScottTest {
    private static final SurveyDesign<Visit> ELEMENTS = SurveyDesign.simple();

    /**
     * 4 2 / 1 5 of a simple sample of 12: X² = 12 · (4·5 − 2·1)² / (6·6·5·7) = 108/35. The one eigenvalue is the design effect
     * 12/11, because variances have n − 1: X² / δ = 11 · 9/35 = 99/35, and F is the same with 1 and 11 degrees of freedom.
     */
    @Test
    void aSimpleSampleByHand() {
        RaoScott test = test(sample(ELEMENTS, 4, 2, 1, 5));

        assertThat(test.pearson()).isCloseTo(108.0 / 35, closely(3));
        assertThat(test.firstOrder().statistic()).isCloseTo(99.0 / 35, closely(3));
        assertThat(test.firstOrder().degreesOfFreedom()).hasValue(1);
        assertThat(test.secondOrder().statistic()).isCloseTo(99.0 / 35, closely(3));
        assertThat(test.secondOrder().numeratorDegreesOfFreedom()).isCloseTo(1, closely(1));
        assertThat(test.secondOrder().denominatorDegreesOfFreedom()).isCloseTo(11, closely(11));
    }

    /**
     * In a simple sample every eigenvalue is n / (n − 1). 3 2 1 / 1 4 2 / 2 1 5 of 21: X² = 2631/448, of which 20/21 is 4385/784
     * with 4 degrees of freedom, and F a quarter of it with 4 and 80.
     */
    @Test
    void aSimpleSampleOfThreeByThreeByHand() {
        RaoScott test = test(sample(
                ELEMENTS, List.of("ax", "ay", "az", "bx", "by", "bz", "cx", "cy", "cz"), 3, 2, 1, 1, 4, 2, 2, 1, 5));

        assertThat(test.firstOrder().degreesOfFreedom()).hasValue(4);
        assertThat(test.firstOrder().statistic()).isCloseTo(4385.0 / 784, closely(6));
        assertTest(test, 2631.0 / 448, 4385.0 / 3136, 4, 80);
    }

    /** Five clusters, with R's formula in fractions: Σ δ = 145/64 and Σ δ² = 16225/4096, of two eigenvalues. */
    @Test
    void clustersInATableOfTwoByThreeInFractions() {
        RaoScott test = test(clusters("ax ax", "ay bx", "bz bz az", "ay", "by bz bz"));

        assertThat(test.firstOrder().degreesOfFreedom()).hasValue(2);
        assertThat(test.firstOrder().statistic()).isCloseTo(68992.0 / 32625, closely(2));
        assertTest(test, 539.0 / 225, 34496.0 / 32625, 841.0 / 649, 3364.0 / 649);
    }

    /** The same with Σ δ = 3116/803 and Σ δ² = 117667544/16120225, of four. */
    @Test
    void clustersInATableOfThreeByThreeInFractions() {
        RaoScott test = test(clusters("ax ax ay", "bx by", "cz cz bz", "az cx", "ay cy cz", "ax bz"));

        assertThat(test.firstOrder().statistic()).isCloseTo(24893.0 / 9840, closely(3));
        assertTest(test, 589.0 / 240, 24893.0 / 39360, 30342050.0 / 14708443, 151710250.0 / 14708443);
    }

    /** The same clusters, but (c, z) is seen first: contrasts are against its row and column. */
    @Test
    void theOrderOfRowsAndColumnsDoesNotMatter() {
        RaoScott test = test(clusters("cz bz cz", "by bx", "ax bz", "cy ay cz", "cx az", "ay ax ax"));

        assertTest(test, 589.0 / 240, 24893.0 / 39360, 30342050.0 / 14708443, 151710250.0 / 14708443);
    }

    /** Two clusters: X² = 20/9, the design effect 18/25, and 1 degree of freedom, with which p is 1 − 2 arctan(√F) / π. */
    @Test
    void twoClustersAreEnough() {
        RaoScott test = test(clusters("ax ax", "bx by by"));

        assertTest(test, 20.0 / 9, 250.0 / 81, 1, 1);
        assertThat(test.secondOrder().pValue())
                .isCloseTo(1 - 2 * Math.atan(Math.sqrt(250.0 / 81)) / Math.PI, closely(1));
    }

    /** Clusters of unequal sizes, with R's formula in fractions: (a, y) is empty and counts 0. */
    @Test
    void anEmptyPlaceWithClustersInFractions() {
        assertTest(test(clusters("ax ax bx", "by by", "ax by")), 63.0 / 16, 5145.0 / 1024, 1, 2);
    }

    /** Nothing that clusters do alike can vary between them. */
    @Test
    void clustersThatAreAllAlikeHaveNoTest() {
        assertThat(RaoScott.of(
                        clusters("ax ax ay bx by", "ax ax ay bx by"), cell -> cell.charAt(0), cell -> cell.charAt(1)))
                .isEmpty();
    }

    /** Rows b, c and columns y, z have no element in common: their contrast is undetermined, whatever the others hold. */
    @Test
    void aRectangleOfEmptyPlacesHasNoTest() {
        for (int n = 1; n <= 30; n++) {
            SurveySample<String> sample =
                    sample(ELEMENTS, List.of("ax", "ay", "az", "bx", "cx"), 1 + n % 3, n, 1 + n % 7, 2 * n, 5);

            assertThat(RaoScott.of(sample, cell -> cell.charAt(0), cell -> cell.charAt(1)))
                    .as("n = %d", n)
                    .isEmpty();
        }
    }

    /** 12 · 2²² elements with the proportions of the simple sample: their covariances are small, and not 0. */
    @Test
    void aLargeSampleHasATest() {
        SurveySample<String> sample = sample(ELEMENTS, 4, 2, 1, 5);
        for (int i = 0; i < 22; i++) {
            sample = sample.plus(sample);
        }
        double n = 12 * Math.pow(2, 22);
        double pearson = n * 9 / 35;

        assertThat(test(sample).pearson()).isCloseTo(pearson, closely(pearson));
        assertThat(test(sample).firstOrder().statistic()).isCloseTo(pearson * (n - 1) / n, closely(pearson));
    }

    /** Each element doubled in one cluster: X² doubles, the design effect too, and so F stays. */
    @Test
    void doublingEveryElementInItsClusterChangesNothing() {
        List<Visit> visits = visits(4, 2, 1, 5);
        List<Visit> doubled = new ArrayList<>();
        for (int i = 0; i < visits.size(); i++) {
            Visit visit = new Visit("all", "c" + i, visits.get(i).cell(), 1, 0, 1);
            doubled.add(visit);
            doubled.add(visit);
        }
        RaoScott test = test(
                doubled.stream().collect(ELEMENTS.clusteredBy(Visit::cluster).collector(Visit::x, Visit::cell)));

        assertThat(test.pearson()).isCloseTo(216.0 / 35, closely(6));
        assertThat(test.secondOrder().statistic()).isCloseTo(99.0 / 35, closely(3));
        assertThat(test.secondOrder().denominatorDegreesOfFreedom()).isCloseTo(11, closely(11));
    }

    /** 108/35 and 99/35; p of χ² with 1, and of F with 1 and 11 degrees of freedom. */
    @Test
    void aTestReadsInOneLine() {
        assertThat(test(sample(ELEMENTS, 4, 2, 1, 5)))
                .hasToString("Pearson 3.086; first order 2.829, df 1, p = 0.0926; second order F = 2.829, df 1 and 11,"
                        + " p = 0.121");
    }

    @Test
    void rowsAndColumnsMayBeSwapped() {
        SurveySample<String> sample = sample(ELEMENTS, 4, 2, 1, 5);
        RaoScott swapped = RaoScott.of(sample, cell -> cell.charAt(1), cell -> cell.charAt(0))
                .orElseThrow();

        assertThat(swapped.secondOrder().pValue())
                .isCloseTo(test(sample).secondOrder().pValue(), within(1, 1e-12));
    }

    @Test
    void oneRowHasNoTest() {
        assertThat(RaoScott.of(sample(ELEMENTS, 4, 2, 0, 0), cell -> cell.charAt(0), cell -> cell.charAt(1)))
                .isEmpty();
        assertThat(RaoScott.of(sample(ELEMENTS, 0, 0, 0, 0), cell -> cell.charAt(0), cell -> cell.charAt(1)))
                .isEmpty();
    }

    @Test
    void oneClusterHasNoTest() {
        SurveySample<String> sample = visits(4, 2, 1, 5).stream()
                .collect(ELEMENTS.clusteredBy(unused -> "a").collector(Visit::x, Visit::cell));

        assertThat(RaoScott.of(sample, cell -> cell.charAt(0), cell -> cell.charAt(1)))
                .isEmpty();
    }

    /** An empty place of a table of two by two leaves its contrast determined by the other three, as R has it. */
    @Test
    void anEmptyPlaceIsAllowed() {
        assertThat(test(sample(ELEMENTS, 4, 0, 1, 5)).secondOrder().pValue()).isBetween(0.0, 0.05);
    }

    private static RaoScott test(SurveySample<String> sample) {
        return RaoScott.of(sample, cell -> cell.charAt(0), cell -> cell.charAt(1))
                .orElseThrow();
    }

    private static void assertTest(RaoScott test, double pearson, double f, double numerator, double denominator) {
        assertThat(test.pearson()).isCloseTo(pearson, closely(pearson));
        assertThat(test.secondOrder().statistic()).isCloseTo(f, closely(f));
        assertThat(test.secondOrder().numeratorDegreesOfFreedom()).isCloseTo(numerator, closely(numerator));
        assertThat(test.secondOrder().denominatorDegreesOfFreedom()).isCloseTo(denominator, closely(denominator));
    }

    /** Clusters, each with the cells of its elements. */
    private static SurveySample<String> clusters(String... clusters) {
        List<Visit> visits = new ArrayList<>();
        for (int i = 0; i < clusters.length; i++) {
            for (String cell : clusters[i].split(" ", -1)) {
                visits.add(Visit.of("c" + i, 0).at(cell));
            }
        }
        return visits.stream().collect(ELEMENTS.clusteredBy(Visit::cluster).collector(Visit::x, Visit::cell));
    }

    private static SurveySample<String> sample(SurveyDesign<Visit> design, int... counts) {
        return visits(counts).stream().collect(design.collector(Visit::x, Visit::cell));
    }

    private static SurveySample<String> sample(SurveyDesign<Visit> design, List<String> cells, int... counts) {
        return visits(cells, counts).stream().collect(design.collector(Visit::x, Visit::cell));
    }

    private static List<Visit> visits(int... counts) {
        return visits(List.of("ax", "ay", "bx", "by"), counts);
    }

    private static List<Visit> visits(List<String> cells, int... counts) {
        List<Visit> visits = new ArrayList<>();
        for (int cell = 0; cell < counts.length; cell++) {
            for (int i = 0; i < counts[cell]; i++) {
                visits.add(Visit.of(1, 0).at(cells.get(cell)));
            }
        }
        return visits;
    }
}
