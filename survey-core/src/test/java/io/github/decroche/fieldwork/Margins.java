package io.github.decroche.fieldwork;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Counts calls anew, from the plan alone: an independent judge of its balance. */
final class Margins {
    private Margins() {}

    /** Whether, within each block, the numbers of calls of any two of the values differ by at most one. */
    static boolean areEven(
            List<PlannedCall> calls,
            Function<PlannedCall, ?> value,
            Function<PlannedCall, Collection<?>> valuesFor,
            Function<PlannedCall, ?> block) {
        return largestDifference(calls, value, valuesFor, block) <= 1;
    }

    /** The largest difference between the numbers of calls of two values, which may depend on the call, within a block. */
    static int largestDifference(
            List<PlannedCall> calls,
            Function<PlannedCall, ?> value,
            Function<PlannedCall, Collection<?>> valuesFor,
            Function<PlannedCall, ?> block) {
        Map<Object, List<PlannedCall>> blocks = calls.stream().collect(Collectors.groupingBy(block));
        int largest = 0;
        for (List<PlannedCall> its : blocks.values()) {
            Map<Object, Integer> counts = new HashMap<>();
            its.forEach(call -> counts.merge(value.apply(call), 1, Integer::sum));
            List<Integer> numbers = valuesFor.apply(its.get(0)).stream()
                    .map(each -> counts.getOrDefault(each, 0))
                    .sorted()
                    .toList();
            largest = Math.max(largest, numbers.get(numbers.size() - 1) - numbers.get(0));
        }
        return largest;
    }
}
