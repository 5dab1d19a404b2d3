package io.github.decroche.comparison;

import io.github.decroche.analysis.Dimension;
import io.github.decroche.comparison.ComparisonTally.Circumstance;
import io.github.decroche.statistics.TestResult;
import io.github.decroche.statistics.comparison.ChiSquaredTest;
import io.github.decroche.statistics.comparison.ContingencyTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/** The circumstances under which groups were called. */
final class Mixes {
    private final Map<Circumstance, Long> counts;
    private final double alpha;

    Mixes(Map<Circumstance, Long> counts, double alpha) {
        this.counts = counts;
        this.alpha = alpha;
    }

    List<MixCheck> checks(List<String> groups, String reference) {
        List<MixCheck> checks = new ArrayList<>();
        for (String group : groups) {
            for (Dimension dimension : Comparison.CIRCUMSTANCES) {
                checks.add(check(group, reference, dimension));
            }
        }
        return checks;
    }

    private MixCheck check(String group, String reference, Dimension dimension) {
        Set<String> values = new TreeSet<>();
        counts.keySet().stream()
                .filter(it -> it.dimension() == dimension
                        && (it.group().equals(group) || it.group().equals(reference)))
                .forEach(it -> values.add(it.value()));
        long[] ofGroup = of(group, dimension, values);
        long[] ofReference = of(reference, dimension, values);
        OptionalDouble distance = distance(ofGroup, ofReference);
        Optional<TestResult> test = ChiSquaredTest.withDefaults().of(ContingencyTable.of(ofGroup, ofReference));
        boolean flagged = distance.orElse(0) >= MixCheck.TOLERATED
                && (dimension == Dimension.GENDER
                        || test.filter(it -> it.pValue() < alpha).isPresent());
        return new MixCheck(group, dimension, distance, test, flagged);
    }

    private long[] of(String group, Dimension dimension, Set<String> values) {
        return values.stream()
                .mapToLong(value -> counts.getOrDefault(new Circumstance(group, dimension, value), 0L))
                .toArray();
    }

    private static OptionalDouble distance(long[] p, long[] q) {
        double all = Arrays.stream(p).sum();
        double others = Arrays.stream(q).sum();
        if (all == 0 || others == 0) {
            return OptionalDouble.empty();
        }
        double sum = 0;
        for (int i = 0; i < p.length; i++) {
            sum += Math.abs(p[i] / all - q[i] / others);
        }
        return OptionalDouble.of(sum / 2);
    }
}
