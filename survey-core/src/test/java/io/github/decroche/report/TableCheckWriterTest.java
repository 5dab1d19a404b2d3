package io.github.decroche.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.decroche.statistics.published.Denominators;
import io.github.decroche.statistics.published.PublishedCell;
import io.github.decroche.statistics.published.TableCheck;
import io.github.decroche.statistics.published.TableFindings;
import io.github.decroche.text.TextTable;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two percentages that cannot be of the same 344 answers, worked by hand in {@code TableCheckTest}. */
class TableCheckWriterTest {
    private static final TableFindings FINDINGS = TableCheck.withDefaults()
            .of(List.of(
                    PublishedCell.of("information", "49.8", 344).in("pole-emploi"),
                    PublishedCell.of("formalities", "74.9", 344).in("pole-emploi")));

    @Test
    void theJsonHoldsEveryCellAndWhatTheGroupComesTo() {
        JsonNode root =
                JsonMapper.shared().readTree(TableCheckWriter.of(FINDINGS).json());

        assertThat(root.at("/rounding").asString()).isEqualTo("half-up");
        assertThat(root.at("/denominators").toString()).isEqualTo("[\"exact\",\"may-shrink\"]");
        assertThat(root.at("/cells").size()).isEqualTo(2);
        assertThat(root.at("/cells/0/cell").asString()).isEqualTo("information");
        assertThat(root.at("/cells/0/counts").asInt()).isZero();
        assertThat(root.at("/cells/0/smallest").toString())
                .isEqualTo("{\"count\":100,\"of\":201,\"percent\":49.8}"); // 100/201 = 0.49751…
        assertThat(root.at("/cells/1/low").toString()).isEqualTo("{\"count\":257,\"of\":344,\"percent\":74.7}");
        assertThat(root.at("/cells/1/high").toString()).isEqualTo("{\"count\":258,\"of\":344,\"percent\":75.0}");
        assertThat(root.at("/groups/0/verdict").asString()).isEqualTo("impossible");
        assertThat(root.at("/groups/0/smallest").asInt()).isEqualTo(368); // 201 + 167 > 344
        assertThat(root.at("/groups/0/exact/possible").asBoolean()).isFalse();
        assertThat(root.at("/groups/0/exact/splits").asInt()).isEqualTo(20);
        assertThat(root.at("/groups/0/exact/nearest/0/figures").toString())
                .isEqualTo("[{\"count\":86,\"of\":173,\"percent\":49.7},{\"count\":128,\"of\":171,\"percent\":74.9}]");
    }

    @Test
    void oneAssumptionIsNamedWhenOneIsMade() {
        TableCheckWriter writer = TableCheckWriter.of(FINDINGS).under(Denominators.EXACT);

        assertThat(JsonMapper.shared()
                        .readTree(writer.json())
                        .at("/denominators")
                        .toString())
                .isEqualTo("[\"exact\"]");
    }

    @Test
    void theCsvHasARowACellWithItsFigureInTheNearestSplit() {
        List<String> rows = TableCheckWriter.of(FINDINGS).csv().lines().toList();

        assertThat(rows).hasSize(3);
        assertThat(rows.get(0))
                .startsWith("cell,percent,decimals,n,group,verdict,counts,low.count,low.of,low.percent,");
        assertThat(rows.get(1))
                .startsWith("information,49.8,1,344,pole-emploi,possible,0,171,344,49.7,172,344,50.0,")
                .contains(",impossible,1,20,86,173,49.7,");
        assertThat(rows.get(2))
                .startsWith("formalities,74.9,1,344,pole-emploi,possible,0,257,344,74.7,258,344,75.0,")
                .contains(",impossible,1,20,128,171,74.9,");
    }

    @Test
    void theTextSaysTheSameInBothLanguages() {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.FRENCH)) {
            TableCheckText text = TableCheckText.in(locale, FINDINGS);
            TextTable cells = text.cells();

            assertThat(cells.text()).contains("information", "formalities", "100/201", "125/167");
            assertThat(text.groups()).hasSize(1);
            assertThat(text.groups().get(0).title()).contains("pole-emploi");
            assertThat(text.groups().get(0).entries().toString()).contains("86/173", "128/171", "368");
            assertThat(text.summary()).isNotEmpty();
        }
    }
}
