package io.github.decroche.examples.cli;

import io.github.decroche.classification.ClassifiedCall;
import java.util.stream.Collector;

/** A collector that is fed call by call. */
record Gathering<A, R>(Collector<ClassifiedCall, A, R> collector, A container) {
    static <A, R> Gathering<A, R> with(Collector<ClassifiedCall, A, R> collector) {
        return new Gathering<>(collector, collector.supplier().get());
    }

    void add(ClassifiedCall call) {
        collector.accumulator().accept(container, call);
    }

    R finish() {
        return collector.finisher().apply(container);
    }
}
