package io.github.decroche.examples.report;

import io.github.decroche.analysis.Tabulation;
import io.github.decroche.classification.CallClassifier;
import io.github.decroche.classification.ClassifiedCall;
import io.github.decroche.examples.study2022.Study2022;
import io.github.decroche.io.CallFormat;
import io.github.decroche.io.CallReader;
import io.github.decroche.io.CallRecord;
import io.github.decroche.io.StudyReader;
import io.github.decroche.rules.RuleClassifier;
import io.github.decroche.study.Study;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reports to look at. */
enum Reports {
    /** The study of 2022, in English. */
    ENGLISH(Locale.UK),
    /** The study of 2022, in French. */
    FRENCH(Locale.FRANCE),
    /** A study and calls from a stranger, who puts markup wherever words may stand. */
    HOSTILE(Locale.UK);

    /** Runs in a page that writes it as it is, wherever it stands: between elements, in an attribute, in a script, in a style. */
    static final String MARKUP = "'\"--></title></style></script></svg><svg onload=\"window.ran=1\"></svg>"
            + "<img src=x onerror=\"window.ran=1\"><script>window.ran=1</script>'&javascript:window.ran=1";

    static final String CALL = "call-of-Mrs-Miller";
    static final String CALLER = "Mr-Smith";

    private final Locale locale;

    Reports(Locale locale) {
        this.locale = locale;
    }

    Path in(Path folder) {
        return folder.resolve(name() + ".html");
    }

    void write(Path folder) throws IOException {
        Files.writeString(in(folder), report().html(locale, LocalDate.of(2026, 11, 29)));
    }

    StudyReport report() throws IOException {
        return this == HOSTILE ? hostile() : of2022();
    }

    static StudyReport of2022() {
        Study study = Study2022.definition();
        try (Stream<CallRecord> records = Study2022.calls(study)) {
            return report(study, RuleClassifier.bundled(study), records.toList(), "calls-2022.ndjson");
        }
    }

    private static StudyReport report(Study study, RuleClassifier rules, List<CallRecord> records, String source) {
        CallClassifier classifier = CallClassifier.of(study, rules);
        Reading reading = new Reading();
        records.forEach(reading);
        List<ClassifiedCall> calls = records.stream()
                .flatMap(callRecord -> callRecord.accepted().stream())
                .map(classifier::classify)
                .toList();
        StudyFigures figures = calls.stream().collect(StudyFigures.collector(study, Tabulation.of(study)));
        return new StudyReport(study, rules.catalogue(), figures, reading, source, Optional.empty(), Optional.empty());
    }

    private static StudyReport hostile() throws IOException {
        ObjectNode json;
        try (InputStream in = Reports.class.getResourceAsStream("/io/github/decroche/examples/study-2022.json")) {
            json = (ObjectNode) JsonMapper.shared().readTree(in);
        }
        json.put("title", MARKUP);
        json.path("services")
                .forEach(it -> ((ObjectNode) it).put("name", MARKUP).put("number", MARKUP));
        json.path("profiles").forEach(it -> ((ObjectNode) it).put("label", MARKUP));
        for (JsonNode scenario : json.path("scenarios")) {
            ((ObjectNode) scenario).put("question", MARKUP);
            scenario.path("versions")
                    .forEach(version ->
                            version.path("points").forEach(point -> ((ObjectNode) point).put("label", MARKUP)));
        }
        Study study = StudyReader.read(
                new ByteArrayInputStream(json.toString().getBytes(StandardCharsets.UTF_8)), "study.json");
        try (InputStream in = Study2022.class.getResourceAsStream("/io/github/decroche/examples/calls-2022.ndjson")) {
            String calls = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceFirst("\"id\":\"[^\"]*\"", "\"id\":\"" + CALL + "\"")
                    .replaceFirst("\"caller\":\\{\"id\":\"[^\"]*\"", "\"caller\":{\"id\":\"" + CALLER + "\"");
            String bad = JsonMapper.shared()
                    .createObjectNode()
                    .put("id", CALL + "-2")
                    .put(MARKUP, 1)
                    .toString();
            try (Stream<CallRecord> records = CallReader.of(study)
                    .read(
                            new ByteArrayInputStream((calls + bad + "\n").getBytes(StandardCharsets.UTF_8)),
                            "calls",
                            CallFormat.NDJSON)) {
                return report(study, RuleClassifier.ofStudyFile(study), records.toList(), MARKUP);
            }
        }
    }
}
