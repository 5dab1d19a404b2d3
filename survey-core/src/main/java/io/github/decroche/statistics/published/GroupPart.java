package io.github.decroche.statistics.published;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * A part of a group's units, with the percentages that are of it.
 *
 * @param cells the percentages of the part, which share its size
 * @param smallest how many units the part must have at least for all its percentages to be possible; empty when no number up
 *     to the group's n will do. For several percentages in a group too large to be searched it is what one of them needs
 */
public record GroupPart(List<PublishedCell> cells, OptionalLong smallest) {
    /** Copies the cells. */
    public GroupPart {
        cells = List.copyOf(cells);
    }

    /** One line: the names of its cells. */
    @Override
    public String toString() {
        return cells.stream().map(PublishedCell::name).collect(Collectors.joining(", "));
    }
}
