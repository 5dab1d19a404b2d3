package io.github.decroche.examples.simulation;

import io.github.decroche.io.CallFormat;
import io.github.decroche.io.CallWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;

/**
 * Writes the calls of a simulation as a call file. Batches of calls are made, written and compressed on several threads, and
 * put out in order: the bytes do not depend on the number of threads, and the memory not on that of the calls.
 */
public final class SimulatedLog {
    private static final int BATCH = 2000;

    private final Simulation simulation;
    private final CallFormat format;
    private final boolean compressed;
    private final int threads;

    private SimulatedLog(Simulation simulation, CallFormat format, boolean compressed, int threads) {
        this.simulation = simulation;
        this.format = format;
        this.compressed = compressed;
        this.threads = threads;
    }

    /** The log of a simulation, not compressed, made by as many threads as there are processors. */
    public static SimulatedLog of(Simulation simulation, CallFormat format) {
        return new SimulatedLog(simulation, format, false, Runtime.getRuntime().availableProcessors());
    }

    /** The same log compressed with gzip. */
    public SimulatedLog withGzip() {
        return new SimulatedLog(simulation, format, true, threads);
    }

    /** The same log made by so many threads, at least one. */
    SimulatedLog withThreads(int threads) {
        return new SimulatedLog(simulation, format, compressed, threads);
    }

    /**
     * Writes the first calls to an output, which stays open.
     *
     * @param n how many, from 0 to {@link Simulation#MOST_CALLS}
     * @throws IOException if the output does not take them
     */
    public void write(long n, OutputStream out) throws IOException {
        write(n, out, written -> {});
    }

    /** The same; now and then {@code written} is told how many calls the output has. */
    public void write(long n, OutputStream out, LongConsumer written) throws IOException {
        if (!compressed) {
            batches(n, written, batch -> out.write(batch.text));
            return;
        }
        GzipParts gzip = new GzipParts(out);
        batches(n, written, batch -> gzip.add(batch.text, batch.compressed));
        gzip.end();
    }

    /** Takes the batches, in order. */
    private interface Sink {
        void take(Batch batch) throws IOException;
    }

    /** A part of the file as text, and compressed if it is to be. */
    private static final class Batch {
        private final byte[] text;
        private final byte[] compressed;

        Batch(byte[] text, byte[] compressed) {
            this.text = text;
            this.compressed = compressed;
        }
    }

    private void batches(long n, LongConsumer written, Sink sink) throws IOException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            Deque<Future<Batch>> ahead = new ArrayDeque<>();
            for (long first = 1; first == 1 || first <= n; first += BATCH) {
                if (ahead.size() == 2 * threads) {
                    sink.take(result(ahead.remove()));
                    written.accept(first - 1 - (long) BATCH * ahead.size());
                }
                long from = first;
                ahead.add(pool.submit(() -> batch(from, Math.min(n, from + BATCH - 1))));
            }
            while (!ahead.isEmpty()) {
                sink.take(result(ahead.remove()));
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static Batch result(Future<Batch> batch) throws IOException {
        try {
            return batch.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private Batch batch(long from, long to) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 20);
        try (CallWriter writer = writer(from == 1, bytes)) {
            for (long number = from; number <= to; number++) {
                writer.write(simulation.call(number));
            }
        }
        byte[] text = bytes.toByteArray();
        return new Batch(text, compressed ? GzipParts.compressed(text) : new byte[0]);
    }

    private CallWriter writer(boolean isFirst, OutputStream out) {
        return switch (format) {
            case NDJSON -> CallWriter.ndjson(out);
            case CSV ->
                isFirst ? CallWriter.csv(out, simulation.study()) : CallWriter.csvWithoutNames(out, simulation.study());
        };
    }
}
