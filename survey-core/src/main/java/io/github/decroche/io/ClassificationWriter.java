package io.github.decroche.io;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.github.decroche.classification.Classification;
import io.github.decroche.classification.ClassifiedCall;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** Writes what was concluded of each call: one line of NDJSON or one row of CSV a call. To be closed after use. */
public abstract sealed class ClassificationWriter implements Closeable {
    private static final List<String> COLUMNS =
            List.of("id", "category", "complete", "wait", "censored", "said", "missing", "rules");

    private ClassificationWriter() {}

    /** Writes NDJSON. Closing closes the output. */
    public static ClassificationWriter ndjson(OutputStream out) {
        return new Ndjson(out);
    }

    /** Writes CSV with a row of column names; lists stand in one cell, blank-separated. Closing closes the output. */
    public static ClassificationWriter csv(OutputStream out) {
        return new Csv(out);
    }

    /** Writes one call. */
    public abstract void write(ClassifiedCall call);

    private static final class Ndjson extends ClassificationWriter {
        private final JsonGenerator json;

        Ndjson(OutputStream out) {
            this.json = Json.lines(out);
        }

        @Override
        public void write(ClassifiedCall call) {
            Classification verdict = call.classification();
            json.writeStartObject();
            json.writeStringProperty("id", call.call().id());
            json.writeStringProperty("category", verdict.category().id());
            json.writeBooleanProperty("complete", verdict.complete());
            json.writeStringProperty("wait", call.callWait().duration().toString());
            json.writeBooleanProperty("censored", call.callWait().censored());
            write("said", verdict.said());
            write("missing", verdict.missing());
            write("rules", verdict.rules());
            json.writeEndObject();
            json.writeRaw('\n');
        }

        private void write(String name, List<String> texts) {
            json.writeArrayPropertyStart(name);
            texts.forEach(json::writeString);
            json.writeEndArray();
        }

        @Override
        public void close() {
            json.close();
        }
    }

    private static final class Csv extends ClassificationWriter {
        private final CsvWriter csv;

        Csv(OutputStream out) {
            this.csv =
                    CsvWriter.builder().build(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
            csv.writeRecord(COLUMNS);
        }

        @Override
        public void write(ClassifiedCall call) {
            Classification verdict = call.classification();
            csv.writeRecord(
                    call.call().id(),
                    verdict.category().id(),
                    Boolean.toString(verdict.complete()),
                    call.callWait().duration().toString(),
                    Boolean.toString(call.callWait().censored()),
                    String.join(" ", verdict.said()),
                    String.join(" ", verdict.missing()),
                    String.join(" ", verdict.rules()));
        }

        @Override
        public void close() throws IOException {
            csv.close();
        }
    }
}
