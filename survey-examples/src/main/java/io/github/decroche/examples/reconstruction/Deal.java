package io.github.decroche.examples.reconstruction;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Chance, always the same one: {@link Random}'s algorithm is part of its specification. Each step of the reconstruction
 * has its own, so that a change to one leaves the others as they were.
 */
final class Deal {
    private final Random random;

    Deal(long seed) {
        random = new Random(seed);
    }

    /** A number from the first to the last, both included. */
    int between(int first, int last) {
        return first + random.nextInt(last - first + 1);
    }

    <T> List<T> shuffled(Collection<T> things) {
        List<T> result = new ArrayList<>(things);
        for (int i = result.size() - 1; i > 0; i--) {
            Collections.swap(result, i, random.nextInt(i + 1));
        }
        return result;
    }

    /**
     * The calls in such an order that neighbours differ in profile and scenario: any run of them is spread evenly.
     * Within a profile and scenario chance decides.
     */
    List<Draft> spread(Collection<Draft> drafts) {
        Map<String, List<Draft>> groups = new LinkedHashMap<>();
        for (Draft draft : drafts) {
            groups.computeIfAbsent(draft.scenario + " " + draft.profile, group -> new ArrayList<>())
                    .add(draft);
        }
        List<Deque<Draft>> hands = new ArrayList<>();
        groups.values().forEach(group -> hands.add(new ArrayDeque<>(shuffled(group))));
        List<Draft> result = new ArrayList<>();
        while (result.size() < drafts.size()) {
            hands.stream().filter(hand -> !hand.isEmpty()).forEach(hand -> result.add(hand.removeFirst()));
        }
        return result;
    }
}
