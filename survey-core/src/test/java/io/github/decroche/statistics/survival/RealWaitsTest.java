package io.github.decroche.statistics.survival;

import static io.github.decroche.statistics.OracleTable.closely;
import static io.github.decroche.statistics.OracleTable.number;
import static io.github.decroche.statistics.OracleTable.within;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.decroche.statistics.ConfidenceLevel;
import io.github.decroche.statistics.OracleTable;
import io.github.decroche.statistics.RealData;
import io.github.decroche.statistics.TestResult;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Waits of a bank's callers in 1999, where those who hung up are censored. */
class RealWaitsTest {
    private static final Duration CAP = Duration.ofMinutes(5);
    private static final Map<String, List<Call>> READ = new ConcurrentHashMap<>();

    private record Call(String type, String outcome, Duration queued) {}

    static List<NamedCsvRecord> reference() {
        return OracleTable.rows("waits-real.csv");
    }

    @ParameterizedTest
    @MethodSource("reference")
    void agreesWithR(NamedCsvRecord row) {
        double expected = number(row, "value");
        Duration tau = Duration.ofSeconds(OracleTable.count(row, "tau"));

        switch (row.getField("quantity")) {
            case "S" ->
                assertThat(curve(row).at(tau).orElseThrow().surviving().value()).isCloseTo(expected, closely(expected));
            case "median" ->
                assertThat(curve(row).median()).hasValue(Duration.ofSeconds(OracleTable.count(row, "value")));
            case "RMST" ->
                assertThat(curve(row).restrictedMean(tau).orElseThrow().seconds())
                        .isCloseTo(expected, closely(expected));
            case "se_RMST" ->
                assertThat(curve(row).restrictedMean(tau).orElseThrow().standardError())
                        .isCloseTo(expected, closely(expected));
            case "patience" ->
                assertThat(open(queued(row, outcome("HANG")))
                                .at(tau)
                                .orElseThrow()
                                .surviving()
                                .value())
                        .isCloseTo(expected, closely(expected));
            case "logrank" -> assertThat(byType(row).statistic()).isCloseTo(expected, within(expected, 1e-11));
            case "logrank_df" -> assertThat(byType(row).degreesOfFreedom()).hasValue(expected);
            default -> throw new IllegalArgumentException(row.getField("quantity"));
        }
    }

    private static SurvivalCurve curve(NamedCsvRecord row) {
        return row.getField("dataset").endsWith("attempts")
                ? open(cases(row))
                : KaplanMeier.until(CAP, ConfidenceLevel.DEFAULT).curve(queued(row, outcome("AGENT")));
    }

    private static SurvivalCurve open(SurvivalTimes times) {
        return KaplanMeier.at(ConfidenceLevel.DEFAULT).curve(times);
    }

    private static TestResult byType(NamedCsvRecord row) {
        Map<String, SurvivalTimes> groups = calls(row).stream()
                .filter(call -> List.of("PS", "NE", "NW", "IN").contains(call.type()))
                .collect(groupingBy(Call::type, SurvivalTimes.collector(Call::queued, outcome("AGENT"))));
        return LogRankTest.withDefaults().until(CAP).of(groups).test().orElseThrow();
    }

    private static SurvivalTimes queued(NamedCsvRecord row, Predicate<Call> event) {
        String subset = row.getField("subset");
        return calls(row).stream()
                .filter(call -> subset.equals("(all)") || subset.equals(call.type()))
                .collect(SurvivalTimes.collector(Call::queued, event));
    }

    /** The calls that waited in the queue at all. */
    private static List<Call> calls(NamedCsvRecord row) {
        return READ.computeIfAbsent(
                row.getField("dataset"),
                name -> RealData.rows(name + ".csv").stream()
                        .map(call -> new Call(
                                call.getField("type"),
                                call.getField("outcome"),
                                Duration.ofSeconds(OracleTable.count(call, "q_time"))))
                        .filter(outcome("PHANTOM").negate())
                        .filter(call -> !call.queued().isZero())
                        .toList());
    }

    private static Predicate<Call> outcome(String outcome) {
        return call -> call.outcome().equals(outcome);
    }

    /** The waits of cases, each the sum over its attempts; the event is that one reached an agent. */
    private static SurvivalTimes cases(NamedCsvRecord row) {
        return RealData.rows(row.getField("dataset") + ".csv").stream()
                .collect(groupingBy(attempt -> attempt.getField("case_id")))
                .values()
                .stream()
                .collect(SurvivalTimes.collector(
                        attempts -> Duration.ofSeconds(attempts.stream()
                                .mapToLong(attempt -> OracleTable.count(attempt, "wait_sec"))
                                .sum()),
                        attempts -> attempts.stream()
                                .anyMatch(attempt -> attempt.getField("outcome").equals("AGENT"))));
    }
}
