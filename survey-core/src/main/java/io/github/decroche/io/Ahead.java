package io.github.decroche.io;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Works through parts on all cores, some parts ahead of whoever takes the results, and hands the results out in the order of the
 * parts. Whoever takes them works along, so nothing waits for a thread that is not there. What goes wrong with a part is
 * thrown in its place.
 */
final class Ahead<P, R> implements AutoCloseable {
    private static final int CORES = Runtime.getRuntime().availableProcessors();

    /** How many parts are taken at the most before the first of their results is handed out. */
    private static final int MOST = 2 * CORES + 2;

    private static final ThreadPoolExecutor HELPERS = helpers();

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
            if (!first.isDone() && HELPERS.remove(task)) {
                task.run();
            }
        }
        begun.remove();
        return Optional.of(result(first));
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
            HELPERS.execute(task);
        } catch (RuntimeException e) {
            ended = true;
            task = new FutureTask<>(() -> {
                throw e;
            });
            task.run();
        }
        begun.add(task);
    }

    private static <R> R result(FutureTask<R> task) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    interrupted = true; // a part takes no time worth the name
                } catch (ExecutionException e) {
                    throw unchecked(e);
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static RuntimeException unchecked(ExecutionException failure) {
        if (failure.getCause() instanceof Error error) {
            throw error;
        }
        return failure.getCause() instanceof RuntimeException known ? known : new IllegalStateException(failure);
    }

    /** Drops what was begun. */
    @Override
    public void close() {
        ended = true;
        begun.forEach(HELPERS::remove);
        begun.clear();
    }

    /** Threads that end with the program, and when there is nothing to do. */
    private static ThreadPoolExecutor helpers() {
        AtomicInteger number = new AtomicInteger();
        int threads = Math.max(1, CORES - 1);
        ThreadPoolExecutor helpers =
                new ThreadPoolExecutor(threads, threads, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, "call-reader-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        helpers.allowCoreThreadTimeOut(true);
        return helpers;
    }
}
