package io.github.decroche.fieldwork;

import io.github.decroche.call.Call;
import io.github.decroche.study.Study;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Which calls made are which planned ones, from the surest ground to the least sure. */
final class PlanMatching {
    private final Map<PlannedCall, Call> made = new LinkedHashMap<>();
    private final List<PlannedCall> open;
    private List<Call> unmatched;

    /**
     * Matches calls of the plan's wave.
     *
     * @param calls in an order that does not depend on chance
     */
    PlanMatching(Study study, CallPlan plan, List<Call> calls) {
        this.open = new ArrayList<>(plan.calls());
        this.unmatched = calls;
        match(call -> key(call, call.id()), call -> Optional.of(key(call, call.id())));
        match(
                call -> key(call, call.caller(), call.date(), Optional.of(call.slot())),
                call -> call.caller().id().map(caller -> {
                    LocalDateTime start = call.localStart(study.zone());
                    return key(call, caller, start.toLocalDate(), study.hours().slotAt(start.toLocalTime()));
                }));
        match(call -> key(call, call.caller()), call -> call.caller().id().map(caller -> key(call, caller)));
        match(PlanMatching::key, call -> Optional.of(key(call)));
    }

    private static List<Object> key(PlannedCall call, Object... more) {
        return key(call.profile(), call.service(), call.scenario(), more);
    }

    private static List<Object> key(Call call, Object... more) {
        return key(call.profile(), call.service(), call.scenario(), more);
    }

    private static List<Object> key(String profile, String service, String scenario, Object... more) {
        List<Object> key = new ArrayList<>(List.of(more));
        key.add(profile);
        key.add(service);
        key.add(scenario);
        return key;
    }

    private void match(Function<PlannedCall, List<Object>> ofPlanned, Function<Call, Optional<List<Object>>> ofMade) {
        Map<List<Object>, Deque<PlannedCall>> waiting = new HashMap<>();
        open.forEach(call -> waiting.computeIfAbsent(ofPlanned.apply(call), key -> new ArrayDeque<>())
                .add(call));
        List<Call> left = new ArrayList<>();
        for (Call call : unmatched) {
            Optional<PlannedCall> planned = ofMade.apply(call).map(waiting::get).map(Deque::poll);
            planned.ifPresentOrElse(its -> made.put(its, call), () -> left.add(call));
        }
        open.removeIf(made::containsKey);
        unmatched = left;
    }

    /** The planned calls that were made, with the calls made. */
    Map<PlannedCall, Call> made() {
        return made;
    }

    /** The planned calls that were not made, in the order of the plan. */
    List<PlannedCall> open() {
        return open;
    }

    /** The calls made that were not planned. */
    List<Call> outside() {
        return unmatched;
    }
}
