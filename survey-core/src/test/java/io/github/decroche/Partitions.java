package io.github.decroche;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collector;

/** What a collector makes of elements that are collected in parts. */
public final class Partitions {
    private Partitions() {}

    /** Of two parts, in this order. */
    public static <T, A, R> R merged(Collector<T, A, R> collector, List<T> left, List<T> right) {
        A first = collector.supplier().get();
        left.forEach(element -> collector.accumulator().accept(first, element));
        A second = collector.supplier().get();
        right.forEach(element -> collector.accumulator().accept(second, element));
        return collector.finisher().apply(collector.combiner().apply(first, second));
    }

    /** Of one part to five, whichever part each element falls into, merged in any order. */
    public static <T, A, R> R merged(Collector<T, A, R> collector, List<T> elements, Random random) {
        List<A> parts = new ArrayList<>();
        int count = 1 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            parts.add(collector.supplier().get());
        }
        elements.forEach(element -> collector.accumulator().accept(parts.get(random.nextInt(count)), element));
        while (parts.size() > 1) {
            A left = parts.remove(random.nextInt(parts.size()));
            A right = parts.remove(random.nextInt(parts.size()));
            parts.add(collector.combiner().apply(left, right));
        }
        return collector.finisher().apply(parts.get(0));
    }
}
