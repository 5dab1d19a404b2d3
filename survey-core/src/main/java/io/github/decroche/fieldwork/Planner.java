package io.github.decroche.fieldwork;

import io.github.decroche.study.Scenario;
import io.github.decroche.study.TimeSlot;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Draws a plan, one factor after the other: scenario, profile, caller, slot, weekday, day. Each is divided evenly within what
 * is known before it.
 */
final class Planner {
    /** How often a division is drawn again when what is most sought after was not found. */
    private static final int DRAWS = 8;

    private final PlanRequest request;
    private final Lot lot;
    private final List<Scenario> scenarios;
    private final List<TimeSlot> slots;
    private final List<LocalDate> days;
    private final int[] scenario;
    private final int[] service;
    private final Partition whole;

    Planner(PlanRequest request, Lot lot) {
        this.request = request;
        this.lot = lot;
        this.scenarios = request.scenarios();
        this.slots = request.study().hours().slots();
        this.days = request.days();
        this.scenario = scenarioOfEachCall();
        List<String> services = request.wave().services();
        this.service = Arrays.stream(scenario)
                .map(each -> services.indexOf(scenarios.get(each).service()))
                .toArray();
        this.whole = Partition.whole(scenario.length);
    }

    private int[] scenarioOfEachCall() {
        int[] calls = new int[scenarios.size()];
        request.calls()
                .ifPresent(total ->
                        share(total, IntStream.range(0, calls.length).boxed().toList(), calls));
        request.quotas().forEach((id, quota) -> share(quota, scenariosOf(id), calls));
        return IntStream.range(0, calls.length)
                .flatMap(each -> IntStream.generate(() -> each).limit(calls[each]))
                .toArray();
    }

    private List<Integer> scenariosOf(String id) {
        List<Integer> named = IntStream.range(0, scenarios.size())
                .filter(i -> scenarios.get(i).id().equals(id))
                .boxed()
                .toList();
        return !named.isEmpty()
                ? named
                : IntStream.range(0, scenarios.size())
                        .filter(i -> scenarios.get(i).service().equals(id))
                        .boxed()
                        .toList();
    }

    private void share(int total, List<Integer> among, int[] calls) {
        int[] order = lot.order(among.size());
        for (int i = 0; i < order.length; i++) {
            calls[among.get(order[i])] = total / order.length + (i < total % order.length ? 1 : 0);
        }
    }

    List<PlannedCall> plan() {
        int[] profile = new EvenSplit(List.of(whole, whole.by(service), whole.by(service, scenario)), List.of(), lot)
                .into(request.profiles().size());
        CallerDraw draw = new CallerDraw(request, service, scenario, profile, lot);
        int[] pool = draw.pools();
        int[] caller = draw.callers(pool);
        int[] slot = slots(profile, pool, caller);
        int[] weekday = weekdays(profile, pool, caller, slot);
        return written(profile, caller, slot, days(profile, caller, slot, weekday));
    }

    private int[] slots(int[] profile, int[] pool, int[] caller) {
        return even(
                slots.size(),
                List.of(
                        whole,
                        whole.by(profile),
                        whole.by(profile, pool),
                        whole.by(profile, pool, caller),
                        whole.by(profile, pool, caller, scenario)),
                List.of(
                        whole.by(service),
                        whole.by(service, scenario),
                        whole.by(service, scenario, profile),
                        whole.by(service, scenario, profile, pool),
                        whole.by(service, scenario, profile, pool, caller)),
                List.of(whole.by(caller), whole.by(pool), whole.by(profile, service)),
                List.of(
                        whole.by(caller, scenario),
                        whole.by(profile, pool, scenario),
                        whole.by(profile, service),
                        whole));
    }

    private int[] weekdays(int[] profile, int[] pool, int[] caller, int[] slot) {
        return even(
                weekdays().size(),
                List.of(
                        whole,
                        whole.by(profile),
                        whole.by(profile, pool),
                        whole.by(profile, pool, caller),
                        whole.by(profile, pool, caller, slot)),
                List.of(
                        whole.by(service),
                        whole.by(service, scenario),
                        whole.by(service, scenario, profile),
                        whole.by(service, scenario, profile, slot)),
                List.of(whole.by(slot), whole.by(caller), whole.by(pool), whole.by(profile, service)),
                List.of(
                        whole.by(profile, pool, caller, scenario),
                        whole.by(caller, scenario, slot),
                        whole.by(profile, pool, caller, slot),
                        whole.by(profile, pool, scenario),
                        whole.by(profile, service),
                        whole));
    }

