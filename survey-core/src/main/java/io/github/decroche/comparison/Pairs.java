package io.github.decroche.comparison;

import io.github.decroche.analysis.GroupKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The pairs of a matched design: among the calls that share what the design matches by, the first of the group with the first of
 * the reference, the second with the second.
 *
 * @param pairs the pairs
 */
record Pairs(List<Pair> pairs) {
    /** A call of the group with one of the reference. */
    record Pair(MatchableCall inGroup, MatchableCall inReference) {}

    static Pairs of(List<MatchableCall> calls, String group, String reference) {
        Map<GroupKey, List<MatchableCall>> waiting = new HashMap<>();
        List<Pair> pairs = new ArrayList<>();
        for (String side : List.of(reference, group)) {
            List<MatchableCall> ofSide = calls.stream()
                    .filter(call -> call.group().equals(side))
                    .sorted(MatchableCall.ORDER)
                    .toList();
            for (MatchableCall call : ofSide) {
                List<MatchableCall> queue = waiting.computeIfAbsent(call.match(), unused -> new ArrayList<>());
                if (side.equals(reference)) {
                    queue.add(call);
                } else if (!queue.isEmpty()) {
                    pairs.add(new Pair(call, queue.remove(0)));
                }
            }
        }
        return new Pairs(List.copyOf(pairs));
    }
}
