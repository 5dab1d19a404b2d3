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
import java.util.regex.Pattern;

/**
 * What became of the records of a call file: how many were rejected and in which fields, and where the fieldwork left the
 * protocol. Looks at records one after the other; holds counts only, never what a record says.
 */
public final class Reading implements Consumer<CallRecord> {
    /** What stands for all fields that are not counted by name, because a call has none of that name. */
    static final String OTHERS = "…";

    /** The fields of a call; whatever else is named in a record is the text of who wrote it, and may be about a person. */
    private static final Pattern FIELD = Pattern.compile("|id|wave|service|scenario|profile|caller(\\.(id|gender))?"
            + "|attempts|(attempts\\[]|attempt[1-9]\\d?)(\\.(startedAt|outcome|announcedWait|wait))?"
            + "|answer(\\.(recorded|refusal|saidNoInternet|(points|redirects|alternatives)(\\[])?))?"
            + "|ratings(\\.(overall|kindness|patience|pedagogy|competence))?");

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
                    .map(field -> FIELD.matcher(field).matches() ? field : OTHERS)
                    .distinct()
                    .forEach(field -> rejected.merge(field, 1L, Long::sum));
        }
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
     * {@value #OTHERS} for those that a call does not have.
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