    private List<DayOfWeek> weekdays() {
        return days.stream().map(LocalDate::getDayOfWeek).distinct().sorted().toList();
    }

    /** The place of each call's day among the days of calling, drawn for each weekday apart. */
    private int[] days(int[] profile, int[] caller, int[] slot, int[] weekday) {
        int[] day = new int[weekday.length];
        for (int each = 0; each < weekdays().size(); each++) {
            int of = each;
            int[] calls = IntStream.range(0, weekday.length)
                    .filter(i -> weekday[i] == of)
                    .toArray();
            int[] its = IntStream.range(0, days.size())
                    .filter(i -> days.get(i).getDayOfWeek() == weekdays().get(of))
                    .toArray();
            Partition all = Partition.whole(calls.length);
            int[] callers = of(calls, caller);
            int[] profiles = of(calls, profile);
            int[] slots = of(calls, slot);
            int[] drawn = even(
                    its.length,
                    List.of(all, all.by(callers), all.by(callers, slots), all.by(callers, slots, profiles)),
                    List.of(all.by(profiles), all.by(profiles, of(calls, scenario))),
                    List.of(all.by(slots), all.by(of(calls, scenario))),
                    List.of(all.by(callers, profiles), all.by(callers, slots), all.by(profiles, slots), all));
            for (int i = 0; i < calls.length; i++) {
                day[calls[i]] = its[drawn[i]];
            }
        }
        return day;
    }

    private static int[] of(int[] items, int[] column) {
        return Arrays.stream(items).map(item -> column[item]).toArray();
    }

    /**
     * A division that is even within two chains of partitions, and, where exchanges can make it so, within further ones, the
     * more important first; for the most important of them all is tried.
     */
    private int[] even(
            int levels, List<Partition> first, List<Partition> second, List<Partition> sought, List<Partition> within) {
        long least = Long.MAX_VALUE;
        int[] best = {};
        for (int draw = 0; draw < DRAWS && least > 0; draw++) {
            int[] level = new EvenSplit(first, second, lot).into(levels);
            long unevenness = improved(level, levels, first, second, sought, within);
            if (unevenness < least) {
                least = unevenness;
                best = level;
            }
        }
        return best;
    }

    /** Improves a division; gives the unevenness that is left in the most important partition. */
    private long improved(
            int[] level,
            int levels,
            List<Partition> first,
            List<Partition> second,
            List<Partition> sought,
            List<Partition> within) {
        List<Partition> kept = new ArrayList<>(first);
        kept.addAll(second);
        long[] left = new long[sought.size()];
        for (int i = 0; i < left.length; i++) {
            left[i] = new Swaps(level, levels, kept, sought.get(i), within, lot).search();
            if (left[i] > 0 && i == 0) {
                left[i] = new Redraws(level, levels, first, second, lot).search(kept, sought.get(i));
            }
            if (left[i] == 0) {
                kept.add(sought.get(i));
            }
        }
        return left[0];
    }

    /** The calls in the order of time; within a slot by caller, and then in an order that is drawn. */
    private List<PlannedCall> written(int[] profile, int[] caller, int[] slot, int[] day) {
        List<Integer> order = Arrays.stream(lot.order(day.length))
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(i -> day[i])
                        .thenComparingInt(i -> slot[i])
                        .thenComparingInt(i -> caller[i]))
                .toList();
        int digits = Math.max(4, Integer.toString(order.size()).length());
        List<PlannedCall> calls = new ArrayList<>();
        for (int i : order) {
            calls.add(new PlannedCall(
                    String.format(Locale.ROOT, "%s-%0" + digits + "d", request.waveId(), calls.size() + 1),
                    days.get(day[i]),
                    slots.get(slot[i]),
                    request.callers().get(caller[i]).id(),
                    request.profiles().get(profile[i]),
                    scenarios.get(scenario[i]).service(),
                    scenarios.get(scenario[i]).id()));
        }
        return calls;
    }
}
