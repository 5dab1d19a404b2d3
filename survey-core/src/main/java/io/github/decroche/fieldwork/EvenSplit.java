package io.github.decroche.fieldwork;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Divides items evenly among levels: within every block of two chains of ever finer partitions, the numbers of items of any
 * two levels differ by at most one.
 *
 * <p>Level after level takes its share of the items that are left: of 1/<i>k</i>, then 1/(<i>k</i> − 1), … of every block,
 * rounded up or down. That it can, for blocks of two nested families at once, and that the last level then has its share
 * too, is a lemma of C. St. J. A. Nash-Williams, 1987, Journal of Combinatorial Theory B 43, 322–342. (With three families it
 * cannot always: see {@link CallPlan}.)
 */
final class EvenSplit {
    private final List<Partition> first;
    private final List<Partition> second;
    private final Lot lot;

    /**
     * A split of items within two chains.
     *
     * @param first partitions, each finer than the one before
     * @param second the same
     */
    EvenSplit(List<Partition> first, List<Partition> second, Lot lot) {
        this.first = first;
        this.second = second;
        this.lot = lot;
    }

    /** The level of each item, from 0. */
    int[] into(int levels) {
        int[] level = new int[first.get(0).block().length];
        Arrays.fill(level, levels - 1);
        long[] share = new long[level.length];
        Arrays.fill(share, 1);
        for (int each = 0; each < levels - 1; each++) {
            boolean[] chosen = choose(levels - each, share);
            for (int i = 0; i < level.length; i++) {
                if (chosen[i]) {
                    level[i] = each;
                    share[i] = 0;
                }
            }
        }
        return level;
    }

    /**
     * Chooses of each block as many items as their shares make, rounded up or down, each item as likely as its share.
     *
     * @param unit the denominator of the shares
     * @param share the numerator of each item's share, from 0 to the unit, equal where the chains do not tell items apart
     */
    boolean[] choose(long unit, long[] share) {
        Circulation network = new Circulation(unit);
        int root = network.node();
        int[][] toFirst = nodes(network, first);
        int[][] toSecond = nodes(network, second);
        Map<Long, Integer> edges = new HashMap<>();
        int[] edge = new int[share.length];
        for (int i = 0; i < share.length; i++) {
            int from = along(network, root, first, toFirst, edges, i, share[i], false);
            int to = along(network, root, second, toSecond, edges, i, share[i], true);
            edge[i] = flow(network, edges, from, to, share[i]);
        }
        network.round(lot);
        return drawn(network, edge, share);
    }

    private static int[][] nodes(Circulation network, List<Partition> chain) {
        int[][] nodes = new int[chain.size()][];
        for (int level = 0; level < nodes.length; level++) {
            nodes[level] = new int[chain.get(level).blocks()];
            Arrays.setAll(nodes[level], block -> network.node());
        }
        return nodes;
    }

    /** Adds an item's share along the blocks that hold it; gives the node of the smallest. */
    private static int along(
            Circulation network,
            int root,
            List<Partition> chain,
            int[][] nodes,
            Map<Long, Integer> edges,
            int item,
            long share,
            boolean towardsRoot) {
        int at = root;
        for (int level = 0; level < nodes.length; level++) {
            int node = nodes[level][chain.get(level).block()[item]];
            flow(network, edges, towardsRoot ? node : at, towardsRoot ? at : node, share);
            at = node;
        }
        return at;
    }

    private static int flow(Circulation network, Map<Long, Integer> edges, int from, int to, long share) {
        int edge = edges.computeIfAbsent(((long) from << Integer.SIZE) | to, pair -> network.edge(from, to));
        network.add(edge, 0, share);
        return edge;
    }

    /** Which items of each edge are taken is drawn. */
    private boolean[] drawn(Circulation network, int[] edge, long[] share) {
        Map<Integer, Long> left = new HashMap<>();
        boolean[] chosen = new boolean[share.length];
        for (int item : lot.order(share.length)) {
            long most = left.computeIfAbsent(edge[item], network::flow);
            if (share[item] > 0 && most > 0) {
                chosen[item] = true;
                left.put(edge[item], most - 1);
            }
        }
        return chosen;
    }
}
