package io.github.decroche.disclosure;

import io.github.decroche.classification.ClassifiedCall;
import io.github.decroche.protocol.Disposition;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The families that outputs have in common: calls done and calls incomplete, both without a whole, so that a few incomplete calls
 * cost a group the number of its calls, and not its rates; calls done in connected and exhausted.
 */
final class CallFamilies {
    final Scheme scheme = new Scheme();
    final Cell done = scheme.cell(call -> call.disposition().isDone() ? 1 : 0);
    final Cell incomplete = scheme.cell(call -> call.disposition().isDone() ? 0 : 1);
    final Cell connected = scheme.part(done, is(Disposition.CONNECTED));
    final Cell exhausted = scheme.part(done, is(Disposition.EXHAUSTED));
    final Family ofDone = scheme.never0(done);
    final Family ofIncomplete = scheme.root(incomplete, ofDone);
    final Family connection = scheme.family(ofDone, connected, exhausted);

    static Predicate<ClassifiedCall> is(Disposition disposition) {
        return call -> call.disposition() == disposition;
    }

    /** The parts of a cell by how many attempts a call took, from 1 to a most. */
    Cell[] byAttempts(Cell whole, int most) {
        return IntStream.rangeClosed(1, most)
                .mapToObj(made -> scheme.part(whole, call -> attempts(call) == made))
                .toArray(Cell[]::new);
    }

    private static int attempts(ClassifiedCall call) {
        return call.call().attempts().size();
    }

    /** A cell in those calls that are so, and those that are not. */
    Cell[] whether(Cell whole, Predicate<ClassifiedCall> so) {
        return new Cell[] {scheme.part(whole, so), scheme.part(whole, so.negate())};
    }
}
