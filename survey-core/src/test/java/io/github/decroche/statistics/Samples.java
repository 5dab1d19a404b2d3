package io.github.decroche.statistics;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Samples of whole numbers for tests: given, read, or drawn. */
public final class Samples {
    private Samples() {}

    /** The values given. */
    public static ValueCounts of(long... values) {
        ValueCounts counts = new ValueCounts();
        for (long value : values) {
            counts.add(value);
        }
        return counts;
    }

    /** The values given, in a list. */
    public static ValueCounts of(List<? extends Number> values) {
        return of(values.stream().mapToLong(Number::longValue).toArray());
    }

    /** The samples of a table with a column of cases, of groups, of values and of counts, of one case by their groups. */
    public static Map<String, ValueCounts> ofCase(String table, String name, String groups, String values) {
        Map<String, ValueCounts> samples = new LinkedHashMap<>();
        OracleTable.rows(table).stream()
                .filter(row -> row.getField("case").equals(name))
                .forEach(row -> samples.computeIfAbsent(row.getField(groups), unused -> new ValueCounts())
                        .add(OracleTable.count(row, values), OracleTable.count(row, "count")));
        return samples;
    }

    /** The scores from 1 on, each with its number of occurrences. */
    public static ValueCounts scored(long... occurrences) {
        ValueCounts counts = new ValueCounts();
        for (int i = 0; i < occurrences.length; i++) {
            if (occurrences[i] > 0) {
                counts.add(i + 1L, occurrences[i]);
            }
        }
        return counts;
    }

    /** As many draws of the scores from 1 on, each with its probability. */
    public static ValueCounts drawn(SplittableRandom random, int size, double... probabilities) {
        double[] cumulative = probabilities.clone();
        Arrays.parallelPrefix(cumulative, Double::sum);
        long[] occurrences = new long[probabilities.length];
        for (int i = 0; i < size; i++) {
            double u = random.nextDouble();
            int score = 0;
            while (score < cumulative.length - 1 && u >= cumulative[score]) {
                score++;
            }
            occurrences[score]++;
        }
        return scored(occurrences);
    }
}
