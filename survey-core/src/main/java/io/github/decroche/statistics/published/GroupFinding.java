package io.github.decroche.statistics.published;

import io.github.decroche.text.Overview;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Whether the percentages of a group are possible together.
 *
 * @param group the name of the group
 * @param n how many units its parts have together, or have at most
 * @param rounding the rule by which the percentages were rounded
 * @param parts the parts, each with the number of units that it needs
 * @param exact the nearest splits of exactly n; empty when the group was not searched
 * @param mayShrink the nearest splits of n or fewer; empty when the group was not searched
 * @param verdict whether the percentages are possible together
 */
public record GroupFinding(
        String group,
        long n,
        Rounding rounding,
        List<GroupPart> parts,
        Optional<JointFinding> exact,
        Optional<JointFinding> mayShrink,
        Possibility verdict) {
    /** Copies the parts. */
    public GroupFinding {
        parts = List.copyOf(parts);
    }

    /** The cells in the order in which a split gives its figures: part by part. */
    public List<PublishedCell> cells() {
        return parts.stream().flatMap(part -> part.cells().stream()).toList();
    }

    /**
     * How many units all parts need together: over n, the percentages are impossible together. Empty when some part can have
     * no number of units.
     */
    public OptionalLong smallest() {
        return parts.stream().allMatch(part -> part.smallest().isPresent())
                ? OptionalLong.of(parts.stream()
                        .mapToLong(part -> part.smallest().orElseThrow())
                        .reduce(0, GroupFinding::sum))
                : OptionalLong.empty();
    }

    /** The findings under one assumption on the denominators. */
    public Optional<JointFinding> under(Denominators denominators) {
        return denominators == Denominators.EXACT ? exact : mayShrink;
    }

    /** A sum that stays at the largest number when it would pass it. */
    private static long sum(long left, long right) {
        return left > Long.MAX_VALUE - right ? Long.MAX_VALUE : left + right;
    }

    /** The verdict above a small table of the cells. */
    @Override
    public String toString() {
        return Overview.of(
                group + ", n = " + n + ": " + verdict.id(),
                List.of("cell", "printed", "n"),
                cells(),
                cell -> List.of(cell.name(), cell.percentage(), cell.n()));
    }
}
