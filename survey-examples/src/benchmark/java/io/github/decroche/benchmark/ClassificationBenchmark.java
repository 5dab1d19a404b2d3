package io.github.decroche.benchmark;

import io.github.decroche.call.Call;
import io.github.decroche.classification.Category;
import io.github.decroche.classification.ClassifiedCall;
import java.util.Arrays;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** How many calls a second does each way classify? */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
public class ClassificationBenchmark {
    /** How many different calls go round. */
    static final int CALLS = 4_000;

    /** The way. */
    @Param
    public Way way = Way.LIBRARY;

    /** Whether only calls go round that have an answer: others get their category without a look at the rules. */
    @Param("true")
    public boolean answered = true;

    private Rung rung = () -> new Object[0];

    /** Makes the way ready, and holds its verdicts to those of the library. */
    @Setup
    public void prepare() {
        SampleCalls sample = new SampleCalls();
        List<Call> calls = answered ? sample.answered(CALLS) : sample.calls(CALLS);
        rung = way.rung(sample.study(), calls);
        Object[] expected = Way.LIBRARY.rung(sample.study(), calls).classify();
        if (!Arrays.equals(categories(rung.classify()), categories(expected))) {
            throw new IllegalStateException(way + " does not give the categories of the library");
        }
    }

    /** The categories of verdicts, which are classified calls or categories. */
    static Category[] categories(Object[] verdicts) {
        return Arrays.stream(verdicts)
                .map(verdict -> verdict instanceof ClassifiedCall call ? call.category() : (Category) verdict)
                .toArray(Category[]::new);
    }

    /** Classifies all calls once. */
    @Benchmark
    @OperationsPerInvocation(CALLS)
    public Object[] classify() {
        return rung.classify();
    }
}
