package io.github.decroche.comparison;

import static io.github.decroche.comparison.ComparedCalls.planning;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.decroche.analysis.ReadingCounts;
import io.github.decroche.report.ComparisonWriter;
import io.github.decroche.report.FigureTables;
import io.github.decroche.study.Outcome;
import io.github.decroche.study.Study;
import io.github.decroche.text.TextTable;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Senior 30 of 100, lambda 45 of 100, as {@code ComparisonTest} works it by hand: in JSON, in CSV and in words. */
class WrittenComparisonTest {
    private static final Study STUDY = planning(Outcome.SATISFACTORY);
    private static final ComparisonResult RESULT = new ComparedCalls(STUDY)
            .add("senior", "opening", 30, 70)
            .add("lambda", "opening", 45, 55)
            .profiles();

    private static ComparisonWriter writer(Locale locale) {
        return ComparisonWriter.of(RESULT, STUDY, new ReadingCounts(203, 200, 3), locale);
    }

    @Test
    void theJsonHoldsThePlanTheFiguresAndTheVerdict() {
        JsonNode root = JsonMapper.shared().readTree(writer(Locale.ENGLISH).json());
        JsonNode comparison = root.at("/comparisons/0");

        assertThat(root.at("/calls").toString()).isEqualTo("{\"read\":203,\"accepted\":200,\"rejected\":3}");
        assertThat(root.at("/by").asString()).isEqualTo("profile");
        assertThat(root.at("/reference").asString()).isEqualTo("lambda");
        assertThat(root.at("/plan/outcomes/0").asString()).isEqualTo("satisfactory");
        assertThat(comparison.at("/group").asString()).isEqualTo("senior");
        assertThat(comparison.at("/groupFigure/count").asInt()).isEqualTo(30);
        assertThat(comparison.at("/referenceFigure/count").asInt()).isEqualTo(45);
        assertThat(comparison.at("/crude/statistic").asDouble()).isCloseTo(-Math.sqrt(4.8), within(1e-12));
        assertThat(comparison.at("/withinStrata/estimate").asDouble()).isCloseTo(-0.15, within(1e-12));
        assertThat(comparison.at("/margin/value").isNull()).isTrue();
        assertThat(comparison.at("/verdict").asString()).isEqualTo("different");
        assertThat(comparison.at("/cautions").toString()).isEqualTo("[\"callers-unrecorded\"]");
        assertThat(root.at("/balance/0/outcome").asString()).isEqualTo("connected");
        assertThat(root.at("/circumstances/0/dimension").asString()).isEqualTo("hour");
        assertThat(root.at("/leftOut").isEmpty()).isTrue();
    }

    @Test
    void theStatementIsASentenceInTheReadersLanguage() {
        assertThat(statement(Locale.ENGLISH))
                .isEqualTo("Satisfactory answer: senior 30.0 % of 100 calls, lambda 45.0 % of 100 calls."
                        + " Different, on like calls: 15.0 points less.");
        assertThat(statement(Locale.FRENCH)).contains("30,0 %", "45,0 %", "15,0 points");
    }

    private static String statement(Locale locale) {
        return plain(JsonMapper.shared()
                .readTree(writer(locale).json())
                .at("/comparisons/0/statement")
                .asString());
    }

    @Test
    void theCsvHasARowAComparisonAndTheBalanceLast() {
        List<String> rows = writer(Locale.ENGLISH).csv().lines().toList();

        assertThat(rows).hasSize(4);
        assertThat(rows.get(0)).startsWith("kind,group,reference,outcome,groupFigure.count,groupFigure.of,");
        assertThat(rows.get(1)).startsWith("outcome,senior,lambda,satisfactory,30,100,0.3,");
        assertThat(rows.get(2)).startsWith("balance,senior,lambda,connected,100,100,1.0,");
        assertThat(rows.get(3)).startsWith("balance,senior,lambda,wait,,100,");
    }

    @Test
    void theTablesShowTheSharesInTheReadersLanguage() {
        assertThat(tables(Locale.ENGLISH)).contains("30.0 %", "45.0 %");
        assertThat(tables(Locale.FRENCH)).contains("30,0 %", "45,0 %");
    }

    private static String tables(Locale locale) {
        return plain(FigureTables.in(locale).of(RESULT, STUDY).stream()
                .map(TextTable::text)
                .collect(Collectors.joining("\n")));
    }

    /** The text with every blank a plain one. */
    private static String plain(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }
}
