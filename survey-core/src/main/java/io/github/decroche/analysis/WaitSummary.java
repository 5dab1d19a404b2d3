package io.github.decroche.analysis;

import io.github.decroche.statistics.location.MeanEstimate;
import io.github.decroche.statistics.survival.SurvivalCurve;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;

/** The waits of one group of calls. */
@Value.Immutable
public interface WaitSummary {
    /** The shares of calls for which the report says by when they had connected. */
    List<Double> QUARTILES = List.of(0.25, 0.5, 0.75);

    /** The number of calls, incomplete ones included. */
    long calls();

    /** How many calls did not connect, incomplete ones included: their waits are censored. */
    long censored();

    /** How many calls are done: connected, or exhausted. */
    long done();

    /**
     * The share not yet connected, over protocol time. Protocol time is not time on the clock: each failed attempt counts for the
     * penalty (report, section 3a), and the time between attempts for nothing. Calls that did not connect, incomplete ones too,
     * are censored.
     */
    SurvivalCurve curve();

    /**
     * The mean wait of the calls done, in seconds, under each convention about failed attempts; empty without calls done. That
     * under {@link FailedAttempts#PENALTY} is the published one.
     */
    Map<FailedAttempts, MeanEstimate> means();

    /** The announced waits against the real ones. */
    AnnouncedWaits announced();

    /** The times at which the protocol has a next attempt begin, and its horizon: where the report reads the curve. */
    List<Duration> marks();

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a summary. */
    final class Builder extends ImmutableWaitSummary.Builder {
        Builder() {}
    }
}
