package io.github.decroche.generators;

import io.github.decroche.study.RetryProtocol;
import java.time.Duration;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitrary retry protocols, for the properties of applications that embed the library. */
public final class RetryProtocols {
    private static final long DAY_MILLIS = Duration.ofHours(24).toMillis();

    private RetryProtocols() {}

    /** Any valid protocol of at most ten attempts, with durations in whole milliseconds up to a day. */
    public static Arbitrary<RetryProtocol> any() {
        return Combinators.combine(
                        millis(0), millis(0), millis(1), Arbitraries.integers().between(1, 10))
                .as((limit, giveUp, penalty, attempts) -> RetryProtocol.builder()
                        .announcedLimit(limit)
                        .giveUpAfter(giveUp)
                        .penalty(penalty)
                        .maxAttempts(attempts)
                        .build());
    }

    private static Arbitrary<Duration> millis(long least) {
        return Arbitraries.longs().between(least, DAY_MILLIS).map(Duration::ofMillis);
    }
}
