package io.github.decroche.examples.simulation;

import io.github.decroche.call.Attempt;
import io.github.decroche.call.AttemptOutcome;
import io.github.decroche.study.RetryProtocol;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.LogNormalDistribution;

/** How attempts end: as callers who keep to the protocol report them. */
final class Dialling {
    /** Of a hundred calls, so many may be left before they are done. */
    private static final int LEFT = 3;

    /** The spread of waits: the standard deviation of their logarithm. */
    private static final double SIGMA = 0.8;

    private static final int QUANTILES = 4096;

    private final RetryProtocol protocol;
    private final List<Duration> waits;
    private final int limit;

    Dialling(RetryProtocol protocol) {
        this.protocol = protocol;
        this.waits = waits(protocol.giveUpAfter());
        this.limit = Math.toIntExact(protocol.announcedLimit().toMinutes());
    }

    /**
     * Waits for an agent, in whole seconds: quantiles of a log-normal distribution, as far as callers wait. Its median is
     * half of that time, before it is cut off there.
     */
    private static List<Duration> waits(Duration giveUpAfter) {
        double longest = giveUpAfter.toSeconds();
        if (longest == 0) {
            return List.of(Duration.ZERO);
        }
        LogNormalDistribution waits = LogNormalDistribution.of(StrictMath.log(longest / 2), SIGMA);
        double within = waits.cumulativeProbability(longest);
        return IntStream.range(0, QUANTILES)
                .mapToObj(i ->
                        Duration.ofSeconds((long) waits.inverseCumulativeProbability(within * (i + 0.5) / QUANTILES)))
                .toList();
    }

    /** The attempts of a call, until one connects or none is left. */
    List<Attempt> attempts(FieldTimes times, double pickUp, Chance chance) {
        int most = protocol.maxAttempts();
        if (chance.percent(LEFT)) {
            most = chance.between(1, most);
        }
        List<Attempt> attempts = new ArrayList<>();
        OffsetDateTime start = times.start(chance);
        while (true) {
            Attempt attempt = chance.occurs(pickUp) ? connected(start, chance) : failed(start, chance);
            attempts.add(attempt);
            if (attempt.isConnected() || attempts.size() == most) {
                return attempts;
            }
            start = times.retry(attempt.earliestEnd(), chance);
        }
    }

    private Attempt connected(OffsetDateTime start, Chance chance) {
        Attempt.Builder attempt = Attempt.builder()
                .startedAt(start)
                .outcome(AttemptOutcome.CONNECTED)
                .realWait(chance.oneOf(waits));
        announceWithinLimit(attempt, chance);
        return attempt.build();
    }

    private Attempt failed(OffsetDateTime start, Chance chance) {
        Attempt.Builder attempt = Attempt.builder().startedAt(start);
        int percent = chance.below(100);
        if (percent < 55 && protocol.announcedLimit().compareTo(Attempt.LONGEST_WAIT) < 0) {
            attempt.outcome(AttemptOutcome.ANNOUNCED_TOO_LONG).announcedWait(tooLong(chance));
        } else if (percent < 85) {
            attempt.outcome(AttemptOutcome.WAITED_IN_VAIN).realWait(protocol.giveUpAfter());
            announceWithinLimit(attempt, chance);
        } else if (percent < 90) {
            attempt.outcome(AttemptOutcome.DROPPED).realWait(chance.oneOf(waits));
        } else if (percent < 95) {
            attempt.outcome(AttemptOutcome.BUSY);
        } else {
            attempt.outcome(percent < 98 ? AttemptOutcome.CLOSED : AttemptOutcome.NO_ANSWER);
        }
        return attempt.build();
    }

    /** Four voice servers in ten announce a wait: in whole minutes. */
    private void announceWithinLimit(Attempt.Builder attempt, Chance chance) {
        if (limit >= 1 && chance.percent(40)) {
            attempt.announcedWait(Duration.ofMinutes(chance.between(1, limit)));
        }
    }

    /** One to twenty-five minutes over the limit, the shorter the more often. */
    private Duration tooLong(Chance chance) {
        int over = 1 + Math.min(chance.below(25), chance.below(25));
        Duration announced = Duration.ofMinutes(limit + over);
        return announced.compareTo(Attempt.LONGEST_WAIT) < 0 ? announced : Attempt.LONGEST_WAIT;
    }
}
