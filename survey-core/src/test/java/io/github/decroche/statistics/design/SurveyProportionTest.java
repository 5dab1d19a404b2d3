package io.github.decroche.statistics.design;

import static io.github.decroche.statistics.OracleTable.closely;
import static io.github.decroche.statistics.OracleTable.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.decroche.statistics.ConfidenceInterval;
import io.github.decroche.statistics.ConfidenceLevel;
import io.github.decroche.statistics.proportion.ProportionInterval;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SurveyProportionTest {
    private static final SurveyProportion PROPORTION = SurveyProportion.at(ConfidenceLevel.DEFAULT);
    private static final SurveyDesign<Visit> ELEMENTS =
            SurveyDesign.<Visit>simple().weightedBy(Visit::weight);

    /**
     * 1 of 2, from 4: s² = (1 − 1/2) · 1/4 / 1 = 1/8, so that n* = 1/4 / (1/8) = 2 and both quantiles of t are those of 1 degree
     * of freedom. Clopper and Pearson at α/2 = 9/25: 1 − √(16/25) = 1/5 and 4/5.
     */
    @Test
    void kornGraubardByHand() {
        ConfidenceInterval interval =
                interval(SurveyProportion.at(ConfidenceLevel.of(0.28)), ELEMENTS.ofPopulationSizes(unused -> 4), 1, 0);

        assertThat(interval.low()).isCloseTo(0.2, within(0.2, 1e-9));
        assertThat(interval.high()).isCloseTo(0.8, within(0.8, 1e-9));
    }

    /** The same sample at 1/2, where t of 1 degree of freedom is 1: s / (p q) = √(1/8) · 4 = √2, limits 1 / (1 + exp ±√2). */
    @Test
    void logitByHand() {
        ConfidenceInterval interval = interval(
                SurveyProportion.at(ConfidenceLevel.of(0.5)).with(SurveyProportion.Interval.LOGIT),
                ELEMENTS.ofPopulationSizes(unused -> 4),
                1,
                0);

        assertThat(interval.low()).isCloseTo(1 / (1 + Math.exp(Math.sqrt(2))), closely(1));
        assertThat(interval.high()).isCloseTo(1 / (1 + Math.exp(-Math.sqrt(2))), closely(1));
    }

    /**
     * 1 0 | 0: p = 1/3, residuals ±1/9 of the clusters, s² = 2 · 2/81 = 4/81 and p (1 − p) / s² = 9/2. At 1/2, t of 2 degrees of
     * freedom is √(2/3) and t of 1 is 1, so that n* = 9/2 · 2/3 = 3. B(1/4; 1, 3) is 1 − (3/4)^(1/3), and B(3/4; 2, 2) the x
     * with 3x² − 2x³ = 3/4.
     */
    @Test
    void kornGraubardWithClustersByHand() {
        ConfidenceInterval interval = SurveyProportion.at(ConfidenceLevel.of(0.5))
                .of(Stream.of(Visit.of("a", 1), Visit.of("a", 0), Visit.of("b", 0))
                        .collect(ELEMENTS.clusteredBy(Visit::cluster).collector(Visit::x)))
                .orElseThrow()
                .estimate()
                .interval()
                .orElseThrow();
        double high = interval.high();

        assertThat(interval.low()).isCloseTo(1 - Math.cbrt(0.75), within(1, 1e-9));
        assertThat(3 * high * high - 2 * high * high * high).isCloseTo(0.75, within(1, 1e-9));
    }

    /**
     * 1 of 3: s² = 2/9 / 2, s = 1/3 and s / (p q) = 3/2. At 3/5, t of 2 degrees of freedom is 3/5 · √2 / √(1 − 9/25) = 3√2/4:
     * limits 1/3 ± √2/4, and with the odds 1/2 · exp(± 9√2/8).
     */
    @Test
    void logitAndStudentWithTwoDegreesOfFreedomByHand() {
        SurveyProportion proportion = SurveyProportion.at(ConfidenceLevel.of(0.6));
        ConfidenceInterval student = interval(proportion.with(SurveyProportion.Interval.STUDENT), ELEMENTS, 1, 0, 0);
        ConfidenceInterval logit = interval(proportion.with(SurveyProportion.Interval.LOGIT), ELEMENTS, 1, 0, 0);
        double factor = Math.exp(9 * Math.sqrt(2) / 8);

        assertThat(student.low()).isCloseTo(1.0 / 3 - Math.sqrt(2) / 4, closely(1));
        assertThat(student.high()).isCloseTo(1.0 / 3 + Math.sqrt(2) / 4, closely(1));
        assertThat(logit.low()).isCloseTo(1 / (1 + 2 * factor), closely(1));
        assertThat(logit.high()).isCloseTo(factor / (2 + factor), closely(1));
    }

    private static ConfidenceInterval interval(
            SurveyProportion proportion, SurveyDesign<Visit> design, double... values) {
        return proportion
                .of(sample(design, values))
                .orElseThrow()
                .estimate()
                .interval()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1})
    void noneAndAllHaveTheIntervalOfTheirNumber(double value) {
        DesignEstimate proportion =
                PROPORTION.of(sample(ELEMENTS, value, value, value, value)).orElseThrow();

        assertThat(proportion.estimate().standardError()).hasValue(0);
        assertClopperPearson(proportion, (long) (4 * value), 4);
        assertThat(PROPORTION
                        .with(SurveyProportion.Interval.LOGIT)
                        .of(sample(ELEMENTS, value, value))
                        .orElseThrow()
                        .estimate()
                        .interval())
                .isEmpty();
    }

    @Test
    void equalClustersHaveTheIntervalOfTheirNumber() {
        List<Visit> visits = List.of(Visit.of("a", 0), Visit.of("a", 1), Visit.of("b", 0), Visit.of("b", 1));
        DesignEstimate proportion = PROPORTION
                .of(visits.stream().collect(ELEMENTS.clusteredBy(Visit::cluster).collector(Visit::x)))
                .orElseThrow();

        assertThat(proportion.value()).isEqualTo(0.5);
        assertThat(proportion.estimate().standardError()).hasValue(0);
        assertClopperPearson(proportion, 2, 4);
    }

    private static void assertClopperPearson(DesignEstimate proportion, long successes, long trials) {
        ConfidenceInterval interval = proportion.estimate().interval().orElseThrow();
        ConfidenceInterval exact =
                ProportionInterval.CLOPPER_PEARSON.interval(successes, trials, ConfidenceLevel.DEFAULT);
        assertThat(interval.low()).isCloseTo(exact.low(), within(1, 1e-12));
        assertThat(interval.high()).isCloseTo(exact.high(), within(1, 1e-12));
    }

    @Test
    void nothingHasNoProportion() {
        assertThat(PROPORTION.of(sample(ELEMENTS))).isEmpty();
    }

    @Test
    void oneElementHasAProportionAndNoInterval() {
        for (SurveyProportion.Interval interval : SurveyProportion.Interval.values()) {
            DesignEstimate proportion =
                    PROPORTION.with(interval).of(sample(ELEMENTS, 1)).orElseThrow();

            assertThat(proportion.value()).isEqualTo(1.0);
            assertThat(proportion.estimate().standardError()).isEmpty();
            assertThat(proportion.estimate().interval()).isEmpty();
        }
    }

    /** Its standard error is 0, and there is no degree of freedom. */
    @Test
    void aCensusOfOneElementHasNoInterval() {
        for (SurveyProportion.Interval interval : SurveyProportion.Interval.values()) {
            DesignEstimate proportion = PROPORTION
                    .with(interval)
                    .of(sample(ELEMENTS.ofPopulationSizes(unused -> 1), 1))
                    .orElseThrow();

            assertThat(proportion.estimate().standardError()).hasValue(0);
            assertThat(proportion.estimate().interval()).isEmpty();
        }
    }

    @Test
    void otherValuesThanZeroAndOneAreRefused() {
        assertThatThrownBy(() -> PROPORTION.of(sample(ELEMENTS, 1, 0.5)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("values: some are neither 0 nor 1; expected only these");
    }

    private static SurveySample<SurveyDesign.Whole> sample(SurveyDesign<Visit> design, double... values) {
        return java.util.Arrays.stream(values)
                .mapToObj(value -> Visit.of(1, value))
                .collect(design.collector(Visit::x));
    }
}
