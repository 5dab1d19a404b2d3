package io.github.decroche.analysis;

import java.util.List;
import java.util.Optional;

/**
 * The figures of a study by group, and those of all calls together.
 *
 * @param dimensions what the calls are grouped by
 * @param groups the groups that have calls, in the order of their keys
 * @param all the figures of all calls. Unless {@linkplain Tabulation#weightedBy weighted}, they weight services by tests made,
 *     not by traffic: not a national figure
 * @param volumes the volumes that weight the figures of all calls, if any
 */
public record Synthesis(
        List<Dimension> dimensions, List<GroupSummary> groups, GroupSummary all, Optional<Volumes> volumes) {
    /** Copies the lists. */
    public Synthesis {
        dimensions = List.copyOf(dimensions);
        groups = List.copyOf(groups);
    }

    /** The group of those values, in the order of the dimensions. */
    public Optional<GroupSummary> group(String... values) {
        GroupKey key = GroupKey.of(values);
        return groups.stream().filter(group -> group.key().equals(key)).findFirst();
    }
}
