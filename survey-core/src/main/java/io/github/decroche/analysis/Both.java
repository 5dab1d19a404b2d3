package io.github.decroche.analysis;

import java.util.function.BiFunction;
import java.util.stream.Collector;

/** Two containers that are filled alike. Holds what was collected, not how, so that it can be sent between machines. */
final class Both<A, B> {
    private A first;
    private B second;

    private Both(A first, B second) {
        this.first = first;
        this.second = second;
    }

    /** Collects elements by two collectors at once, as {@link java.util.stream.Collectors#teeing} does. */
    static <T, A, R, B, S, U> Collector<T, ?, U> collecting(
            Collector<T, A, R> first, Collector<T, B, S> second, BiFunction<? super R, ? super S, U> merger) {
        return Collector.of(
                () -> new Both<>(first.supplier().get(), second.supplier().get()),
                (both, element) -> {
                    first.accumulator().accept(both.first, element);
                    second.accumulator().accept(both.second, element);
                },
                (left, right) -> {
                    left.first = first.combiner().apply(left.first, right.first);
                    left.second = second.combiner().apply(left.second, right.second);
                    return left;
                },
                both -> merger.apply(
                        first.finisher().apply(both.first), second.finisher().apply(both.second)));
    }
}
