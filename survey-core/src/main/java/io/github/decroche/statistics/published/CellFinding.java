package io.github.decroche.statistics.published;

/**
 * Whether the percentage of a cell is possible on its own.
 *
 * @param cell the cell
 * @param ofAll whether it is possible of its n, or of fewer
 * @param part whether it is of one part among several of its group's n, and so need not be of n
 */
public record CellFinding(PublishedCell cell, PercentageFinding ofAll, boolean part) {
    /** Whether the percentage is possible. One of a part is when it is possible of any number of units up to n. */
    public Possibility verdict() {
        if (part) {
            return ofAll.smallest().isPresent() ? Possibility.POSSIBLE : Possibility.IMPOSSIBLE;
        }
        return ofAll.verdict();
    }

    /** One line: the cell and its verdict. */
    @Override
    public String toString() {
        return cell + ": " + verdict().id();
    }
}
