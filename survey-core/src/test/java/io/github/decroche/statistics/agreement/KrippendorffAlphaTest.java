package io.github.decroche.statistics.agreement;

import static io.github.decroche.statistics.OracleTable.closely;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.decroche.statistics.agreement.KrippendorffAlpha.Metric;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class KrippendorffAlphaTest {
    private static final Codings SMALL = Codings.of(List.of(List.of(1, 2), List.of(3, 2), List.of(3, 3)));

    private static double alpha(Metric metric, Codings codings) {
        return KrippendorffAlpha.withDefaults().with(metric).of(codings).orElseThrow();
    }

    /** R 4.2.2, irr 0.84.1: {@code kripp.alpha(nmm, method)}, of its example, which has missing codings. */
    @ParameterizedTest
    @CsvSource({"NOMINAL, 0.743421052631579", "INTERVAL, 0.849107142857143", "RATIO, 0.797402774711612"})
    void agreesWithR(Metric metric, double expected) {
        assertThat(alpha(metric, CodingsTest.KRIPPENDORFF)).isCloseTo(expected, closely(1));
    }

    /** Krippendorff, K. (2011), Computing Krippendorff's Alpha-Reliability, section D: the figures that he prints. */
    @ParameterizedTest
    @CsvSource({"NOMINAL, 0.743", "ORDINAL, 0.815", "INTERVAL, 0.849", "RATIO, 0.797"})
    void agreesWithKrippendorff(Metric metric, double printed) {
        assertThat(alpha(metric, CodingsTest.KRIPPENDORFF)).isCloseTo(printed, Offset.offset(0.5e-3));
    }

    /**
     * R 4.2.2, irr 0.84.1: {@code kripp.alpha(t(diagnoses))} is 0.430877581704519, of 30 units by 6 coders. It counts the pairs
     * of complete units fully, which makes its n 5 · 180; the definition's 1 − α is smaller by 5 · 179 / (5 · 180 − 1).
     */
    @Test
    void diagnosesAgreeWithRWherePairsAreCountedByDefinition() {
        double expected = 1 - (1 - 0.430877581704519) * (5 * 179) / (5 * 180 - 1);

        assertThat(alpha(Metric.NOMINAL, CodingsTest.real("irr_diagnoses.csv"))).isCloseTo(expected, closely(1));
    }

    /** As for the diagnoses, of 20 units by 3 coders: {@code kripp.alpha(t(anxiety), method)}. */
    @ParameterizedTest
    @CsvSource({"NOMINAL, -0.032400849858357", "ORDINAL, 0.221847851608359"})
    void anxietyAgreesWithRWherePairsAreCountedByDefinition(Metric metric, double irr) {
        double expected = 1 - (1 - irr) * (2 * 59) / (2 * 60 - 1);

        assertThat(alpha(metric, CodingsTest.real("irr_anxiety.csv"))).isCloseTo(expected, closely(1));
    }

    /** Units (1 1 1) and (1 2 2): two disagreeing pairs over 2, n₁ n₂ = 4 · 2: α = 1 − 5 · 1 / 8. */
    @Test
    void nominalByHand() {
        assertThat(alpha(Metric.NOMINAL, Codings.of(List.of(List.of(1, 1, 1), List.of(1, 2, 2)))))
                .isEqualTo(0.375);
    }

    /**
     * Units (1 2), (2 3), (3 3) have n₁, n₂, n₃ = 1, 2, 3 with middles ½, 2, 4½. δ² is 9/4, 25/4 and 16 for 12, 23 and 13: α = 1 −
     * 5 · (9/4 + 25/4) / (2 · 9/4 + 6 · 25/4 + 3 · 16) = 1 − 42.5/90.
     */
    @Test
    void ordinalByHand() {
        assertThat(alpha(Metric.ORDINAL, SMALL)).isCloseTo(19.0 / 36, closely(1));
    }

    /** The same units: α = 1 − 5 · (1 + 1) / (2 · 1 + 6 · 1 + 3 · 4). */
    @Test
    void intervalByHand() {
        assertThat(alpha(Metric.INTERVAL, SMALL)).isEqualTo(0.5);
    }

    /** The same units: δ² is 1/9, 1/25 and 1/4, so α = 1 − 5 · (34/225) / (1091/900). */
    @Test
    void ratioByHand() {
        assertThat(alpha(Metric.RATIO, SMALL)).isCloseTo(411.0 / 1091, closely(1));
    }

    /** Units (0 0), (0 5), (5 5): δ² of 0 and 5 is 1: α = 1 − 5 · 1 / 9. */
    @Test
    void zeroIsAnAmount() {
        assertThat(alpha(Metric.RATIO, Codings.of(List.of(List.of(0, 0), List.of(0, 5), List.of(5, 5)))))
                .isCloseTo(4.0 / 9, closely(1));
    }

    @Test
    void negativeAmountsAreRefused() {
        assertThatThrownBy(() -> alpha(Metric.RATIO, Codings.of(List.of(List.of(-1, 2)))))
                .hasMessage("codings: -1.0; expected numbers from 0 on for the ratio metric");
    }

    @ParameterizedTest
    @EnumSource(Metric.class)
    void withoutVariationNothingIsEstimable(Metric metric) {
        KrippendorffAlpha alpha = KrippendorffAlpha.withDefaults().with(metric);

        assertThat(alpha.of(Codings.of(List.of(List.of(4, 4), List.of(4, 4, 4), List.of(5)))))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Metric.class)
    void withoutPairsNothingIsEstimable(Metric metric) {
        KrippendorffAlpha alpha = KrippendorffAlpha.withDefaults().with(metric);

        assertThat(alpha.of(Codings.of(List.of()))).isEmpty();
        assertThat(alpha.of(Codings.of(List.of(List.of(1), List.of(2), List.of()))))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Metric.class)
    void perfectAgreementIsOne(Metric metric) {
        assertThat(alpha(metric, Codings.of(List.of(List.of(1, 1), List.of(2, 2)))))
                .isEqualTo(1);
    }

    @Test
    void theDefaultIsNominal() {
        assertThat(KrippendorffAlpha.withDefaults().of(CodingsTest.KRIPPENDORFF))
                .hasValue(alpha(Metric.NOMINAL, CodingsTest.KRIPPENDORFF));
    }
}
