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

    private static SurveySample<String> sample(SurveyDesign<Visit> design, int... counts) {
        return visits(counts).stream().collect(design.collector(Visit::x, Visit::cell));
    }

    private static List<Visit> visits(int... counts) {
        List<Visit> visits = new ArrayList<>();
        List<String> cells = List.of("ax", "ay", "bx", "by");
        for (int cell = 0; cell < counts.length; cell++) {
            for (int i = 0; i < counts[cell]; i++) {
                visits.add(Visit.of(1, 0).at(cells.get(cell)));
            }
        }
        return visits;
    }
}
