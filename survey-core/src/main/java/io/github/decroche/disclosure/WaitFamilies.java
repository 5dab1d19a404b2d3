package io.github.decroche.disclosure;

import static io.github.decroche.disclosure.Scheme.split;

import io.github.decroche.call.Attempt;
import io.github.decroche.classification.ClassifiedCall;
import io.github.decroche.study.RetryProtocol;
import io.github.decroche.study.Study;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * What the output of waits publishes. The curve is told at the protocol's marks only, where it counts the calls between two of them,
 * and the numbers at risk those at each; its steps are single calls and always withheld. The mean under one convention less that under another tells how many
 * attempts failed, so the means need what the attempts need.
 */
final class WaitFamilies {
    private WaitFamilies() {}

    static Scheme of(Study study) {
        return addedTo(new CallFamilies(), study, "");
    }

    /** Adds the families to others, the figures under a prefix. */
    static Scheme addedTo(CallFamilies calls, Study study, String prefix) {
        Scheme scheme = calls.scheme;
        RetryProtocol protocol = study.protocol();
        int most = protocol.maxAttempts();
        Cell[] between = IntStream.rangeClosed(0, most)
                .mapToObj(mark -> scheme.part(calls.connected, call -> marksBefore(protocol, call) == mark))
                .toArray(Cell[]::new);
        Family times = scheme.family(
                List.of(split(between), split(calls.byAttempts(calls.incomplete, most))),
                calls.connection,
                calls.ofIncomplete);
        Family atMarks = scheme.family(
                Arrays.stream(between)
                        .map(cell -> split(calls.whether(cell, call -> isAtMark(protocol, call))))
                        .toList(),
                times);
        Family attempts = scheme.family(times, calls.byAttempts(calls.connected, most));
        Family announced = scheme.family(
                calls.connection,
                scheme.part(
                        calls.connected,
                        call -> connection(call).announcedWait().isEmpty()),
                scheme.part(calls.connected, announcedLess(-1)),
                scheme.part(calls.connected, announcedLess(0)),
                scheme.part(calls.connected, announcedLess(1)));
        Family givenUp = scheme.root(
                scheme.cell(call -> call.call().attempts().stream()
                        .filter(it -> !it.isConnected() && it.announcedWait().isPresent())
                        .count()),
                calls.ofDone);
        scheme.figure(prefix + "calls", calls.ofDone, calls.ofIncomplete);
        scheme.figure(prefix + "done", calls.ofDone);
        scheme.figure(prefix + "incomplete", calls.ofIncomplete);
        scheme.figure(prefix + "censored", calls.connection, calls.ofIncomplete);
        scheme.figure(prefix + "level");
        for (int mark = 1; mark <= most; mark++) {
            String name = prefix + "notYetConnected." + protocol.penalty().multipliedBy(mark);
            scheme.figure(name + ".atRisk", atMarks);
            scheme.figure(name + ".share", times);
            scheme.figure(name + ".low", times);
            scheme.figure(name + ".high", times);
        }
        scheme.figure(prefix + "quantiles", times);
        scheme.figure(prefix + "restrictedMeanWait", calls.connection, calls.ofIncomplete);
        scheme.figure(prefix + "meanWaitWithFailedAttemptsAs", attempts, givenUp);
        scheme.figure(prefix + "announced.announcedWait", announced);
        scheme.figure(prefix + "announced.realWait", announced);
        scheme.figure(prefix + "announced.realLessAnnounced", announced);
        scheme.figure(prefix + "announced.understated", announced);
        scheme.figure(prefix + "announced.overstated", announced);
        scheme.figure(prefix + "announced.givenUp", givenUp);
        scheme.alwaysWithheld(prefix + "curve");
        return scheme;
    }

    /** How many marks lie before the wait of a call. */
    private static int marksBefore(RetryProtocol protocol, ClassifiedCall call) {
        Duration wait = call.callWait().duration();
        return (int) IntStream.rangeClosed(1, protocol.maxAttempts())
                .filter(mark -> wait.compareTo(protocol.penalty().multipliedBy(mark)) > 0)
                .count();
    }

    /** Whether a call connected at a mark: it is at risk there, and connected by then. */
    private static boolean isAtMark(RetryProtocol protocol, ClassifiedCall call) {
        Duration wait = call.callWait().duration();
        return IntStream.rangeClosed(1, protocol.maxAttempts())
                .anyMatch(mark -> wait.equals(protocol.penalty().multipliedBy(mark)));
    }

    private static Attempt connection(ClassifiedCall call) {
        return call.call().attempts().get(call.call().attempts().size() - 1);
    }

    /** Whether the announced wait was less than the real one, the same or more. */
    private static Predicate<ClassifiedCall> announcedLess(int sign) {
        return call -> connection(call)
                .announcedWait()
                .filter(it ->
                        Integer.signum(it.compareTo(connection(call).realWait().orElseThrow())) == sign)
                .isPresent();
    }
}
