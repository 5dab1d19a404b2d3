package io.github.decroche.fieldwork;

import io.github.decroche.study.FieldProblem;
import io.github.decroche.study.InvalidValueException;
import io.github.decroche.study.StudyId;
import io.github.decroche.text.Overview;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The calls to be made: a balanced design that crosses callers with profiles, scenarios, slots and weekdays, drawn by lots.
 *
 * <p><b>What is guaranteed.</b> Two values of the factor on the left have numbers of calls that differ by at most one, within
 * each value, or each combination of values, on the right:
 *
 * <pre>
 * scenario          all calls, where a number in all was asked for; the service, where one was asked for it
 * profile           all calls; service; scenario
 * women and men     all calls of the profiles that have both; service; scenario; profile; profile × scenario
 * caller of a pool  pool; pool × service; pool × scenario
 * slot              all calls; service; scenario; profile; pool; caller in profile; profile × scenario;
 *                   caller in profile × scenario
 * weekday           all calls; service; scenario; profile; pool; caller in profile; profile × scenario;
 *                   profile × scenario × slot; caller in profile × slot
 * day of a weekday  all calls of the weekday; caller; caller × slot; profile; profile × scenario
 * </pre>
 *
 * <p>A pool is those among whom a call of a profile is drawn: its women, its men, its other callers. A profile that has no
 * women, or no men, has one pool of all its callers. Women and men have equal shares; the others have that of the average
 * caller. The load of a caller is the sum of his or her even shares of pools, rounded up or down. Before the lots are
 * drawn, the calls that a plan cannot tell apart have equal chances of every value.
 *
 * <p><b>What is sought, and not guaranteed:</b> that weekdays are even within each slot too; slots and weekdays within
 * profile × service and within a caller who plays several profiles; slots and scenarios within days. For weekdays within slots
 * most is tried: a plan where they differ by more than one is drawn again, up to 20 times (large ones less often), and the best
 * of them is given. The others are sought by exchanges of calls in one draw. Such a plan need not
 * exist: six ranks, six regiments, six rows and six columns, all pairs of them even in 36 officers, are Euler's
 * problem, which G. Tarry showed in 1900 to have no solution. What two nested families of margins can, three cannot.
 * {@link #unevenness} tells what a plan has become.
 *
 * <p>Weekdays have equal shares, however often they occur in the period: a holiday does not make its weekday rare. So the days
 * of a rare weekday are busier.
 *
 * <p>The report says that profiles and genders were as equal as integers allow, and not how calls were spread over slots, days
 * and callers: the design is ours. On balanced crossing at large: W. G. Cochran and G. M. Cox, Experimental Designs, 2nd
 * edition, Wiley 1957. On rounding a table and its margins together: M. Bacharach, 1966,
 * <a href="https://doi.org/10.1287/mnsc.12.9.732">doi:10.1287/mnsc.12.9.732</a>; L. H. Cox and L. R. Ernst, 1982, INFOR 20,
 * 423–432.
 *
 * @param wave the id of the wave
 * @param calls the calls in the order of time; ids are unique
 */
public record CallPlan(String wave, List<PlannedCall> calls) {
    /** How often a plan is drawn, at most, in search of one whose weekdays are even within slots too. */
    private static final int DRAWS = 20;

    /** How often it is drawn when chance alone gave a caller more calls in a slot than allowed. */
    private static final int DRAWS_FOR_LOAD = 10;

    /** How many calls are drawn in that search, so that large plans do not take long. */
    private static final int DRAWN_CALLS = 4_000;

    /** Refuses ids that are given twice. */
    public CallPlan {
        StudyId.checkWave("wave", wave).ifPresent(problem -> {
            throw new InvalidValueException(problem);
        });
        calls = List.copyOf(calls);
        Set<String> ids = new HashSet<>();
        for (PlannedCall call : calls) {
            if (!ids.add(call.id())) {
                throw new InvalidValueException("id", call.id(), "an id that no call before it has");
            }
        }
    }

    /**
     * The plan that a request asks for: the same one for the same request, seed included, on every Java. Of several draws it is
     * the one that asks the least of a caller beyond what is allowed, then the one whose weekdays are the most even in slots.
     *
     * @throws InvalidValueException if a balanced plan gives some caller more calls in a slot than
     *     {@link PlanRequest#perSlot()} allows
     */
    public static CallPlan of(PlanRequest request) {
        Lot lot = Lot.ofSeed(request.seed());
        int allowed = request.perSlot().orElse(Integer.MAX_VALUE);
        CallPlan best = new CallPlan(request.waveId(), new Planner(request, lot).plan());
        for (int draw = 1; draw < DRAWS && best.isWorthAnotherDraw(draw, allowed); draw++) {
            CallPlan plan = new CallPlan(request.waveId(), new Planner(request, lot).plan());
            if (plan.isBetterThan(best, allowed)) {
                best = plan;
            }
        }
        best.requireAtMost(allowed);
        return best;
    }

    private boolean isWorthAnotherDraw(int draws, int allowed) {
        return mostPerSlot() > allowed
                ? draws < DRAWS_FOR_LOAD
                : weekdaysInSlots() > 1 && draws * (long) calls.size() <= DRAWN_CALLS;
    }

    private boolean isBetterThan(CallPlan other, int allowed) {
        int more = Math.max(allowed, mostPerSlot());
        int others = Math.max(allowed, other.mostPerSlot());
        return more < others || (more == others && weekdaysInSlots() < other.weekdaysInSlots());
    }

    private int weekdaysInSlots() {
        return unevenness(PlanDimension.WEEKDAY, PlanDimension.SLOT);
    }

    private void requireAtMost(int allowed) {
        Map<List<Object>, List<PlannedCall>> loads = calls.stream()
                .collect(Collectors.groupingBy(CallPlan::callerAndSlot, LinkedHashMap::new, Collectors.toList()));
        int most = mostPerSlot();
        if (most > allowed) {
            PlannedCall busiest = loads.values().stream()
                    .filter(load -> load.size() == most)
                    .findFirst()
                    .orElseThrow()
                    .get(0);
            throw new InvalidValueException(FieldProblem.of(
                    "perSlot",
                    allowed,
                    "at least " + most + ", which a balanced plan asks of caller " + busiest.caller() + " as "
                            + busiest.profile() + " on " + busiest.date() + " at " + busiest.slot()
                            + ": fewer calls, or more callers of that profile, days or calls a slot"));
        }
    }

    private static List<Object> callerAndSlot(PlannedCall call) {
        return List.of(call.caller(), call.date(), call.slot());
    }

    /** The most calls that a caller has in one slot of one day; 0 in an empty plan. */
    public int mostPerSlot() {
        Map<List<Object>, Integer> loads = new HashMap<>();
        calls.forEach(call -> loads.merge(callerAndSlot(call), 1, Integer::sum));
        return loads.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /**
     * The largest difference between the numbers of calls of two values of a dimension, within each combination of values of
     * others: at most 1 where it is balanced. Only values that the plan has are compared; 0 in an empty plan.
     */
    public int unevenness(PlanDimension of, PlanDimension... within) {
        Set<String> values = calls.stream().map(of::of).collect(Collectors.toCollection(LinkedHashSet::new));
        Map<List<String>, Map<String, Integer>> counts = new HashMap<>();
        for (PlannedCall call : calls) {
            List<String> block =
                    Arrays.stream(within).map(each -> each.of(call)).toList();
            counts.computeIfAbsent(block, unused -> new HashMap<>()).merge(of.of(call), 1, Integer::sum);
        }
        int largest = 0;
        for (Map<String, Integer> count : counts.values()) {
            List<Integer> numbers = values.stream()
                    .map(value -> count.getOrDefault(value, 0))
                    .sorted()
                    .toList();
            largest = Math.max(largest, numbers.get(numbers.size() - 1) - numbers.get(0));
        }
        return largest;
    }

    /** The profiles that one caller alone plays: what differs there may be the profile or the caller, nobody can tell. */
    public List<String> profilesOfOneCaller() {
        Map<String, Set<String>> callers = new LinkedHashMap<>();
        calls.forEach(call -> callers.computeIfAbsent(call.profile(), unused -> new HashSet<>())
                .add(call.caller()));
        List<String> profiles = new ArrayList<>();
        callers.forEach((profile, its) -> {
            if (its.size() == 1) {
                profiles.add(profile);
            }
        });
        return profiles;
    }

    /** A small table of the calls, the first and last of them when they are many. */
    @Override
    public String toString() {
        return Overview.of(
                calls.size() + " calls planned for wave " + wave,
                List.of("id", "day", "slot", "caller", "profile", "scenario"),
                calls,
                call -> List.of(call.id(), call.date(), call.slot(), call.caller(), call.profile(), call.scenario()));
    }
}
