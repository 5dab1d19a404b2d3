package io.github.decroche.statistics.design;

import static io.github.decroche.statistics.OracleTable.closely;
import static io.github.decroche.statistics.OracleTable.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.decroche.statistics.ConfidenceInterval;
import io.github.decroche.statistics.ConfidenceLevel;
import io.github.decroche.statistics.proportion.ProportionInterval;
import java.util.List;
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
