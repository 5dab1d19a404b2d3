package io.github.decroche.statistics.published;

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
}
