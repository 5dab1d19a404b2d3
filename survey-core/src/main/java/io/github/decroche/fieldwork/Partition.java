package io.github.decroche.fieldwork;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * A division of items into blocks.
 *
 * @param block the number of each item's block, from 0
 * @param blocks how many blocks there are
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never shown
record Partition(int[] block, int blocks) {
    /** All items in one block. */
    static Partition whole(int items) {
        return new Partition(new int[items], 1);
    }

    /** The items in the blocks of a first division, each divided further by columns of numbers. */
    Partition by(int[]... columns) {
        Partition finer = this;
        for (int[] column : columns) {
            finer = finer.dividedBy(column);
        }
        return finer;
    }

    private Partition dividedBy(int[] column) {
        Map<Long, Integer> numbers = new HashMap<>();
        int[] finer = new int[block.length];
        for (int i = 0; i < finer.length; i++) {
            long pair = ((long) block[i] << Integer.SIZE) | (column[i] & 0xFFFF_FFFFL);
            Integer number = numbers.putIfAbsent(pair, numbers.size());
            finer[i] = number == null ? numbers.size() - 1 : number;
        }
        return new Partition(finer, numbers.size());
    }

    /** How many items each block has. */
    int[] sizes() {
        int[] sizes = new int[blocks];
        for (int each : block) {
            sizes[each]++;
        }
        return sizes;
    }

    /** The division of some items only, in their order. */
    Partition of(int[] items) {
        return whole(items.length)
                .by(Arrays.stream(items).map(item -> block[item]).toArray());
    }

    /** How uneven levels are in the blocks: the sum of the squares of their counts, above the least that sizes allow. */
    long unevenness(int[] level, int levels) {
        int[] count = new int[blocks * levels];
        for (int i = 0; i < block.length; i++) {
            count[block[i] * levels + level[i]]++;
        }
        long sum = 0;
        for (int each : count) {
            sum += 1L * each * each;
        }
        for (int each : sizes()) {
            long low = each / levels;
            long higher = each % levels;
            sum -= (levels - higher) * low * low + higher * (low + 1) * (low + 1);
        }
        return sum;
    }
}
