package io.github.decroche.benchmark;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.github.decroche.io.CallFormat;
import io.github.decroche.io.CallReader;
import io.github.decroche.io.CallRecord;
import io.github.decroche.study.Study;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** How many calls a second are read, and how many would be if parsing the same bytes were all? */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
public class ReadingBenchmark {
    /** How many calls the files in memory hold. */
    static final int CALLS = 20_000;

    private final SampleCalls sample = new SampleCalls();
    private final Study study = sample.study();
    private final JsonFactory json = new JsonFactory();
    private byte[] ndjson = {};
    private byte[] csv = {};

    /** Writes the files. */
    @Setup
    public void write() {
        ndjson = sample.bytes(CALLS, CallFormat.NDJSON);
        csv = sample.bytes(CALLS, CallFormat.CSV);
    }

    /** NDJSON into records. */
    @Benchmark
    @OperationsPerInvocation(CALLS)
    public long ndjson() {
        return accepted(ndjson, CallFormat.NDJSON);
    }

    /** CSV into records. */
    @Benchmark
    @OperationsPerInvocation(CALLS)
    public long csv() {
        return accepted(csv, CallFormat.CSV);
    }

    private long accepted(byte[] file, CallFormat format) {
        try (Stream<CallRecord> records = CallReader.of(study).read(new ByteArrayInputStream(file), "calls", format)) {
            return records.filter(CallRecord.Accepted.class::isInstance).count();
        }
    }

    /** Jackson's tokens of the NDJSON, of which nothing is made. */
    @Benchmark
    @OperationsPerInvocation(CALLS)
    public long ndjsonTokens() {
        long objects = 0;
        try (JsonParser parser = json.createParser(ObjectReadContext.empty(), new ByteArrayInputStream(ndjson))) {
            while (parser.nextToken() != null) {
                if (parser.currentToken().isStructEnd()
                        && parser.streamReadContext().inRoot()) {
                    objects++;
                }
            }
        }
        return objects;
    }

    /** FastCSV's rows of the CSV, of which nothing is made. */
    @Benchmark
    @OperationsPerInvocation(CALLS)
    public long csvRows() throws IOException {
        long rows = -1; // the header
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .ofCsvRecord(new InputStreamReader(new ByteArrayInputStream(csv), StandardCharsets.UTF_8))) {
            for (CsvRecord row : reader) {
                rows += row.getFieldCount() > 0 ? 1 : 0;
            }
        }
        return rows;
    }
}
