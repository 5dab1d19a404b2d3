package io.github.decroche.statistics.cluster;

import java.util.Collection;
import java.util.stream.Collector;

/** A value with its cluster, stratum and side. */
record Value(String cluster, String stratum, boolean inGroup, double value) {
    static Collector<Value, ?, ClusteredValues> collector() {
        return ClusteredValues.collector(Value::cluster, Value::stratum, Value::inGroup, Value::value);
    }

    static ClusteredValues table(Collection<Value> values) {
        return values.stream().collect(collector());
    }
}
