package io.github.decroche.statistics.comparison;

import static io.github.decroche.statistics.OracleTable.closely;
import static io.github.decroche.statistics.OracleTable.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.decroche.statistics.OracleTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PValueAdjustmentTest {
    private static final Map<PValueAdjustment, String> COLUMNS = Map.of(
            PValueAdjustment.HOLM, "holm",
            PValueAdjustment.HOCHBERG, "hochberg",
            PValueAdjustment.BENJAMINI_HOCHBERG, "bh",
            PValueAdjustment.BENJAMINI_YEKUTIELI, "by",
            PValueAdjustment.BONFERRONI, "bonferroni");

    static Collection<List<NamedCsvRecord>> reference() {
        Map<String, List<NamedCsvRecord>> sets = new LinkedHashMap<>();
        for (NamedCsvRecord row : OracleTable.rows("p-adjust.csv")) {
            sets.computeIfAbsent(row.getField("set"), unused -> new ArrayList<>())
                    .add(row);
        }
        return sets.values();
    }

    @ParameterizedTest
    @MethodSource("reference")
    void agreesWithR(List<NamedCsvRecord> set) {
        double[] pValues = set.stream().mapToDouble(row -> number(row, "p")).toArray();
        for (PValueAdjustment method : PValueAdjustment.values()) {
            double[] adjusted = method.adjust(pValues);
            for (int i = 0; i < adjusted.length; i++) {
                double expected = number(set.get(i), COLUMNS.get(method));
                assertThat(adjusted[i]).as(method.name()).isCloseTo(expected, closely(expected));
            }
        }
    }

    /** Three times 0.01, twice 0.03 and once 0.04: steps down keep what came before, steps up what comes after. */
    @Test
    void threeTestsByHand() {
        assertAdjusted(PValueAdjustment.HOLM, 0.03, 0.06, 0.06);
        assertAdjusted(PValueAdjustment.HOCHBERG, 0.03, 0.04, 0.04);
        assertAdjusted(PValueAdjustment.BENJAMINI_HOCHBERG, 0.03, 0.04, 0.04);
        assertAdjusted(PValueAdjustment.BENJAMINI_YEKUTIELI, 0.055, 0.22 / 3, 0.22 / 3);
        assertAdjusted(PValueAdjustment.BONFERRONI, 0.03, 0.12, 0.09);
    }

    private static void assertAdjusted(PValueAdjustment method, double... expected) {
        assertThat(method.adjust(0.01, 0.04, 0.03)).containsExactly(expected, within(1e-15));
    }

    @ParameterizedTest
    @EnumSource
    void missingPValuesStayMissingAndDoNotCount(PValueAdjustment method) {
        double[] present = method.adjust(0.01, 0.04);

        assertThat(method.adjust(List.of(
                        OptionalDouble.empty(),
                        OptionalDouble.of(0.01),
                        OptionalDouble.empty(),
                        OptionalDouble.of(0.04))))
                .containsExactly(
                        OptionalDouble.empty(),
                        OptionalDouble.of(present[0]),
                        OptionalDouble.empty(),
                        OptionalDouble.of(present[1]));
    }

    @ParameterizedTest
    @EnumSource
    void noTestsAndOneTestNeedNoAdjustment(PValueAdjustment method) {
        assertThat(method.adjust(List.of())).isEmpty();
        assertThat(method.adjust()).isEmpty();
        assertThat(method.adjust(0.3)).containsExactly(0.3);
        assertThat(method.adjust(List.of(OptionalDouble.empty()))).containsExactly(OptionalDouble.empty());
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, 1.01, Double.NaN})
    void whatIsNoProbabilityIsRefused(double pValue) {
        assertThatThrownBy(() -> PValueAdjustment.HOLM.adjust(0.5, pValue))
                .hasMessage("pValues: " + pValue + " is not allowed; expected numbers in [0, 1]");
    }
}
