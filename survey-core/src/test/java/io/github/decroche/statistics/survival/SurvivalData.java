package io.github.decroche.statistics.survival;

import static java.util.stream.Collectors.groupingBy;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.decroche.statistics.OracleTable;
import io.github.decroche.statistics.RealData;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The observations behind the reference values; asking for a published data set aborts the test where it is absent. */
final class SurvivalData {
    private static final Map<String, List<Observation>> READ = new ConcurrentHashMap<>();

    private SurvivalData() {}

    record Observation(String group, String stratum, Duration time, boolean event) {}

    /** The times of a group; those of all groups together for {@code (all)}. */
    static SurvivalTimes times(String dataset, String group) {
        return observations(dataset).stream()
                .filter(observation -> group.equals("(all)") || group.equals(observation.group()))
                .collect(SurvivalTimes.collector(Observation::time, Observation::event));
    }

    static Map<String, SurvivalTimes> groups(String dataset) {
        return groups(observations(dataset));
    }

    /** The groups of each stratum. */
    static Collection<Map<String, SurvivalTimes>> strata(String dataset) {
        return observations(dataset).stream().collect(groupingBy(Observation::stratum)).values().stream()
                .map(SurvivalData::groups)
                .toList();
    }

    private static Map<String, SurvivalTimes> groups(List<Observation> observations) {
        return observations.stream()
                .collect(groupingBy(
                        Observation::group,
                        TreeMap::new,
                        SurvivalTimes.collector(Observation::time, Observation::event)));
    }

    /** A time of a data set: the clinical ones count days, all others seconds. */
    static Duration time(String dataset, String text) {
        Duration unit = unit(dataset);
        return Duration.ofNanos(new BigDecimal(text)
                .multiply(BigDecimal.valueOf(unit.toNanos()))
                .longValueExact());
    }

    static Duration unit(String dataset) {
        return dataset.equals("lung") || dataset.equals("veteran") ? Duration.ofDays(1) : Duration.ofSeconds(1);
    }

    static List<Observation> observations(String dataset) {
        return READ.computeIfAbsent(dataset, SurvivalData::read);
    }

    private static List<Observation> read(String dataset) {
        return switch (dataset) {
            case "lung" ->
                RealData.rows("survival_lung.csv").stream()
                        .map(row -> observation(dataset, row, "sex", row.getField("ph.ecog"), "time", status(row, "2")))
                        .toList();
            case "veteran" ->
                RealData.rows("survival_veteran.csv").stream()
                        .map(row ->
                                observation(dataset, row, "trt", row.getField("celltype"), "time", status(row, "1")))
                        .toList();
            case "technion_199908_attempts" ->
                RealData.rows("technion_bank_199908_attempts.csv").stream()
                        .filter(row -> List.of("PS", "NE", "NW", "IN").contains(row.getField("type")))
                        .map(row -> observation(
                                dataset,
                                row,
                                "type",
                                row.getField("start").substring(11, 13).compareTo("15") < 0 ? "early" : "late",
                                "wait_capped300_sec",
                                row.getField("event300").equals("1")))
                        .toList();
            case "textbook_leukemia" ->
                OracleTable.rows("survival-times.csv").stream()
                        .filter(row -> row.getField("dataset").startsWith("small_textbook_leukemia"))
                        .map(row -> observation(dataset, row, "dataset", "none", "time", status(row)))
                        .toList();
            default ->
                OracleTable.rows("survival-times.csv").stream()
                        .filter(row -> row.getField("dataset").equals(dataset))
                        .map(row -> observation(dataset, row, "group", row.getField("stratum"), "time", status(row)))
                        .toList();
        };
    }

    private static Observation observation(
            String dataset, NamedCsvRecord row, String group, String stratum, String time, boolean event) {
        return new Observation(row.getField(group), stratum, time(dataset, row.getField(time)), event);
    }

    private static boolean status(NamedCsvRecord row) {
        return row.getField("event").equals("1");
    }

    private static boolean status(NamedCsvRecord row, String event) {
        return row.getField("status").equals(event);
    }

    /** The data set and group of a row of reference values. */
    static Function<NamedCsvRecord, String> curve() {
        return row -> row.getField("dataset") + " " + row.getField("group");
    }
}
