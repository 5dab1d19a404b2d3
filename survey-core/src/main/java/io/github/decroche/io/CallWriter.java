package io.github.decroche.io;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.github.decroche.call.Answer;
import io.github.decroche.call.Attempt;
import io.github.decroche.call.Call;
import io.github.decroche.call.Caller;
import io.github.decroche.call.Refusal;
import io.github.decroche.study.Study;
import io.github.decroche.study.Term;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import tools.jackson.core.JsonGenerator;

/** Writes calls, in a form that {@link CallReader} reads back to equal values. To be closed after use. */
public abstract sealed class CallWriter implements Closeable {
    private CallWriter() {}

    /** Writes NDJSON: one object a line, fields in a fixed order. Closing closes the output. */
    public static CallWriter ndjson(OutputStream out) {
        return new Ndjson(out);
    }

    /**
     * Writes CSV: a row of column names, then one row a call. Closing closes the output.
     *
     * @param study the study of the calls, whose protocol says how many attempts have columns
     */
    public static CallWriter csv(OutputStream out, Study study) {
        return new Csv(out, study.protocol().maxAttempts(), true);
    }

    /**
     * Writes CSV that goes on: one row a call, to stand below what {@link #csv} wrote. Closing closes the output.
     *
     * @param study the study of the calls, whose protocol says how many attempts have columns
     */
    public static CallWriter csvWithoutNames(OutputStream out, Study study) {
        return new Csv(out, study.protocol().maxAttempts(), false);
    }

    /**
     * Writes a call.
     *
     * @throws io.github.decroche.study.InvalidValueException if the format cannot hold it: in CSV, a call with more attempts than
     *     the study allows, or with a point whose id is none
     * @throws java.io.UncheckedIOException if the output does not take it
     */
    public abstract void write(Call call);

    private static final class Ndjson extends CallWriter {
        private final JsonGenerator json;

        Ndjson(OutputStream out) {
            this.json = Json.lines(out);
        }

        @Override
        public void write(Call call) {
            json.writeStartObject();
            json.writeStringProperty("id", call.id());
            json.writeStringProperty("wave", call.wave());
            json.writeStringProperty("service", call.service());
            json.writeStringProperty("scenario", call.scenario());
            json.writeStringProperty("profile", call.profile());
            write(call.caller());
            json.writeArrayPropertyStart("attempts");
            call.attempts().forEach(this::write);
            json.writeEndArray();
            call.answer().ifPresent(this::write);
            if (!call.ratings().isEmpty()) {
                json.writeObjectPropertyStart("ratings");
                call.ratings().forEach((aspect, level) -> json.writeStringProperty(aspect.id(), level.id()));
                json.writeEndObject();
            }
            json.writeEndObject();
            json.writeRaw('\n');
        }

        private void write(Caller caller) {
            if (!caller.equals(Caller.UNRECORDED)) {
                json.writeObjectPropertyStart("caller");
                caller.id().ifPresent(id -> json.writeStringProperty("id", id));
                caller.gender().ifPresent(gender -> json.writeStringProperty("gender", gender.id()));
                json.writeEndObject();
            }
        }

        private void write(Attempt attempt) {
            json.writeStartObject();
            json.writeStringProperty("startedAt", Json.text(attempt.startedAt()));
            json.writeStringProperty("outcome", attempt.outcome().id());
            attempt.announcedWait().ifPresent(wait -> json.writeStringProperty("announcedWait", wait.toString()));
            attempt.realWait().ifPresent(wait -> json.writeStringProperty("wait", wait.toString()));
            json.writeEndObject();
        }

        private void write(Answer answer) {
            json.writeObjectPropertyStart("answer");
            json.writeArrayPropertyStart("points");
            answer.points().forEach(json::writeString);
            json.writeEndArray();
            writeTerms("redirects", answer.redirects());
            json.writeStringProperty(
                    "refusal", answer.refusal().map(Refusal::id).orElse(null));
            json.writeBooleanProperty("saidNoInternet", answer.saidNoInternet());
            writeTerms("alternatives", answer.alternatives());
            json.writeEndObject();
        }

        private void writeTerms(String name, Collection<? extends Term> terms) {
            json.writeArrayPropertyStart(name);
            terms.forEach(term -> json.writeString(term.id()));
            json.writeEndArray();
        }

        @Override
        public void close() {
            json.close();
        }
    }

    private static final class Csv extends CallWriter {
        private final CsvWriter csv;
        private final int attempts;

        Csv(OutputStream out, int attempts, boolean named) {
            this.csv =
                    CsvWriter.builder().build(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
            this.attempts = attempts;
            if (named) {
                csv.writeRecord(CsvColumns.names(attempts));
            }
        }

        @Override
        public void write(Call call) {
            csv.writeRecord(CallCsv.cells(call, attempts));
        }

        @Override
        public void close() throws IOException {
            csv.close();
        }
    }
}
