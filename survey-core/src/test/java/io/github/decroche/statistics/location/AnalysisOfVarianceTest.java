package io.github.decroche.statistics.location;

import static io.github.decroche.statistics.OracleTable.closely;
import static io.github.decroche.statistics.OracleTable.number;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.decroche.statistics.FTestResult;
import io.github.decroche.statistics.OracleTable;
import io.github.decroche.statistics.Samples;
import io.github.decroche.statistics.ValueCounts;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AnalysisOfVarianceTest {
    private static final AnalysisOfVariance WELCH = AnalysisOfVariance.withDefaults();
    private static final AnalysisOfVariance FISHER = WELCH.with(Variances.EQUAL);

    @Test
    void ofScoresAgreesWithR() {
        NamedCsvRecord row = OracleTable.rows("kruskal-wallis.csv").stream()
                .filter(it -> it.getField("case").equals("sim_score"))
                .findFirst()
                .orElseThrow();
        Map<String, ValueCounts> groups = new TreeMap<>();
        OracleTable.rows("scores.csv")
                .forEach(score -> groups.computeIfAbsent(score.getField("group"), unused -> new ValueCounts())
                        .add(OracleTable.count(score, "score"), OracleTable.count(score, "count")));

        FTestResult welch = WELCH.of(groups.values()).orElseThrow();
        assertThat(welch.statistic()).isCloseTo(number(row, "welch_F"), closely(number(row, "welch_F")));
        assertThat(welch.numeratorDegreesOfFreedom()).isEqualTo(2.0);
        assertThat(welch.denominatorDegreesOfFreedom())
                .isCloseTo(number(row, "welch_df2"), closely(number(row, "welch_df2")));
        assertThat(welch.pValue()).isCloseTo(number(row, "welch_p"), Offset.offset(1e-11 * number(row, "welch_p")));
        FTestResult fisher = FISHER.of(groups.values()).orElseThrow();
        assertThat(fisher.statistic()).isCloseTo(number(row, "anova_F"), closely(number(row, "anova_F")));
        assertThat(fisher.denominatorDegreesOfFreedom()).isEqualTo(447.0);
        assertThat(fisher.pValue()).isCloseTo(number(row, "anova_p"), Offset.offset(1e-11 * number(row, "anova_p")));
    }

    /**
     * Means 2, 3, 7, each s² = 2. Fisher: 2 (4 + 1 + 9) / 2 over 6/3 is 7. Welch: w = 1, x̃ = 4, 14/2 = 7; h = 3 · (4/9) / 8 = 1/6;
     * F = 7 / (1 + 2/6) = 21/4 with 2 and 2 degrees of freedom, hence p = 1 / (1 + F).
     */
    @Test
    void threeGroupsByHand() {
        List<ValueCounts> groups = List.of(Samples.of(1, 3), Samples.of(2, 4), Samples.of(6, 8));

        assertThat(FISHER.of(groups).orElseThrow().statistic()).isCloseTo(7, closely(7));
        FTestResult welch = WELCH.of(groups).orElseThrow();
        assertThat(welch.statistic()).isCloseTo(21 / 4.0, closely(5));
        assertThat(welch.denominatorDegreesOfFreedom()).isCloseTo(2, closely(2));
        assertThat(welch.pValue()).isCloseTo(4 / 25.0, closely(1));
    }

    @ParameterizedTest
    @EnumSource
    void whatCannotBeToldApartIsNotTestable(Variances variances) {
        AnalysisOfVariance analysis = WELCH.with(variances);

        assertThat(analysis.of(List.of())).isEmpty();
        assertThat(analysis.of(List.of(Samples.of(1, 2)))).isEmpty();
        assertThat(analysis.of(List.of(Samples.of(1, 2), Samples.of()))).isEmpty();
        assertThat(analysis.of(List.of(Samples.of(1), Samples.of(2)))).isEmpty();
        assertThat(analysis.of(List.of(Samples.of(1, 1), Samples.of(2, 2)))).isEmpty();
    }

    @Test
    void aGroupWithoutVariationHasNoWeightOfItsOwn() {
        List<ValueCounts> groups = List.of(Samples.of(1, 1), Samples.of(2, 3));

        assertThat(WELCH.of(groups)).isEmpty();
        assertThat(FISHER.of(groups)).isPresent();
    }
}
