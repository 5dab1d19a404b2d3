package io.github.decroche.disclosure;

import static io.github.decroche.disclosure.Scheme.split;

import io.github.decroche.call.AttemptOutcome;
import io.github.decroche.study.Study;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What the output of attempts publishes. How many attempts were made follows from how many each call took, so it stands below;
 * how they ended is counted in attempts, those that failed being the whole.
 */
final class AttemptFamilies {
    private AttemptFamilies() {}

    static Scheme of(Study study) {
        CallFamilies calls = new CallFamilies();
        Scheme scheme = calls.scheme;
        int most = study.protocol().maxAttempts();
        Family made = scheme.family(
                List.of(
                        split(calls.byAttempts(calls.connected, most)),
                        split(calls.byAttempts(calls.incomplete, most))),
                calls.connection,
                calls.ofIncomplete);
        Cell failed = scheme.cell(call -> call.call().attempts().stream()
                .filter(attempt -> !attempt.isConnected())
                .count());
        Family failures = scheme.root(failed, calls.ofDone);
        Cell[] byOutcome = Arrays.stream(AttemptOutcome.values())
                .filter(outcome -> outcome != AttemptOutcome.CONNECTED)
                .map(outcome -> scheme.units(
                        failed,
                        call -> call.call().attempts().stream()
                                .filter(attempt -> attempt.outcome() == outcome)
                                .count()))
                .toArray(Cell[]::new);
        Family outcomes =
                scheme.family(List.of(new Family.Split(Optional.of(failed), List.of(byOutcome))), failures, made);
        scheme.figure("calls", calls.ofDone, calls.ofIncomplete);
        scheme.figure("incomplete", calls.ofIncomplete);
        scheme.figure("attempts", made);
        scheme.figure("outcomes", outcomes);
        scheme.figure("connectedOfCalls", calls.connection);
        scheme.figure("connectedOfAttempts.all", made);
        scheme.figure("connectedOfAttempts.queued", outcomes);
        scheme.figure("connectedOfAttempts.stayed", outcomes);
        scheme.figure("connectedAtAttempt", made);
        scheme.figure("attemptsPerCall", made);
        scheme.figure("connectedInTheEnd", made);
        scheme.figure("callsLessAttempts", made);
        scheme.figure("operator", outcomes);
        return scheme;
    }
}
