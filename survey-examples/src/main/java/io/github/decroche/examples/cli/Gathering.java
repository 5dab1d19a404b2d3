package io.github.decroche.examples.cli;

import java.util.stream.Collector;

/** A collector that is fed one by one. */
record Gathering<T, A, R>(Collector<T, A, R> collector, A container) {
    static <T, A, R> Gathering<T, A, R> with(Collector<T, A, R> collector) {
        return new Gathering<>(collector, collector.supplier().get());
    }

    void add(T one) {
        collector.accumulator().accept(container, one);
    }

    R finish() {
        return collector.finisher().apply(container);
    }
}
