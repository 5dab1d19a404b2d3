package io.github.decroche.statistics.published;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Published percentages the slow way: every count of every number of units is rounded by the JDK and compared. */
final class BruteForce {
    private BruteForce() {}

    /** The units of the last digit as which a count can be printed: one number, or two where an exact half may go either way. */
    static List<Long> printed(long count, long of, int decimals, Rounding rounding) {
        List<RoundingMode> modes = switch (rounding) {
            case HALF_UP -> List.of(RoundingMode.HALF_UP);
            case HALF_EVEN -> List.of(RoundingMode.HALF_EVEN);
            case EITHER -> List.of(RoundingMode.HALF_UP, RoundingMode.HALF_DOWN);
            case TRUNCATED -> List.of(RoundingMode.DOWN);
        };
        return modes.stream()
                .map(mode -> BigDecimal.valueOf(count)
                        .movePointRight(2)
                        .divide(BigDecimal.valueOf(of), decimals, mode)
                        .unscaledValue()
                        .longValueExact())
                .toList();
    }

    /** How many last digits the nearest percentage of so many units is away. */
    static long deviation(PublishedPercentage percentage, long of, Rounding rounding) {
        long nearest = Long.MAX_VALUE;
        for (long count = 0; count <= of; count++) {
            for (long units : printed(count, of, percentage.decimals(), rounding)) {
                nearest = Math.min(nearest, Math.abs(units - percentage.units().longValueExact()));
            }
        }
        return nearest;
    }

    static boolean isPossible(PublishedPercentage percentage, long of, Rounding rounding) {
        return deviation(percentage, of, rounding) == 0;
    }

    /** All ways to give each part at least one unit, of n units or fewer. */
    static List<int[]> splits(int parts, int n) {
        List<int[]> all = new ArrayList<>();
        extend(new int[parts], 0, n, all);
        return all;
    }

    private static void extend(int[] sizes, int part, int left, List<int[]> all) {
        if (part == sizes.length) {
            all.add(sizes.clone());
            return;
        }
        for (int size = 1; size <= left; size++) {
            sizes[part] = size;
            extend(sizes, part + 1, left - size, all);
        }
    }
}
