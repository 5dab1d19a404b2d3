package io.github.decroche.analysis;

import io.github.decroche.call.SatisfactionLevel;
import io.github.decroche.statistics.location.MeanEstimate;
import io.github.decroche.text.Overview;
import java.util.ArrayList;
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

    /** A small table of the main figures: shares, and the mean wait in seconds. */
    @Override
    public String toString() {
        List<GroupSummary> rows = new ArrayList<>(groups);
        rows.add(all);
        return Overview.of(
                all.calls() + " calls" + Dimension.by(dimensions)
                        + volumes.map(it -> ", all calls weighted by volumes of "
                                        + it.dimension().id())
                                .orElse(""),
                List.of("", "calls", "connected", "satis-factory", "sent to internet", "mean wait", "level"),
                rows,
                group -> List.of(
                        group.key(),
                        group.calls(),
                        group.rate(Measure.CONNECTED).estimate(),
                        group.rate(Measure.SATISFACTORY).estimate(),
                        group.rate(Measure.SENT_TO_INTERNET).estimate(),
                        group.meanWait().map(MeanEstimate::mean),
                        group.level().map(SatisfactionLevel::symbol)));
    }
}
