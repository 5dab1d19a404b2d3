package io.github.decroche.analysis.agreement;

import static io.github.decroche.analysis.agreement.CodedCalls.codings;
import static io.github.decroche.analysis.agreement.CodedCalls.compare;
import static io.github.decroche.analysis.agreement.CodedCalls.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.decroche.analysis.ReadingCounts;
import io.github.decroche.report.AgreementWriter;
import io.github.decroche.report.FigureTables;
import io.github.decroche.text.TextTable;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two coders who differ on one point of one call of four, as {@code CodingComparisonTest} works it by hand. */
class WrittenAgreementTest {
    private static final CodingAgreement AGREEMENT = compare(
            codings(said("a", "days"), said("b", "days"), said("c"), said("d")),
            codings(said("d"), said("c"), said("b"), said("a", "days")));
    private static final AgreementWriter WRITER =
            AgreementWriter.of(AGREEMENT, new ReadingCounts(4, 4, 0), new ReadingCounts(5, 4, 1));

    @Test
    void theJsonHoldsEachItemWithItsTable() {
        JsonNode root = JsonMapper.shared().readTree(WRITER.json());
        JsonNode days = StreamSupport.stream(root.at("/items").spliterator(), false)
                .filter(item -> item.at("/item").asString().equals("point.opening.days"))
                .findFirst()
                .orElseThrow();

        assertThat(root.at("/second").toString()).isEqualTo("{\"read\":5,\"accepted\":4,\"rejected\":1}");
        assertThat(root.at("/compared").asInt()).isEqualTo(4);
        assertThat(days.at("/scenario").asString()).isEqualTo("opening");
        assertThat(days.at("/of").asString()).isEqualTo("days");
        assertThat(days.at("/counts").toString()).isEqualTo("[[1,1],[0,2]]");
        assertThat(days.at("/values").toString()).isEqualTo("[\"yes\",\"no\"]");
        assertThat(days.at("/agreement/count").asInt()).isEqualTo(3);
        assertThat(days.at("/kappa/estimate").asDouble()).isEqualTo(0.5);
        assertThat(days.at("/alpha").asDouble()).isCloseTo(8.0 / 15, within(1e-12));
        assertThat(days.at("/gwetAc1").asDouble()).isCloseTo(9.0 / 17, within(1e-12));
        assertThat(days.at("/caution").isNull()).isTrue();
        assertThat(root.at("/leftOut").isEmpty()).isTrue();
    }

    @Test
    void whereAllAgreeInOneValueThereIsNoKappaAndACaution() {
        JsonNode recorded = JsonMapper.shared().readTree(WRITER.json()).at("/items/0");

        assertThat(recorded.at("/item").asString()).isEqualTo("recorded");
        assertThat(recorded.at("/kappa/estimate").isNull()).isTrue();
        assertThat(recorded.at("/caution").asString()).isEqualTo("no-variation");
    }

    @Test
    void theCsvHasARowAnItemAndAnotherFileARowADisagreement() {
        assertThat(WRITER.csv().lines())
                .anySatisfy(row -> assertThat(row)
                        .startsWith("point.opening.days,point,opening,days,4,1,3,4,0.75,")
                        .endsWith(",yes no,1 1 0 2"));
        assertThat(WRITER.disagreementsCsv().lines())
                .containsExactly(
                        "call,item,part,scenario,of,first,second",
                        "b,point.opening.days,point,opening,days,yes,no",
                        "b,information,information,,,succinct,none",
                        "b,category,category,,,partial,no-information");
    }

    @Test
    void theTablesShowKappaAndTheCallOnWhichTheCodersDiffer() {
        assertThat(tables(Locale.ENGLISH))
                .containsPattern("(?m)^ · days +\\| +4 \\| +75\\.0.% .*\\| +0\\.50 ")
                .containsPattern("(?m)^ b +\\| Point: days +\\| yes +\\| no ");
        assertThat(tables(Locale.FRENCH)).containsPattern("(?m)^ · days +\\| +4 \\| +75,0.% .*\\| +0,50 ");
    }

    private static String tables(Locale locale) {
        return FigureTables.in(locale).ofAgreement(AGREEMENT, 10).stream()
                .map(TextTable::text)
                .collect(Collectors.joining("\n"));
    }
}
