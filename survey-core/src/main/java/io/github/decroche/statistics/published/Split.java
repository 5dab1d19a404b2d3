package io.github.decroche.statistics.published;

import io.github.decroche.text.Overview;
import java.util.List;

/**
 * A way to divide a group's units into parts, with counts that give its percentages, or the nearest to them.
 *
 * @param figures the counts, in the order of the group's parts and their cells
 * @param unrecorded how many units are in no part
 */
public record Split(List<PrintedFraction> figures, long unrecorded) {
    /** Copies the figures. */
    public Split {
        figures = List.copyOf(figures);
    }

    /** One line: the fractions, and how many are left over. */
    @Override
    public String toString() {
        return Overview.cell(figures) + "; " + unrecorded + " unrecorded";
    }
}
