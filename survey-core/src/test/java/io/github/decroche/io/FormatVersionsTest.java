package io.github.decroche.io;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.decroche.call.Call;
import io.github.decroche.fieldwork.CallPlan;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files of every published version of the formats are read as they were, and a schema changes with its version only. */
class FormatVersionsTest {
    @ParameterizedTest
    @ValueSource(strings = {"call", "study"})
    void theSchemaOfTheCurrentVersionIsTheRecordedOne(String of) throws IOException {
        String name = of + ".schema.json";
        try (InputStream in = CallReader.class.getResourceAsStream(name)) {
            String shipped = new String(in.readAllBytes(), StandardCharsets.UTF_8);

            assertThat(shipped)
                    .as(
                            "a published schema stays as it is; one that changes has the next version in its $id and a copy, with"
                                    + " examples, in a directory of its own beside %s",
                            RecordedFormat.CURRENT)
                    .isEqualTo(RecordedFormat.CURRENT.text(name))
                    .contains(
                            "\"$id\": \"urn:io.github.decroche:" + of + ":" + RecordedFormat.CURRENT.version() + "\"");
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyRecordedFileFitsTheSchemaOfItsVersion(RecordedFormat format) throws IOException {
        Schema call = schema(format.text("call.schema.json"));
        Schema study = schema(format.text("study.schema.json"));

        for (String name : List.of("study.json", "study.written.json")) {
            assertThat(study.validate(format.text(name), InputFormat.JSON))
                    .as(name)
                    .isEmpty();
        }
        for (String name : List.of("calls.ndjson", "calls.written.ndjson")) {
            assertThat(format.text(name).lines())
                    .hasSize(6)
                    .allSatisfy(line ->
                            assertThat(call.validate(line, InputFormat.JSON)).isEmpty());
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void theRecordedFilesHoldEveryFieldAndEveryWord(RecordedFormat format) throws IOException {
        assertThat(format.text("study.json")).contains(named(format.text("study.schema.json"), false));
        assertThat(format.text("calls.ndjson")).contains(named(format.text("call.schema.json"), true));
    }

    @ParameterizedTest
    @MethodSource("all")
    void recordedStudiesAreReadAsTheyWere(RecordedFormat format) throws IOException {
        byte[] written = format.bytes("study.written.json");

        assertThat(StudyWriter.json(format.study())).isEqualTo(format.text("study.written.json"));
        assertThat(StudyReader.read(new ByteArrayInputStream(written), "study.written.json"))
                .isEqualTo(format.study());
    }

    @ParameterizedTest
    @MethodSource("all")
    void recordedCallsAreReadAsTheyWere(RecordedFormat format) throws IOException {
        List<Call> calls = format.calls("calls.ndjson");
        ByteArrayOutputStream ndjson = new ByteArrayOutputStream();
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        try (CallWriter lines = CallWriter.ndjson(ndjson);
                CallWriter rows = CallWriter.csv(csv, format.study())) {
            calls.forEach(lines::write);
            calls.forEach(rows::write);
        }

        assertThat(ndjson.toString(StandardCharsets.UTF_8)).isEqualTo(format.text("calls.written.ndjson"));
        assertThat(csv.toString(StandardCharsets.UTF_8)).isEqualTo(format.text("calls.csv"));
        assertThat(format.calls("calls.written.ndjson")).isEqualTo(calls);
        assertThat(format.calls("calls.csv")).isEqualTo(calls);
    }

    @ParameterizedTest
    @MethodSource("all")
    void recordedPlansAreReadAsTheyWere(RecordedFormat format) throws IOException {
        CallPlan plan =
                PlanReader.of(format.study()).read(new ByteArrayInputStream(format.bytes("plan.csv")), "plan.csv");
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        PlanWriter.of(format.study(), Locale.UK).write(plan, written);

        assertThat(written.toString(StandardCharsets.UTF_8)).isEqualToNormalizingNewlines(format.text("plan.csv"));
    }

    static List<RecordedFormat> all() {
        return RecordedFormat.all().toList();
    }

    private static Schema schema(String text) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text);
    }

    /** The fields that a schema names, and the words that it allows if asked, in the quotes that stand around them in a file. */
    private static List<String> named(String schema, boolean words) {
        Set<String> named = new TreeSet<>();
        collect(JsonMapper.shared().readTree(schema), named, words);
        assertThat(named).hasSizeGreaterThan(20);
        List<String> quoted = new ArrayList<>();
        named.forEach(name -> quoted.add('"' + name + '"'));
        return quoted;
    }

    private static void collect(JsonNode node, Set<String> named, boolean words) {
        if (node.path("properties").isObject()) {
            named.addAll(node.path("properties").propertyNames());
        }
        if (words) {
            node.path("enum").values().stream().filter(JsonNode::isString).forEach(word -> named.add(word.asString()));
        }
        node.values().forEach(part -> collect(part, named, words));
    }
}
