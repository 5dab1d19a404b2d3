package io.github.decroche.analysis;

import io.github.decroche.call.AttemptOutcome;
import io.github.decroche.statistics.location.MeanEstimate;
import io.github.decroche.statistics.proportion.Rate;
import io.github.decroche.statistics.proportion.Share;
import io.github.decroche.text.Overview;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.immutables.value.Value;

/**
 * The attempts of one group of calls: the study's rate per call beside the operators' calls answered of calls presented, and what
 * lies between them. When no call is incomplete, the rate per call is the rate per attempt times the mean number of attempts.
 */
@Value.Immutable
public interface AttemptSummary {
    /** The number of calls, incomplete ones included. */
    long calls();

    /** The number of incomplete calls. They are in no rate per call, and their attempts are in all rates of attempts. */
    long incomplete();

    /** How the attempts of all calls ended; an outcome that none had is absent. */
    Map<AttemptOutcome, Long> outcomes();

    /** The number of attempts made. */
    default long attempts() {
        return outcomes().values().stream().mapToLong(it -> it).sum();
    }

    /** Connected calls, of those done: the published rate. */
    Rate perCall();

    /**
     * Attempts that connected, of those made, at the first, second, third… attempt: as many rates as the protocol allows attempts.
     * Those after the first are of calls that failed before. A call makes one such attempt at most, so these are shares of
     * independent trials as far as calls are.
     */
    List<Rate> atAttempt();

    /**
     * Attempts that connected, of those that count as calls presented. Attempts of one call depend on each other: a connection ends
     * the call, and who failed tries the same service again. So the share is a ratio with calls as clusters, in an interval of Korn
     * and Graubard; calls of one caller are taken as independent, as in all other figures here.
     */
    Map<PresentedAttempts, Share> perAttempt();

    /** How many attempts a call took, over the calls done; empty without such. */
    Optional<MeanEstimate> attemptsPerCall();

    /**
     * What the rates at each attempt come to together, 1 − (1 − p₁)(1 − p₂)(1 − p₃)…: by how many attempts a call had connected when
     * all were made. Exactly the rate per call when no call is incomplete; else incomplete calls count as far as they went
     * (Kaplan and Meier's estimate by attempt). Empty without calls, and where calls remained and nobody made the next attempt.
     */
    OptionalDouble connectedInTheEnd();

    /** Why calls connect more often than attempts; empty where a part is not estimable. */
    Optional<ConnectionGap> gap();

    /** The operator's own figure beside ours, where one is known. */
    Optional<OperatorGap> operator();

    /** The share of attempts of one way to count those presented. */
    default Share perAttempt(PresentedAttempts presented) {
        return Objects.requireNonNull(perAttempt().get(presented), "every way to count has a share");
    }

    /** A small table of the rates per call and per attempt. It is what {@code toString} gives. */
    default String text() {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.of("per call", perCall()));
        atAttempt().forEach(rate -> rows.add(List.of("at attempt " + rows.size(), rate)));
        perAttempt().forEach((presented, share) -> rows.add(List.of("per attempt, " + presented.id(), share)));
        return Overview.of(
                calls() + " calls, " + incomplete() + " incomplete, " + attempts() + " attempts",
                List.of("connected", ""),
                rows,
                row -> row);
    }

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a summary. */
    final class Builder extends ImmutableAttemptSummary.Builder {
        Builder() {}
    }
}
