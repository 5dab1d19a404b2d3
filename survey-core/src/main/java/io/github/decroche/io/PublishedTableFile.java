package io.github.decroche.io;

import io.github.decroche.Experimental;
import io.github.decroche.statistics.published.PublishedCell;
import io.github.decroche.text.Overview;
import java.util.List;

/**
 * What a file of published percentages holds. Experimental, as its cells are.
 *
 * @param cells the good cells, in the order of the file
 * @param problems what is wrong with the others, in the order of the file
 */
@Experimental
public record PublishedTableFile(List<PublishedCell> cells, List<Problem> problems) {
    /** Copies both. */
    public PublishedTableFile {
        cells = List.copyOf(cells);
        problems = List.copyOf(problems);
    }

    /** A small table of the cells. */
    @Override
    public String toString() {
        return Overview.of(
                cells.size() + " cells, " + problems.size() + " problems",
                List.of("cell", "printed", "n", "group"),
                cells,
                cell -> List.of(cell.name(), cell.percentage(), cell.n(), cell.group()));
    }
}
