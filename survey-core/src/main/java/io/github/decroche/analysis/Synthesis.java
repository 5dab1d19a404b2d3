package io.github.decroche.analysis;

import io.github.decroche.classification.ClassifiedCall;
import io.github.decroche.statistics.ConfidenceLevel;
import io.github.decroche.study.RetryProtocol;
import io.github.decroche.study.Study;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collector;

/**
 * The figures of a study by group, and those of all calls together.
 *
 * @param dimensions what the calls are grouped by
 * @param groups the groups that have calls, in the order of their keys
 * @param all the figures of all calls. They weight services by tests made, not by traffic: not a national figure
 */
public record Synthesis(List<Dimension> dimensions, List<GroupSummary> groups, GroupSummary all) {
    /** Copies the lists. */
    public Synthesis {
        dimensions = List.copyOf(dimensions);
        groups = List.copyOf(groups);
    }

    /**
     * Collects classified calls in one pass and in memory that does not grow with their number. Any partition of the calls,
     * merged in any order, gives the same synthesis.
     *
     * @param study the study that the calls belong to
     * @param dimensions what to group by; none gives just the group of all calls
     * @param level the level of all intervals
     */
    public static Collector<ClassifiedCall, ?, Synthesis> collector(
            Study study, List<Dimension> dimensions, ConfidenceLevel level) {
        return Collector.of(
                () -> new Tallies(study, dimensions), Tallies::add, Tallies::addAll, tallies -> tallies.finish(level));
    }

    /** The group of those values, in the order of the dimensions. */
    public Optional<GroupSummary> group(String... values) {
        GroupKey key = new GroupKey(List.of(values).stream().map(Optional::of).toList());
        return groups.stream().filter(group -> group.key().equals(key)).findFirst();
    }

    /** One tally a group, and one of all. */
    private static final class Tallies {
        private final Study study;
        private final List<Dimension> dimensions;
        private final RetryProtocol protocol;
        private final Map<GroupKey, GroupTally> groups = new TreeMap<>();
        private final GroupTally all;

        Tallies(Study study, List<Dimension> dimensions) {
            this.study = study;
            this.dimensions = dimensions;
            this.protocol = study.protocol();
            this.all = new GroupTally(protocol);
        }

        void add(ClassifiedCall call) {
            all.add(call);
            if (!dimensions.isEmpty()) {
                group(GroupKey.of(dimensions, study, call)).add(call);
            }
        }

        Tallies addAll(Tallies other) {
            all.addAll(other.all);
            other.groups.forEach((key, tally) -> group(key).addAll(tally));
            return this;
        }

        Synthesis finish(ConfidenceLevel level) {
            return new Synthesis(
                    dimensions,
                    groups.entrySet().stream()
                            .map(entry -> entry.getValue().summarize(entry.getKey(), level))
                            .toList(),
                    all.summarize(GroupKey.ALL, level));
        }

        private GroupTally group(GroupKey key) {
            return groups.computeIfAbsent(key, unused -> new GroupTally(protocol));
        }
    }
}
