package io.github.decroche.statistics.cluster;

import io.github.decroche.statistics.ValueCounts;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Where the scores of a stratum lie among those of the other side: twice the number of lower ones, plus that of equal ones. */
final class Placements {
    private final double groupSize;
    private final double referenceSize;
    private final NavigableMap<Long, Long> amongReference;
    private final NavigableMap<Long, Long> amongGroup;

    /** θ, the probability of superiority in the stratum; NaN where a side is empty. */
    private final double superiority;

    Placements(GroupAndReference<ValueCounts> stratum) {
        groupSize = stratum.group().size();
        referenceSize = stratum.reference().size();
        amongReference = placements(stratum.group(), stratum.reference());
        amongGroup = placements(stratum.reference(), stratum.group());
        superiority = sum(stratum.group(), amongReference) / (2 * groupSize * referenceSize);
    }

    private static NavigableMap<Long, Long> placements(ValueCounts scores, ValueCounts others) {
        NavigableMap<Long, Long> ascending = others.ascending();
        NavigableMap<Long, Long> placements = new TreeMap<>();
        for (long score : scores.distinctValues()) {
            placements.put(score, 0L);
        }
        long below = 0;
        for (long score : placements.keySet().stream().mapToLong(it -> it).toArray()) {
            while (!ascending.isEmpty() && ascending.firstKey() < score) {
                below = Math.addExact(below, 2 * ascending.pollFirstEntry().getValue());
            }
            placements.put(score, below + ascending.getOrDefault(score, 0L));
        }
        return placements;
    }

    private static double sum(ValueCounts scores, Map<Long, Long> placements) {
        long sum = 0;
        for (long score : scores.distinctValues()) {
            sum = Math.addExact(sum, Math.multiplyExact(scores.count(score), placements.getOrDefault(score, 0L)));
        }
        return (double) sum;
    }

    /** The sum of the group's pseudo-values V − θ / 2 of some scores; 0 where a side is empty. */
    double groupSum(ValueCounts scores) {
        return groupSize == 0 || referenceSize == 0
                ? 0
                : sum(scores, amongReference) / (2 * referenceSize) - scores.size() * superiority / 2;
    }

    /** The sum of the reference's pseudo-values V* − 1 + θ / 2 of some scores; 0 where a side is empty. */
    double referenceSum(ValueCounts scores) {
        return groupSize == 0 || referenceSize == 0
                ? 0
                : sum(scores, amongGroup) / (2 * groupSize) - scores.size() * (1 - superiority / 2);
    }
}
