package io.github.decroche.statistics.cluster;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.decroche.statistics.OracleTable;
import java.util.ArrayList;
import java.util.List;

/** The data sets of the reference values. */
final class ClusterOracle {
    private ClusterOracle() {}

    static List<NamedCsvRecord> rows() {
        return OracleTable.rows("cluster.csv");
    }

    /** Cells such as {@code caller/stratum/1/0;1;1}, the 1 before the values being the group. */
    static List<Value> values(NamedCsvRecord row) {
        List<Value> values = new ArrayList<>();
        for (String cell : row.getField("cells").split(" ", -1)) {
            String[] parts = cell.split("/", -1);
            for (String number : parts[3].split(";", -1)) {
                values.add(new Value(parts[0], parts[1], parts[2].equals("1"), Double.parseDouble(number)));
            }
        }
        return values;
    }

    static ClusteredScores scores(List<Value> values) {
        return values.stream()
                .collect(ClusteredScores.collector(
                        Value::cluster, Value::stratum, Value::inGroup, value -> Math.round(value.value())));
    }
}
