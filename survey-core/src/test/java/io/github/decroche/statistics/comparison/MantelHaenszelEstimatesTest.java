package io.github.decroche.statistics.comparison;

import static io.github.decroche.statistics.OracleTable.closely;
import static io.github.decroche.statistics.OracleTable.number;
import static io.github.decroche.statistics.comparison.StratifiedTables.BY_HAND;
import static io.github.decroche.statistics.comparison.StratifiedTables.pairsAsStrata;
import static io.github.decroche.statistics.comparison.StratifiedTables.strata;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.decroche.statistics.ConfidenceInterval;
import io.github.decroche.statistics.ConfidenceLevel;
import io.github.decroche.statistics.Estimate;
import io.github.decroche.statistics.OracleTable;
import io.github.decroche.statistics.RealData;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class MantelHaenszelEstimatesTest {
    /** Two standard errors: z² = 4. */
    private static final ConfidenceLevel TWO_SIGMA = ConfidenceLevel.of(0.9544997361036416);

    private static final MantelHaenszel METHOD = MantelHaenszel.at(ConfidenceLevel.DEFAULT);
    private static final MantelHaenszel LARGE_STRATA = METHOD.with(MantelHaenszel.Variance.GREENLAND_ROBINS);

    static List<NamedCsvRecord> reference() {
        return OracleTable.rows("mantel-haenszel.csv");
    }

    static List<NamedCsvRecord> pairs() {
        return OracleTable.rows("mcnemar.csv");
    }

    @ParameterizedTest
    @MethodSource("reference")
    void agreesWithR(NamedCsvRecord row) {
        assertReference(row, strata(row));
    }

    private static void assertReference(NamedCsvRecord row, Strata<?> strata) {
        Estimate oddsRatio = METHOD.oddsRatio(strata).result().orElseThrow();
        assertColumn(oddsRatio.value(), row, "mh_or");
        assertColumn(oddsRatio.interval().orElseThrow().low(), row, "or_lo");
        assertColumn(oddsRatio.interval().orElseThrow().high(), row, "or_hi");

        Estimate difference = LARGE_STRATA.riskDifference(strata).result().orElseThrow();
        assertColumn(difference.value(), row, "mh_rd");
        assertColumn(difference.standardError().orElseThrow(), row, "mh_rd_se_greenland_robins");

        assertColumn(METHOD.riskRatio(strata).result().orElseThrow().value(), row, "mh_rr");
    }

    private static void assertColumn(double actual, NamedCsvRecord row, String column) {
        assertThat(actual).as(column).isCloseTo(number(row, column), closely(number(row, column)));
    }

    /** With each pair as a stratum Sato's standard error is Wald's of the paired difference, which R knows. */
    @ParameterizedTest
    @MethodSource("pairs")
    void satoInPairsAgreesWithR(NamedCsvRecord row) {
        Strata<?> strata = pairsAsStrata(PairedDifferenceIntervalTest.pairs(row));
        Estimate difference = METHOD.riskDifference(strata).result().orElseThrow();

        assertColumn(difference.value(), row, "diff");
        assertColumn(difference.standardError().orElseThrow(), row, "wald_se");
    }

    /**
     * R = 2·2/6 + 3·4/10 = 28/15 and S = 1/6 + 2/10 = 11/30, so ψ = 56/11. With p = 2/3, 7/10 the sums are pR = 289/225,
     * pS + qR = 5/6 and qS = 26/225, and the variance of ln ψ is
     * (289/225)/(2·(28/15)²) + (5/6)/(2·(28/15)·(11/30)) + (26/225)/(2·(11/30)²) = 289/1568 + 375/616 + 52/121.
     */
    @Test
    void oddsRatioByHand() {
        Estimate ratio =
                MantelHaenszel.at(TWO_SIGMA).oddsRatio(BY_HAND).result().orElseThrow();
        double deviation = Math.sqrt(289.0 / 1568 + 375.0 / 616 + 52.0 / 121);

        assertThat(ratio.value()).isCloseTo(56.0 / 11, closely(5));
        assertThat(ratio.standardError()).isEmpty();
        assertInterval(ratio, 56.0 / 11 * Math.exp(-2 * deviation), 56.0 / 11 * Math.exp(2 * deviation));
    }

    /**
     * Σ a n₀/N = 2·3/6 + 3·6/10 = 14/5 over Σ c n₁/N = 1·3/6 + 2·4/10 = 13/10 is 28/13. The variance of its logarithm is
     * (27 − 12)/36 + (120 − 60)/100 = 61/60 over 14/5 · 13/10: 305/1092.
     */
    @Test
    void riskRatioByHand() {
        Estimate ratio =
                MantelHaenszel.at(TWO_SIGMA).riskRatio(BY_HAND).result().orElseThrow();
        double deviation = Math.sqrt(305.0 / 1092);

        assertThat(ratio.value()).isCloseTo(28.0 / 13, closely(2));
        assertThat(ratio.standardError()).isEmpty();
        assertInterval(ratio, 28.0 / 13 * Math.exp(-2 * deviation), 28.0 / 13 * Math.exp(2 * deviation));
    }

    /**
     * W = 9/6 and 24/10, so δ = ((6 − 3)/6 + (18 − 8)/10) / (39/10) = 5/13.
     * P = (9·1 − 9·2 + 0)/36 + (16·2 − 36·3 + 24·2/2)/100 = −1/4 − 13/25 = −77/100.
     * Q = (2·2 + 1·1)/12 + (3·4 + 2·1)/20 = 5/12 + 7/10 = 67/60.
     * The variance is (−5/13 · 77/100 + 67/60) / (39/10)² = (32/39) / (39/10)² = 3200/59319.
     */
    @Test
    void riskDifferenceWithSatosVarianceByHand() {
        Estimate difference =
                MantelHaenszel.at(TWO_SIGMA).riskDifference(BY_HAND).result().orElseThrow();
        double error = Math.sqrt(3200.0 / 59319);

        assertThat(difference.value()).isCloseTo(5.0 / 13, closely(1));
        assertThat(difference.standardError().orElseThrow()).isCloseTo(error, closely(1));
        assertInterval(difference, 5.0 / 13 - 2 * error, 5.0 / 13 + 2 * error);
    }

    /** (2·27 + 2·27)/(9·36) + (3·216 + 8·64)/(24·100) = 1/3 + 29/60 = 49/60, over (39/10)²: 245/4563. */
    @Test
    void riskDifferenceWithGreenlandAndRobinsVarianceByHand() {
        Estimate difference = LARGE_STRATA.riskDifference(BY_HAND).result().orElseThrow();

        assertThat(difference.standardError().orElseThrow()).isCloseTo(Math.sqrt(245.0 / 4563), closely(1));
    }

    private static void assertInterval(Estimate estimate, double low, double high) {
        ConfidenceInterval interval = estimate.interval().orElseThrow();
        assertThat(interval.low()).isCloseTo(low, closely(low));
        assertThat(interval.high()).isCloseTo(high, closely(high));
    }

    /** Of 2 × 1000 in each of four strata the two standard errors differ by less than a hundredth. */
    @Test
    void bothVariancesAgreeInFewLargeStrata() {
        Strata<?> strata = strata("250 750 190 810 | 480 520 400 600 | 610 390 540 460 | 830 170 790 210");
        double sato = METHOD.riskDifference(strata)
                .result()
                .orElseThrow()
                .standardError()
                .orElseThrow();
        double large = LARGE_STRATA
                .riskDifference(strata)
                .result()
                .orElseThrow()
                .standardError()
                .orElseThrow();

        assertThat(sato / large).isBetween(0.99, 1.01);
    }

    @Test
    void greenlandAndRobinsSeeNoVariationInPairs() {
        Estimate difference = LARGE_STRATA
                .riskDifference(pairsAsStrata(new MatchedPairs(40, 46, 14, 141)))
                .result()
                .orElseThrow();

        assertThat(difference.standardError()).hasValue(0);
        assertThat(difference.interval()).isEmpty();
    }

    @Test
    void strataWithAnEmptyGroupAreCountedAndChangeNothingElse() {
        Strata<?> more = strata("2 1 1 2 | 3 1 2 4 | 5 7 0 0 | 0 0 4 0 | 0 0 0 0");

        assertThat(METHOD.oddsRatio(more))
                .isEqualTo(new Pooled<>(METHOD.oddsRatio(BY_HAND).result(), 5, 2));
        assertThat(METHOD.riskRatio(more))
                .isEqualTo(new Pooled<>(METHOD.riskRatio(BY_HAND).result(), 5, 2));
        assertThat(METHOD.riskDifference(more))
                .isEqualTo(new Pooled<>(METHOD.riskDifference(BY_HAND).result(), 5, 2));
    }

    /** A stratum in which nobody has the outcome says that the shares are equal, and nothing of their ratio. */
    @Test
    void eachMeasureHasItsOwnInformativeStrata() {
        Strata<?> strata = strata("2 1 1 2 | 0 5 0 4 | 3 0 4 0 | 5 1 0 0");

        assertThat(METHOD.oddsRatio(strata).informative()).isEqualTo(1);
        assertThat(METHOD.riskRatio(strata).informative()).isEqualTo(2);
        assertThat(METHOD.riskDifference(strata).informative()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource
    void withoutAnInformativeStratumNothingIsEstimable(MantelHaenszel.Variance variance) {
        MantelHaenszel method = METHOD.with(variance);
        Strata<?> none = strata("3 4 0 0 | 0 0 5 1");

        assertThat(method.oddsRatio(none).result()).isEmpty();
        assertThat(method.riskRatio(none).result()).isEmpty();
        assertThat(method.riskDifference(none).result()).isEmpty();
        assertThat(method.riskDifference(none).strata()).isEqualTo(2);
        assertThat(method.riskDifference(Strata.of(List.of()))).isEqualTo(new Pooled<>(Optional.empty(), 0, 0));
    }

    @Test
    void ratiosAreZeroOrInfiniteWithoutAnInterval() {
        Strata<?> noneInTheGroup = strata("0 5 3 4 | 0 2 1 1");
        Strata<?> noneInTheReference = strata("3 4 0 5 | 1 1 0 2");

        assertThat(METHOD.oddsRatio(noneInTheGroup).result()).contains(Estimate.of(0));
        assertThat(METHOD.riskRatio(noneInTheGroup).result()).contains(Estimate.of(0));
        assertThat(METHOD.oddsRatio(noneInTheReference).result()).contains(Estimate.of(Double.POSITIVE_INFINITY));
        assertThat(METHOD.riskRatio(noneInTheReference).result()).contains(Estimate.of(Double.POSITIVE_INFINITY));
    }

    @Test
    void whereEverybodyHasTheOutcomeTheRiskRatioIsOneWithoutAnInterval() {
        Strata<?> everybody = strata("3 0 4 0 | 5 0 7 0");

        assertThat(METHOD.riskRatio(everybody).result()).contains(Estimate.of(1));
        assertThat(METHOD.oddsRatio(everybody).result()).isEmpty();
    }

    /** Group sizes that no double divides exactly: rounding must not leave a tiny standard error. */
    @Test
    void aDifferenceThatDoesNotVaryHasNoInterval() {
        Strata<?> allAgainstNone = strata("3 0 0 7 | 11 0 0 13 | 1 0 0 6 | 49 0 0 3");
        Estimate difference = METHOD.riskDifference(allAgainstNone).result().orElseThrow();

        assertThat(difference.value()).isEqualTo(1);
        assertThat(difference.standardError()).hasValue(0);
        assertThat(difference.interval()).isEmpty();
    }

    static List<NamedCsvRecord> score() {
        return OracleTable.rows("mantel-haenszel-score.csv");
    }

    @ParameterizedTest
    @MethodSource("score")
    void scoreIntervalsAgreeWithFortyDigits(NamedCsvRecord row) {
        assertScore(MantelHaenszel.Variance.FARRINGTON_MANNING, row, "fm");
        assertScore(MantelHaenszel.Variance.MIETTINEN_NURMINEN, row, "mn");
    }

    private static void assertScore(MantelHaenszel.Variance variance, NamedCsvRecord row, String column) {
        Estimate estimate =
                METHOD.with(variance).riskDifference(strata(row)).result().orElseThrow();
        double low = number(row, column + "_lo");
        double high = number(row, column + "_hi");

        assertThat(estimate.standardError()).isEmpty();
        assertThat(estimate.value())
                .isEqualTo(METHOD.riskDifference(strata(row))
                        .result()
                        .orElseThrow()
                        .value());
        assertThat(estimate.interval().orElseThrow().low()).isCloseTo(low, closely(low));
        assertThat(estimate.interval().orElseThrow().high()).isCloseTo(high, closely(high));
    }

    /** Thirteen trials of Hartung and Knapp: R's {@code ratesci::scoreci(…, stratified = TRUE, weighting = "MH", skew = FALSE)}. */
    @Test
    void miettinenAndNurminensIntervalAgreesWithR() {
        NamedCsvRecord trials = score().stream()
                .filter(row -> row.getField("case").equals("hartung_knapp"))
                .findFirst()
                .orElseThrow();
        ConfidenceInterval interval = METHOD.with(MantelHaenszel.Variance.MIETTINEN_NURMINEN)
                .riskDifference(strata(trials))
                .result()
                .flatMap(Estimate::interval)
                .orElseThrow();

        assertThat(interval.low()).isCloseTo(0.245286, Offset.offset(0.5e-6));
        assertThat(interval.high()).isCloseTo(0.369981, Offset.offset(0.5e-6));
    }

    /** Alike in two strata, with twice the elements: (1 − δ)² = z² (1 − δ²)/48, and n = 24 in the closed form of one table. */
    @Test
    void scoreIntervalsExistWithoutVariationByHand() {
        ConfidenceInterval interval = MantelHaenszel.at(ConfidenceLevel.of(0.9544997361036416))
                .with(MantelHaenszel.Variance.FARRINGTON_MANNING)
                .riskDifference(strata("12 0 0 12 | 12 0 0 12"))
                .result()
                .flatMap(Estimate::interval)
                .orElseThrow();

        assertThat(interval.low()).isCloseTo(11 / 13.0, closely(1));
        assertThat(interval.high()).isEqualTo(1);
    }

    /** Bickel's paradox: men are admitted more often over all, and not within departments. */
    @Test
    void admissionsToBerkeley() {
        Map<String, Map<String, Long>> departments = new TreeMap<>();
        for (NamedCsvRecord row : RealData.rows("base_UCBAdmissions.csv")) {
            departments
                    .computeIfAbsent(row.getField("Dept"), unused -> new TreeMap<>())
                    .put(row.getField("Admit") + " " + row.getField("Gender"), Long.parseLong(row.getField("Freq")));
        }
        Map<String, FourfoldTable> tables = new TreeMap<>();
        departments.forEach((department, cells) -> tables.put(
                department,
                new FourfoldTable(
                        cells.get("Admitted Male"),
                        cells.get("Admitted Female"),
                        cells.get("Rejected Male"),
                        cells.get("Rejected Female"))));
        Strata<String> strata = new Strata<>(tables);

        assertReference(reference().get(0), strata);
        assertThat(METHOD.oddsRatio(Strata.of(List.of(strata.crude())))
                        .result()
                        .orElseThrow()
                        .value())
                .isCloseTo(1198.0 * 1278 / (557 * 1493), closely(1.8));
    }

    /** Callbacks of fictitious applicants with names taken for black or white, in two cities. */
    @Test
    void resumesByCity() {
        Strata<String> strata = RealData.rows("aer_ResumeNames.csv").stream()
                .collect(Strata.collector(
                        row -> row.getField("city"),
                        row -> row.getField("ethnicity").equals("afam"),
                        row -> row.getField("call").equals("yes")));

        assertThat(strata.tables())
                .containsEntry("chicago", new FourfoldTable(73, 1279, 109, 1243))
                .containsEntry("boston", new FourfoldTable(84, 999, 126, 957));
        assertReference(reference().get(2), strata);
        assertThat(strata.crude()).isEqualTo(new FourfoldTable(157, 2278, 235, 2200));
    }
}
