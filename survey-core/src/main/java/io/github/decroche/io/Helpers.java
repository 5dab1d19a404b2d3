package io.github.decroche.io;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads that work beside the one that asked for the work: one for each other core, for all readers together. They end with
 * the program, and when there is nothing to do. Whoever hands them a task takes it back when its turn comes before theirs.
 */
final class Helpers {
    /** The number of cores. */
    static final int CORES = Runtime.getRuntime().availableProcessors();

    private static final ThreadPoolExecutor THREADS = threads();

    private Helpers() {}

    /** Hands a task over. */
    static void handOver(FutureTask<?> task) {
        THREADS.execute(task);
    }

    /** Takes a task back; false when it was begun. */
    static boolean takeBack(FutureTask<?> task) {
        return THREADS.remove(task);
    }

    /** What a task came to, once it is done; what it has thrown is thrown again. */
    static <R> R result(FutureTask<R> task) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    interrupted = true; // no task takes long
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

    private static ThreadPoolExecutor threads() {
        AtomicInteger number = new AtomicInteger();
        int count = Math.max(1, CORES - 1);
        ThreadPoolExecutor threads =
                new ThreadPoolExecutor(count, count, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, "call-reader-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }
}
