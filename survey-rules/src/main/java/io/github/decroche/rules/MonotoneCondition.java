package io.github.decroche.rules;

import io.github.decroche.study.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Finds the condition by which something depends on points, by looking at every set of points. A set is a number whose
 * <i>i</i>-th bit stands for the <i>i</i>-th point.
 */
final class MonotoneCondition {
    private final List<String> points;

    private MonotoneCondition(List<String> points) {
        this.points = points;
    }

    /**
     * The condition that holds for just these sets of points, in the shortest of the forms tried; empty when there is none:
     * nothing holds it, even no point at all holds it, or one more point can undo it.
     */
    static Optional<Condition> of(List<String> points, IntPredicate holds) {
        int sets = 1 << points.size();
        for (int set = 0; set < sets; set++) {
            for (int bit = 1; bit < sets; bit <<= 1) {
                if (holds.test(set) && !holds.test(set | bit)) {
                    return Optional.empty();
                }
            }
        }
        List<Integer> smallest = IntStream.range(0, sets)
                .filter(set -> holds.test(set) && bits(set).noneMatch(bit -> holds.test(set & ~(1 << bit))))
                .boxed()
                .toList();
        return smallest.isEmpty() || smallest.contains(0)
                ? Optional.empty()
                : Optional.of(new MonotoneCondition(points).anyOf(smallest));
    }

    /** One of the sets was said: what is common to all first, then "at least k of" if they are all that there are. */
    private Condition anyOf(List<Integer> sets) {
        int common = sets.stream().reduce((a, b) -> a & b).orElseThrow();
        if (sets.size() == 1) {
            return allOf(common, List.of());
        }
        if (common != 0) {
            return allOf(
                    common,
                    List.of(anyOf(sets.stream().map(set -> set & ~common).toList())));
        }
        int union = sets.stream().reduce((a, b) -> a | b).orElseThrow();
        int size = Integer.bitCount(sets.get(0));
        long ofThatSize = IntStream.rangeClosed(1, union)
                .filter(set -> (set & ~union) == 0 && Integer.bitCount(set) == size)
                .count();
        return sets.stream().allMatch(set -> Integer.bitCount(set) == size) && ofThatSize == sets.size()
                ? Condition.atLeast(size, said(union))
                : Condition.any(sets.stream().map(set -> allOf(set, List.of())).toList());
    }

    private Condition allOf(int set, List<Condition> others) {
        List<Condition> parts = new ArrayList<>(said(set));
        parts.addAll(others);
        return parts.size() == 1 ? parts.get(0) : Condition.all(parts);
    }

    private List<Condition> said(int set) {
        return bits(set).mapToObj(bit -> Condition.said(points.get(bit))).toList();
    }

    private static IntStream bits(int set) {
        return IntStream.range(0, Integer.SIZE).filter(bit -> (set >> bit & 1) == 1);
    }
}
