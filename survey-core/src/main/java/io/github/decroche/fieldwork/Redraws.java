package io.github.decroche.fieldwork;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Makes a further partition even where exchanges of two items are stuck: draws the items of two levels again, many at once.
 *
 * <p>The shares of a draw lie between the present division of the two levels and one half each. Both are even within the
 * two chains, so what lies between them is, and so is what it is rounded to: the present division, some longer cycles of
 * exchanges away. It is taken unless it is worse. A search without a guarantee.
 */
final class Redraws {
    private static final int TRIES = 400;
    private static final int TRIED_ITEMS = 200_000;
    private static final long UNIT = 16;

    private final int[] level;
    private final int levels;
    private final List<Partition> first;
    private final List<Partition> second;
    private final Lot lot;

    /**
     * A search.
     *
     * @param level the level of each item, even within two chains of partitions; changed in place
     * @param levels how many levels there are
     */
    Redraws(int[] level, int levels, List<Partition> first, List<Partition> second, Lot lot) {
        this.level = level;
        this.levels = levels;
        this.first = first;
        this.second = second;
        this.lot = lot;
    }

    /** Searches until a partition is even or the tries are used up; others that are even stay it. Gives what is left. */
    long search(List<Partition> kept, Partition sought) {
        long unevenness = sought.unevenness(level, levels);
        int tries = Math.min(TRIES, TRIED_ITEMS / Math.max(1, level.length));
        for (int i = 0; i < tries && unevenness > 0 && levels > 1; i++) {
            int[] before = level.clone();
            redraw();
            long now = sought.unevenness(level, levels);
            if (now > unevenness || kept.stream().anyMatch(each -> each.unevenness(level, levels) > 0)) {
                System.arraycopy(before, 0, level, 0, level.length);
            } else {
                unevenness = now;
            }
        }
        return unevenness;
    }

    private void redraw() {
        int one = lot.index(levels);
        int other = (one + 1 + lot.index(levels - 1)) % levels;
        long changed = 1 + lot.below(UNIT / 2);
        int[] items = IntStream.range(0, level.length)
                .filter(item -> level[item] == one || level[item] == other)
                .toArray();
        int[] present = Arrays.stream(items).map(item -> level[item]).toArray();
        long[] share = Arrays.stream(present)
                .mapToLong(each -> each == one ? UNIT - changed : changed)
                .toArray();
        List<Partition> ofItems = first.stream().map(each -> each.of(items)).toList();
        Partition finest = ofItems.get(ofItems.size() - 1).by(present); // shares differ by the present level
        boolean[] chosen = new EvenSplit(
                        Stream.concat(ofItems.stream(), Stream.of(finest)).toList(),
                        second.stream().map(each -> each.of(items)).toList(),
                        lot)
                .choose(UNIT, share);
        for (int i = 0; i < items.length; i++) {
            level[items[i]] = chosen[i] ? one : other;
        }
    }
}
