package io.github.decroche.statistics.location;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.decroche.statistics.OracleTable;
import io.github.decroche.statistics.RealData;
import io.github.decroche.statistics.Samples;
import io.github.decroche.statistics.ValueCounts;
import java.util.Map;

/** The samples behind the ordinal means. */
final class OrdinalSamples {
    private OrdinalSamples() {}

    /** The ratings of a row, as they were given: 1, 2, 3, … */
    static ValueCounts of(NamedCsvRecord row) {
        String group = row.getField("group");
        if (row.getField("case").equals("sim_score")) {
            ValueCounts scores = new ValueCounts();
            OracleTable.rows("scores.csv").stream()
                    .filter(score -> score.getField("group").equals(group))
                    .forEach(score -> scores.add(OracleTable.count(score, "score"), OracleTable.count(score, "count")));
            return scores;
        }
        Map<String, ValueCounts> arthritis =
                Samples.ofCase("mann-whitney-samples.csv", "arthritis_improved", "sample", "thousandths");
        ValueCounts scores = new ValueCounts();
        arthritis
                .get(group.equals("Treated") ? "x" : "y")
                .ascending()
                .forEach((thousandths, count) -> scores.add(thousandths / 1000, count));
        return scores;
    }

    static NamedCsvRecord technionRow() {
        return OracleTable.rows("ordinal-means.csv").stream()
                .filter(row -> row.getField("group").equals("199901"))
                .findFirst()
                .orElseThrow();
    }

    /** The seconds that served calls of January 1999 spent in the queue, if they were in it. */
    static ValueCounts technionWaits() {
        ValueCounts waits = new ValueCounts();
        RealData.rows("technion_bank_199901.csv").stream()
                .filter(call -> call.getField("outcome").equals("AGENT"))
                .map(call -> OracleTable.count(call, "q_time"))
                .filter(wait -> wait > 0)
                .forEach(waits::add);
        return waits;
    }
}
