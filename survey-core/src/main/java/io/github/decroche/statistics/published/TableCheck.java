package io.github.decroche.statistics.published;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Whether the percentages of a published table can have come from counts: each on its own ({@link PercentageCheck}), and those
 * of each group together. The percentages of a group are of disjoint parts of its <i>n</i> units: with a part of d₁, d₂, …
 * units for each they need whole numbers
 *
 * <pre>  kᵢ in [0, dᵢ],  dᵢ ≥ 1,  round(100 kᵢ / dᵢ) = pᵢ,  d₁ + d₂ + … = n   (or ≤ n, when some were not recorded)</pre>
 *
 * <p>and several percentages of one part share its d. Nothing is assumed of the counts kᵢ themselves: percentages of one part
 * may overlap or exclude each other. When no division fits, the nearest are found: those least last digits off in all, and
 * among them the one with the fewest units unrecorded, and then with the most even parts (the least Σ dᵢ²).
 *
 * <p>The search is exhaustive: all totals for all parts, n² steps a part. A group for which that is over
 * {@value #MOST_STEPS} steps (two parts: n over 44,721; ten parts: n over 20,000) is not searched. Its percentages are still
 * known to be possible when n is at least the sum of 10^(decimals + 2) over its parts, and to be impossible when n is less than
 * what all parts need; else its verdict is {@link Possibility#NOT_SEARCHED}.
 *
 * <p>A group of one cell is the same as a cell alone. The default rounding is {@link Rounding#HALF_UP}.
 */
public final class TableCheck {
    private static final long MOST_STEPS = 4_000_000_000L;

    private final Rounding rounding;

    private TableCheck(Rounding rounding) {
        this.rounding = rounding;
    }

    /** The check of tables whose percentages are rounded half up. */
    public static TableCheck withDefaults() {
        return new TableCheck(Rounding.HALF_UP);
    }

    /** The check of tables whose percentages are rounded by another rule. */
    public TableCheck with(Rounding newRounding) {
        return new TableCheck(newRounding);
    }

    /**
     * Checks a table; an empty one has no findings.
     *
     * @throws IllegalArgumentException if two cells have the same name, or two of one group another n
     */
    public TableFindings of(List<PublishedCell> table) {
        Set<String> names = new HashSet<>();
        Map<String, List<PublishedCell>> groups = new LinkedHashMap<>();
        for (PublishedCell cell : table) {
            if (!names.add(cell.name())) {
                throw new IllegalArgumentException("cell: \"" + cell.name() + "\" twice; expected different names");
            }
            cell.groupName()
                    .ifPresent(group -> groups.computeIfAbsent(group, unused -> new ArrayList<>())
                            .add(cell));
        }
        groups.values().forEach(TableCheck::requireOneTotal);
        groups.values().removeIf(cells -> cells.size() == 1);
        Map<String, GroupFinding> found = new LinkedHashMap<>();
        groups.forEach((group, cells) -> found.put(group, group(group, cells)));
        PercentageCheck alone = PercentageCheck.withDefaults().with(rounding);
        List<CellFinding> cells = table.stream()
                .map(cell -> new CellFinding(
                        cell,
                        alone.of(cell.percentage(), cell.n()),
                        cell.groupName()
                                .map(found::get)
                                .filter(group -> group.parts().size() > 1)
                                .isPresent()))
                .toList();
        return new TableFindings(rounding, cells, List.copyOf(found.values()));
    }

    private static void requireOneTotal(List<PublishedCell> cells) {
        long n = cells.get(0).n();
        for (PublishedCell cell : cells) {
            if (cell.n() != n) {
                throw new IllegalArgumentException("n: " + cell.n() + " of cell \"" + cell.name() + "\"; expected " + n
                        + ", as of the other cells of its group");
            }
        }
    }

    private GroupFinding group(String group, List<PublishedCell> cells) {
        List<List<PublishedCell>> parts = parts(cells);
        long n = cells.get(0).n();
        List<List<PrintedShares>> shares = parts.stream().map(this::shares).toList();
        boolean searchable = n <= Integer.MAX_VALUE && n <= MOST_STEPS / n / parts.size();
        return searchable ? searched(group, (int) n, parts, shares) : unsearched(group, n, parts, shares);
    }

    private List<PrintedShares> shares(List<PublishedCell> part) {
        return part.stream()
                .map(cell -> new PrintedShares(cell.percentage(), rounding))
                .toList();
    }

    /** The cells of each part, in the order of the table. */
    private static List<List<PublishedCell>> parts(List<PublishedCell> cells) {
        List<List<PublishedCell>> parts = new ArrayList<>();
        Map<String, List<PublishedCell>> shared = new LinkedHashMap<>();
        for (PublishedCell cell : cells) {
            List<PublishedCell> part = cell.sharesPart()
                    ? shared.computeIfAbsent(cell.group().orElseThrow(), unused -> new ArrayList<>())
                    : new ArrayList<>();
            if (part.isEmpty()) {
                parts.add(part);
            }
            part.add(cell);
        }
        return parts;
    }

    private GroupFinding searched(
            String group, int n, List<List<PublishedCell>> parts, List<List<PrintedShares>> shares) {
        JointSearch search = new JointSearch(shares, n);
        List<GroupPart> found = new ArrayList<>();
        for (int part = 0; part < parts.size(); part++) {
            found.add(new GroupPart(parts.get(part), search.smallest(part)));
        }
        JointFinding exact = search.exact();
        JointFinding mayShrink = search.mayShrink();
        Possibility verdict = exact.isPossible()
                ? Possibility.POSSIBLE
                : mayShrink.isPossible() ? Possibility.POSSIBLE_OF_FEWER : Possibility.IMPOSSIBLE;
        return new GroupFinding(group, n, rounding, found, Optional.of(exact), Optional.of(mayShrink), verdict);
    }

    private GroupFinding unsearched(
            String group, long n, List<List<PublishedCell>> parts, List<List<PrintedShares>> shares) {
        List<GroupPart> found = new ArrayList<>();
        long enough = 0;
        for (int part = 0; part < parts.size(); part++) {
            found.add(new GroupPart(parts.get(part), needed(shares.get(part), n)));
            enough += shares.get(part).stream()
                    .mapToLong(PrintedShares::everyDenominatorFrom)
                    .max()
                    .orElseThrow();
        }
        Possibility open = n >= enough ? Possibility.POSSIBLE : Possibility.NOT_SEARCHED;
        GroupFinding finding = new GroupFinding(group, n, rounding, found, Optional.empty(), Optional.empty(), open);
        OptionalLong smallest = finding.smallest();
        return smallest.isPresent() && smallest.getAsLong() <= n
                ? finding
                : new GroupFinding(
                        group, n, rounding, found, Optional.empty(), Optional.empty(), Possibility.IMPOSSIBLE);
    }

    /** How many units the most demanding of a part's percentages needs; empty when one is impossible. */
    private static OptionalLong needed(List<PrintedShares> part, long n) {
        long needed = 1;
        for (PrintedShares cell : part) {
            OptionalLong smallest = cell.smallestDenominator(n);
            if (smallest.isEmpty()) {
                return smallest;
            }
            needed = Math.max(needed, smallest.getAsLong());
        }
        return OptionalLong.of(needed);
    }
}
