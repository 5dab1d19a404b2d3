package io.github.decroche.statistics.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class TableCheckProperties {
    /** A table made of counts, two percentages a part, some units unrecorded. */
    @Property(tries = 200)
    void aTableOfCountsIsNeverImpossible(
            @ForAll Rounding rounding,
            @ForAll @Size(min = 2, max = 5) List<@IntRange(min = 1, max = 60) Integer> sizes,
            @ForAll @IntRange(min = 0, max = 5) int unrecorded,
            @ForAll @IntRange(min = 0, max = 2) int decimals,
            @ForAll @IntRange(min = 0, max = 1000) int seed) {
        int n = sizes.stream().mapToInt(Integer::intValue).sum() + unrecorded;
        List<PublishedCell> cells = new ArrayList<>();
        for (int part = 0; part < sizes.size(); part++) {
            for (int cell = 0; cell < 2; cell++) {
                long count = (seed * 31L + part * 7L + cell * 13L) % (sizes.get(part) + 1);
                long units = BruteForce.printed(count, sizes.get(part), decimals, rounding)
                        .get(0);
                cells.add(cell(cells.size(), units, decimals, n).in("g/" + part));
            }
        }
        TableFindings findings = TableCheck.withDefaults().with(rounding).of(cells);

        assertThat(findings.impossibleCells(Denominators.MAY_SHRINK)).isEmpty();
        assertThat(findings.impossibleGroups(Denominators.MAY_SHRINK)).isEmpty();
        if (unrecorded == 0) {
            assertThat(findings.impossibleGroups(Denominators.EXACT)).isEmpty();
        }
    }

    /** Every division of n units is tried: how far off the nearest is, how many are as near, and which comes first. */
    @Property(tries = 200)
    void theNearestSplitIsThatOfTryingAll(
            @ForAll Rounding rounding,
            @ForAll @Size(min = 2, max = 3) List<@IntRange(min = 0, max = 1000) Integer> units,
            @ForAll @IntRange(min = 0, max = 1) int decimals,
            @ForAll @IntRange(min = 1, max = 25) int n) {
        List<PublishedCell> cells = IntStream.range(0, units.size())
                .mapToObj(i -> cell(i, decimals == 1 ? units.get(i) : units.get(i) / 10, decimals, n)
                        .in("g"))
                .toList();
        GroupFinding finding =
                TableCheck.withDefaults().with(rounding).of(cells).groups().get(0);
        long[][] off = cells.stream()
                .map(cell -> IntStream.rangeClosed(0, n)
                        .mapToLong(of -> of == 0 ? 0 : BruteForce.deviation(cell.percentage(), of, rounding))
                        .toArray())
                .toArray(long[][]::new);
        List<int[]> all = BruteForce.splits(cells.size(), n);

        agree(finding.mayShrink().orElseThrow(), all, off, n);
        agree(
                finding.exact().orElseThrow(),
                all.stream().filter(sizes -> Arrays.stream(sizes).sum() == n).toList(),
                off,
                n);
    }

    private static void agree(JointFinding found, List<int[]> splits, long[][] off, int n) {
        long nearest =
                splits.stream().mapToLong(sizes -> deviation(sizes, off)).min().orElse(0);
        List<int[]> best = splits.stream()
                .filter(sizes -> deviation(sizes, off) == nearest)
                .sorted(Comparator.comparingInt(
                                (int[] sizes) -> -Arrays.stream(sizes).sum())
                        .thenComparingInt(TableCheckProperties::squares))
                .toList();

        assertThat(found.deviation()).isEqualTo(nearest);
        assertThat(found.splits()).isEqualTo(best.size());
        if (best.size() <= JointFinding.MOST_LISTED) {
            assertThat(found.listed()).hasSize(best.size());
        }
        found.nearest().ifPresent(split -> {
            int[] sizes = split.figures().stream()
                    .mapToInt(figure -> (int) figure.of())
                    .toArray();
            assertThat(deviation(sizes, off)).isEqualTo(nearest);
            assertThat(split.unrecorded())
                    .isEqualTo(n - Arrays.stream(best.get(0)).sum());
            assertThat(squares(sizes)).isEqualTo(squares(best.get(0)));
        });
    }

    private static long deviation(int[] sizes, long[][] off) {
        return IntStream.range(0, sizes.length)
                .mapToLong(part -> off[part][sizes[part]])
                .sum();
    }

    private static int squares(int[] sizes) {
        return Arrays.stream(sizes).map(size -> size * size).sum();
    }

    private static PublishedCell cell(int number, long units, int decimals, int n) {
        return new PublishedCell(
                "cell " + number,
                new PublishedPercentage(BigDecimal.valueOf(units, decimals)),
                n,
                java.util.Optional.empty());
    }
}
