package io.github.decroche.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.decroche.analysis.Dimension;
import io.github.decroche.analysis.ReadingCounts;
import io.github.decroche.analysis.TableJudge;
import io.github.decroche.analysis.Tabulation;
import io.github.decroche.classification.AnswerPattern;
import io.github.decroche.classification.CallClassifier;
import io.github.decroche.classification.Classification;
import io.github.decroche.classification.ClassifiedCall;
import io.github.decroche.io.ClassificationWriter;
import io.github.decroche.io.RecordedFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What programs read of our output has the fields that it had: a consumer that reads them goes on reading. */
class OutputFormatTest {
    private static final RecordedFormat FORMAT = RecordedFormat.CURRENT;

    @Test
    void classificationsAreWrittenAsRecorded() throws IOException {
        ByteArrayOutputStream ndjson = new ByteArrayOutputStream();
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        try (ClassificationWriter lines = ClassificationWriter.ndjson(ndjson);
                ClassificationWriter rows = ClassificationWriter.csv(csv)) {
            calls().forEach(lines::write);
            calls().forEach(rows::write);
        }

        assertThat(ndjson.toString(StandardCharsets.UTF_8)).isEqualTo(FORMAT.text("classifications.ndjson"));
        assertThat(csv.toString(StandardCharsets.UTF_8)).isEqualTo(FORMAT.text("classifications.csv"));
    }

    /** The fields and not the figures: those move with the statistics, and then the changelog says so. */
    @Test
    void theSynthesisHasTheFieldsThatAreRecorded() throws IOException {
        FigureWriter writer = FigureWriter.of(
                calls().stream()
                        .collect(Tabulation.of(FORMAT.study())
                                .by(Dimension.SERVICE)
                                .synthesis()),
                new ReadingCounts(6, 6, 0));
        Set<String> fields = new TreeSet<>();
        collect("", JsonMapper.shared().readTree(writer.json()), fields);

        assertThat(String.join("\n", fields) + "\n").isEqualTo(FORMAT.text("synthesis-fields.txt"));
        assertThat(writer.csv().lines().findFirst())
                .isEqualTo(FORMAT.text("synthesis-columns.txt").lines().findFirst());
    }

    private static List<ClassifiedCall> calls() throws IOException {
        CallClassifier classifier = CallClassifier.of(FORMAT.study(), OutputFormatTest::judge);
        return FORMAT.calls("calls.ndjson").stream().map(classifier::classify).toList();
    }

    private static Classification judge(AnswerPattern pattern) {
        return Classification.builder()
                .like(TableJudge.judge(pattern))
                .said(new TreeSet<>(pattern.said()))
                .missing(List.of("birth-certificate", "old-card"))
                .rules(List.of("recorded/first", "recorded/second"))
                .build();
    }

    private static void collect(String path, JsonNode node, Set<String> fields) {
        if (!path.isEmpty()) {
            fields.add(path);
        }
        node.properties().forEach(field -> collect(path + "/" + field.getKey(), field.getValue(), fields));
        if (node.isArray()) {
            node.values().forEach(item -> collect(path + "[]", item, fields));
        }
    }
}
