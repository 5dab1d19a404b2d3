package io.github.decroche.analysis;

import io.github.decroche.statistics.location.MeanEstimate;
import io.github.decroche.statistics.survival.SurvivalCurve;
import io.github.decroche.text.Overview;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** The mean wait and the median above a small table of the curve at the marks. It is what {@code toString} gives. */
    default String text() {
        return Overview.of(
                calls() + " calls, " + censored() + " censored; median " + Overview.cell(curve().median()) + ", mean "
                        + Overview.cell(Optional.ofNullable(means().get(FailedAttempts.PENALTY))
                                .map(mean -> mean.mean() + 0.0))
                        + " s",
                List.of("time", "at risk", "not yet connected"),
                marks().stream().flatMap(mark -> curve().at(mark).stream()).toList(),
                reading -> List.of(reading.time(), reading.atRisk(), reading.surviving()));
    }

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a summary. */
    final class Builder extends ImmutableWaitSummary.Builder {
        Builder() {}
    }
}
