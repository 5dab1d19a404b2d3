package io.github.decroche.examples.study2022;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.decroche.io.CallReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The bundled study and its calls are what the published schemas ask for. */
class SchemaTest {
    @Test
    void theStudyFitsItsSchema() throws IOException {
        assertThat(schema("study.schema.json").validate(text("study-2022.json"), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void everyCallFitsItsSchema() throws IOException {
        Schema call = schema("call.schema.json");

        assertThat(text("calls-2022.ndjson").lines())
                .hasSize(1532)
                .allSatisfy(line ->
                        assertThat(call.validate(line, InputFormat.JSON)).isEmpty());
    }

    private static String text(String name) throws IOException {
        try (InputStream in = Study2022.resource(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Schema schema(String name) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(CallReader.class.getResourceAsStream(name));
    }
}
