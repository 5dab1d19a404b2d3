package io.github.decroche.io;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.decroche.generators.Studies;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The published schemas and the readers agree on every document that a schema can judge. */
class SchemaTest {
    private static final Schema CALL = schema("call.schema.json");
    private static final Schema STUDY = schema("study.schema.json");
    private static final String GOOD_CALL = """
            {"id":"1","wave":"autumn","service":"town-hall","scenario":"opening","profile":"lambda",\
            "caller":{"id":"c1","gender":"other"},\
            "attempts":[{"startedAt":"2022-09-26T09:40:00+02:00","outcome":"connected","wait":"PT2M35S"}],\
            "answer":{"points":["days"],"redirects":[],"refusal":null,"saidNoInternet":true,"alternatives":["other"]},\
            "ratings":{"overall":"satisfied"}}""";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "id":"1" | "id":"1" | true
            "id":"1" | "id":1 | false
            "id":"1" | "id":null | false
            "id":"1" | "id":"" | false
            "id":"1", | `` | false
            "wave":"autumn" | "wave":null | true
            "wave":"autumn", | `` | true
            "profile":"lambda", | `` | false
            "profile" | "profil" | false
            "gender":"other" | "gender":null | true
            "gender":"other" | "gender":"x" | false
            "gender":"other" | "age":"7" | false
            {"id":"c1","gender":"other"} | {} | true
            {"id":"c1","gender":"other"} | [] | false
            ,"wait":"PT2M35S" | `` | false
            "PT2M35S" | null | false
            "PT2M35S" | "soon" | false
            "PT2M35S" | 5 | false
            "outcome":"connected" | "outcome":"reached" | false
            "outcome":"connected", | `` | false
            "outcome":"connected", | "outcome":"connected","note":"", | false
            +02:00 | Z | true
            +02:00 | `` | false
            ["days"] | "days" | false
            ["days"] | ["days","days"] | false
            ["days"] | [null] | false
            ["other"] | [] | true
            ["other"] | null | true
            ["other"] | ["fax"] | false
            "redirects":[], | `` | false
            "refusal":null | "refusal":"other" | true
            "refusal":null | "refusal":false | false
            "saidNoInternet":true | "saidNoInternet":"true" | false
            "overall":"satisfied" | "overall":"glad" | false
            "overall":"satisfied" | "overal":"satisfied" | false
            "overall":"satisfied" | `` | true
            """)
    void theReaderOfCallsTakesWhatTheSchemaTakes(String part, String instead, boolean valid) {
        assertThat(GOOD_CALL).contains(part);
        String call = GOOD_CALL.replace(part, instead == null ? "" : instead);

        assertThat(isValid(CALL, call)).isEqualTo(valid);
        assertThat(isRead(call)).isEqualTo(valid);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "id" : "town-hall-study" | "id" : "town-hall-study" | true
            "id" : "town-hall-study" | "id" : "Town" | false
            "id" : "town-hall-study", | `` | false
            "title" : "Town hall" | "title" : {"fr":"Mairie","en":"Town hall"} | true
            "title" : "Town hall" | "title" : {"fr":"Mairie"} | false
            "title" : "Town hall" | "title" : " " | false
            "title" : "Town hall" | "title" : 7 | false
            "maxAttempts" : 3 | "maxAttempts" : 0 | false
            "maxAttempts" : 3 | "maxAttempts" : "3" | false
            "penalty" : "PT5M" | "penalty" : "5 minutes" | false
            "penalty" : "PT5M" | "penalti" : "PT5M" | false
            "MONDAY" | "LUNDI" | false
            "holidays" : [ "2022-11-01" ] | "holidays" : [ ] | true
            "holidays" : [ "2022-11-01" ] | "holidays" : null | true
            "holidays" : [ "2022-11-01" ] | "holidays" : [ "1 Nov" ] | false
            "from" : "2022-09-26", | `` | true
            "id" : "autumn" | "id" : "2022" | true
            "services" : [ "town-hall" ] | "services" : [ ] | false
            "number" : "01" | "number" : 1 | false
            "reference" : true | "reference" : "yes" | false
            "kind" : "information" | "kind" : "info" | false
            "essential" : false | "essential" : null | true
            "satisfactory" | "satisfied" | false
            "zone" | "analysisPlan" : null, "zone" | true
            "zone" | "analysisPlan" : {"alpha" : 0.01, "margins" : {"wait" : "PT60S", "rating" : 0.1}}, "zone" | true
            "zone" | "analysisPlan" : {"alpha" : null, "margins" : {"wait" : null, "served" : null}}, "zone" | true
            "zone" | "analysisPlan" : {"alpha" : 0.6}, "zone" | false
            "zone" | "analysisPlan" : {"margins" : {"rating" : 0.6}}, "zone" | false
            "zone" | "analysisPlan" : {"margins" : {"served" : 1}}, "zone" | false
            "zone" | "analysisPlan" : {"margins" : {"wait" : 60}}, "zone" | false
            "zone" | "analysisPlan" : {"outcomes" : ["speed"]}, "zone" | false
            "zone" | "analysisPlan" : {"power" : 0.8}, "zone" | false
            "zone" | "analysisPlan" : [], "zone" | false
            """)
    void theReaderOfStudiesTakesWhatTheSchemaTakes(String part, String instead, boolean valid) throws IOException {
        String good = StudyWriter.json(Studies.townHall());
        assertThat(good).contains(part);
        String study = good.replace(part, instead == null ? "" : instead);

        assertThat(isValid(STUDY, study)).isEqualTo(valid);
        assertThat(isStudy(study)).isEqualTo(valid);
    }

    @Test
    void whatTheWriterWritesIsValidAndReadBackEqual() throws IOException {
        String json = StudyWriter.json(Studies.townHall());

        assertThat(isValid(STUDY, json)).isTrue();
        assertThat(StudyReader.read(stream(json), "study.json")).isEqualTo(Studies.townHall());
    }

    private static boolean isRead(String call) {
        try (Stream<CallRecord> records =
                CallReader.of(Studies.townHall()).read(stream(call), "calls", CallFormat.NDJSON)) {
            return records.allMatch(CallRecord.Accepted.class::isInstance);
        }
    }

    private static boolean isStudy(String study) throws IOException {
        try {
            StudyReader.read(stream(study), "study.json");
            return true;
        } catch (InvalidStudyException e) {
            return false;
        }
    }

    private static boolean isValid(Schema schema, String json) {
        try {
            return schema.validate(JsonMapper.shared().readTree(json)).isEmpty();
        } catch (JacksonException e) {
            return false;
        }
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Schema schema(String name) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaTest.class.getResourceAsStream(name));
    }
}
