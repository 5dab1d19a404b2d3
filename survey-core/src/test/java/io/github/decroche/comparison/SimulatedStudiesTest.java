package io.github.decroche.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.decroche.statistics.ConfidenceLevel;
import io.github.decroche.statistics.proportion.Rate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whether verdicts are as often wrong as the plan allows, and how often they are right, where the truth is known. */
class SimulatedStudiesTest {
    private static final long SEED = 20_221_110;
    private static final double MARGIN = 0.1;

    /** Callers a profile, their correlation, and whether they are recorded. */
    static Stream<Arguments> designs() {
        return Stream.of(
                Arguments.of(4, 0.0, true),
                Arguments.of(4, 0.05, true),
                Arguments.of(12, 0.0, true),
                Arguments.of(12, 0.05, true),
                Arguments.of(12, 0.0, false));
    }

    /** The upper limit of a one-sided 99 % interval of the share of studies with an error. */
    private static double upperLimit(long errors, int studies) {
        return Rate.of(errors, studies)
                .at(ConfidenceLevel.of(0.98))
                .interval()
                .orElseThrow()
                .high();
    }

    /** 300 studies would show an error rate of twice the level. */
    @ParameterizedTest
    @MethodSource("designs")
    void fewStudiesFindWhatIsNotThere(int callers, double correlation, boolean recorded) {
        assertThat(falseDifferences(callers, correlation, recorded, 300)).isLessThanOrEqualTo(30);
        assertThat(falseEquivalences(callers, correlation, recorded, 300)).isLessThanOrEqualTo(30);
    }

    @ParameterizedTest
    @MethodSource("designs")
    @Tag("long")
    void atMostSixInAHundredStudiesFindWhatIsNotThere(int callers, double correlation, boolean recorded) {
        int studies = 20_000;
        double different = upperLimit(falseDifferences(callers, correlation, recorded, studies), studies);
        double equivalent = upperLimit(falseEquivalences(callers, correlation, recorded, studies), studies);

        assertThat(different).as("false difference").isLessThanOrEqualTo(0.06);
        assertThat(equivalent).as("false equivalence at the margin").isLessThanOrEqualTo(0.06);
    }

    private static long falseDifferences(int callers, double correlation, boolean recorded, int studies) {
        return new SimulatedStudies(callers, correlation, 0, MARGIN, recorded)
                .count(studies, SEED, SimulatedStudies.any(Verdict.DIFFERENT, Verdict.DIFFERENT_BUT_NEGLIGIBLE));
    }

    private static long falseEquivalences(int callers, double correlation, boolean recorded, int studies) {
        return new SimulatedStudies(callers, correlation, MARGIN, MARGIN, recorded)
                .count(studies, SEED, SimulatedStudies.any(Verdict.EQUIVALENT, Verdict.DIFFERENT_BUT_NEGLIGIBLE));
    }

    /** A design of the size of 2022 with twelve callers a profile sees twenty points, and equality within twenty. */
    @Test
    void aStudyLikeThatOf2022SeesLargeDifferencesAndEquality() {
        assertThat(new SimulatedStudies(12, 0.05, 0.2, MARGIN, true)
                        .count(200, SEED, SimulatedStudies.any(Verdict.DIFFERENT)))
                .isGreaterThanOrEqualTo(190);
        assertThat(new SimulatedStudies(12, 0.05, 0, 0.2, true)
                        .count(200, SEED, SimulatedStudies.any(Verdict.EQUIVALENT)))
                .isGreaterThanOrEqualTo(190);
    }
}
