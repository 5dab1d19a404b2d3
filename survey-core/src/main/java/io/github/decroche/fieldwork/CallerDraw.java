package io.github.decroche.fieldwork;

import io.github.decroche.call.Gender;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Draws who makes each call. A profile's calls are halved between its women and its men when it has both; a caller of
 * another gender, or of none recorded, has the load of the profile's average caller. The calls of each such pool are divided
 * evenly among its callers.
 */
final class CallerDraw {
    private static final List<Pool> POOLS = List.of(Pool.values());
    private static final long MOST_UNITS = 1L << 61;

    private final PlanRequest request;
    private final int[] service;
    private final int[] scenario;
    private final int[] profile;
    private final Lot lot;

    /**
     * A draw for calls of which these are known.
     *
     * @param profile the place of each call's profile in the request
     */
    CallerDraw(PlanRequest request, int[] service, int[] scenario, int[] profile, Lot lot) {
        this.request = request;
        this.service = service;
        this.scenario = scenario;
        this.profile = profile;
        this.lot = lot;
    }

    /** Callers who share calls: of a profile whose genders are not told apart, or of one gender. */
    private enum Pool {
        ALL,
        REST,
        WOMEN,
        MEN;

        boolean holds(FieldCaller caller) {
            Optional<Gender> gender = caller.gender();
            return switch (this) {
                case ALL -> true;
                case WOMEN -> gender.equals(Optional.of(Gender.FEMALE));
                case MEN -> gender.equals(Optional.of(Gender.MALE));
                case REST -> !WOMEN.holds(caller) && !MEN.holds(caller);
            };
        }
    }

    /** The pool of each call, as a number. */
    int[] pools() {
        Partition whole = Partition.whole(profile.length);
        EvenSplit split = new EvenSplit(
                List.of(whole, whole.by(profile), whole.by(profile, scenario)),
                List.of(whole.by(service), whole.by(service, scenario)),
                lot);
        int profiles = request.profiles().size();
        long unit = 1;
        boolean[] mixed = new boolean[profiles];
        for (int each = 0; each < profiles; each++) {
            mixed[each] = size(each, Pool.WOMEN) > 0 && size(each, Pool.MEN) > 0;
            unit = leastCommonMultiple(unit, mixed[each] ? size(each, Pool.ALL) : 1);
        }
        long[] share = new long[profile.length];
        for (int i = 0; i < share.length; i++) {
            int of = profile[i];
            share[i] = mixed[of] ? size(of, Pool.REST) * (unit / size(of, Pool.ALL)) : 0;
        }
        boolean[] rest = split.choose(unit, share);
        for (int i = 0; i < share.length; i++) {
            share[i] = mixed[profile[i]] && !rest[i] ? 1 : 0;
        }
        boolean[] women = split.choose(2, share);
        int[] pool = new int[profile.length];
        for (int i = 0; i < pool.length; i++) {
            Pool of = !mixed[profile[i]] ? Pool.ALL : rest[i] ? Pool.REST : women[i] ? Pool.WOMEN : Pool.MEN;
            pool[i] = POOLS.indexOf(of);
        }
        return pool;
    }

    private int size(int profile, Pool pool) {
        return callers(profile, pool).size();
    }

    private List<Integer> callers(int profile, Pool pool) {
        List<Integer> callers = new ArrayList<>();
        for (int i = 0; i < request.callers().size(); i++) {
            FieldCaller caller = request.callers().get(i);
            if (caller.plays(request.profiles().get(profile)) && pool.holds(caller)) {
                callers.add(i);
            }
        }
        return callers;
    }

    /** The place of each call's caller in the request: within a pool, and in its scenarios and services, as even as can be. */
    int[] callers(int[] pool) {
        Partition pools = Partition.whole(profile.length).by(profile, pool);
        List<List<Integer>> callersOf = new ArrayList<>();
        long unit = 1;
        int[] first = firstOf(pools);
        for (int item : first) {
            List<Integer> callers = callers(profile[item], POOLS.get(pool[item]));
            callersOf.add(callers);
            unit = leastCommonMultiple(unit, callers.size());
        }
        Partition cells = pools.by(service, scenario);
        Loads loads = new Loads(unit);
        int[] sizes = cells.sizes();
        int[] firstOfCell = firstOf(cells);
        List<int[]> edges = new ArrayList<>();
        for (int cell = 0; cell < sizes.length; cell++) {
            int item = firstOfCell[cell];
            edges.add(
                    loads.ofCell(sizes[cell], callersOf.get(pools.block()[item]), pools.block()[item], service[item]));
        }
        loads.network.round(lot);
        int[] caller = new int[profile.length];
        int[] dealt = new int[sizes.length];
        long[] left = new long[sizes.length];
        for (int item : lot.order(caller.length)) {
            int cell = cells.block()[item];
            for (; left[cell] == 0; dealt[cell]++) {
                left[cell] = loads.network.flow(edges.get(cell)[dealt[cell]]);
            }
            left[cell]--;
            caller[item] = callersOf.get(pools.block()[item]).get(dealt[cell] - 1);
        }
        return caller;
    }

    /** For each block, one item that is in it. */
    private static int[] firstOf(Partition partition) {
        int[] first = new int[partition.blocks()];
        Arrays.fill(first, -1);
        for (int i = partition.block().length - 1; i >= 0; i--) {
            first[partition.block()[i]] = i;
        }
        return first;
    }

    private static long leastCommonMultiple(long one, long other) {
        long a = one;
        long b = other;
        while (b != 0) {
            long remainder = a % b;
            a = b;
            b = remainder;
        }
        long factor = other / a;
        if (one > MOST_UNITS / factor) {
            throw new IllegalArgumentException(
                    "callers: groups of so many different sizes are not allowed; expected sizes with a common multiple up to 2^61");
        }
        return one * factor;
    }

    /** The loads of callers: in a cell, in a service of a pool, in a pool, in all. */
    private static final class Loads {
        private final long unit;
        private final Circulation network;
        private final int root;
        private final Map<List<Integer>, Integer> nodes = new HashMap<>();
        private final Map<List<Integer>, Integer> towardsRoot = new HashMap<>();

        Loads(long unit) {
            this.unit = unit;
            this.network = new Circulation(unit);
            this.root = network.node();
        }

        /** The edges from a cell to its callers, in their order. */
        int[] ofCell(int calls, List<Integer> callers, int pool, int service) {
            int cell = network.node();
            network.add(network.edge(root, cell), calls, 0);
            int size = callers.size();
            long whole = calls / size;
            long fraction = calls % size * (unit / size);
            int[] edges = new int[size];
            for (int i = 0; i < size; i++) {
                List<Integer> place = List.of(callers.get(i), pool, service);
                edges[i] = network.edge(cell, node(place));
                network.add(edges[i], whole, fraction);
                for (int length = place.size(); length > 0; length--) {
                    network.add(towardsRoot(place.subList(0, length)), whole, fraction);
                }
            }
            return edges;
        }

        private int node(List<Integer> place) {
            return place.isEmpty() ? root : nodes.computeIfAbsent(place, unused -> network.node());
        }

        private int towardsRoot(List<Integer> place) {
            return towardsRoot.computeIfAbsent(
                    List.copyOf(place),
                    unused -> network.edge(
                            node(List.copyOf(place)), node(List.copyOf(place.subList(0, place.size() - 1)))));
        }
    }
}
