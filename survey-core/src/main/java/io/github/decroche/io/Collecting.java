package io.github.decroche.io;

import io.github.decroche.call.Call;
import io.github.decroche.io.RecordSource.Batch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;

/**
 * Collects the calls of one source on all cores. Each thread takes batch after batch, judges it, and collects its calls into a
 * container of its own while they are still at hand. In between, the batches pass one after the other in the order of the file: there
 * the ids are compared with those before, and the records are shown.
 */
final class Collecting<A, R> {
    private final CallRecords records;
    private final Consumer<? super CallRecord> inOrder;
    private final Collector<? super Call, A, R> collector;
    private final Object taking = new Object();
    private final Object passing = new Object();
    private final List<A> containers = new ArrayList<>();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private Optional<RuntimeException> readFailure = Optional.empty();
    private volatile boolean ended;
    private boolean abandoned;
    private long taken;
    private long passed;
    private int working;

    Collecting(CallRecords records, Consumer<? super CallRecord> inOrder, Collector<? super Call, A, R> collector) {
        this.records = records;
        this.inOrder = inOrder;
        this.collector = collector;
    }

    R collect() {
        List<FutureTask<Void>> helpers = new ArrayList<>();
        for (int i = 1; i < Helpers.CORES; i++) {
            helpers.add(new FutureTask<>(this::work, null));
        }
        working = 1 + helpers.size();
        helpers.forEach(Helpers::handOver);
        work();
        for (FutureTask<Void> helper : helpers) {
            if (Helpers.takeBack(helper)) {
                end();
            }
        }
        awaitAll();
        rethrow(failure.get());
        readFailure.ifPresent(it -> {
            throw it;
        });
        records.requireAny();
        return collector
                .finisher()
                .apply(containers.stream().reduce(collector.combiner()).orElseThrow());
    }

    /** The work of one thread. */
    private void work() {
        try {
            A container = collector.supplier().get();
            for (Taken next = take(); next != null; next = take()) {
                CallRecords.Judged judged = records.judge(next.batch());
                for (Call call : pass(next.number(), judged)) {
                    collector.accumulator().accept(container, call);
                }
            }
            synchronized (passing) {
                containers.add(container);
            }
        } catch (RuntimeException | Error e) {
            abandon(e);
        } finally {
            end();
        }
    }

    private void end() {
        synchronized (passing) {
            working--;
            passing.notifyAll();
        }
    }

    /** Waits until all threads have come to their end; no longer when something went wrong, since one may wait for the input. */
    private void awaitAll() {
        synchronized (passing) {
            await(() -> working == 0 || abandoned);
        }
    }

    /**
     * A batch that a thread has taken.
     *
     * @param number its number in the file, from 0
     * @param batch the batch
     */
    private record Taken(long number, Batch batch) {}

    /** The next batch; null when there is none. What hinders reading it is told once those before have passed. */
    private @Nullable Taken take() {
        synchronized (taking) {
            if (ended) {
                return null;
            }
            try {
                Optional<Batch> batch = records.nextBatch();
                if (batch.isEmpty()) {
                    ended = true;
                }
                return ended ? null : new Taken(taken++, batch.get());
            } catch (RuntimeException e) {
                ended = true;
                readFailure = Optional.of(e);
                return null;
            }
        }
    }

    /** Waits for the turn of a batch; gives its calls. */
    private List<Call> pass(long number, CallRecords.Judged judged) {
        synchronized (passing) {
            await(() -> passed == number || abandoned);
            List<Call> calls = new ArrayList<>();
            if (!abandoned) {
                records.inTurn(judged, callRecord -> {
                    inOrder.accept(callRecord);
                    if (callRecord instanceof CallRecord.Accepted accepted) {
                        calls.add(accepted.call());
                    }
                });
                passed++;
                passing.notifyAll();
            }
            return calls;
        }
    }

    private void await(BooleanSupplier condition) {
        boolean interrupted = false;
        while (!condition.getAsBoolean()) {
            try {
                passing.wait();
            } catch (InterruptedException e) {
                interrupted = true; // the batch before takes no time worth the name
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets all threads come to an end, but for one that waits for the input. */
    private void abandon(Throwable cause) {
        failure.compareAndSet(null, cause);
        ended = true;
        synchronized (passing) {
            abandoned = true;
            passing.notifyAll();
        }
    }

    private static void rethrow(@Nullable Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        if (cause instanceof RuntimeException failure) {
            throw failure;
        }
    }
}
