package io.github.decroche.comparison;

import io.github.decroche.analysis.GroupKey;
import java.util.Comparator;
import java.util.Optional;

/**
 * Where calls stand in a comparison.
 *
 * @param group the id of their group
 * @param kind their values on the dimensions of {@link Comparison#kinds()}
 * @param caller who made them, if recorded
 */
record Cell(String group, GroupKey kind, Optional<String> caller) {
    /** Any fixed order, so that sums do not depend on the order of the calls. */
    static final Comparator<Cell> ORDER = Comparator.comparing(Cell::group)
            .thenComparing(Cell::kind)
            .thenComparing(cell -> cell.caller().orElse(""));
}
