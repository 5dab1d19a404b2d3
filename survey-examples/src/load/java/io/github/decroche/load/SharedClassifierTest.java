package io.github.decroche.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.decroche.classification.CallClassifier;
import io.github.decroche.examples.simulation.Simulation;
import io.github.decroche.examples.study2022.Study2022;
import io.github.decroche.rules.RuleClassifier;
import io.github.decroche.study.Study;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** One classifier, many threads. {@code -Dload.calls} and {@code -Dload.threads} set other numbers. */
class SharedClassifierTest {
    private static final long CALLS = Long.getLong("load.calls", 20_000_000);
    private static final int THREADS = Integer.getInteger("load.threads", 16);

    private final Study study = Study2022.definition();
    private final Simulation simulation = Simulation.of(study);

    /**
     * What came out, whatever the order.
     *
     * @param categories how many calls of each category
     * @param digest the sum of the mixed hashes of each call's number and whole verdict
     */
    private record Outcome(Map<String, Long> categories, long digest) {
        Outcome plus(Outcome other) {
            Map<String, Long> sum = new TreeMap<>(categories);
            other.categories.forEach((category, count) -> sum.merge(category, count, Long::sum));
            return new Outcome(sum, digest + other.digest);
        }
    }

    @Test
    void manyThreadsJudgeAsOneDoes() throws Exception {
        long start = System.nanoTime();
        Outcome alone = outcome(classifier(), 0, 1);
        long between = System.nanoTime();
        CallClassifier shared = classifier();
        List<Future<Outcome>> parts = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            for (int i = 0; i < THREADS; i++) {
                int first = i;
                parts.add(threads.submit(() -> outcome(shared, first, THREADS)));
            }
            Outcome together = new Outcome(Map.of(), 0);
            for (Future<Outcome> part : parts) {
                together = together.plus(part.get());
            }
            System.out.printf(
                    "%d calls: alone %d s, %d threads %d s, digest %x, %s%n",
                    CALLS,
                    (between - start) / 1_000_000_000,
                    THREADS,
                    (System.nanoTime() - between) / 1_000_000_000,
                    together.digest(),
                    together.categories());
            assertThat(together).isEqualTo(alone);
            assertThat(together.categories().values().stream()
                            .mapToLong(count -> count)
                            .sum())
                    .isEqualTo(CALLS);
        } finally {
            threads.shutdownNow();
        }
    }

    private CallClassifier classifier() {
        return CallClassifier.of(study, RuleClassifier.bundled(study));
    }

    /** Of every call whose number is that far from the first, or a multiple of the step further. */
    private Outcome outcome(CallClassifier classifier, long first, int step) {
        Map<String, Long> categories = new TreeMap<>();
        long digest = 0;
        for (long number = 1 + first; number <= CALLS; number += step) {
            var judged = classifier.classify(simulation.call(number));
            categories.merge(judged.category().toString(), 1L, Long::sum);
            digest += mixed(number, judged.toString().hashCode());
        }
        return new Outcome(categories, digest);
    }

    /** The finalizer of SplitMix64 (doi:10.1145/2714064.2660195), so that no two errors cancel out. */
    private static long mixed(long number, long hash) {
        long mixed = number * 0x9E3779B97F4A7C15L ^ hash;
        mixed = (mixed ^ mixed >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }
}
