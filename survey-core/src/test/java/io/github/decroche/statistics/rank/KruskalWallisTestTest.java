package io.github.decroche.statistics.rank;

import static io.github.decroche.statistics.OracleTable.closely;
import static io.github.decroche.statistics.OracleTable.number;
import static io.github.decroche.statistics.OracleTable.numbers;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.decroche.statistics.OracleTable;
import io.github.decroche.statistics.Samples;
import io.github.decroche.statistics.ValueCounts;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KruskalWallisTestTest {
    static List<NamedCsvRecord> reference() {
        return OracleTable.rows("kruskal-wallis.csv");
    }

    @ParameterizedTest
    @MethodSource("reference")
    void agreesWithR(NamedCsvRecord row) {
        KruskalWallisTest.Result result = KruskalWallisTest.of(groups(row)).orElseThrow();

        assertThat(result.test().statistic())
                .isCloseTo(number(row, "H_tiecorrected"), closely(number(row, "H_tiecorrected")));
        assertThat(result.uncorrected()).isCloseTo(number(row, "H_uncorrected"), closely(number(row, "H_uncorrected")));
        assertThat(result.test().degreesOfFreedom()).hasValue(number(row, "df"));
        assertThat(result.test().pValue()).isCloseTo(number(row, "p"), Offset.offset(1e-12 * number(row, "p")));
        assertThat(result.epsilonSquared()).isCloseTo(number(row, "epsilon_sq"), closely(1));
        assertThat(result.etaSquared().orElseThrow()).isCloseTo(number(row, "eta_sq_H"), closely(1));
        assertThat(result.rankSums())
                .containsExactlyElementsOf(
                        Arrays.stream(numbers(row, "rank_sums")).boxed().toList());
    }

    private static List<ValueCounts> groups(NamedCsvRecord row) {
        if (!row.getField("case").equals("sim_score")) {
            return List.copyOf(Samples.ofCase("kruskal-wallis-samples.csv", row.getField("case"), "group", "value")
                    .values());
        }
        Map<String, ValueCounts> groups = new TreeMap<>();
        OracleTable.rows("scores.csv")
                .forEach(score -> groups.computeIfAbsent(score.getField("group"), unused -> new ValueCounts())
                        .add(OracleTable.count(score, "score"), OracleTable.count(score, "count")));
        return List.copyOf(groups.values());
    }

    /**
     * 1, 2 against 2, 3: rank sums 3½ and 6½ of a mean 5, H = 12 / 20 · (9/4 / 2 + 9/4 / 2) = 27/20, over 1 − 6/60 it is 3/2;
     * ε² = 3/2 / 3, η² = (3/2 − 2 + 1) / 2.
     */
    @Test
    void twoGroupsByHand() {
        KruskalWallisTest.Result result = KruskalWallisTest.of(List.of(Samples.of(1, 2), Samples.of(2, 3)))
                .orElseThrow();

        assertThat(result.rankSums()).containsExactly(3.5, 6.5);
        assertThat(result.uncorrected()).isCloseTo(27 / 20.0, closely(1));
        assertThat(result.test().statistic()).isCloseTo(3 / 2.0, closely(1));
        assertThat(result.epsilonSquared()).isCloseTo(1 / 2.0, closely(1));
        assertThat(result.etaSquared().orElseThrow()).isCloseTo(1 / 4.0, closely(1));
        assertThat(result).hasToString("1.500, df 1, p = 0.221; ε² = 0.500");
    }

    @Test
    void asManyGroupsAsValuesHaveNoEtaSquared() {
        assertThat(KruskalWallisTest.of(List.of(Samples.of(1), Samples.of(2), Samples.of(3))))
                .hasValueSatisfying(result -> {
                    assertThat(result.epsilonSquared()).isEqualTo(1.0);
                    assertThat(result.etaSquared()).isEmpty();
                });
    }

    @Test
    void whatCannotBeToldApartIsNotTestable() {
        assertThat(KruskalWallisTest.of(List.of())).isEmpty();
        assertThat(KruskalWallisTest.of(List.of(Samples.of(1, 2)))).isEmpty();
        assertThat(KruskalWallisTest.of(List.of(Samples.of(1, 2), Samples.of())))
                .isEmpty();
        assertThat(KruskalWallisTest.of(List.of(Samples.of(), Samples.of()))).isEmpty();
        assertThat(KruskalWallisTest.of(List.of(Samples.of(2, 2), Samples.of(2))))
                .isEmpty();
    }
}
