package io.github.decroche.analysis;

import io.github.decroche.call.SatisfactionLevel;
import io.github.decroche.classification.Category;
import io.github.decroche.statistics.location.MeanEstimate;
import io.github.decroche.statistics.proportion.Share;
import io.github.decroche.statistics.survival.RestrictedMean;
import io.github.decroche.text.Overview;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;

/** All figures of one group of calls. */
@Value.Immutable
public interface GroupSummary {
    /** What the calls of the group share. */
    GroupKey key();

    /** The number of calls, incomplete ones included. */
    long calls();

    /** The number of incomplete calls. They are in no rate and no mean, and censored in the curve. */
    long incomplete();

    /** Whether any call is done: connected or exhausted. */
    default boolean hasCallsDone() {
        return calls() > incomplete();
    }

    /** How many calls connected at their first, second, third… attempt; as many numbers as the protocol allows attempts. */
    List<Long> connectedAtAttempt();

    /** How many calls came to each category; a category that none came to is absent. */
    Map<Category, Long> categories();

    /** The rate of each measure. */
    Map<Measure, Share> rates();

    /** Between which values the connected rate will end when the incomplete calls are done; empty without calls. */
    Optional<Bounds> connectedBounds();

    /**
     * The mean wait in seconds as the report computes it: over all calls done, those not connected counted with the wait at
     * which they are censored. It concerns that convention, not the true wait, of which it is a lower bound. It equals
     * {@link #restrictedMeanWait()} when no call is incomplete and none connected later than the horizon. Empty without
     * calls done.
     */
    Optional<MeanEstimate> meanWait();

    /** How many of the waits in {@link #meanWait()} are censored. */
    long censoredWaits();

    /** The longest protocol time that counts: penalty × attempts allowed. */
    Duration horizon();

    /** The mean of wait and horizon, whichever is smaller, from the curve of the share not yet connected; empty without calls. */
    Optional<RestrictedMean> restrictedMeanWait();

    /** The protocol time by which half of the calls had connected; empty when that was not reached. */
    Optional<Duration> medianWait();

    /** The mean of overall ratings as a level; empty without such ratings. */
    Optional<SatisfactionLevel> level();

    /** The rate of one measure. */
    default Share rate(Measure measure) {
        return Objects.requireNonNull(rates().get(measure), "every measure has a rate");
    }

    /** A small table of all figures; waits are in seconds. It is what {@code toString} gives. */
    default String text() {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.of("connected at 1st, 2nd, …", connectedAtAttempt()));
        rates().forEach((measure, share) -> rows.add(List.of(measure.path(), share)));
        rows.add(List.of("mean wait", meanWait()));
        rows.add(List.of("restricted mean wait", restrictedMeanWait()));
        rows.add(List.of("median wait", medianWait()));
        rows.add(List.of("level", level().map(SatisfactionLevel::symbol)));
        return Overview.of(
                key() + ": " + calls() + " calls, " + incomplete() + " incomplete",
                List.of("figure", ""),
                rows,
                row -> row);
    }

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a summary. */
    final class Builder extends ImmutableGroupSummary.Builder {
        Builder() {}
    }
}
