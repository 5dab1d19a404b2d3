package io.github.decroche.fieldwork;

import java.util.List;

/**
 * Makes a further partition even by exchanging the levels of two items at a time, where what is even already stays so. A
 * search without a guarantee: what it looks for need not exist.
 */
final class Swaps {
    private static final int TRIES = 5_000;
    private static final int TRIES_PER_ITEM = 40;

    private final int[] level;
    private final List<Table> kept;
    private final Table sought;
    private final long before;
    private final List<Peers> peers;
    private final Lot lot;

    /**
     * A search.
     *
     * @param level the level of each item, changed in place
     * @param levels how many levels there are
     * @param kept partitions that are even and stay it
     * @param sought the partition that shall become even
     * @param within partitions in whose blocks pairs are looked for, in turn: the less the two differ in, the less is at stake
     */
    Swaps(int[] level, int levels, List<Partition> kept, Partition sought, List<Partition> within, Lot lot) {
        this.level = level;
        this.kept = kept.stream().map(each -> new Table(each, level, levels)).toList();
        this.sought = new Table(sought, level, levels);
        this.before = sought.unevenness(level, levels);
        this.peers = within.stream().map(Peers::new).toList();
        this.lot = lot;
    }

    /** Searches until all is even or the tries are used up; gives the unevenness that is left. */
    long search() {
        long unevenness = before;
        int tries = Math.addExact(TRIES, Math.multiplyExact(TRIES_PER_ITEM, level.length));
        for (int i = 0; i < tries && unevenness > 0; i++) {
            int one = lot.index(level.length);
            int other = peers.get(i % peers.size()).drawnFor(one, lot);
            if (level[one] != level[other]) {
                unevenness += swappedForTheBetter(one, other);
            }
        }
        return unevenness;
    }

    /** Exchanges the levels of two items unless that makes it worse; gives the change of the unevenness. */
    private long swappedForTheBetter(int one, int other) {
        long change = sought.change(one, other);
        if (change > 0) {
            return 0;
        }
        for (Table table : kept) {
            if (!table.allows(one, other)) {
                return 0;
            }
        }
        kept.forEach(table -> table.swap(one, other));
        sought.swap(one, other);
        int moved = level[one];
        level[one] = level[other];
        level[other] = moved;
        return change;
    }

    /** The items of each block of a partition. */
    private static final class Peers {
        private final int[] block;
        private final int[] start;
        private final int[] items;

        Peers(Partition partition) {
            this.block = partition.block();
            this.start = new int[partition.blocks() + 1];
            this.items = new int[block.length];
            for (int each : block) {
                start[each + 1]++;
            }
            for (int i = 1; i < start.length; i++) {
                start[i] += start[i - 1];
            }
            int[] next = start.clone();
            for (int i = 0; i < block.length; i++) {
                items[next[block[i]]++] = i;
            }
        }

        int drawnFor(int item, Lot lot) {
            int first = start[block[item]];
            return items[first + lot.index(start[block[item] + 1] - first)];
        }
    }

    /** How many items of each level each block of a partition has. */
    private static final class Table {
        private final int[] block;
        private final int[] size;
        private final int[] level;
        private final int levels;
        private final int[] count;

        Table(Partition partition, int[] level, int levels) {
            this.block = partition.block();
            this.size = partition.sizes();
            this.level = level;
            this.levels = levels;
            this.count = new int[size.length * levels];
            for (int i = 0; i < level.length; i++) {
                count[cell(block[i], level[i])]++;
            }
        }

        private int cell(int block, int level) {
            return block * levels + level;
        }

        boolean allows(int one, int other) {
            return block[one] == block[other]
                    || (allows(block[one], level[one], level[other]) && allows(block[other], level[other], level[one]));
        }

        private boolean allows(int of, int less, int more) {
            return count[cell(of, less)] > size[of] / levels && count[cell(of, more)] * levels < size[of];
        }

        /** By how much the sum of the squares of the counts would change. */
        long change(int one, int other) {
            int a = block[one];
            int b = block[other];
            return a == b
                    ? 0
                    : 4
                            + 2L
                                    * (count[cell(a, level[other])]
                                            - count[cell(a, level[one])]
                                            + count[cell(b, level[one])]
                                            - count[cell(b, level[other])]);
        }

        void swap(int one, int other) {
            count[cell(block[one], level[one])]--;
            count[cell(block[one], level[other])]++;
            count[cell(block[other], level[other])]--;
            count[cell(block[other], level[one])]++;
        }
    }
}
