package io.github.decroche.comparison;

import io.github.decroche.analysis.GroupKey;
import io.github.decroche.statistics.ValueCounts;
import io.github.decroche.statistics.cluster.ClusteredValues;
import io.github.decroche.study.Outcome;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The values of callers as a randomisation test takes them. Ratings are the share of the stratum's ratings that they exceed, ties
 * counting half: a rank that does not depend on which caller is assigned to which side.
 */
final class CallerRanks {
    private CallerRanks() {}

    static ClusteredValues of(Outcome outcome, ComparedValues compared) {
        Map<GroupKey, ValueCounts> strata = new HashMap<>();
        compared.parts()
                .forEach(part -> strata.computeIfAbsent(part.stratum(), unused -> new ValueCounts())
                        .addAll(part.values()));
        ClusteredValues.Builder builder = ClusteredValues.builder();
        for (ComparedValues.Part part : compared.parts()) {
            ValueCounts stratum = Objects.requireNonNull(strata.get(part.stratum()));
            part.values().ascending().forEach((value, count) -> {
                double number = outcome.scale() == Outcome.Scale.SUPERIORITY
                        ? rank(value, stratum)
                        : CallEvidence.inUnit(outcome, value);
                builder.add(
                        part.callerOrSide(),
                        part.stratum(),
                        part.inGroup(),
                        count,
                        count * number,
                        count * number * number);
            });
        }
        return builder.build();
    }

    private static double rank(long value, ValueCounts all) {
        long below = all.ascending().headMap(value).values().stream()
                .mapToLong(Long::longValue)
                .sum();
        return (below + all.count(value) / 2.0) / all.size();
    }
}
