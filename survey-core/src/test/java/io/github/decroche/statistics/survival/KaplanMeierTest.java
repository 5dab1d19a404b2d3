package io.github.decroche.statistics.survival;

import static io.github.decroche.statistics.OracleTable.closely;
import static io.github.decroche.statistics.OracleTable.count;
import static io.github.decroche.statistics.OracleTable.number;
import static io.github.decroche.statistics.OracleTable.optional;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.decroche.statistics.ConfidenceInterval;
import io.github.decroche.statistics.ConfidenceLevel;
import io.github.decroche.statistics.Estimate;
import io.github.decroche.statistics.OracleTable;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Curves, limits, quantiles and restricted means beside R's. */
class KaplanMeierTest {
    private static final KaplanMeier OPEN = KaplanMeier.at(ConfidenceLevel.DEFAULT);

    private static final Map<KaplanMeier.Limits, String> COLUMNS = Map.of(
            KaplanMeier.Limits.PLAIN, "plain", KaplanMeier.Limits.LOG, "log", KaplanMeier.Limits.LOG_LOG, "loglog");

    /** Of these only some rows are kept as reference. */
    private static final Set<String> THINNED = Set.of(
            "sim_attempts A",
            "sim_attempts B",
            "sim_attempts C",
            "sim_calls A",
            "sim_calls B",
            "sim_calls C",
            "technion_199908_attempts (all)",
            "technion_199908_attempts NE",
            "technion_199908_attempts NW",
            "technion_199908_attempts PS");

    static List<String> curves() {
        return OracleTable.rows("km-curves.csv").stream()
                .map(SurvivalData.curve())
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @MethodSource("curves")
    void theTableAgreesWithR(String name) {
        List<NamedCsvRecord> reference = OracleTable.rows("km-curves.csv").stream()
                .filter(row -> SurvivalData.curve().apply(row).equals(name))
                .toList();
        NamedCsvRecord first = reference.get(0);
        SurvivalTimes times = SurvivalData.times(first.getField("dataset"), first.getField("group"));
        Map<Duration, SurvivalCurve.Step> steps = new LinkedHashMap<>();
        OPEN.curve(times).steps().forEach(step -> steps.put(step.time(), step));

        if (!THINNED.contains(name)) {
            assertThat(steps).hasSameSizeAs(reference);
        }
        for (NamedCsvRecord row : reference) {
            SurvivalCurve.Step step = steps.get(time(row, "time"));
            assertThat(step.atRisk()).isEqualTo(count(row, "n_risk"));
            assertThat(step.events()).isEqualTo(count(row, "n_event"));
            assertThat(step.censored()).isEqualTo(count(row, "n_censor"));
            assertThat(step.surviving().value()).isCloseTo(number(row, "surv"), closely(number(row, "surv")));
            assertClose(step.surviving().standardError(), optional(row, "se_greenwood"));
        }
    }

    @ParameterizedTest
    @MethodSource("curves")
    void theLimitsAgreeWithR(String name) {
        Map<String, List<NamedCsvRecord>> byCurve =
                OracleTable.rows("km-curves.csv").stream().collect(groupingBy(SurvivalData.curve()));
        NamedCsvRecord first = byCurve.get(name).get(0);
        SurvivalTimes times = SurvivalData.times(first.getField("dataset"), first.getField("group"));

        COLUMNS.forEach((limits, column) -> {
            SurvivalCurve curve = OPEN.with(limits).curve(times);
            for (NamedCsvRecord row : byCurve.get(name)) {
                SurvivalCurve.Reading reading = curve.at(time(row, "time")).orElseThrow();
                assertThat(reading.atRisk()).isEqualTo(count(row, "n_risk"));
                assertLimits(reading.surviving().interval(), row, column);
            }
        });
    }

    static List<NamedCsvRecord> quantiles() {
        return OracleTable.rows("km-quantiles.csv");
    }

    @ParameterizedTest
    @MethodSource("quantiles")
    void quantilesAndTheirLimitsAgreeWithR(NamedCsvRecord row) {
        SurvivalTimes times = SurvivalData.times(row.getField("dataset"), row.getField("group"));
        assertThat(times.size()).isEqualTo(count(row, "n"));

        COLUMNS.forEach((limits, column) -> {
            SurvivalQuantile quantile = OPEN.with(limits).curve(times).quantile(number(row, "quantile"));
            assertThat(quantile.time()).as("estimate").isEqualTo(optionalTime(row, "estimate"));
            assertThat(quantile.low()).as(column + " low").isEqualTo(optionalTime(row, column + "_lo"));
            assertThat(quantile.high()).as(column + " high").isEqualTo(optionalTime(row, column + "_hi"));
        });
    }

    static List<NamedCsvRecord> restrictedMeans() {
        return OracleTable.rows("rmst.csv");
    }

    @ParameterizedTest
    @MethodSource("restrictedMeans")
    void theRestrictedMeanAgreesWithR(NamedCsvRecord row) {
        SurvivalTimes times = SurvivalData.times(row.getField("dataset"), row.getField("group"));
        Duration tau = time(row, "tau");
        double unit = SurvivalData.unit(row.getField("dataset")).toSeconds();
        SurvivalCurve open = OPEN.curve(times);
        RestrictedMean mean = open.restrictedMean(tau).orElseThrow();

        assertThat(mean.seconds() / unit).isCloseTo(number(row, "rmst"), closely(number(row, "rmst")));
        assertThat(mean.standardError() / unit).isCloseTo(number(row, "rmst_se"), closely(number(row, "rmst_se")));
        assertThat(mean.interval().low() / unit).isCloseTo(number(row, "ci_lo"), closely(number(row, "ci_lo")));
        assertThat(mean.interval().high() / unit).isCloseTo(number(row, "ci_hi"), closely(number(row, "ci_hi")));
        assertThat(KaplanMeier.until(tau, ConfidenceLevel.DEFAULT).curve(times).restrictedMean())
                .hasValue(mean);
        Estimate atTau = open.at(tau).orElseThrow().surviving();
        assertThat(atTau.value()).isCloseTo(number(row, "surv_at_tau"), closely(number(row, "surv_at_tau")));
        assertClose(atTau.standardError(), optional(row, "surv_se_at_tau"));
    }

    private static void assertLimits(Optional<ConfidenceInterval> interval, NamedCsvRecord row, String column) {
        assertThat(interval.isPresent())
                .as(column)
                .isEqualTo(optional(row, column + "_lo").isPresent());
        interval.ifPresent(limits -> {
            assertThat(limits.low()).isCloseTo(number(row, column + "_lo"), closely(number(row, column + "_lo")));
            assertThat(limits.high()).isCloseTo(number(row, column + "_hi"), closely(number(row, column + "_hi")));
        });
    }

    private static void assertClose(OptionalDouble actual, OptionalDouble expected) {
        assertThat(actual.isPresent()).isEqualTo(expected.isPresent());
        expected.ifPresent(value -> assertThat(actual.orElseThrow()).isCloseTo(value, closely(value)));
    }

    private static Duration time(NamedCsvRecord row, String column) {
        return SurvivalData.time(row.getField("dataset"), row.getField(column));
    }

    private static Optional<Duration> optionalTime(NamedCsvRecord row, String column) {
        return optional(row, column).isPresent() ? Optional.of(time(row, column)) : Optional.empty();
    }
}
