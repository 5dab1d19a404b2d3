package io.github.decroche.examples.reconstruction;

import io.github.decroche.call.Call;
import io.github.decroche.io.CallWriter;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The calls of the 2022 study, reconstructed: <b>not the real data</b>, which were never published.
 *
 * <p>1,532 call records that yield the figures printed in the report (Défenseur des droits, February 2023). They are the
 * same at every run, on every machine. What is printed, what is ours, and what no integers can meet, stands in the tables
 * of this package.
 */
public final class Reconstruction2022 {

    private Reconstruction2022() {}

    /**
     * Writes the calls as NDJSON to standard output. What it writes is checked in as this module's resource
     * {@code calls-2022.ndjson}; a test holds the two together.
     */
    public static void main(String[] args) throws IOException {
        write(new FileOutputStream(FileDescriptor.out));
    }

    /** Writes the calls as NDJSON and closes the output. */
    static void write(OutputStream out) throws IOException {
        try (CallWriter writer = CallWriter.ndjson(new BufferedOutputStream(out))) {
            calls().forEach(writer::write);
        }
    }

    /** All calls, service by service, each service's numbered in the order in which they began. */
    public static List<Call> calls() {
        List<Draft> drafts = Sample.drafts();
        new Connections().fill(drafts);
        new OfflineCallers().fill(drafts);
        new Opinions().fill(drafts);
        new FieldClock().fill(drafts);
        List<Call> calls = new ArrayList<>();
        for (PlanTable.Row service : FieldPlan.CONNECTIONS.rows()) {
            calls.addAll(numbered(service.text("service"), drafts));
        }
        return List.copyOf(calls);
    }

    private static List<Call> numbered(String service, List<Draft> drafts) {
        List<Draft> inOrder = drafts.stream()
                .filter(draft -> draft.service.equals(service))
                .sorted(Comparator.comparing(Draft::startedAt).thenComparing(draft -> draft.callerId))
                .toList();
        List<Call> calls = new ArrayList<>();
        for (Draft draft : inOrder) {
            calls.add(draft.call(String.format(Locale.ROOT, "%s-%04d", service, calls.size() + 1)));
        }
        return calls;
    }
}
