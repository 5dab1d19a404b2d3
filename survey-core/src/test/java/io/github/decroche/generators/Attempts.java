package io.github.decroche.generators;

import io.github.decroche.call.Attempt;
import io.github.decroche.call.AttemptOutcome;
import io.github.decroche.study.RetryProtocol;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Arbitrary attempts, in order of time and not overlapping, for the properties of applications that embed the library. */
public final class Attempts {
    private static final long DAY_MILLIS = Duration.ofHours(24).toMillis();

    private Attempts() {}

    /** The attempts of one call: as many as the protocol allows or fewer, the last one connected or not. */
    public static Arbitrary<List<Attempt>> of(RetryProtocol protocol) {
        return Arbitraries.integers()
                .between(1, protocol.maxAttempts())
                .flatMap(count -> Arbitraries.of(true, false)
                        .flatMap(connected -> connected ? connectedAt(count) : failed(count)))
                .withoutEdgeCases();
    }

    /** The attempts of a call that connected at its {@code count}-th attempt. */
    public static Arbitrary<List<Attempt>> connectedAt(int count) {
        return count == 1
                ? sequence(List.of(connected()))
                : failedAttempts(count - 1)
                        .flatMap(failed -> connected().map(last -> {
                            List<Attempt> attempts = new ArrayList<>(failed);
                            attempts.add(last);
                            return inOrder(attempts);
                        }));
    }

    /** So many attempts of which none connected. */
    public static Arbitrary<List<Attempt>> failed(int count) {
        return failedAttempts(count).map(Attempts::inOrder);
    }

    /** One attempt that connected, at any time of a century. */
    public static Arbitrary<Attempt> connected() {
        return Combinators.combine(starts(), waits(), waits().optional())
                .as((start, wait, announced) -> Attempt.builder()
                        .startedAt(start)
                        .outcome(AttemptOutcome.CONNECTED)
                        .realWait(wait)
                        .announcedWait(announced)
                        .build());
    }

    /** One attempt that did not connect, at any time of a century. */
    public static Arbitrary<Attempt> failed() {
        return Arbitraries.of(AttemptOutcome.class)
                .filter(outcome -> outcome != AttemptOutcome.CONNECTED)
                .flatMap(outcome -> Combinators.combine(starts(), waits(), waits().optional(), waits().optional())
                        .as((start, required, announced, wait) -> {
                            Attempt.Builder attempt = Attempt.builder()
                                    .startedAt(start)
                                    .outcome(outcome)
                                    .announcedWait(announced)
                                    .realWait(wait);
                            if (outcome == AttemptOutcome.ANNOUNCED_TOO_LONG) {
                                attempt.announcedWait(required);
                            }
                            return attempt.build();
                        }));
    }

    private static Arbitrary<List<Attempt>> failedAttempts(int count) {
        return failed().list().ofSize(count);
    }

    private static Arbitrary<List<Attempt>> sequence(List<Arbitrary<Attempt>> attempts) {
        return Combinators.combine(attempts).as(Attempts::inOrder);
    }

    /** The same attempts, each moved to begin a second after the one before it ended. */
    private static List<Attempt> inOrder(List<Attempt> attempts) {
        List<Attempt> moved = new ArrayList<>();
        for (Attempt attempt : attempts) {
            OffsetDateTime start = moved.isEmpty()
                    ? attempt.startedAt()
                    : moved.get(moved.size() - 1).earliestEnd().plusSeconds(1);
            moved.add(Attempt.builder().like(attempt).startedAt(start).build());
        }
        return List.copyOf(moved);
    }

    /** With a share of shortest and longest: the edge cases of several attempts together would be too many to be tried. */
    private static Arbitrary<Duration> waits() {
        return Arbitraries.frequencyOf(
                        Tuple.of(1, Arbitraries.of(0L, DAY_MILLIS)),
                        Tuple.of(9, Arbitraries.longs().between(0, DAY_MILLIS)))
                .map(Duration::ofMillis);
    }

    private static Arbitrary<OffsetDateTime> starts() {
        long first = OffsetDateTime.of(1970, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC).toEpochSecond();
        long last = OffsetDateTime.of(2069, 12, 31, 0, 0, 0, 0, ZoneOffset.UTC).toEpochSecond();
        return Combinators.combine(
                        Arbitraries.longs().between(first, last),
                        Arbitraries.integers().between(-18 * 4, 18 * 4).map(q -> ZoneOffset.ofTotalSeconds(q * 900)))
                .as((second, offset) -> OffsetDateTime.ofInstant(Instant.ofEpochSecond(second), offset));
    }
}
