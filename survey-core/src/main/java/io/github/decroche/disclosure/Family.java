package io.github.decroche.disclosure;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Cells that are published together or not at all, since each follows from the others and their whole.
 *
 * @param index its place in the scheme
 * @param splits the wholes, each in its parts
 * @param above the families without which this one tells of what they hide: those of its wholes, and others
 * @param never0 whether every group is known to hold something of it
 */
record Family(int index, List<Split> splits, List<Family> above, boolean never0) {
    /**
     * A whole in its parts.
     *
     * @param whole the whole; empty where none is published
     * @param parts cells that exclude each other, and are the whole together
     */
    record Split(Optional<Cell> whole, List<Cell> parts) {}

    Stream<Cell> cells() {
        return splits.stream().flatMap(split -> split.parts().stream());
    }
}
