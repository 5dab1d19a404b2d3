package io.github.decroche.analysis;

import io.github.decroche.call.Attempt;
import io.github.decroche.classification.ClassifiedCall;
import io.github.decroche.protocol.Disposition;
import io.github.decroche.statistics.ValueCounts;
import io.github.decroche.statistics.location.MeanEstimate;
import io.github.decroche.statistics.location.StudentMean;
import io.github.decroche.study.RetryProtocol;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Counts the waits of one group. Holds distinct waits, never calls. */
final class WaitTally {
    static final double NANOS_IN_SECOND = 1e9;

    private final RetryProtocol protocol;
    private final ProtocolWaits waits;
    private final Map<FailedAttempts, ValueCounts> doneWaits = new EnumMap<>(FailedAttempts.class);
    private final ValueCounts announced = new ValueCounts();
    private final ValueCounts real = new ValueCounts();
    private final ValueCounts excess = new ValueCounts();
    private long calls;
    private long done;
    private long censored;
    private long understated;
    private long overstated;
    private long givenUp;

    WaitTally(RetryProtocol protocol) {
        this.protocol = protocol;
        this.waits = new ProtocolWaits(protocol);
        for (FailedAttempts convention : FailedAttempts.values()) {
            doneWaits.put(convention, new ValueCounts());
        }
    }

    void add(ClassifiedCall call) {
        calls++;
        censored += call.disposition() == Disposition.CONNECTED ? 0 : 1;
        waits.add(call);
        if (call.disposition().isDone()) {
            done++;
            doneWaits.forEach(
                    (convention, counts) -> counts.add(wait(convention, call).toNanos()));
        }
        call.call().attempts().forEach(this::compareWithAnnounced);
    }

    private Duration wait(FailedAttempts convention, ClassifiedCall call) {
        return call.call().attempts().stream()
                .map(attempt ->
                        attempt.isConnected() ? attempt.realWait().orElseThrow() : convention.of(protocol, attempt))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private void compareWithAnnounced(Attempt attempt) {
        if (attempt.announcedWait().isEmpty()) {
            return;
        }
        if (!attempt.isConnected()) {
            givenUp++;
            return;
        }
        long announcedNanos = attempt.announcedWait().orElseThrow().toNanos();
        long realNanos = attempt.realWait().orElseThrow().toNanos();
        announced.add(announcedNanos);
        real.add(realNanos);
        excess.add(realNanos - announcedNanos);
        understated += realNanos > announcedNanos ? 1 : 0;
        overstated += realNanos < announcedNanos ? 1 : 0;
    }

    WaitTally addAll(WaitTally other) {
        waits.addAll(other.waits);
        doneWaits.forEach(
                (convention, counts) -> counts.addAll(other.doneWaits.getOrDefault(convention, new ValueCounts())));
        announced.addAll(other.announced);
        real.addAll(other.real);
        excess.addAll(other.excess);
        calls += other.calls;
        done += other.done;
        censored += other.censored;
        understated += other.understated;
        overstated += other.overstated;
        givenUp += other.givenUp;
        return this;
    }

    WaitSummary summarize(Precision precision) {
        Map<FailedAttempts, MeanEstimate> means = new EnumMap<>(FailedAttempts.class);
        doneWaits.forEach(
                (convention, counts) -> seconds(counts, precision).ifPresent(mean -> means.put(convention, mean)));
        long compared = excess.size();
        return WaitSummary.builder()
                .calls(calls)
                .censored(censored)
                .done(done)
                .curve(waits.curve(precision))
                .marks(IntStream.rangeClosed(1, protocol.maxAttempts())
                        .mapToObj(protocol.penalty()::multipliedBy)
                        .toList())
                .means(means)
                .announced(new AnnouncedWaits(
                        precision.rate(understated, compared),
                        precision.rate(overstated, compared),
                        seconds(announced, precision),
                        seconds(real, precision),
                        seconds(excess, precision),
                        givenUp))
                .build();
    }

    /** The mean of some nanoseconds, in seconds. */
    static Optional<MeanEstimate> seconds(ValueCounts nanos, Precision precision) {
        return StudentMean.at(precision.level()).of(nanos).map(mean -> mean.dividedBy(NANOS_IN_SECOND));
    }
}
