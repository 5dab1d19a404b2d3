package io.github.decroche.disclosure;

import io.github.decroche.classification.ClassifiedCall;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * How much there is in a cell, and of how many callers. Holds no more ids than it takes to know that there are enough; calls
 * without a caller's id are those of one unknown caller together.
 */
final class CellTally {
    private final Set<Optional<String>> callers = new HashSet<>();
    private long count;

    void add(ClassifiedCall call, long units) {
        count += units;
        add(call.call().caller().id());
    }

    /** Adds some units of one caller. */
    void add(Optional<String> caller, long units) {
        count += units;
        add(caller);
    }

    private void add(Optional<String> caller) {
        if (callers.size() < SmallCells.CALLERS) {
            callers.add(caller);
        }
    }

    CellTally addAll(CellTally other) {
        count += other.count;
        other.callers.forEach(this::add);
        return this;
    }

    long count() {
        return count;
    }

    /** Whether it holds something, and too little to be told. Nothing says something of nobody. */
    boolean isSmall(long fewestCalls) {
        return count > 0 && (count < fewestCalls || callers.size() < SmallCells.CALLERS);
    }
}
