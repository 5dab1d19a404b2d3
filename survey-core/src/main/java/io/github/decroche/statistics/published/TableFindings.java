package io.github.decroche.statistics.published;

import io.github.decroche.text.Overview;
import java.util.ArrayList;
import java.util.List;

/**
 * What was found in a published table.
 *
 * @param rounding the rule by which its percentages were rounded
 * @param cells the cells on their own, in the order of the table
 * @param groups the groups of more than one cell, in the order of their first cells
 */
public record TableFindings(Rounding rounding, List<CellFinding> cells, List<GroupFinding> groups) {
    /** Copies the findings. */
    public TableFindings {
        cells = List.copyOf(cells);
        groups = List.copyOf(groups);
    }

    /** The cells that are impossible on their own under an assumption on the denominators. */
    public List<CellFinding> impossibleCells(Denominators denominators) {
        return cells.stream()
                .filter(cell -> cell.verdict().isImpossible(denominators))
                .toList();
    }

    /** The groups whose cells are impossible together under an assumption on the denominators. */
    public List<GroupFinding> impossibleGroups(Denominators denominators) {
        return groups.stream()
                .filter(group -> group.verdict().isImpossible(denominators))
                .toList();
    }

    /** A small table of the cells and groups with their verdicts. */
    @Override
    public String toString() {
        List<List<Object>> rows = new ArrayList<>();
        cells.forEach(it -> rows.add(List.of(
                it.cell().name(),
                it.cell().percentage(),
                it.cell().n(),
                it.verdict().id())));
        groups.forEach(it -> rows.add(
                List.of(it.group() + " together", "", it.n(), it.verdict().id())));
        return Overview.of(
                cells.size() + " cells and " + groups.size() + " groups, rounding " + rounding.id(),
                List.of("cell", "printed", "n", "verdict"),
                rows,
                row -> row);
    }
}
