package io.github.decroche.examples.report;

import io.github.decroche.analysis.ReadingCounts;
import io.github.decroche.io.CallRecord;
import io.github.decroche.protocol.Violation;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What became of the records of a call file: how many were rejected and in which fields, and where the fieldwork left the
 * protocol. Looks at records one after the other; holds counts only, never what a record says.
 */
public final class Reading implements Consumer<CallRecord> {
    /** What stands for all fields that are not counted by name. */
    static final String OTHERS = "…";

    private static final int MOST_FIELDS = 100;
    private static final int LONGEST_FIELD = 200;

    private final Map<Violation.Kind, Long> violations = new EnumMap<>(Violation.Kind.class);
    private final Map<String, Long> rejected = new HashMap<>();
    private long accepted;
    private long rejectedRecords;

    @Override
    public void accept(CallRecord record) {
        if (record instanceof CallRecord.Accepted call) {
            accepted++;
            call.violations().forEach(violation -> violations.merge(violation.kind(), 1L, Long::sum));
        } else if (record instanceof CallRecord.Rejected bad) {
            rejectedRecords++;
            bad.problems().stream()
                    .map(problem -> problem.what().field().replaceAll("\\[\\d+]", "[]"))
                    .map(this::known)
                    .distinct()
                    .forEach(field -> rejected.merge(field, 1L, Long::sum));
        }
    }

    /** The field itself, while it is short and there are not too many; a file can invent as many as it has records. */
    private String known(String field) {
        boolean room = rejected.containsKey(field) || rejected.size() < MOST_FIELDS;
        return room && field.length() <= LONGEST_FIELD ? field : OTHERS;
    }

    /** How many records there were. */
    public ReadingCounts counts() {
        return ReadingCounts.of(accepted, rejectedRecords);
    }

    /** How often fieldwork left the protocol, by the kind of it. */
    public Map<Violation.Kind, Long> violations() {
        return Collections.unmodifiableMap(violations);
    }

    /**
     * In how many rejected records a field had a problem, the most frequent first. The empty field stands for the whole record,
     * {@value #OTHERS} for those beyond the first {@value #MOST_FIELDS}.
     */
    public Map<String, Long> rejectedByField() {
        Map<String, Long> sorted = new LinkedHashMap<>();
        rejected.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }
}
