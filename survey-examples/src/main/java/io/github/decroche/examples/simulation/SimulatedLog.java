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
import java.util.zip.GZIPOutputStream;

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
        return new SimulatedLog(
                simulation, format, false, Runtime.getRuntime().availableProcessors());
    }

    /** The same log compressed with gzip: a member (RFC 1952) a batch. */
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
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            Deque<Future<byte[]>> batches = new ArrayDeque<>();
            for (long first = 1; first == 1 || first <= n; first += BATCH) {
                if (batches.size() == 2 * threads) {
                    out.write(result(batches.remove()));
                }
                long from = first;
                batches.add(pool.submit(() -> batch(from, Math.min(n, from + BATCH - 1))));
            }
            while (!batches.isEmpty()) {
                out.write(result(batches.remove()));
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static byte[] result(Future<byte[]> batch) throws IOException {
        try {
            return batch.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private byte[] batch(long from, long to) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 20);
        try (CallWriter writer = writer(from == 1, compressed ? new GZIPOutputStream(bytes, 1 << 13) : bytes)) {
            for (long number = from; number <= to; number++) {
                writer.write(simulation.call(number));
            }
        }
        return bytes.toByteArray();
    }

    private CallWriter writer(boolean isFirst, OutputStream out) {
        if (format == CallFormat.NDJSON) {
            return CallWriter.ndjson(out);
        }
        return isFirst
                ? CallWriter.csv(out, simulation.study())
                : CallWriter.csvWithoutNames(out, simulation.study());
    }
}
