package io.github.decroche.benchmark;

import io.github.decroche.analysis.Dimension;
import io.github.decroche.analysis.Synthesis;
import io.github.decroche.analysis.Tabulation;
import io.github.decroche.classification.CallClassifier;
import io.github.decroche.classification.ClassifiedCall;
import io.github.decroche.io.CallFormat;
import io.github.decroche.io.CallReader;
import io.github.decroche.io.CallRecord;
import io.github.decroche.rules.RuleClassifier;
import io.github.decroche.study.Study;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** How many calls a second does the whole synthesis take: read, judged, tabulated by service? */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
public class SummarizeBenchmark {
    /** How many calls the files in memory hold. */
    static final int CALLS = 20_000;

    private final SampleCalls sample = new SampleCalls();
    private final Study study = sample.study();
    private final CallClassifier classifier = CallClassifier.of(study, RuleClassifier.bundled(study));
    private final Tabulation tabulation = Tabulation.of(study).by(Dimension.SERVICE);
    private byte[] ndjson = {};
    private byte[] csv = {};
    private List<ClassifiedCall> classified = List.of();

    /** Writes the files and judges their calls. */
    @Setup
    public void write() {
        ndjson = sample.bytes(CALLS, CallFormat.NDJSON);
        csv = sample.bytes(CALLS, CallFormat.CSV);
        classified = sample.calls(CALLS).stream().map(classifier::classify).toList();
    }

    /** From NDJSON. */
    @Benchmark
    @OperationsPerInvocation(CALLS)
    public Synthesis ndjson() {
        return synthesis(ndjson, CallFormat.NDJSON);
    }

    /** From CSV. */
    @Benchmark
    @OperationsPerInvocation(CALLS)
    public Synthesis csv() {
        return synthesis(csv, CallFormat.CSV);
    }

    /** The tabulation alone, of calls in memory that were judged beforehand. */
    @Benchmark
    @OperationsPerInvocation(CALLS)
    public Synthesis tabulation() {
        return classified.stream().collect(tabulation.synthesis());
    }

    private Synthesis synthesis(byte[] file, CallFormat format) {
        try (Stream<CallRecord> records = CallReader.of(study).read(new ByteArrayInputStream(file), "calls", format)) {
            return records.flatMap(found -> found.accepted().stream())
                    .map(classifier::classify)
                    .collect(tabulation.synthesis());
        }
    }
}
