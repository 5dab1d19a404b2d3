package io.github.decroche.fieldwork;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Flows on the edges of a network, as much into each node as out of it, in fractions of one denominator; and their rounding
 * to whole numbers, each up or down, that keeps every node in balance and every flow as it was in expectation.
 *
 * <p>As long as a flow is not whole, neither is another one at each of its nodes; so there is a cycle of such flows. Along it
 * a little is pushed forwards or backwards, by lots in inverse proportion to how far either way leads to the first whole
 * number, until none is left. With a table's rows on one side and its columns on the other this is the unbiased controlled
 * rounding of L. H. Cox, 1987, Journal of the American Statistical Association 82, 520–524; that such roundings exist is
 * seen in M. Bacharach, 1966, <a href="https://doi.org/10.1287/mnsc.12.9.732">doi:10.1287/mnsc.12.9.732</a>; the lots are
 * those of Gandhi, Khuller, Parthasarathy and Srinivasan, 2006,
 * <a href="https://doi.org/10.1145/1147954.1147956">doi:10.1145/1147954.1147956</a>.
 */
final class Circulation {
    private static final int NONE = -1;

    private final long unit;
    private final List<Edge> edges = new ArrayList<>();
    private int nodes;

    /** Where a flow goes, its whole part and its fraction in units. */
    private static final class Edge {
        private final int from;
        private final int to;
        private long whole;
        private long fraction;

        Edge(int from, int to) {
            this.from = from;
            this.to = to;
        }

        int other(int node) {
            return node == from ? to : from;
        }
    }

    /**
     * An empty network.
     *
     * @param unit the denominator of all flows, from 1 to 2<sup>61</sup>
     */
    Circulation(long unit) {
        this.unit = unit;
    }

    /** A new node. */
    int node() {
        return nodes++;
    }

    /** A new edge without flow. */
    int edge(int from, int to) {
        edges.add(new Edge(from, to));
        return edges.size() - 1;
    }

    /** More flow on an edge: a whole number and a fraction below one. */
    void add(int edge, long whole, long fraction) {
        Edge at = edges.get(edge);
        long sum = at.fraction + fraction;
        at.whole += whole + (sum >= unit ? 1 : 0);
        at.fraction = sum >= unit ? sum - unit : sum;
    }

    /** The flow on an edge after rounding. */
    long flow(int edge) {
        Edge at = edges.get(edge);
        return at.whole + (at.fraction == 0 ? 0 : 1);
    }

    /** Makes all flows whole. */
    void round(Lot lot) {
        new Walk(lot).round();
    }

    private boolean isWhole(int edge) {
        long fraction = edges.get(edge).fraction;
        return fraction == 0 || fraction == unit;
    }

    /** A walk along flows that are not whole, which pushes along every cycle that it closes. */
    private final class Walk {
        private final Lot lot;
        private final int[][] leaving = new int[nodes][];
        private final int[] open = new int[nodes];
        private final int[] place = new int[nodes];
        private final int[] visited = new int[nodes + 1];
        private final int[] taken = new int[nodes + 1];
        private int depth;

        Walk(Lot lot) {
            this.lot = lot;
            Arrays.fill(place, NONE);
            for (Edge edge : edges) {
                open[edge.from]++;
                open[edge.to]++;
            }
            for (int node = 0; node < nodes; node++) {
                leaving[node] = new int[open[node]];
                open[node] = 0;
            }
            for (int edge : lot.order(edges.size())) {
                append(edges.get(edge).from, edge);
                append(edges.get(edge).to, edge);
            }
        }

        private void append(int node, int edge) {
            if (!isWhole(edge)) {
                leaving[node][open[node]++] = edge;
            }
        }

        void round() {
            for (int start = 0; start < nodes; start++) {
                depth = 0;
                visited[0] = start;
                place[start] = 0;
                for (int edge = next(); edge != NONE; edge = next()) {
                    follow(edge);
                }
                place[start] = NONE;
            }
        }

        /** An edge by which to go on, other than that of arrival; none when the start has no more. */
        private int next() {
            int node = visited[depth];
            int[] edges = leaving[node];
            int arrival = depth == 0 ? NONE : taken[depth - 1];
            closeAt(node, 1);
            if (open[node] == 0 || edges[open[node] - 1] != arrival) {
                return open[node] == 0 ? NONE : edges[open[node] - 1];
            }
            closeAt(node, 2);
            int other = edges[open[node] - 2];
            edges[open[node] - 2] = arrival;
            edges[open[node] - 1] = other;
            return other;
        }

        /** Takes out edges that have become whole, from the given place before the end, until one there has not. */
        private void closeAt(int node, int fromEnd) {
            int[] edges = leaving[node];
            while (open[node] >= fromEnd && isWhole(edges[open[node] - fromEnd])) {
                edges[open[node] - fromEnd] = edges[open[node] - 1];
                open[node]--;
            }
        }

        private void follow(int edge) {
            int node = edges.get(edge).other(visited[depth]);
            taken[depth] = edge;
            int met = place[node];
            if (met == NONE) {
                depth++;
                visited[depth] = node;
                place[node] = depth;
            } else {
                push(met);
                for (; depth > met; depth--) {
                    place[visited[depth]] = NONE;
                }
            }
        }

        private void push(int first) {
            long forwards = Long.MAX_VALUE;
            long backwards = Long.MAX_VALUE;
            for (int i = first; i <= depth; i++) {
                long fraction = edges.get(taken[i]).fraction;
                forwards = Math.min(forwards, isForward(i) ? unit - fraction : fraction);
                backwards = Math.min(backwards, isForward(i) ? fraction : unit - fraction);
            }
            long push = lot.below(forwards + backwards) < backwards ? forwards : -backwards;
            for (int i = first; i <= depth; i++) {
                edges.get(taken[i]).fraction += isForward(i) ? push : -push;
            }
        }

        private boolean isForward(int step) {
            return edges.get(taken[step]).from == visited[step];
        }
    }
}
