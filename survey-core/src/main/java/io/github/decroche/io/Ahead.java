package io.github.decroche.io;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.FutureTask;
import java.util.function.Function;

/**
 * Works through parts on all cores, some parts ahead of whoever takes the results, and hands the results out in the order of the
 * parts. Whoever takes them works along, so nothing waits for a thread that is not there. What goes wrong with a part is
 * thrown in its place.
 */
final class Ahead<P, R> implements AutoCloseable {
    /** How many parts are taken at the most before the first of their results is handed out. */
    private static final int MOST = 2 * Helpers.CORES + 2;

    private final Source<P> source;
    private final Function<? super P, ? extends R> work;
    private final Queue<FutureTask<R>> begun = new ArrayDeque<>();
    private boolean ended;

    Ahead(Source<P> source, Function<? super P, ? extends R> work) {
        this.source = source;
        this.work = work;
    }

    /** Where the parts come from. */
    interface Source<P> {
        /** The next part; empty at the end. */
        Optional<P> next();

        /** Whether the next part is there without waiting. */
        boolean isReady();
    }

    /** The next result; empty at the end. */
    Optional<R> next() {
        while (!ended && (begun.isEmpty() || (begun.size() < MOST && source.isReady()))) {
            begin();
        }
        FutureTask<R> first = begun.peek();
        if (first == null) {
            return Optional.empty();
        }
        for (FutureTask<R> task : begun) {
            if (!first.isDone() && Helpers.takeBack(task)) {
                task.run();
            }
        }
        begun.remove();
        return Optional.of(Helpers.result(first));
    }

    private void begin() {
        FutureTask<R> task;
        try {
            Optional<P> part = source.next();
            if (part.isEmpty()) {
                ended = true;
                return;
            }
            task = new FutureTask<>(() -> work.apply(part.get()));
            Helpers.handOver(task);
        } catch (RuntimeException e) {
            ended = true;
            task = new FutureTask<>(() -> {
                throw e;
            });
            task.run();
        }
        begun.add(task);
    }

    /** Drops what was begun. */
    @Override
    public void close() {
        ended = true;
        begun.forEach(Helpers::takeBack);
        begun.clear();
    }
}
