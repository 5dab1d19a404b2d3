package io.github.decroche.disclosure;

import static io.github.decroche.disclosure.Scheme.split;

import io.github.decroche.call.Attempt;
import io.github.decroche.classification.ClassifiedCall;
import io.github.decroche.study.RetryProtocol;
import io.github.decroche.study.Study;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * What the output of waits publishes. The curve is told at the protocol's marks only, where it counts the calls at each and between two of
 * them; its steps are single calls and always withheld. The mean under one convention less that under another tells how many
 * attempts failed, so the means need what the attempts need.
 */
final class WaitFamilies {
    private WaitFamilies() {}

    static Scheme of(Study study) {
        CallFamilies calls = new CallFamilies();
        Scheme scheme = calls.scheme;
        RetryProtocol protocol = study.protocol();
        int most = protocol.maxAttempts();
        Cell[] between = IntStream.rangeClosed(0, 2 * most)
                .mapToObj(place -> scheme.part(calls.connected, call -> place(protocol, call) == place))
                .toArray(Cell[]::new);
        Family times = scheme.family(
                List.of(split(between), split(calls.byAttempts(calls.incomplete, most))),
                calls.connection,
                calls.ofIncomplete);
        Family attempts = scheme.family(times, calls.byAttempts(calls.connected, most));
        Family announced = scheme.family(
                calls.connection,
                scheme.part(calls.connected, call -> connection(call).announcedWait().isEmpty()),
                scheme.part(calls.connected, announcedLess(-1)),
                scheme.part(calls.connected, announcedLess(0)),
                scheme.part(calls.connected, announcedLess(1)));
        Family givenUp = scheme.root(
                scheme.cell(call -> call.call().attempts().stream()
                        .filter(it -> !it.isConnected() && it.announcedWait().isPresent())
                        .count()),
                calls.ofDone);
        scheme.figure("calls", calls.ofDone, calls.ofIncomplete);
        scheme.figure("done", calls.ofDone);
        scheme.figure("incomplete", calls.ofIncomplete);
        scheme.figure("censored", calls.connection, calls.ofIncomplete);
        scheme.figure("level");
        scheme.figure("notYetConnected", times);
        scheme.figure("quantiles", times);
        scheme.figure("restrictedMeanWait", calls.connection, calls.ofIncomplete);
        scheme.figure("meanWaitWithFailedAttemptsAs", attempts, givenUp);
        scheme.figure("announced.announcedWait", announced);
        scheme.figure("announced.realWait", announced);
        scheme.figure("announced.realLessAnnounced", announced);
        scheme.figure("announced.understated", announced);
        scheme.figure("announced.overstated", announced);
        scheme.figure("announced.givenUp", givenUp);
        scheme.alwaysWithheld("curve");
        return scheme;
    }

    /**
     * Where the wait of a call lies: before the first mark, 0; at it, 1; between it and the second, 2; and so on. A call at a mark
     * is at risk there, and connected by then.
     */
    private static int place(RetryProtocol protocol, ClassifiedCall call) {
        Duration wait = call.callWait().duration();
        return IntStream.rangeClosed(1, protocol.maxAttempts())
                .map(mark -> Integer.signum(wait.compareTo(protocol.penalty().multipliedBy(mark))) + 1)
                .sum();
    }

    private static Attempt connection(ClassifiedCall call) {
        return call.call().attempts().get(call.call().attempts().size() - 1);
    }

    /** Whether the announced wait was less than the real one, the same or more. */
    private static Predicate<ClassifiedCall> announcedLess(int sign) {
        return call -> connection(call)
                .announcedWait()
                .filter(it -> Integer.signum(
                                it.compareTo(connection(call).realWait().orElseThrow()))
                        == sign)
                .isPresent();
    }
}
