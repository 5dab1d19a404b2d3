package io.github.decroche.statistics.published;

import java.util.Optional;

/**
 * A percentage of a published table. Cells of one group are percentages of disjoint parts of the group's <i>n</i> units, each
 * of a part of its own: the answers to one question and those to another, asked of others. Where several percentages are of
 * the same part, their group is a path, {@code caf/2}: what stands before the first slash names the group, and cells with the
 * same path share their denominator.
 *
 * @param name the cell's name, not blank
 * @param percentage the percentage
 * @param n the number of units that the percentage is of, or at most of; in a group, of all its parts together; at least 1
 * @param group the group or the path, not blank; empty when the cell stands alone
 */
public record PublishedCell(String name, PublishedPercentage percentage, long n, Optional<String> group) {
    /** Refuses blank names and an n of less than 1. */
    public PublishedCell {
        if (name.isBlank()) {
            throw new IllegalArgumentException("name: blank; expected the name of the cell");
        }
        if (n < 1) {
            throw new IllegalArgumentException("n: " + n + "; expected at least 1");
        }
        if (group.map(PublishedCell::groupName).filter(String::isBlank).isPresent()) {
            throw new IllegalArgumentException(
                    "group: \"" + group.get() + "\"; expected the name of a group, then perhaps a slash and a part");
        }
    }

    /** A cell that stands alone. */
    public static PublishedCell of(String name, String printed, long n) {
        return new PublishedCell(name, PublishedPercentage.of(printed), n, Optional.empty());
    }

    /** The same cell as one of a group, or of a part of it. */
    public PublishedCell in(String newGroup) {
        return new PublishedCell(name, percentage, n, Optional.of(newGroup));
    }

    /** The same cell on its own. */
    public PublishedCell alone() {
        return new PublishedCell(name, percentage, n, Optional.empty());
    }

    /** The name of the group without the part. */
    public Optional<String> groupName() {
        return group.map(PublishedCell::groupName);
    }

    private static String groupName(String path) {
        return path.contains("/") ? path.substring(0, path.indexOf('/')) : path;
    }

    /** Whether the cell shares its denominator with the others of the same path. */
    boolean sharesPart() {
        return group.filter(path -> path.contains("/")).isPresent();
    }

    /** One line: {@code refusals: 23.0 % of 174}. */
    @Override
    public String toString() {
        return name + ": " + percentage + " of " + n;
    }
}
